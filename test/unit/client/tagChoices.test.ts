import assert from 'node:assert/strict';
import type { PlacedSuggestion } from '../../../server/src/claims/suggestionProtocol';
import { parseCodebook } from '../../../server/src/core/claims/codebook/parseCodebook';
import { needsNote, settle, tagChoices, tagOfKey, tagOfSearch } from '../../../client/src/claims/tagChoices';

const codebook = parseCodebook(
  JSON.stringify({
    revision: 1,
    title: 'Test',
    groups: [
      { id: 'type', label: 'Type', definition: 'What kind.', exclusive: true, source: 'Vale 2031' },
      { id: 'tone', label: 'Tone', definition: 'How.', exclusive: false, source: '' },
    ],
    tags: [
      { id: 'tone.calm', label: 'Calm', definition: 'Says it calmly.', source: '', group: 'tone', shortcut: 'c' },
      { id: 'type.number', label: 'Number', definition: 'Gives a number.', source: 'Vale 2031', group: 'type', shortcut: 'n' },
      { id: 'type.law', label: 'Law', definition: 'Names a law.', source: '', group: 'type', shortcut: 'l', noteRequired: true },
      { id: 'old', label: 'Old', definition: 'Of yesterday.', source: '', deprecated: true, shortcut: 'o' },
      { id: 'whole', label: 'Whole article', definition: 'For articles.', source: '', on: ['article'] },
      { id: 'loose', label: 'Loose', definition: 'In no group.', source: '' },
    ],
  }),
);

/** The picker's lines, groups as `# label`. */
const lines = (current: readonly string[] = [], suggestions: readonly PlacedSuggestion[] = []): readonly string[] =>
  tagChoices(codebook, current, ['quotation', 'text'], suggestions).map((choice) =>
    choice.kind === 'group' ? `# ${choice.label}` : choice.kind === 'tag' ? choice.id : `${choice.label} ${choice.description}`,
  );

describe('the lines of the tag picker', () => {
  it('come group by group, in the order of the codebook', () => {
    assert.deepEqual(codebook.problems, []);
    assert.deepEqual(lines(), ['# Type (one of these)', 'type.number', 'type.law', '# Tone', 'tone.calm', '# Other tags', 'loose']);
  });

  it('begin with what other wordings of the statement are tagged', () => {
    const from = [
      { id: 'x', annotator: 'bob', article: 'file:///news/post.txt', source: 'River Post' },
      { id: 'y', annotator: 'cleo', article: 'file:///news/wire.txt', source: 'Wire' },
    ];
    assert.deepEqual(lines([], [{ tags: ['type.law', 'tone.calm'], from }]).slice(0, 3), [
      '# Tagged so elsewhere',
      'Law, Calm by bob in River Post, and 1 more',
      '# Type (one of these)',
    ]);
  });

  it('keep what a claim has: a tag of yesterday, and one that the codebook does not know', () => {
    assert.deepEqual(lines(['old', 'gone']).slice(-5), ['# Other tags', 'old', 'loose', '# Not in the codebook', 'gone']);
  });

  it('say key, definition and where it comes from', () => {
    const choice = tagChoices(codebook, []).find((each) => each.kind === 'tag' && each.id === 'type.number');
    assert.deepEqual(choice, {
      kind: 'tag',
      id: 'type.number',
      label: 'Number',
      description: 'n · type.number',
      detail: 'Gives a number. (Vale 2031)',
    });
  });
});

describe('picking', () => {
  it('by key, in either case; not a tag of yesterday', () => {
    assert.equal(tagOfKey(codebook, 'n')?.id, 'type.number');
    assert.equal(tagOfKey(codebook, 'N')?.id, 'type.number');
    assert.equal(tagOfKey(codebook, 'o'), undefined);
    assert.equal(tagOfKey(codebook, 'nu'), undefined);
    assert.equal(tagOfKey(codebook, ''), undefined);
  });

  it('by search: the start of a label or id first, then of a word, then anywhere', () => {
    const found = (search: string): string | undefined => tagOfSearch(tagChoices(codebook, []), search);
    assert.equal(found('Num'), 'type.number');
    assert.equal(found('tone.c'), 'tone.calm');
    assert.equal(found('law'), 'type.law');
    assert.equal(found('calmly'), 'tone.calm');
    assert.equal(found('nothing like it'), undefined);
    assert.equal(found(' '), undefined);
  });

  it('takes one of an exclusive group in place of the other, and leaves other groups alone', () => {
    assert.deepEqual(settle(codebook, ['type.number', 'tone.calm'], ['type.number', 'tone.calm', 'type.law']), ['tone.calm', 'type.law']);
  });

  it('takes away what was unticked', () => {
    assert.deepEqual(settle(codebook, ['type.number', 'tone.calm'], ['tone.calm']), ['tone.calm']);
  });

  it('asks for a note where a tag wants one', () => {
    assert.equal(needsNote(codebook, ['type.number', 'type.law']), true);
    assert.equal(needsNote(codebook, ['type.number']), false);
  });
});
