import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseAnnotationFile } from '../../../server/src/core/claims/annotationFile';
import type { Claim } from '../../../server/src/core/claims/claim';
import { serialiseRecord } from '../../../server/src/core/claims/record';
import {
  applyEdits,
  effectiveRecords,
  insertRecord,
  recordsOf,
  removeRecord,
  replaceRecord,
  type RecordLine,
} from '../../../server/src/core/annotationFiles/recordFile';
import { anyClaim, claim, gitIsThere, idNumber } from '../claims/support';

const made = (n: number, changes: Partial<Claim> = {}): Claim => claim({ id: idNumber(n), ...changes });
const lineOf = (n: number, changes: Partial<Claim> = {}): string => serialiseRecord(made(n, changes));
const ids = (text: string): string[] => effectiveRecords(parseAnnotationFile(text)).map(({ record: { id } }) => id);
const insert = (text: string, n: number): string => applyEdits(text, [insertRecord(parseAnnotationFile(text), made(n))]);

function record(text: string, n: number): RecordLine<Claim> {
  const found = recordsOf(parseAnnotationFile(text), idNumber(n))[0];
  assert.ok(found);
  return found;
}

describe('annotationFile', () => {
  describe('reading', () => {
    for (const [what, text] of [
      ['LF', `${lineOf(1)}\n${lineOf(2)}\n`],
      ['CRLF', `${lineOf(1)}\r\n${lineOf(2)}\r\n`],
      ['no final line end', `${lineOf(1)}\n${lineOf(2)}`],
      ['a byte-order mark', `\uFEFF${lineOf(1)}\n${lineOf(2)}\n`],
      ['blank lines', `\n${lineOf(1)}\n  \n\n${lineOf(2)}\n\n`],
      ['a damaged line between', `${lineOf(1)}\n{"id":"01J\n${lineOf(2)}\n`],
    ] as const) {
      it(`reads both records with ${what}`, () => {
        const file = parseAnnotationFile(text);
        assert.deepEqual(
          file.records.map(({ record: read }) => read),
          [made(1), made(2)],
        );
        for (const { start, end, text: content } of file.lines) assert.equal(text.slice(start, end), content);
      });
    }

    it('reads an empty file', () => assert.deepEqual(parseAnnotationFile('').records, []));

    it('keeps a damaged line, with its place and reason', () => {
      const [damaged] = parseAnnotationFile(`${lineOf(1)}\nhello\n`).damaged;
      assert.equal(damaged?.number, 1);
      assert.equal(damaged.text, 'hello');
      assert.match(damaged.problems[0]?.message ?? '', /not JSON/);
    });

    it('reads the records between conflict markers', () => {
      const text = [
        '<<<<<<< HEAD',
        lineOf(1),
        lineOf(2, { note: 'mine' }),
        '||||||| 1234567',
        lineOf(2),
        lineOf(4),
        '=======',
        lineOf(2, { note: 'other' }),
        lineOf(3),
        '>>>>>>> branch',
        lineOf(5),
        '',
      ].join('\n');
      const file = parseAnnotationFile(text);
      assert.deepEqual(file.conflicts, [{ first: 0, last: 9 }]);
      assert.equal(file.markers.length, 4);
      assert.deepEqual(file.damaged, []);
      assert.deepEqual(
        file.records.map(({ side }) => side),
        ['ours', 'ours', 'base', 'base', 'theirs', 'theirs', null],
      );
      assert.deepEqual(ids(text), [1, 2, 3, 5].map(idNumber));
      assert.equal(effectiveRecords(file)[1]?.record.note, 'mine');
    });

    it('reads on after a conflict that was never closed', () => {
      const file = parseAnnotationFile(`<<<<<<< HEAD\n${lineOf(1)}\n=======\n${lineOf(2)}\n`);
      assert.deepEqual(file.conflicts, [{ first: 0, last: null }]);
      assert.equal(effectiveRecords(file).length, 2);
    });

    it('counts a doubled id once: the greater revision, then the later line', () => {
      const text = [
        lineOf(1, { rev: 2, note: 'new' }),
        lineOf(1, { note: 'old' }),
        lineOf(2, { note: 'a' }),
        lineOf(2, { note: 'b' }),
        '',
      ].join('\n');
      assert.deepEqual(
        effectiveRecords(parseAnnotationFile(text)).map(({ record: { note } }) => note),
        ['new', 'b'],
      );
    });
  });

  describe('writing', () => {
    const two = `${lineOf(2)}\n${lineOf(4)}\n`;

    for (const [n, lines] of [
      [1, [1, 2, 4]],
      [3, [2, 3, 4]],
      [5, [2, 4, 5]],
    ] as const) {
      it(`puts claim ${n} in its place`, () => assert.equal(insert(two, n), lines.map((each) => `${lineOf(each)}\n`).join('')));
    }

    it('begins an empty file', () => assert.equal(insert('', 1), `${lineOf(1)}\n`));
    it('stays behind a byte-order mark', () => assert.equal(insert('\uFEFF', 1), `\uFEFF${lineOf(1)}\n`));
    it('gives the last line the end it lacks', () => assert.equal(insert(lineOf(1), 2), `${lineOf(1)}\n${lineOf(2)}\n`));
    it('keeps CRLF', () => assert.equal(insert(`${lineOf(1)}\r\n`, 2), `${lineOf(1)}\r\n${lineOf(2)}\r\n`));
    it('keeps CRLF before the first line', () => assert.equal(insert(`${lineOf(2)}\r\n`, 1), `${lineOf(1)}\r\n${lineOf(2)}\r\n`));
    it('keeps CRLF behind a last line that lacks it', () => {
      assert.equal(insert(`${lineOf(1)}\r\n${lineOf(2)}`, 3), `${[1, 2, 3].map((n) => lineOf(n)).join('\r\n')}\r\n`);
    });
    it('keeps a damaged line', () => assert.equal(insert(`${lineOf(1)}\noops`, 2), `${lineOf(1)}\n${lineOf(2)}\noops`));

    it('never writes into a conflict', () => {
      const conflict = `<<<<<<< HEAD\n${lineOf(2)}\n=======\n${lineOf(3)}\n>>>>>>> other\n`;
      assert.equal(insert(conflict, 4), `${conflict}${lineOf(4)}\n`);
      assert.equal(insert(`${lineOf(1)}\n${conflict}`, 3), `${lineOf(1)}\n${conflict}${lineOf(3)}\n`);
      const open = `<<<<<<< HEAD\n${lineOf(2)}\n=======\n${lineOf(3)}\n`;
      assert.equal(insert(`${lineOf(1)}\n${open}`, 4), `${lineOf(1)}\n${lineOf(4)}\n${open}`);
    });

    it('replaces one line and leaves its line end', () => {
      const text = `${lineOf(1)}\r\n${lineOf(2)}\r\n`;
      assert.equal(
        applyEdits(text, [replaceRecord(parseAnnotationFile(text), record(text, 1), made(1, { note: 'x' }))]),
        `${lineOf(1, { note: 'x' })}\r\n${lineOf(2)}\r\n`,
      );
    });

    it('removes one line with its line end', () => {
      assert.equal(applyEdits(two, [removeRecord(record(two, 2))]), `${lineOf(4)}\n`);
      assert.equal(applyEdits(two.trimEnd(), [removeRecord(record(two.trimEnd(), 4))]), `${lineOf(2)}\n`);
    });

    const anyLine = fc.oneof(
      { weight: 4, arbitrary: anyClaim.map((each) => serialiseRecord(each)) },
      { weight: 1, arbitrary: fc.constantFrom('', 'oops', '{"id":1}', '<<<<<<< a', '=======', '>>>>>>> b', '||||||| c') },
    );
    const anyFile = fc
      .tuple(fc.array(anyLine, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'), fc.boolean(), fc.boolean())
      .map(([lines, end, final, bom]) => (bom ? '\uFEFF' : '') + lines.join(end) + (final && lines.length > 0 ? end : ''));

    it('leaves every other line as it is, through any sequence of changes', () => {
      fc.assert(
        fc.property(
          anyFile,
          fc.array(fc.tuple(fc.constantFrom('insert', 'replace', 'remove'), anyClaim, fc.nat()), { maxLength: 8 }),
          (start, steps) => {
            let text = start;
            for (const [what, next, which] of steps) {
              const file = parseAnnotationFile(text);
              const target = file.records[which % Math.max(1, file.records.length)];
              if (what !== 'insert' && !target) continue;
              const edit =
                what === 'insert' || !target
                  ? insertRecord(file, next)
                  : what === 'replace'
                    ? replaceRecord(file, target, next)
                    : removeRecord(target);
              const after = parseAnnotationFile(applyEdits(text, [edit]));
              const expected = file.lines.map((line) => line.text);
              if (what === 'insert') {
                const place = after.lines.findIndex(
                  (line) => line.start <= edit.start + edit.newText.indexOf('{') && edit.start + edit.newText.indexOf('{') < line.end,
                );
                expected.splice(place, 0, serialiseRecord(next));
              } else if (target) {
                expected.splice(target.number, 1, ...(what === 'replace' ? [edit.newText] : []));
              }
              assert.deepEqual(
                after.lines.map((line) => line.text),
                expected,
              );
              text = after.text;
            }
          },
        ),
      );
    });

    it('is read alike with and without what was read before, and its records stay the very objects', () => {
      fc.assert(
        fc.property(anyFile, anyFile, fc.nat(), fc.nat(), (file, other, from, to) => {
          const lines = (text: string): string[] => text.split(/(?<=\n)/u);
          const [a, b] = [from % (lines(file).length + 1), to % (lines(file).length + 1)].sort((x, y) => x - y) as [number, number];
          const changed = [...lines(file).slice(0, a), ...lines(other), ...lines(file).slice(b)].join('');
          const before = parseAnnotationFile(file);
          assert.deepEqual(parseAnnotationFile(changed, before), parseAnnotationFile(changed));
          assert.deepEqual(
            parseAnnotationFile(file, before).records.map(({ record }, n) => record === before.records[n]?.record),
            before.records.map(() => true),
          );
        }),
      );
    });

    it('keeps a sorted file sorted', () => {
      fc.assert(
        fc.property(fc.uniqueArray(anyClaim, { selector: ({ id }) => id, maxLength: 15 }), (claims) => {
          const text = claims.reduce((file, next) => applyEdits(file, [insertRecord(parseAnnotationFile(file), next)]), '');
          assert.equal(
            text,
            [...claims]
              .sort((a, b) => (a.id < b.id ? -1 : 1))
              .map((each) => `${serialiseRecord(each)}\n`)
              .join(''),
          );
        }),
      );
    });
  });

  describe('in git', () => {
    let folder = '';
    beforeEach(function () {
      if (!gitIsThere()) this.skip();
      folder = mkdtempSync(join(tmpdir(), 'crossquote-'));
    });
    afterEach(() => {
      if (folder !== '') rmSync(folder, { recursive: true, force: true });
    });

    for (const [what, before, change, numbers] of [
      ['one more claim at the end', `${lineOf(2)}\n${lineOf(4)}\n`, (text: string) => insert(text, 5), '1\t0'],
      ['one more claim between', `${lineOf(2)}\n${lineOf(4)}\n`, (text: string) => insert(text, 3), '1\t0'],
      ['one more claim beside a damaged line, with CRLF', `oops\r\n${lineOf(2)}\r\n`, (text: string) => insert(text, 3), '1\t0'],
      [
        'a changed claim',
        `${lineOf(2)}\n${lineOf(4)}\n`,
        (text: string) => applyEdits(text, [replaceRecord(parseAnnotationFile(text), record(text, 2), made(2, { note: 'x' }))]),
        '1\t1',
      ],
      ['a removed claim', `${lineOf(2)}\n${lineOf(4)}\n`, (text: string) => applyEdits(text, [removeRecord(record(text, 2))]), '0\t1'],
    ] as const) {
      it(`${what} is one line of the diff`, () => {
        const [old, now] = [join(folder, 'before.jsonl'), join(folder, 'after.jsonl')];
        writeFileSync(old, before);
        writeFileSync(now, change(before));
        const diff = (): string => {
          try {
            return execFileSync('git', ['-c', 'core.autocrlf=false', 'diff', '--no-index', '--numstat', old, now], { encoding: 'utf8' });
          } catch (error) {
            // With --no-index, git says by its exit status 1 that there are differences.
            return String((error as { stdout: string }).stdout);
          }
        };
        assert.equal(diff().split('\t').slice(0, 2).join('\t'), numbers);
      });
    }
  });
});
