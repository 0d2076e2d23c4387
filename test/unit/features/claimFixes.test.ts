import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { LocatedClaim } from '../../../server/src/core/claims/placing/locatedClaim';
import { parseCodebook } from '../../../server/src/core/claims/codebook/parseCodebook';
import { claimFixesInArticle, claimFixesInFile, type ClaimFixSource } from '../../../server/src/core/features/claimFixes';
import { positionAt, rangeOf } from '../../../server/src/core/features/places';
import { ServerCommands } from '../../../server/src/protocol';
import { claim, idNumber } from '../claims/support';

const text = 'Port news\n\nThe port saw ten ships leave.\n\nLater the port saw ten ships return.\n';
const article = { uri: 'file:///desk/a.txt', path: 'a.txt', version: 1, text };
const file = 'file:///desk/annotations/ann/a.txt.jsonl';
const spanOf = (words: string, from = 0): { start: number; end: number } => {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
};
const [first, second] = [spanOf('ten ships'), spanOf('ten ships', 40)];

/** A claim on "nine ships", in a state. */
function located(state: LocatedClaim['state'], changes: Partial<LocatedClaim> = {}): LocatedClaim {
  const span = state === 'orphan' ? null : first;
  const places = state === 'ambiguous' ? [second, first] : [];
  return {
    claim: claim({ id: idNumber(1) }),
    file,
    line: 0,
    article: article.uri,
    articlePath: 'a.txt',
    annotator: 'ann',
    state,
    span,
    anchor: { state, span, score: 1, places },
    ...changes,
  };
}
const source = (claims: readonly LocatedClaim[], words: string, changes: Partial<ClaimFixSource> = {}): ClaimFixSource => ({
  claims,
  article,
  annotator: 'ann',
  range: rangeOf(article, spanOf(words)),
  diagnostics: [],
  attaches: false,
  ...changes,
});
const onLine = (line: number): ClaimFixSource['range'] => ({ start: { line, character: 3 }, end: { line, character: 3 } });
const titles = (source: ClaimFixSource): string[] => claimFixesInArticle(source).map(({ title }) => title);

describe('quick fixes of claims that lost their place', () => {
  it('confirm a passage that changed, where it stands now', () => {
    const [confirm, remove, ...more] = claimFixesInArticle(source([located('changed')], 'ten ships'));
    assert.equal(confirm?.title, 'Confirm the passage');
    assert.deepEqual(confirm.command, {
      title: 'Confirm the passage',
      command: ServerCommands.updateClaim,
      arguments: [{ file, id: idNumber(1), range: rangeOf(article, first) }],
    });
    assert.equal(confirm.isPreferred, true);
    assert.deepEqual(remove?.command, {
      title: 'Remove the claim on “nine ships”',
      command: ServerCommands.removeClaim,
      arguments: [{ file, id: idNumber(1) }],
    });
    assert.deepEqual(more, []);
  });

  it('name every place of an ambiguous one, in the order of the text', () => {
    const fixes = claimFixesInArticle(source([located('ambiguous')], 'ten ships'));
    assert.deepEqual(
      fixes.map(({ title }) => title),
      [
        'It is this one: line 3, “news The port saw ten ships leave. Later the”',
        'It is this one: line 5, “Later the port saw ten ships return.”',
        'Remove the claim on “nine ships”',
      ],
    );
    assert.deepEqual(
      fixes.map(({ command }) => (command?.arguments?.[0] as { range?: unknown }).range),
      [rangeOf(article, first), rangeOf(article, second), undefined],
    );
  });

  it('attach an orphan to what is selected, without white space at its ends', () => {
    const [attach, ...more] = claimFixesInArticle(source([located('orphan')], ' ten ships '));
    assert.equal(attach?.title, 'Attach to the selection: the claim on “nine ships”');
    assert.deepEqual(attach.command?.arguments, [{ file, id: idNumber(1), range: rangeOf(article, first) }]);
    assert.deepEqual(more, []);
  });

  it('remove an orphan where the article tells of it', () => {
    assert.deepEqual(titles(source([located('orphan')], '')), ['Remove the claim on “nine ships”']);
    assert.deepEqual(titles(source([located('orphan')], '', { range: onLine(2) })), []);
  });

  it('attach a changed one elsewhere', () => {
    assert.deepEqual(titles(source([located('changed')], 'saw ten ships')), [
      'Confirm the passage',
      'Attach to the selection: the claim on “nine ships”',
      'Remove the claim on “nine ships”',
    ]);
  });

  it('are offered on no other place, no sound claim and nobody else’s', () => {
    assert.deepEqual(titles(source([located('changed')], 'Later')), []);
    assert.deepEqual(titles(source([located('exact'), located('moved')], 'ten ships')), []);
    assert.deepEqual(titles(source([located('changed', { annotator: 'bo' })], 'ten ships')), []);
    assert.deepEqual(titles(source([located('changed')], 'ten ships', { annotator: '' })), []);
  });

  it('say which diagnostic they are for', () => {
    const shown = (code: string): Diagnostic => ({ range: rangeOf(article, first), code, message: code });
    const [confirm] = claimFixesInArticle(
      source([located('changed')], 'ten ships', { diagnostics: [shown('claim-changed'), shown('other')] }),
    );
    assert.deepEqual(
      confirm?.diagnostics?.map(({ code }) => code),
      ['claim-changed'],
    );
  });
});

