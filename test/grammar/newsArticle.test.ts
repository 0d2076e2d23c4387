import assert from 'node:assert/strict';
import type { IGrammar } from 'vscode-textmate';
import { loadGrammar, marked } from './scopes';

/** The headline takes the first line: most examples begin below it. */
const below = 'Strike goes on\n';

describe('the grammar', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadGrammar();
  });

  /** What stands below the headline, marked; the brackets say what the grammar sees. */
  const sees = (expected: string): void => {
    const text = expected.replace(/\[[A-Z]:([^\]]*)\]/g, '$1');
    assert.equal(marked(grammar, below + text), `[H:Strike goes on]\n${expected}`);
  };

  describe('quotations', () => {
    it('in curly marks', () => sees('[Q:“We stay out,”] [C:said] [S:Ingrid Vale].'));
    it('in straight marks', () => sees('[Q:"We stay out,"] [S:she] [C:told] nobody.'));
    it('in British single marks, with apostrophes inside', () => sees('[Q:‘I don’t see why we shouldn’t,’] [S:Anna Perch] [C:said].'));
    it('with the stray spaces that machine translation leaves', () => sees('[Q:‘It doesn’ t matter, I’ m out,’] [S:he] [C:added].'));
    it('in straight single marks', () => sees("The mayor spoke of [Q:'a bad day'] and left."));
    it('in guillemets', () => sees('[Q:«Nous restons,»] [S:he] [C:said].'));
    it('in low-high marks', () => sees('[Q:„Wir bleiben,“] [S:he] [C:said].'));
    it('two in one sentence', () => sees('[Q:“We stay,”] [S:he] [C:said]. [Q:“We do.”]'));
  });

  describe('bad marks spoil no more than their paragraph', () => {
    it('a quotation left open ends with its line', () => sees('[Q:“We stay out until Friday]\nThe port stayed closed.'));
    it('an opening mark ends the quotation before it', () => sees('[Q:“We stay “and we win”] and so on.'));
    it('a closing mark alone opens nothing', () => sees('We stay out, ”he went home.'));
    it('a single mark left open at the start of a paragraph', () => sees('[Q:‘This makes it harder.]\nThe port stayed closed.'));
  });

  describe('apostrophes are no quotation marks', () => {
    it('possessives', () => sees("The workers' demands and the port's answer."));
    it('curly possessives', () => sees('The workers’ demands and the port’s answer.'));
    it('elisions', () => sees("Rock 'n' roll of the '90s, and get 'em out."));
    it('inches', () => sees('A pipe of 6" and one of 8" burst.'));
  });

  describe('who said it', () => {
    it('name before the cue', () => sees('[S:Ingrid Vale] [C:said] the strike goes on.'));
    it('name after the cue', () => sees('The strike goes on, [C:said] [S:Otto Brandl], the fire chief.'));
    it('a title and initials', () => sees('[S:Dr. Mara J. Quill] [C:said] it was over.'));
    it('according to', () => sees('[C:According to] [S:Otto Brandl] nobody was hurt.'));
    it('a cue alone', () => sees('The union [C:announced] a vote.'));
    it('no cue inside another word', () => sees('The essayist restated nothing.'));
  });

  describe('the headline', () => {
    it('is the first line, quotations and all', () => {
      assert.equal(marked(grammar, 'Vale: “we stay out”'), '[H:Vale: ][Q:“we stay out”]');
    });
    it('is no sentence', () => {
      assert.equal(marked(grammar, 'The port stayed closed on Monday.'), 'The port stayed closed on Monday.');
    });
  });

  it('reads a line of 200,000 characters to its end', () => {
    const line = 'The workers’ demands “are not met, ‘he said. '.repeat(4500);
    const result = grammar.tokenizeLine(line, null, 10_000);
    assert.equal(result.stoppedEarly, false);
    assert.ok(result.tokens.length > 4500);
  });
});
