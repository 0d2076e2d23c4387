import type { Span } from './span';
import type { QuotedStretch } from './pairMarks';

/** One text file that reports. Its text is never rewritten: every offset in the project counts UTF-16 code units into it. */
export interface Article {
  /** The document's URI as the editor names it (the command line makes `file:` URIs). */
  readonly uri: string;
  /** Path relative to the folder that was opened, with forward slashes: what people and annotation files call it. */
  readonly path: string;
  /** Grows with every edit of an open document; 0 for a file as read from disk. */
  readonly version: number;
  /** The file's text without a leading byte-order mark. */
  readonly text: string;
}

/** Universal part-of-speech tags, as the tagger gives them. */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SPACE'
  | 'SYM'
  | 'VERB'
  | 'X';

/**
 * A word or mark. Its span lies in the article's own text; `text` is what it reads as once damage is repaired
 * (words run together are two tokens, `doesn’ t` has no stray space, curly apostrophes are straight).
 */
export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly pos: PartOfSpeech;
  /** Of quotations and words, as the narrator's lines have them, this is a word. */
  readonly quotation: null;
}

/** What a paragraph is in the make-up of the page; only `body` and `headline` are searched for speech with full trust. */
export type ParagraphRole = 'headline' | 'body' | 'caption' | 'furniture';

/** A paragraph: a stretch between line ends, with its tokens by index range into `ReadArticle.tokens`. */
export interface Paragraph extends Span {
  readonly role: ParagraphRole;
  readonly firstToken: number;
  readonly endToken: number;
}

/** A sentence within one paragraph; a full stop inside quotation marks does not end the narrator's sentence. */
export interface Sentence extends Span {
  readonly paragraph: number;
  readonly firstToken: number;
  readonly endToken: number;
}

/** An article as read: what every later stage works on. */
export interface ReadArticle extends Article {
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  /** What stands between quotation marks, in order of start, outer before inner. */
  readonly quoted: readonly QuotedStretch[];
}
