import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { validateXML } from 'xmllint-wasm';
import type { ExportInput } from '../../../../server/src/core/claims/exchange/exchange';
import { exportRefi } from '../../../../server/src/core/claims/exchange/refiExport';
import { exportW3c } from '../../../../server/src/core/claims/exchange/w3cExport';
import { anyFolder, claimOn, exported, folderOf, gather, textOf } from './exchanging';
import { idNumber } from '../support';

const beside = (name: string): string => readFileSync(new URL(`./${name}`, import.meta.url), 'utf8');
const text = 'The port saw nine ships leave at dawn. Nobody waved \u{1F44B}.\n';
const decided: ExportInput['decisions'] = [
  {
    id: idNumber(9),
    kind: 'same',
    note: 'both count',
    by: 'ann',
    at: '2026-09-02T10:00:00Z',
    a: { articlePath: 'north post.txt', exact: 'nine ships', prefix: 'saw ', suffix: ' leave', span: { start: 13, end: 23 } },
    b: { articlePath: 'wire.txt', exact: 'nine ships', prefix: 'saw ', suffix: ' leave', span: { start: 13, end: 23 } },
  },
];
const input: ExportInput = {
  ...gather(
    folderOf(
      { 'north post.txt': text, 'wire.txt': text },
      {
        'north post.txt': [
          claimOn(text, 'nine ships', {
            id: idNumber(1),
            tags: ['claim.quantity', 'worth.cfs', 'no.such tag'],
            note: 'who <counted> & "how"?',
          }),
          claimOn(text, 'waved', { id: idNumber(2), tags: [], note: 'only a note' }),
          claimOn(text, 'nine', { id: idNumber(3), exact: '', prefix: '', suffix: '', start: 0, end: 0 }),
          claimOn(text, 'dawn', { id: idNumber(4), exact: 'gone for good from here', end: 56 }),
        ],
        'wire.txt': [claimOn(text, 'ships', { id: idNumber(5), by: 'bob' })],
      },
    ),
  ),
  decisions: decided,
};

describe('the W3C export against the shapes of the Web Annotation model', () => {
  const ajv = new Ajv({
    formats: {
      uri: (value) => /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/iu.test(value),
      'uri-reference': (value) => /^[^\s<>"{}|\\^`]+$/u.test(value),
      'date-time': (value) => !Number.isNaN(Date.parse(value)) && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/u.test(value),
    },
  });
  const valid = ajv.compile(JSON.parse(beside('web-annotation.schema.json')) as object);
  const shown = (): string => JSON.stringify(valid.errors);

  it('is valid with tags, notes, orphans, a whole article and a decision', () => {
    const collection = JSON.parse(textOf(exportW3c(input))) as { first: { items: readonly object[] } };
    assert(valid(collection), shown());
    assert.equal(collection.first.items.length, 6);
  });

  it('is valid whatever the texts and claims', () => {
    fc.assert(
      fc.property(anyFolder, (folder) => {
        assert(valid(JSON.parse(textOf(exported(folder, exportW3c)))), shown());
      }),
      { numRuns: 40 },
    );
  });

  it('is told from what the model does not allow', () => {
    const broken = (change: (annotation: Record<string, unknown>) => void): boolean => {
      const collection = JSON.parse(textOf(exportW3c(input))) as { first: { items: Record<string, unknown>[] } };
      change(collection.first.items[0] ?? {});
      return valid(collection);
    };
    assert.equal(
      broken((annotation) => {
        delete annotation['target'];
      }),
      false,
    );
    assert.equal(
      broken((annotation) => {
        annotation['motivation'] = 'to tag';
      }),
      false,
    );
    assert.equal(
      broken((annotation) => {
        annotation['target'] = { source: 'a.txt', selector: [{ type: 'TextPositionSelector', start: -1, end: 2 }] };
      }),
      false,
    );
    assert.equal(
      broken((annotation) => {
        annotation['body'] = [{ type: 'TextualBody' }];
      }),
      false,
    );
  });
});

describe('the REFI-QDA export against the schema of QDA-XML 1.0', () => {
  const schema = beside('refi-qda.xsd');
  const projectOf = (made: ReturnType<typeof exportRefi>): string =>
    strFromU8(unzipSync(made.files[0]?.content as Uint8Array)['project.qde'] ?? new Uint8Array());
  const check = async (...projects: readonly string[]): Promise<readonly string[]> =>
    (
      await validateXML({
        xml: projects.map((contents, number) => ({ fileName: `project${number}.qde`, contents })),
        schema: [{ fileName: 'refi-qda.xsd', contents: schema }],
      })
    ).errors.map(({ message }) => message);

  it('is valid with groups, notes, a whole article and a decision', async () => {
    assert.deepEqual(await check(projectOf(exportRefi(input))), []);
  });

  it('is valid whatever the texts and claims', async () => {
    assert.deepEqual(await check(...fc.sample(anyFolder, 40).map((folder) => projectOf(exported(folder, exportRefi)))), []);
  });

  it('is told from what the schema does not allow', async () => {
    const project = projectOf(exportRefi(input));
    assert.notDeepEqual(await check(project.replace(/ startPosition="\d+"/u, '')), []);
    assert.notDeepEqual(await check(project.replace('<Users>', '<Guests>').replace('</Users>', '</Guests>')), []);
    assert.notDeepEqual(await check(project.replace(/guid="[^"]+"/u, 'guid="1"')), []);
  });

  it('refers to nothing that is not there, and holds every article', () => {
    const made = exportRefi(input);
    const zip = unzipSync(made.files[0]?.content as Uint8Array);
    const project = strFromU8(zip['project.qde'] ?? new Uint8Array());
    const guids = new Set(Array.from(project.matchAll(/ guid="([^"]+)"/gu), ([, guid]) => guid));
    assert.equal(guids.size, Array.from(project.matchAll(/ guid="/gu)).length, 'no guid twice');
    for (const [, target] of project.matchAll(/(?:targetGUID|originGUID|creatingUser|modifyingUser)="([^"]+)"/gu))
      assert(guids.has(target), target);
    for (const [, file] of project.matchAll(/internal:\/\/([^"]+)"/gu))
      assert.equal(strFromU8(zip[`Sources/${file ?? ''}`] ?? new Uint8Array()), text);
  });
});
