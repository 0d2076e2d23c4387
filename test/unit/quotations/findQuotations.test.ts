import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findQuotations } from '../../../server/src/core/quotations/findQuotations';
import type { Quotation } from '../../../server/src/core/quotations/quotation';
import { read } from '../text/read';

const find = (text: string): Quotation[] => findQuotations(read(text));

/** A text with its quotations in square brackets, nested ones in braces. */
function shown(text: string): string {
  const edges = find(text).flatMap(
    ({ start, end, level }) =>
      [
        [start, level === 0 ? '[' : '{'],
        [end, level === 0 ? ']' : '}'],
      ] as const,
  );
  return edges.sort(([a], [b]) => b - a).reduce((out, [at, mark]) => out.slice(0, at) + mark + out.slice(at), text);
}

function check(cases: Record<string, readonly [string, string]>): void {
  for (const [what, [text, expected]] of Object.entries(cases))
    it(what, () => {
      assert.equal(shown(text), expected);
    });
}

describe('quotation marks', () => {
  check({
    curly: ['“We stay,” Vale said.', '“[We stay,]” Vale said.'],
    straight: ['"We stay," Vale said. "All of us."', '"[We stay,]" Vale said. "[All of us.]"'],
    'British single': ['‘We stay,’ Vale said.', '‘[We stay,]’ Vale said.'],
    'straight single': ["Vale called it 'a long night' and left.", "Vale called it '[a long night]' and left."],
    guillemets: ['Vale said: « We stay. »', 'Vale said: « [We stay.] »'],
    'low and high': ['Vale said: „We stay.“ Nobody did.', 'Vale said: „[We stay.]“ Nobody did.'],
    'two single for a double': ["''We stay,'' Vale said.", "''[We stay,]'' Vale said."],
    none: ["The ports' union doesn't say.", "The ports' union doesn't say."],
  });
});

describe('apostrophes', () => {
  check({
    'inside a quotation in single marks': [
      '‘It’s the voters’ choice and I don’t mind,’ he said.',
      '‘[It’s the voters’ choice and I don’t mind,]’ he said.',
    ],
    'with stray spaces': ['‘The river doesn’ t stop and I’ m glad,’ he said.', '‘[The river doesn’ t stop and I’ m glad,]’ he said.'],
    'of plurals, outside': ['The ports’ union and the crews’ families left.', 'The ports’ union and the crews’ families left.'],
    'of a decade': ["In the '90s the ports' union grew.", "In the '90s the ports' union grew."],
    'beside a quotation that is glued to a word': ['He insisted he‘will stay’ there.', 'He insisted he‘[will stay]’ there.'],
    'beside a mark that a word behind is glued to': [
      'They came ‘with open arms’by the score; the bloc ‘won’t desert’Ruvia.',
      'They came ‘[with open arms]’by the score; the bloc ‘[won’t desert]’Ruvia.',
    ],
    'and inches': ['He is 6\'2" and said "I am tall."', 'He is 6\'2" and said "[I am tall.]"'],
  });
});

describe('quotations within quotations', () => {
  check({
    'single in double': ['“He told me ‘go home’ twice,” Vale said.', '“[He told me ‘{go home}’ twice,]” Vale said.'],
    'double in single': ['‘He told me “go home” twice,’ Vale said.', '‘[He told me “{go home}” twice,]’ Vale said.'],
    'with the same marks': ['"It is called "drift," and it kills," Vale said.', '"[It is called "{drift,}" and it kills,]" Vale said.'],
    'ending together': ['“They shouted ‘go home,’” Vale said.', '“[They shouted ‘{go home,}’]” Vale said.'],
  });
});

