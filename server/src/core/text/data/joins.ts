// Words that damaged text runs together with a name or a word before them ("Smithsaid", "Lopezbut"). Closed classes of
// English (conjunctions, prepositions, pronouns, auxiliaries) of three letters and more, and the finite verbs that most
// often follow a name in news. Endings of English place and family names ("land", "son", "ton") are left out.
export const afterName: ReadonlySet<string> = new Set((
  'and but who whom whose which that this these those with without from into onto over under after before during '
  + 'until while when where because although though for not nor yet also was were has had have been will would could '
  + 'should may might can cannot did does his their its the said says told tells asked asks added adds wrote writes '
  + 'made makes took takes gave gives went goes came comes wants wanted set sets met meets won lost led held holds '
  + 'thinks thought believes feels felt says knows knew began begins continues remains seems plans hopes warns urges'
).split(' '));

// Words that damaged text runs together with a capital after them ("withMr", "aWhite", "hisFrench").
export const beforeCapital: ReadonlySet<string> = new Set((
  'a an the this that these those his her its their our my your and or but nor of in on at by to for from with without '
  + 'into onto over under after before during until between among against about versus than as is are was were be been '
  + 'has have had will would could should may might can did does do not if when where while who whom which what how why '
  + 'because although though so said says told asked added wrote mr mrs ms dr president minister chancellor senator '
  + 'governor king queen prince general secretary spokesman spokeswoman leader chief'
).split(' '));

// Openings of names that carry a capital inside ("McKay", "LaSalle"): never a join.
export const innerCapital = /^(?:mc|mac|fitz|la|le|de|di|da|du|del|van|von|st|el|al|ben|o|d|l|i|e)$/i;

// Two small words of which damaged text makes one ("saidthe", "thatthe", "hesaid"), in four tables: a word of one side with
// a word of the other is taken apart wherever no vocabulary has the two as one ("within", "into"). Finite verbs and
// participles of saying, and the closed classes of English that follow them most often in news.
const says = 'said says saying told tells telling added adds adding asked warned warning wrote writes insisted claimed claiming argued announced '
  + 'declared confirmed stressed stated explained replied denied admitted suggested noted noting believes reported';
export const runOns: readonly (readonly [left: string, right: string])[] = [
  [says, 'the that this it he she they we his her their its there and but in on at to during after nobody reporters journalists lawmakers'],
  ['he she they who it we minister president spokesman spokeswoman spokesperson officials chancellor secretary premier mayor ministry', 'said says told added warned wrote insisted'],
  ['that of for from with and but by in on at to as was were is are has had have will would', 'the this that their'],
  ['that', 'it he she they we his her'],
  ['according', 'to'],
];
