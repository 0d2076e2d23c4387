import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadWASM, OnigScanner, OnigString } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry, type IGrammar } from 'vscode-textmate';

const root = join(import.meta.dirname, '../..');
const file = join(root, 'syntaxes/news-article.tmLanguage.json');

/** Loads the grammar as the editor does. */
export async function loadGrammar(): Promise<IGrammar> {
  await loadWASM(readFileSync(join(root, 'node_modules/vscode-oniguruma/release/onig.wasm')));
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new OnigScanner(patterns),
      createOnigString: (text) => new OnigString(text),
    }),
    loadGrammar: async () => parseRawGrammar(readFileSync(file, 'utf8'), file),
  });
  const grammar = await registry.loadGrammar('text.news-article');
  if (grammar === null) throw new Error('The grammar did not load.');
  return grammar;
}

const letters: readonly (readonly [string, string])[] = [
  ['string.quoted', 'Q'],
  ['entity.name.type.speaker', 'S'],
  ['keyword.other.cue', 'C'],
  ['markup.heading', 'H'],
];

/**
 * Marks what the grammar sees: `[Q:…]` a quotation with its marks, `[S:…]` a speaker, `[C:…]` a cue, `[H:…]` the headline.
 * Lines are tokenised one after the other, as one document.
 */
export function marked(grammar: IGrammar, text: string): string {
  let stack = INITIAL;
  return text
    .split('\n')
    .map((line) => {
      const result = grammar.tokenizeLine(line, stack);
      stack = result.ruleStack;
      let out = '';
      let open = '';
      for (const { startIndex, endIndex, scopes } of result.tokens) {
        const letter = letters.find(([scope]) => scopes.some((each) => each.startsWith(scope)))?.[1] ?? '';
        const piece = line.slice(startIndex, endIndex);
        if (letter !== open) out += `${open === '' ? '' : ']'}${letter === '' ? '' : `[${letter}:`}`;
        open = letter;
        out += piece;
      }
      return out + (open === '' ? '' : ']');
    })
    .join('\n');
}
