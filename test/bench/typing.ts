import { SemanticTokensBuilder } from 'vscode-languageserver';
import type { ArticleAnalysis } from '../../server/src/core/attribution/attribution';
import { semanticTokens } from '../../server/src/core/features/semanticTokens';
import type { Article } from '../../server/src/core/text/article';

/** The article that is typed in. */
export const article = (text: string, version = 0): Article => ({ uri: 'file:///edited.txt', path: 'edited.txt', version, text });

/** So many words of the corpus in one article, from its start again where it is shorter. */
export function wordsOf(texts: readonly string[], most: number): string {
  let text = '';
  let words = 0;
  for (let n = 0; words < most; n++) {
    const next = texts[n % texts.length] ?? '';
    const pieces = next.split(/(?<=\s)(?=\S)/u).slice(0, most - words);
    words += pieces.length;
    text += `${pieces.join('')}\n\n`;
  }
  return text;
}

/** Makes an article's semantic tokens as the server sends them. */
export function encodeTokens(analysis: ArticleAnalysis): void {
  const builder = new SemanticTokensBuilder();
  semanticTokens(analysis, (line, character, length, type, modifiers) => {
    builder.push(line, character, length, type, modifiers);
  });
  builder.build();
}

const typed = 'She told reporters that “nobody will go,” and left. ';

/** The text after each keystroke of somebody who types a sentence at so many places all over it. */
export function* typing(opened: string, places: number): Generator<string> {
  let text = opened;
  for (let place = 1; place <= places; place++) {
    let at = text.indexOf(' ', Math.floor((text.length * place) / (places + 1))) + 1;
    for (const character of typed) {
      text = text.slice(0, at) + character + text.slice(at);
      at += 1;
      yield text;
    }
  }
}
