import assert from 'node:assert/strict';
import { clauseAhead, complementAt, skipTimes } from '../../../../server/src/core/attribution/lines/complements';
import { lineOf } from '../reading';

/** What follows the word at `<|>`: its pattern and the word its content starts with. */
function after(marked: string): string {
  const at = marked.indexOf('<|>');
  const { items } = lineOf(marked.replace('<|>', '')).line;
  const from = items.findIndex((item) => item.start >= at);
  const { pattern, at: start, hearer } = complementAt(items, from < 0 ? items.length : from, hearerVerb.test(marked));
  return `${pattern} ${items[start]?.text ?? '-'}${
    hearer === null
      ? ''
      : ` to ${items
          .slice(hearer.from, hearer.to)
          .map((item) => item.text)
          .join(' ')}`
  }`;
}
const hearerVerb = /told|urged/;

describe('complements: what follows a cue', () => {
  const cases: readonly [string, string][] = [
    ['Bell said <|>that the road was closed.', 'that the'],
    ['Bell said <|>on Monday the road was closed.', 'clause the'],
    ['Bell said <|>in a statement the road was closed.', 'clause the'],
    ['Bell wrote <|>after Reed argued that the road was closed.', 'prep after'],
    ['Bell told <|>reporters that the road was closed.', 'that the to reporters'],
    ['Bell urged <|>Reed to close the road.', 'to to to Reed'],
    ['Bell promised <|>not to close the road.', 'to not'],
    ['Bell asked <|>whether the road was closed.', 'wh whether'],
    ['Bell spoke <|>of the road.', 'prep of'],
    ['The road is closed, Bell said <|>on Monday.', 'end -'],
  ];
  for (const [text, expected] of cases) it(text, () => assert.equal(after(text), expected));

  it('skips times, but not the "not" of an infinitive', () => {
    const { items } = lineOf('Bell promised again on Monday not to go.').line;
    assert.equal(items[skipTimes(items, 2)]?.text, 'not');
  });
  it('sees a clause only where a subject has its verb', () => {
    const { items } = lineOf('the road was closed').line;
    assert.equal(clauseAhead(items, 0), true);
    assert.equal(clauseAhead(lineOf('the closed road').line.items, 0), false);
  });
});
