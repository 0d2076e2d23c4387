import assert from 'node:assert/strict';
import { annotatorSlug } from '../../../server/src/core/annotationFiles/paths';
import { defaultCodebookText } from '../../../server/src/core/claims/codebook/newCodebook';
import { parseCodebook } from '../../../server/src/core/claims/codebook/parseCodebook';
import { codeActions } from '../../../server/src/core/features/codeActions';
import { ServerCommands } from '../../../server/src/protocol';

describe('the light bulb', () => {
  const codebook = parseCodebook(defaultCodebookText());
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } };
  const source = {
    uri: 'file:///news/a.txt',
    passage: range,
    targets: ['quotation', 'text'] as const,
    claims: [],
    codebook,
    annotator: annotatorSlug('Ann'),
    picker: false,
    suggestions: [],
  };

  it('opens the picker of a client that has one', () => {
    assert.deepEqual(
      codeActions({ ...source, picker: true }).map(({ title, command }) => [title, command?.command, command?.arguments]),
      [['Tag…', 'crossquote.tag', [{ uri: source.uri, range }]]],
    );
  });
  it('has an action for each tag elsewhere, which needs no client at all', () => {
    const actions = codeActions(source);
    assert(actions.length > 5);
    assert(actions.every(({ command }) => command?.command === ServerCommands.addClaim));
  });
  it('leaves out the tags that are for something else', () => {
    const narrow = parseCodebook(
      '{"revision":1,"tags":[{"id":"a","label":"A","definition":"a","on":["quotation"]},{"id":"b","label":"B","definition":"b","on":["text"]},{"id":"c","label":"C","definition":"c","on":["statement","article"]}]}',
    );
    const titles = (targets: readonly ('quotation' | 'text')[]): string[] =>
      codeActions({ ...source, codebook: narrow, targets }).map(({ title }) => title);
    assert.deepEqual([titles(['quotation', 'text']), titles(['text'])], [['Tag: A', 'Tag: B'], ['Tag: B']]);
  });
  it('says what is missing where nobody is named', () => {
    assert.deepEqual(
      codeActions({ ...source, annotator: '' }).map(({ disabled }) => disabled?.reason),
      ['Set crossquote.annotator to your name first.'],
    );
  });
  it('offers what the statement is tagged elsewhere, with where that comes from', () => {
    const suggestions = [
      {
        tags: ['claim.quantity'],
        from: [{ id: '01JNCB0000000000000000000A', annotator: 'bob', article: 'file:///news/post.txt', source: 'post' }],
      },
    ];
    const [inPicker] = codeActions({ ...source, suggestions, picker: true });
    assert.deepEqual(
      [inPicker?.title, inPicker?.command?.arguments],
      ['Tag as in post: Quantity', [{ uri: source.uri, range, tags: ['claim.quantity'], suggestedBy: '01JNCB0000000000000000000A' }]],
    );
    const [anywhere] = codeActions({ ...source, suggestions });
    assert.equal(anywhere?.command?.command, ServerCommands.changeClaims);
    assert.match(JSON.stringify(anywhere.command.arguments), /"origin":\{"from":"suggestion","of":"01JNCB0000000000000000000A"\}/);
  });
  it('takes away one’s own claims and not those of others', () => {
    const claim = {
      id: '01JNCB0000000000000000000A',
      tags: ['claim.other'],
      exact: '',
      prefix: '',
      suffix: '',
      start: 0,
      end: 0,
      blob: '',
      note: '',
      by: 'ann',
      at: '',
      rev: 1,
      codebook: 1,
      unknown: {},
    };
    const placed = {
      claim,
      file: 'file:///news/annotations/ann/a.txt.jsonl',
      annotator: 'ann',
      article: source.uri,
      state: 'exact',
      range,
    } as const;
    const actions = codeActions({
      ...source,
      passage: null,
      claims: [placed, { ...placed, annotator: 'bob', claim: { ...claim, by: 'bob' } }],
    });
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['Remove claim: claim.other'],
    );
  });
});