describe('quick fixes in an annotation file', () => {
  const codebook = parseCodebook(
    JSON.stringify({
      revision: 2,
      tags: [
        { id: 'old', label: 'Old', definition: 'As it was.', deprecated: true, successor: 'new' },
        { id: 'new', label: 'New', definition: 'As it is.' },
        { id: 'gone', label: 'Gone', definition: 'Nothing in its place.', deprecated: true },
      ],
    }),
  );
  const fixes = (
    claims: readonly LocatedClaim[],
    line: number,
    changes: Partial<ClaimFixSource> = {},
  ): { title: string; argument: unknown }[] =>
    claimFixesInFile({ ...source(claims, ''), range: onLine(line), file, codebook, ...changes }).map(({ title, command }) => ({
      title,
      argument: command?.arguments?.[0] as unknown,
    }));

  it('are those of the passage, on its line', () => {
    assert.deepEqual(
      fixes([located('changed', { line: 4 })], 4).map(({ title }) => title),
      ['Confirm the passage', 'Remove the claim on “nine ships”'],
    );
    assert.deepEqual(fixes([located('changed', { line: 4 })], 3), []);
    assert.deepEqual(fixes([located('changed', { file: `${file}x` })], 0), []);
  });

  it('attach to the selection of the article, where the client can', () => {
    const own = fixes([located('orphan')], 0, { attaches: true });
    assert.deepEqual(
      own.map(({ title }) => title),
      ['Attach to the selection in the article', 'Remove the claim on “nine ships”'],
    );
    assert.deepEqual(own[0]?.argument, { file, id: idNumber(1) });
    assert.deepEqual(
      fixes([located('orphan')], 0).map(({ title }) => title),
      ['Remove the claim on “nine ships”'],
    );
  });

  it('replace a tag that is no longer used by its successor', () => {
    const tagged = located('exact', { claim: claim({ id: idNumber(1), tags: ['gone', 'old'] }) });
    assert.deepEqual(fixes([tagged], 0), [{ title: 'Use “New” (new)', argument: { file, id: idNumber(1), tags: ['gone', 'new'] } }]);
  });

  it('work on a file whose article is gone', () => {
    assert.deepEqual(
      fixes([located('orphan')], 0, { article: null, attaches: true }).map(({ title }) => title),
      ['Remove the claim on “nine ships”'],
    );
  });

  it('count lines as the editor does', () => {
    assert.deepEqual(positionAt(article, second.start), { line: 4, character: 19 });
  });
});
