import type { Span } from '../../text/span';
import { createAnchorer, type Anchorer, type AnchorState } from '../../anchoring/anchors';
import { blobIdOfText, possibleBlobIds } from '../../anchoring/blobId';
import { describe } from '../../anchoring/describe';
import { sameWords } from '../../anchoring/fold';
import { offsetMap, type OffsetMap } from './codePoints';
import type { ExchangeArticle, ImportedClaim, ImportedPassage, RecordedPassage } from './exchange';
import { passageOf, wholeArticle } from './recordedPassage';

/** An imported claim's passage as its record will have it, and how it was found in the article. */
export interface PlacedPassage {
  readonly passage: RecordedPassage;
  readonly blob: string;
  readonly state: AnchorState;
}

/** What git gives a blob that is not known. */
const unknownBlob = '0'.repeat(40);

/** Finds imported passages in one article. */
export class ImportPlacer {
  readonly #article: ExchangeArticle;
  readonly #anchor: Anchorer;
  readonly #blob: string;
  /** By the text that offsets count in: an import names many passages of one text. */
  readonly #maps = new Map<string, OffsetMap>();
  readonly #lineEnds = new Map<string, LineEnds>();

  constructor(article: ExchangeArticle) {
    this.#article = article;
    this.#anchor = createAnchorer(article.text, () => possibleBlobIds(article.text));
    this.#blob = blobIdOfText(article.text);
  }

  /**
   * Where a passage stands: as the record that it comes from has it, where it does; by its offsets, verified by its words; else
   * by its words and what stands around them.
   * @returns the passage as it stands in the article where it was found unchanged, otherwise as it was given: it is for a
   * person to confirm it. null where only a place is given, and the article is too short for it.
   */
  place({ passage, articleText, own }: ImportedClaim): PlacedPassage | null {
    if (own?.anchor) return this.#asRecorded(own.anchor, own.blob);
    if (passage === null) return { passage: wholeArticle, blob: this.#blob, state: 'exact' };
    const { text } = this.#article;
    const counted = articleText ?? text;
    const there = spanIn(counted, kept(this.#maps, counted, offsetMap), passage);
    const here = there && this.#fromCounted(there, counted);
    if (here) return { passage: passageOf(describe(text, here)), blob: this.#blob, state: 'exact' };
    const exact = passage.exact ?? (there ? counted.slice(there.start, there.end) : null);
    if (exact === null) return null;
    return this.#byWords(exact, passage, there, articleText);
  }

  #asRecorded(anchor: RecordedPassage, blob: string | undefined): PlacedPassage {
    const recorded = { ...anchor, blob: blob ?? unknownBlob };
    const { state, span } = this.#anchor(recorded);
    if (blob === undefined && span && (state === 'exact' || state === 'moved'))
      return { passage: passageOf(describe(this.#article.text, span)), blob: this.#blob, state };
    return { passage: anchor, blob: recorded.blob, state };
  }

  #byWords(exact: string, passage: ImportedPassage, there: Span | null, articleText: string | null): PlacedPassage {
    const around = there && articleText !== null ? describe(articleText, there) : { prefix: passage.prefix, suffix: passage.suffix };
    const start = there?.start ?? passage.span?.start ?? 0;
    const given = { exact, prefix: around.prefix, suffix: around.suffix, start, end: start + exact.length };
    const blob = articleText === null ? unknownBlob : blobIdOfText(articleText);
    const { state, span } = this.#anchor({ ...given, blob }, articleText === null || !there ? {} : { oldText: articleText });
    if (span && (state === 'exact' || state === 'moved'))
      return { passage: passageOf(describe(this.#article.text, span)), blob: this.#blob, state };
    return { passage: given, blob, state };
  }

  /** From offsets into the text that came along to the article's: the same but for line ends, or not this way. */
  #fromCounted(span: Span, counted: string): Span | null {
    const { text } = this.#article;
    if (counted === text) return span;
    const [from, to] = [kept(this.#lineEnds, counted, lineEndsOf), kept(this.#lineEnds, text, lineEndsOf)];
    if (from.text !== to.text) return null;
    return { start: to.back(from.forth(span.start)), end: to.back(from.forth(span.end)) };
  }
}

/** Offsets as UTF-16 code units into the text they count in; null where the words there are others. */
function spanIn(text: string, map: OffsetMap, { exact, span, unit }: ImportedPassage): Span | null {
  if (!span) return null;
  const asCodePoints = { start: map.toUtf16(span.start), end: map.toUtf16(span.end) };
  const tries = unit === 'utf-16' ? [span] : unit === 'code points' ? [asCodePoints] : [asCodePoints, span];
  if (exact === null) return tries.find(({ start, end }) => end <= text.length && start < end) ?? null;
  return (
    tries.find(({ start, end }) => text.slice(start, end) === exact) ??
    tries.find(({ start, end }) => sameWords(text.slice(start, end), exact)) ??
    null
  );
}

function kept<T>(known: Map<string, T>, text: string, make: (text: string) => T): T {
  const made = known.get(text) ?? make(text);
  known.set(text, made);
  return made;
}

/** A text with CRLF and CR as LF, and the ways between its offsets and those of the text as it was. */
interface LineEnds {
  readonly text: string;
  readonly forth: (offset: number) => number;
  readonly back: (offset: number) => number;
}

function lineEndsOf(text: string): LineEnds {
  const pairs = Array.from(text.matchAll(/\r\n/g), ({ index }) => index);
  return {
    text: text.replace(/\r\n?/g, '\n'),
    forth: (offset) => offset - pairs.filter((index) => index < offset).length,
    back: (offset) => pairs.reduce((at, index, before) => (index - before < offset ? at + 1 : at), offset),
  };
}
