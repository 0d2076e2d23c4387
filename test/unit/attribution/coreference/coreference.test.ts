import assert from 'node:assert/strict';
import { analysed } from '../reading';

/** The speaker of the last attribution. */
function lastSpeaker(text: string): string | null {
  const { attributions, speakers } = analysed(text);
  const id = attributions.at(-1)?.speaker;
  return speakers.find((one) => one.id === id)?.name ?? null;
}

describe('coreference: who a mention is', () => {
  it('takes a last name for the full name', () =>
    assert.equal(lastSpeaker('Mayor Ann Bell came. Bell said the road was closed.'), 'Ann Bell'));
  it('follows a pronoun to who spoke last', () =>
    assert.equal(
      lastSpeaker('Ann Bell spoke at length about roads. Tom Reed said the ferry was late. “It was full,” he said.'),
      'Tom Reed',
    ));
  it('does not let a caption put somebody forward, however much of it is blanked out', () =>
    assert.equal(
      lastSpeaker(
        `Tom Reed said the ferry was late.\n\nThe arrival came as the French president went to the harbour (${'*'.repeat(300)})(Picture: Harbour Wire)\n\n“It was full,” he said.`,
      ),
      'Tom Reed',
    ));
  it('looks ahead from a clause that leads up to the main one', () => {
    const before = 'Carl Moss spoke at length about roads. “It was long,” Moss said. ';
    assert.equal(lastSpeaker(`${before}Asked whether he feared a strike, Tom Reed shrugged. “It was full,” he said.`), 'Tom Reed');
    assert.equal(lastSpeaker(`${before}When Moss left, he was tired. “It was full,” he said.`), 'Carl Moss');
    assert.equal(lastSpeaker(`${before}When he left, Mrs. Ann Bell laughed. “It was full,” he said.`), 'Carl Moss');
  });
  it('lets gender choose between two', () =>
    assert.equal(lastSpeaker('Ann Bell met Mr. Tom Reed. “It was pleasant,” she said.'), 'Ann Bell'));
  it('does not let gender rule where only one person is there', () =>
    assert.equal(lastSpeaker('Mr. Reed spoke in Oslo. “It was pleasant,” she added.'), 'Reed'));
  it('takes a woman or a man for no more than a pronoun tells', () =>
    assert.equal(
      lastSpeaker('Tom Reed said the ferry was late. Ann Bell does not trust the board. “It was empty,” the woman said.'),
      'Ann Bell',
    ));
  it('knows the person behind a title that ends with a body’s name', () =>
    assert.equal(lastSpeaker('The official representative of the Harbour Ministry Nerea Solt said the ferry was late.'), 'Nerea Solt'));
  it('takes a description for the person who goes by it', () =>
    assert.equal(
      lastSpeaker('Harbour spokesman Tom Reed met French president Luc Moreau. The spokesman said the ferry was late.'),
      'Tom Reed',
    ));
  it('tells two people of one last name apart', () => {
    const { speakers } = analysed('Ann Bell and Carl Bell met. Carl Bell said it was late.');
    assert.deepEqual(
      speakers
        .map((one) => one.name)
        .filter((name) => name.endsWith('Bell'))
        .slice(0, 2),
      ['Ann Bell', 'Carl Bell'],
    );
  });
  it('knows the head of a ministry for the minister', () =>
    assert.equal(
      lastSpeaker('The head of the Ministry of Roads Tom Reed came. Ann Bell laughed. The minister said the road was closed.'),
      'Tom Reed',
    ));
  it('knows a body by its name', () => assert.equal(lastSpeaker('The Harbour Council said the road was closed.'), 'Harbour Council'));
  it('takes a body’s noun for the body that has it in its name', () => {
    const bodies = 'The Ellis Town Council met on Monday. The Harbour Workers Union said it would strike.';
    assert.equal(lastSpeaker(`${bodies} The council said the road was closed.`), 'Ellis Town Council');
    assert.equal(lastSpeaker(`${bodies} The council spoke to the union. The union said the road was closed.`), 'Harbour Workers Union');
  });
  it('takes “the company” for one whose name says so, and its first word for all of it', () => {
    assert.equal(
      lastSpeaker('Kelp Lifting Ltd admitted it. Herald News asked for comment. The company said the road was closed.'),
      'Kelp Lifting Ltd',
    );
    assert.equal(lastSpeaker('Kelp Lifting Ltd admitted it. The road was closed, Kelp said.'), 'Kelp Lifting Ltd');
  });
  it('does not take a council for “the company”', () =>
    assert.equal(
      lastSpeaker('Kelpco has a new owner. The Ellis Town Council said it was glad. The company said the road was closed.'),
      'Kelpco',
    ));
  it('takes “the 54-year-old driver” for whom was just talked about', () =>
    assert.equal(
      lastSpeaker('Tom Reed came by car. “It was late,” Reed said. The 54-year-old politician said the road was closed.'),
      'Tom Reed',
    ));
  it('knows whose words they are', () =>
    assert.equal(lastSpeaker('Mayor Ann Bell came. In her words, “nobody in this town cares”.'), 'Ann Bell'));
  it('takes no report for whoever wrote “the letter”', () =>
    assert.notEqual(lastSpeaker('The report said the road was closed. The letter said it was wet.'), 'report'));
  it('takes a document for whose it is', () => {
    assert.equal(lastSpeaker('The bridge was closed for a week, a Coast Herald report said.'), 'Coast Herald');
    assert.equal(lastSpeaker('Members signed a letter from Mayor Ann Bell on Monday. The letter said the road must open.'), 'Ann Bell');
  });
  it('takes a statement for the last speaker’s rather than for one named long before', () =>
    assert.equal(
      lastSpeaker('Moss’s statement came first. The Harbour Council said the road was closed. The statement said it would open soon.'),
      'Harbour Council',
    ));
  it('takes “they” for two who were named together', () =>
    assert.equal(lastSpeaker('Ann Bell and Tom Reed met in Oslo. They said the road was closed.'), 'Ann Bell and Tom Reed'));
  it('takes “those firms” for the firms that were listed', () =>
    assert.equal(
      lastSpeaker('The council saw papers of Kelpco, Tarnco and Moorline. Those firms said the road was closed.'),
      'Kelpco, Tarnco and Moorline',
    ));
  it('takes no place for “he”, though its newspapers speak', () =>
    assert.equal(
      lastSpeaker(
        'Tom Reed spoke to reporters in Norhaven. Norhaven newspapers reported that the gates were open. The gates will stay open, he said.',
      ),
      'Tom Reed',
    ));
  it('takes somebody whom a report talks about for “he” only where the report does not end with it', () => {
    assert.equal(
      lastSpeaker('Spokesman Tom Reed told reporters the gates were open. Mr Moss was wrong about the dam, he added.'),
      'Tom Reed',
    );
    assert.equal(
      lastSpeaker('Spokesman Tom Reed told reporters the gates were open. When Mr Moss came, he said that the dam was full.'),
      'Moss',
    );
  });
  it('takes no passing noun for “they”', () =>
    assert.equal(
      lastSpeaker('Ann Bell and Tom Reed met in Oslo. An order asks a firm for logs of telephone calls. They said the road was closed.'),
      'Ann Bell and Tom Reed',
    ));
});
