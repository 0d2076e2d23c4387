// What is no article any more: analysing it would take the editor's time and give nothing.

/** The longest line that is still read as a paragraph, in UTF-16 code units. Of 476 news articles looked at, the longest has 1,924. */
const longestLine = 100_000;
/** The longest article, in UTF-16 code units: about 300,000 words. */
const longestArticle = 2_000_000;

/** Why a text is left unanalysed, in words for a person; undefined where it can be read as an article. */
export function reasonNotToAnalyse(text: string): string | undefined {
  if (text.length > longestArticle) {
    return `This file has ${text.length.toLocaleString('en')} characters; an article may have ${longestArticle.toLocaleString('en')}. It is not analysed: split it into its articles.`;
  }
  for (let start = 0, line = 1; start < text.length; line++) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (end - start > longestLine) {
      return `Line ${line} has ${(end - start).toLocaleString('en')} characters; an article's paragraph may have ${longestLine.toLocaleString('en')}. It is not analysed: break it into paragraphs.`;
    }
    start = end + 1;
  }
  return undefined;
}
