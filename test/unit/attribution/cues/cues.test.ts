import assert from 'node:assert/strict';
import { lineOf, words } from '../reading';

/** `cue ← subject (pattern)` for every cue of a sentence. */
function cuesOf(text: string): string[] {
  const { line, cues } = lineOf(text);
  return cues.map((cue) => `${words(text, line, cue) ?? ''} ← ${words(text, line, cue.subject) ?? '-'} (${cue.complement.pattern})`);
}

describe('cues: what says that something was said', () => {
  const cases: readonly [string, string, readonly string[]][] = [
    ['a verb with "that"', 'Bell said that the bridge is safe.', ['said ← Bell (that)']],
    ['a verb with a bare clause', 'Bell said the bridge is safe.', ['said ← Bell (clause)']],
    ['a hearer between', 'Bell told the city council on Monday that the bridge is safe.', ['told ← Bell (that)']],
    ['several words', 'Bell pointed out that, in fact, the bridge is safe.', ['pointed out ← Bell (that)']],
    ['made it clear', 'Bell made it clear that the bridge is safe.', ['made it clear ← Bell (that)']],
    ['according to', 'The bridge is safe, according to Bell.', ['according to ← Bell (end)']],
    ['according to whom a pronoun stands for', 'According to her, the bridge is safe.', ['According to ← her (end)']],
    ['according to whose words', 'According to the words of Ann Bell, the bridge is safe.', ['According to ← Ann Bell (end)']],
    ['in whose opinion', 'In his opinion, the bridge is safe.', ['opinion ← his (end)']],
    [
      'in the view of whom',
      'In the view of harbour master Tom Reed, the bridge is safe.',
      ['In the view of ← harbour master Tom Reed (end)'],
    ],
    ['as stated by', 'As stated by Bell, the bridge is safe.', ['stated ← Bell (end)']],
    ['behind a quotation and a dash', '“It is safe” - noted Bell.', ['noted ← Bell (end)']],
    ['a verb that the tagger takes for a noun, behind a quotation', '“It is safe”, reports Bell.', ['reports ← Bell (end)']],
    [
      'a verb with its particle that the tagger takes for a noun',
      'Sources consulted by this newspaper point out that the bridge is safe.',
      ['point out ← Sources (that)'],
    ],
    ['what somebody is convinced of', 'Bell is convinced that the bridge is safe.', ['is convinced ← Bell (that)']],
    ['of which somebody is sure', 'The bridge is safe, he is sure.', ['is sure ← he (end)']],
    ['no conviction without its content', 'He was sure of the date.', []],
    ['attention drawn to a fact', 'Bell drew attention to the fact that the bridge is safe.', ['drew attention ← Bell (that)']],
    ['what is said in a document', 'In the report it is noted that the bridge is safe.', ['is noted ← the report (that)']],
    ['who was born with another name', '“It is safe,” said a nurse surnamed Bell, who left.', ['said ← a nurse surnamed Bell (end)']],
    ['whom an agency quotes', '“It is safe”, the agency quotes the mayor.', ['quotes ← the mayor (end)']],
    ['behind a dash that opens speech without marks', '- It is safe, - assured Bell.', ['assured ← Bell (end)']],
    [
      'a verb that the tagger takes for an adjective, behind a quotation',
      '“Is it safe?” fumed opposition leader Ann Bell.',
      ['fumed ← opposition leader Ann Bell (end)'],
    ],
    ['where it was written', 'As Bell wrote in a letter, the bridge is safe.', ['wrote ← Bell (end)']],
    ['what figures show', 'The bridge is safe, figures show.', ['show ← figures (end)']],
    ['no source for what goes by a plan', 'The crew acted according to protocol.', []],
    ['per', 'Per the Coast Herald, the bridge is safe.', ['Per ← the Coast Herald (end)']],
    ['no measure for a source', 'Oil rose to 40 crowns per Ellis barrel.', []],
    ['an agent behind "by"', 'Bell was asked by Tom Reed whether the bridge is safe.', ['asked ← Tom Reed (wh)']],
    ['a noun with its owner', 'Bell’s claim that the bridge is safe surprised many.', ['claim ← Bell (that)']],
    [
      'a noun with several owners',
      'The harbour masters’ claim that the bridge is safe surprised many.',
      ['claim ← The harbour masters (that)'],
    ],
    [
      'a noun with its owner that the tagger takes for a verb',
      'On Sunday Bell tried to clarify his comment that Reed liked the bridge.',
      ['clarify ← - (clause)', 'comment ← his (that)'],
    ],
    ['a verb that no list has, by its place', 'Bell beamed: “It is safe.”', ['beamed ← Bell (quote)']],
    ['turned round behind a quotation', '“It is safe,” beamed Bell.', ['beamed ← Bell (end)']],
    ['whose answer it was', '“It is safe,” was Bell’s answer.', ['answer ← Bell (end)']],
    [
      'whose verdict it was',
      '“It is safe,” was the verdict of harbour master Tom Reed.',
      ['was the verdict ← harbour master Tom Reed (end)'],
    ],
    ['a verb with an object, behind a quotation and its comma', '“It is a mess,” blasted Bell.', ['blasted ← Bell (end)']],
    ['a name behind what opens the line', 'After a row with the council Bell said the bridge is safe.', ['said ← Bell (clause)']],
    ['in somebody’s words', 'In the words of Ann Bell, the bridge is safe.', ['In the words of ← Ann Bell (end)']],
    ['in the words of whom they are', 'In Bell’s words, “nobody” cares.', ['words ← Bell (end)']],
    ['as translations from German have it', '“It is safe”, so the minister on Tuesday.', ['so ← the minister (end)']],
    ['no source for a consequence', '“It is safe”, so the council left.', []],
    ['let it be known', 'Bell let it be known that the bridge is safe.', ['let it be known ← Bell (that)']],
    ['who put it how, whatever the tagger takes "put" for', 'Another put it more bluntly: “It is a mess.”', ['put it ← Another (quote)']],
    ['as somebody put it', '“It is a mess,” as Bell put it.', ['put it ← Bell (end)']],
    ['nothing that somebody put anywhere', 'Bell put it in a drawer.', []],
    ['documents, which the tagger takes for a verb', 'According to documents, the bridge is safe.', ['According to ← documents (end)']],
    [
      '“however” in place of “but”',
      'Bell said the bridge is safe, however warned that the road is not.',
      ['said ← Bell (clause)', 'warned ← Bell (that)'],
    ],
    ['whose letter it is', 'Nine members signed a letter from Ann Bell, calling it “safe”.', ['calling ← Ann Bell (np)']],
    [
      'a verb between a plural and a clause, which the tagger takes for a noun',
      'Two owners claim they were told to leave.',
      ['claim ← Two owners (clause)', 'told ← they (to)'],
    ],
    [
      'a verb between a plural and "that", which the tagger takes for an adjective',
      'Two divers informed Reed that the bridge is safe.',
      ['informed ← Two divers (that)'],
    ],
    [
      'a role behind a verb that the tagger takes for a noun',
      '“It is safe,” claims spokeswoman Ann Bell.',
      ['claims ← spokeswoman Ann Bell (end)'],
    ],
    [
      'a wrong verb that the tagger takes for an adjective, behind a name and its quotation',
      '“It is safe, and it was safe before,” Bell educated columnists in Ellis.',
      ['educated ← Bell (np)'],
    ],
    ['a comma before "that", as translations have it', 'Bell stated on Tuesday, that the bridge is safe.', ['stated ← Bell (that)']],
    [
      'whoever told it, behind "as"',
      'As the master of the harbour Ann Bell told reporters, the bridge is safe.',
      ['told ← the master of the harbour Ann Bell (end)'],
    ],
    [
      'who is quoted by whom, where the tagger takes "quotes" for a noun',
      'The press release quotes Bell as saying the bridge is safe.',
      ['quotes ← The press release (clause)', 'saying ← Bell (clause)'],
    ],
    [
      'a verb behind an aside that the tagger takes for a noun',
      'Her letter, a copy of which was seen by Reed, states: “It is safe.”',
      ['seen ← Reed (end)', 'states ← Her letter (quote)'],
    ],
    [
      'a clause where a pronoun can be no object',
      'Bell mentioned he supported the plan.',
      ['mentioned ← Bell (clause)', 'supported ← he (np)'],
    ],
    ['no second noun for a verb', 'They sought logs of telephone calls.', ['sought ← They (np)']],
    ['no noun for a verb', 'The report was long.', []],
  ];
  for (const [what, text, expected] of cases) it(what, () => assert.deepEqual(cuesOf(text), expected));
});
