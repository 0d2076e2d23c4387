import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { defaultCodebookText, planCodebook } from '../../../../server/src/core/claims/codebook/newCodebook';
import { parseCodebook } from '../../../../server/src/core/claims/codebook/parseCodebook';

const schema = JSON.parse(readFileSync(join(__dirname, '../../../../schemas/codebook.schema.json'), 'utf8')) as object;
const ajv = new Ajv({ allErrors: true, strict: true, formats: { 'color-hex': true }, keywords: ['defaultSnippets', 'enumDescriptions'] });
const validate = ajv.compile(schema);

interface Entry {
  [key: string]: unknown;
}
interface CodebookFile extends Entry {
  groups: Entry[];
  tags: Entry[];
}
const fresh = (): CodebookFile => JSON.parse(defaultCodebookText()) as CodebookFile;

describe('newCodebook', () => {
  it('is without a problem, for the parser and for the schema', () => {
    assert.deepEqual(parseCodebook(defaultCodebookText()).problems, []);
    assert.equal(validate(fresh()), true, JSON.stringify(validate.errors));
  });

  it('has a definition, a source, a key and an example for every tag', () => {
    for (const tag of parseCodebook(defaultCodebookText()).tags) {
      assert.ok(
        tag.definition.length > 20 && tag.source !== '' && tag.shortcut !== null && tag.examples.length > 0 && tag.color !== null,
        tag.id,
      );
    }
  });

  it('covers check-worthiness, claim type, stance, certainty, evidence and verdict', () => {
    const { groups, tags } = parseCodebook(defaultCodebookText());
    assert.deepEqual(
      groups.map(({ id }) => id),
      ['worth', 'claim', 'stance', 'certainty', 'evidence', 'verdict'],
    );
    for (const { id } of groups) assert.ok(tags.filter(({ group }) => group === id).length >= 3, id);
  });

  it('is made with its schema where there is none, and never over one that is there', () => {
    assert.deepEqual(
      planCodebook({ codebook: undefined, schema: undefined }).map(({ path }) => path),
      ['annotations/codebook.json', 'annotations/codebook.schema.json'],
    );
    assert.deepEqual(
      planCodebook({ codebook: undefined, schema: '{}' }).map(({ path }) => path),
      ['annotations/codebook.json'],
    );
    assert.deepEqual(planCodebook({ codebook: '', schema: undefined }), []);
  });

  describe('schema and parser', () => {
    const value = fc.oneof(
      fc.constantFrom<unknown>(
        null,
        true,
        false,
        0,
        1,
        2.5,
        -1,
        '',
        'a',
        'ab',
        'claim.law',
        '#1d4ed8',
        '#red',
        ' ',
        '\u{1F6A2}',
        'a b',
        'é',
      ),
      fc.constantFrom<unknown>([], ['text'], ['page'], [1], {}, [{}], ['']),
    );
    const key = fc.constantFrom(
      '$schema',
      'revision',
      'title',
      'groups',
      'tags',
      'id',
      'label',
      'definition',
      'source',
      'exclusive',
      'examples',
      'group',
      'color',
      'shortcut',
      'parent',
      'on',
      'noteRequired',
      'deprecated',
      'successor',
      'later',
    );

    it('agree on every codebook with one value changed or left out', () => {
      fc.assert(
        fc.property(
          fc.constantFrom('top', 'groups', 'tags'),
          fc.nat(),
          key,
          fc.option(value, { nil: undefined }),
          (where, which, name, put) => {
            const file = fresh();
            const target =
              where === 'top'
                ? file
                : file[where === 'tags' ? 'tags' : 'groups'][which % file[where === 'tags' ? 'tags' : 'groups'].length];
            assert.ok(target);
            if (put === undefined) delete target[name];
            else target[name] = put;
            const text = JSON.stringify(file);
            const told = parseCodebook(text).problems.filter(({ code }) => code === 'schema' || code === 'syntax');
            assert.equal(
              told.length === 0,
              validate(JSON.parse(text)),
              `${where}.${name} = ${JSON.stringify(put)}: ${JSON.stringify(told)} / ${ajv.errorsText(validate.errors)}`,
            );
          },
        ),
        { numRuns: 1500 },
      );
    });

    it('agree on the keys that the schema describes', () => {
      const { properties, definitions } = schema as {
        properties: object;
        definitions: { tag: { properties: Record<string, { description?: string }> } };
      };
      assert.deepEqual(Object.keys(properties), ['$schema', 'revision', 'title', 'groups', 'tags']);
      for (const [name, { description }] of Object.entries(definitions.tag.properties)) assert.ok(description, name);
    });
  });
});
