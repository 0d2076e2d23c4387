import type { Article, Paragraph, ReadArticle, Sentence, Token } from './article';
import type { QuotedStretch } from './pairMarks';
import { readArticle } from './readArticle';

/** How many articles stay read. */
const mostRead = 24;
/** By URI, the version that was asked for last; the latest last. */
const readings = new Map<string, { readonly of: ShelvedArticle; readonly read: ReadArticle }>();

/**
 * An article whose text is kept and whose words are not: they take thirty times the memory of the text. Who asks for them has it
 * read again; the last articles asked for stay read.
 */
export class ShelvedArticle implements ReadArticle {
  readonly uri: string;
  readonly path: string;
  readonly version: number;
  readonly text: string;

  /** @param read as read already, where it is: it may be asked for soon. */
  constructor({ uri, path, version, text }: Article, read?: ReadArticle) {
    this.uri = uri;
    this.path = path;
    this.version = version;
    this.text = text;
    if (read !== undefined) this.#keep(read);
  }

  get paragraphs(): readonly Paragraph[] {
    return this.#read().paragraphs;
  }

  get sentences(): readonly Sentence[] {
    return this.#read().sentences;
  }

  get tokens(): readonly Token[] {
    return this.#read().tokens;
  }

  get quoted(): readonly QuotedStretch[] {
    return this.#read().quoted;
  }

  #read(): ReadArticle {
    const { uri, path, version, text } = this;
    const known = readings.get(uri);
    const read = known?.of === this ? known.read : readArticle({ uri, path, version, text });
    this.#keep(read);
    return read;
  }

  #keep(read: ReadArticle): void {
    readings.delete(this.uri);
    readings.set(this.uri, { of: this, read });
    const [oldest] = readings.keys();
    if (readings.size > mostRead && oldest !== undefined) readings.delete(oldest);
  }
}
