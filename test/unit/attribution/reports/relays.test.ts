import assert from 'node:assert/strict';
import { analysed } from '../reading';

/** `type < speaker's words < relay's words` of every attribution. */
function through(text: string): string[] {
  const part = (span: { start: number; end: number } | null | undefined): string => (span ? text.slice(span.start, span.end) : '-');
  return analysed(text).attributions.map(({ type, mention, relay }) => `${type} < ${part(mention)} < ${part(relay?.mention)}`);
}

describe('relays: who passes on what somebody said', () => {
  const cases: readonly [string, string, string][] = [
    ['a paper named behind', '“The road is closed,” Bell said, the Herald reports.', 'direct < Bell < the Herald'],
    ['a paper named in front', 'According to the Coast Herald, Bell said the road was closed.', 'indirect < Bell < the Coast Herald'],
    ['a report in a report', 'Bell said that Moss had told the paper that the road was closed.', 'indirect < Moss < Bell'],
    ['one who quotes another', 'Bell quoted Moss as saying that “the road is closed”.', 'direct < Moss < Bell'],
    [
      'one who is quoted by another',
      'Bell was quoted by the Coast Herald as saying the road was closed.',
      'indirect < Bell < the Coast Herald',
    ],
    [
      'those whom the speaker told',
      '“We lost the road,” aides said Mr. Moss told his colleagues behind closed doors.',
      'direct < Mr. Moss < aides',
    ],
  ];
  for (const [name, text, expected] of cases) it(name, () => assert.ok(through(text).includes(expected), through(text).join('\n')));

  it('nobody where people report themselves', () => {
    for (const line of through('Bell said she had told Moss that the road was closed.')) assert.match(line, /< -$/u);
  });

  it('nobody beside a name that says nothing', () => {
    assert.deepEqual(through('“The road is closed,” Bell said in the Herald.'), ['direct < Bell < -']);
  });
});