describe('broken marks', () => {
  check({
    'on the wrong side of a space': ['“We stay if we must, ”he said.', '“[We stay if we must,] ”he said.'],
    'on the wrong side of a space, single, behind a word that owns nothing': [
      "The gap was' narrower than they say' .",
      "The gap was' [narrower than they say]' .",
    ],
    'missing at the front, and on the wrong side': [
      'Vale left early.\nThe gates are ours. And they stay shut, ”he said at the port.',
      'Vale left early.\n[The gates are ours. And they stay shut,] ”he said at the port.',
    ],
    'missing at the front, after a colon': ['Vale said: We stay.” Nobody did.', 'Vale said: [We stay.]” Nobody did.'],
    'missing at the end': ['“We stay, Vale said.\n“We go,” said Orsk.', '“[We stay,] Vale said.\n“[We go,]” said Orsk.'],
    'missing at the end, before another in the paragraph': [
      '“We stay, Vale said. “Nobody told us.”\n“We go,” said Orsk.',
      '“[We stay,] Vale said. “[Nobody told us.]”\n“[We go,]” said Orsk.',
    ],
    'missing at the end, before a whole sentence that reports it': [
      '“We stay. Nobody told us, Vale told the harbour board on Monday.\n“We go,” said Orsk.',
      '“[We stay. Nobody told us,] Vale told the harbour board on Monday.\n“[We go,]” said Orsk.',
    ],
    'missing at the end, before a sentence about others': [
      '“We stay. They said they would call us.\n“We go,” said Orsk.',
      '“[We stay. They said they would call us.]\n“[We go,]” said Orsk.',
    ],
    'missing at the end, with more said behind': [
      '“We stay, he said to me. And we do not.\n“We go,” said Orsk.',
      '“[We stay, he said to me. And we do not.]\n“[We go,]” said Orsk.',
    ],
    'closing where opening should be': ['He stated:’There is a way,’ and left.', 'He stated:’[There is a way,]’ and left.'],
    'opening where closing should be': ['He said “we stay“ and left.', 'He said “[we stay]“ and left.'],
    doubled: ['““We stay,”” Vale said.', '““[We stay,]”” Vale said.'],
    'in a heap are dirt': [`${'“a '.repeat(300)}\n“We stay,” Vale said.`, `${'“a '.repeat(300)}\n“[We stay,]” Vale said.`],
    'do not spoil the next paragraph': [
      'The "gate was shut.\n"We stay," Vale said.\n"And so do we," said Orsk.',
      'The "[gate was shut.]\n"[We stay,]" Vale said.\n"[And so do we,]" said Orsk.',
    ],
  });

  it('are named', () => {
    const defects = (text: string): readonly string[][] => find(text).map((quotation) => [...quotation.defects]);
    assert.deepEqual(defects('“We stay,” he said.'), [[]]);
    assert.deepEqual(defects('“We stay, ”he said.'), [['misplaced-space']]);
    assert.deepEqual(defects('““We stay,” he said.'), [['doubled']]);
    assert.deepEqual(defects('He said “we stay“ and left.'), [['wrong-mark']]);
    assert.deepEqual(defects('We stay,” he said.'), [['missing-opening']]);
    assert.deepEqual(defects('He said: “We stay.'), [['missing-closing']]);
  });
});

describe('quotations over several paragraphs', () => {
  check({
    'each opening anew, closed once': ['He said: ‘We stay.\n‘And they go.’', 'He said: ‘[We stay.]\n‘[And they go.]’'],
    'opening anew in double marks': [
      '“We stay,” he said. “We do.\n\n“And they go.” Nobody went.',
      '“[We stay,]” he said. “[We do.]\n\n“[And they go.]” Nobody went.',
    ],
    'opened once, closed once': ['He said: "We stay.\n\nAnd they go." Nobody went.', 'He said: "[We stay.\n\nAnd they go.]" Nobody went.'],
    'signed by its speaker within the marks': [
      '"We stay, and that is all.\nIngrid Vale, Port Union."\n\nNobody went.',
      '"[We stay, and that is all.]\nIngrid Vale, Port Union."\n\nNobody went.',
    ],
  });

  it('say that they go on', () => {
    assert.deepEqual(
      find('He said: ‘We stay.\n‘And they go.’').map(({ continues, paragraph }) => [continues, paragraph]),
      [
        [true, 0],
        [false, 1],
      ],
    );
  });
});

describe('the span of a quotation', () => {
  it('is what stands between the marks, and with its marks the outer one', () => {
    const text = 'Vale said: “ We stay (…) all night. ”';
    const [quotation] = find(text);
    assert(quotation);
    assert.equal(text.slice(quotation.start, quotation.end), 'We stay (…) all night.');
    assert.equal(text.slice(quotation.outer.start, quotation.outer.end), '“ We stay (…) all night. ”');
  });

  const dirt = fc
    .array(
      fc.constantFrom(
        'We',
        'stay',
        'Vale',
        'said',
        '“',
        '”',
        '‘',
        '’',
        '"',
        "'",
        '«',
        '»',
        '„',
        '``',
        "''",
        ' ',
        ' ',
        '\n',
        '.',
        ',',
        ':',
        't',
        '(…)',
      ),
      { maxLength: 80 },
    )
    .map((parts) => parts.join(''));
  it('lies in its outer span and in the text, and quotations nest or stand apart, whatever the marks', () => {
    fc.assert(
      fc.property(dirt, (text) => {
        const quotations = find(text);
        for (const { start, end, outer } of quotations)
          assert(outer.start <= start && start < end && end <= outer.end && outer.end <= text.length);
        for (const [i, a] of quotations.entries()) {
          const b = quotations[i + 1];
          if (b === undefined) continue;
          assert(a.outer.start <= b.outer.start);
          assert(b.outer.start >= a.outer.end || b.outer.end <= a.outer.end);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('runs on into the next paragraph only where it crosses no other', () => {
    const quotations = find('„«We\nWe«');
    for (const [i, { outer }] of quotations.entries())
      for (const { outer: other } of quotations.slice(i + 1)) assert(other.start >= outer.end || other.end <= outer.end);
  });

  it('does not depend on what other paragraphs close', () => {
    fc.assert(
      fc.property(dirt, (text) => {
        const paragraph = '\n\nNobody asked.\n\nNobody told.\n\nNobody wrote.\n\nNobody came.\n\n“We stay,” Vale said.';
        const found = find(text + paragraph).filter(({ start }) => start >= text.length);
        assert.deepEqual(
          found.map(({ start, end }) => (text + paragraph).slice(start, end)),
          ['We stay,'],
        );
      }),
    );
  });
});
