import assert from 'node:assert/strict';
import { decisionActions } from '../../../server/src/core/features/decisionActions';
import { wordingCommands, wordingLinks } from '../../../server/src/core/features/wordingLinks';
import { markdownFormat } from '../../../server/src/core/features/markdown';
import { courier, gazette, herald } from '../../support/articles';
import { example, type Example } from '../../support/folder';
import { decided } from '../statements/decisions/support';

const here = ['herald.txt', herald, 'We have spent 1,200 days waiting for this bridge, and nobody should wait one day longer,'] as const;
const there = [
  'courier.txt',
  courier,
  'We have spent 12,000 days waiting for this bridge, and nobody should wait one day longer,',
] as const;
const open = (): Example =>
  example({ 'courier.txt': courier, 'gazette.txt': gazette, 'herald.txt': herald.replace('nobody should', 'nobody <|>should') });
const format = markdownFormat(Object.values(wordingCommands));

function links({ index }: Example): string {
  const [one, other] = [index.locate('herald.txt#1'), index.locate('courier.txt#1')];
  assert(one && other);
  return wordingLinks(index, format, one, other)
    .join(' · ')
    .replace(/\(command:crossquote\.(\w+)[^)]*\)/gu, '($1)');
}

describe('what is offered on another article’s wording', () => {
  it('is to decide and to compare', () =>
    assert.equal(links(open()), '[same](decide) · [not the same](decide) · [compare](compareWordings)'));

  it('is to take one’s own decision back', () => {
    const one = open();
    one.index.setDecisions([decided('same', here, there)], 'ann');
    assert.equal(links(one), 'confirmed by ann · [undo](undecide) · [compare](compareWordings)');
  });

  it('is to decide for oneself what somebody else decided', () => {
    const one = open();
    one.index.setDecisions([decided('different', here, there, { by: 'bob', note: 'two press conferences' })], 'ann');
    assert.equal(
      links(one),
      'rejected by bob · bob: two press conferences · [same](decide) · [not the same](decide) · [compare](compareWordings)',
    );
  });

  it('is a row of signs, each with its title, where the client draws icons', () => {
    const { index } = open();
    const [one, other] = [index.locate('herald.txt#1'), index.locate('courier.txt#1')];
    assert(one && other);
    const drawn = wordingLinks(index, markdownFormat(Object.values(wordingCommands), true), one, other).join(' · ');
    assert.equal(
      drawn.replace(/command:crossquote\.(\w+)\S*/gu, '$1'),
      '[$(check)](decide "The same statement")\u00A0[$(close)](decide "Not the same statement")\u00A0[$(diff)](compareWordings "Compare the two wordings")',
    );
  });
});

describe('decisions in the light bulb', () => {
  const titles = ({ index, uri, range }: Example, commands: readonly string[], annotator: string): string[] => {
    const analysis = index.analysis(uri);
    return analysis
      ? decisionActions(index, analysis, range, commands, annotator).map(({ title, command }) => `${title} (${command?.command ?? ''})`)
      : [];
  };

  it('are the client’s own where it has them', () => {
    const found = titles(open(), Object.values(wordingCommands), '');
    assert(
      found.includes('Same statement as in courier (crossquote.decide)') &&
        found.includes('Not the same statement as in courier (crossquote.decide)'),
    );
    assert.equal(found.at(-1), 'Compare with another wording… (crossquote.compareWordings)');
  });

  it('are the server’s for any other client, once it is known who decides', () => {
    assert(titles(open(), [], 'ann').includes('Same statement as in courier (crossquote.server.decide)'));
    assert.deepEqual(titles(open(), [], ''), []);
  });

  it('tell several wordings of one article apart by their lines', () => {
    const twice = `${courier}\n“We have spent 12,000 days waiting for this bridge, and nobody should wait one day longer,” Voss had told the council.\n`;
    const found = titles(
      example({ 'courier.txt': twice, 'herald.txt': herald.replace('nobody should', 'nobody <|>should') }),
      [wordingCommands.decide],
      '',
    );
    assert.deepEqual(found.filter((title) => title.startsWith('Same')).sort(), [
      'Same statement as in courier, line 5 (crossquote.decide)',
      'Same statement as in courier, line 9 (crossquote.decide)',
    ]);
  });

  it('leave out what is decided', () => {
    const one = open();
    one.index.setDecisions([decided('same', here, there)], 'ann');
    assert(!titles(one, Object.values(wordingCommands), 'ann').some((title) => title.includes('courier')));
  });
});
