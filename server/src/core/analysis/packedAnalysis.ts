import type { ArticleAnalysis, ArticleSpeaker, Attribution, AttributionType, Mention, MentionForm } from '../attribution/attribution';
import { isSameSpeaker, saidHash } from '../attribution/speakers/sameSpeakers';
import { interned, internedList } from '../interned';
import { OneOfEach } from '../oneOfEach';
import { packNumbers, unpackNumbers, type Numbers } from './packedNumbers';
import type { MarkDefect, Quotation, QuotationKind } from '../quotations/quotation';
import type { ReadArticle } from '../text/article';
import type { Span } from '../text/span';
import { textHash } from '../textHash';

const types: readonly AttributionType[] = ['direct', 'mixed', 'scare', 'indirect'];
const kinds: readonly QuotationKind[] = ['direct', 'mixed', 'scare'];
const forms: readonly MentionForm[] = ['name', 'pronoun', 'nominal'];
/** Stands for a span that is not there. */
const noSpan = -1;

/** Quotations, mentions and attributions as numbers, and what is no number. */
export interface Packed {
  /** Confidences, and everything else as whole numbers (`packNumbers`). */
  readonly numbers: ArrayBuffer;
  /** What is no number and no speaker's id. */
  readonly words: readonly string[];
}

/** What of an analysis is made anew when it is asked for. */
type Unpacked = Pick<ArticleAnalysis, 'quotations' | 'mentions' | 'attributions'>;

const nothing: Unpacked = { quotations: [], mentions: [], attributions: [] };

/** Of so many articles it stays as made. */
const mostUnpacked = 64;
/** By URI, the version that was asked for last; the latest last. */
const unpacked = new Map<string, PackedAnalysis>();

/**
 * An analysis that takes about a tenth of the memory: quotations, mentions and attributions are kept as numbers and made again for
 * those who ask; equal names of all articles are one. It is put into numbers when others have been asked for since, so that typing,
 * which makes a new one at every keystroke, need not wait for it. Objects of one article are the same ones for as long as it was among the last
 * asked for, so who holds on to one should compare it by what it says.
 */
export class PackedAnalysis implements ArticleAnalysis {
  readonly article: ReadArticle;
  readonly speakers: readonly ArticleSpeaker[];
  /** There is one of the two at the least. */
  #packed: Packed | undefined;
  #made: Unpacked | undefined;

  private constructor(article: ReadArticle, speakers: readonly ArticleSpeaker[], packed: Packed | undefined, made: Unpacked | undefined) {
    this.article = article;
    this.speakers = speakers;
    this.#packed = packed;
    this.#made = made;
  }

  /** An analysis that was kept. @param packed an earlier one's `packed`, of just this text. */
  static kept(article: ReadArticle, speakers: readonly ArticleSpeaker[], packed: Packed): PackedAnalysis {
    return new PackedAnalysis(article, speakers, packed, undefined);
  }

  /** An analysis, packed once need be. @param speakers of the same content as the analysis's own, in place of these. */
  static of(
    { quotations, mentions, attributions, ...analysis }: ArticleAnalysis,
    article: ReadArticle,
    speakers: readonly ArticleSpeaker[] = compactSpeakers(analysis.speakers),
  ): PackedAnalysis {
    const one = new PackedAnalysis(article, speakers, undefined, { quotations, mentions, attributions });
    one.#remember();
    return one;
  }

  /** All but the article and its speakers; it depends on the text alone, not on where the article lies. */
  get packed(): Packed {
    return (this.#packed ??= pack(this.#made ?? nothing, this.speakers));
  }

  get quotations(): readonly Quotation[] {
    return this.#unpack().quotations;
  }

  get mentions(): readonly Mention[] {
    return this.#unpack().mentions;
  }

  get attributions(): readonly Attribution[] {
    return this.#unpack().attributions;
  }

  #unpack(): Unpacked {
    const made = (this.#made ??= this.#make());
    this.#remember();
    return made;
  }

  /** Stays as made for as long as it is among the last asked for. */
  #remember(): void {
    const { uri } = this.article;
    unpacked.delete(uri);
    unpacked.set(uri, this);
    const [oldest] = unpacked;
    if (unpacked.size <= mostUnpacked || oldest === undefined) return;
    unpacked.delete(oldest[0]);
    oldest[1].#putAway();
  }

  #putAway(): void {
    void this.packed;
    this.#made = undefined;
  }

  #make(): Unpacked {
    const { numbers, words } = this.packed;
    const reader = new Reader(numbers, words, this.speakers);
    const quotations = reader.list((): Quotation => {
      const [start, end] = [reader.number(), reader.number()];
      const outer = reader.span();
      const [kind, level, paragraph, continues] = [
        kinds[reader.number()] ?? 'scare',
        reader.number(),
        reader.number(),
        reader.number() === 1,
      ];
      return { start, end, outer, kind, level, paragraph, continues, defects: (reader.word()?.split(' ') ?? []) as MarkDefect[] };
    });
    const mentions = reader.list((): Mention => ({
      start: reader.number(),
      end: reader.number(),
      form: forms[reader.number()] ?? 'name',
      speaker: reader.speaker(),
    }));
    const attributions = reader.list((at): Attribution => {
      const type = types[reader.number()] ?? 'scare';
      const [content, outer, mention, cue, relayed] = [
        reader.span(),
        reader.span(),
        reader.spanOrNull(),
        reader.spanOrNull(),
        reader.spanOrNull(),
      ];
      const [group, speaker, relay] = [reader.word(), reader.speaker(), reader.speaker()];
      return {
        id: `${this.article.path}#${at + 1}`,
        type,
        content,
        outer,
        mention,
        cue,
        group,
        speaker,
        relay: relayed && { mention: relayed, speaker: relay },
        confidence: reader.confidence(at),
      };
    });
    return { quotations, mentions, attributions };
  }
}

function pack({ quotations, mentions, attributions }: Unpacked, speakers: readonly ArticleSpeaker[]): Packed {
  const writer = new Writer(speakers);
  writer.list(quotations, (quotation) => {
    const { outer, kind, level, paragraph, continues, defects } = quotation;
    writer.span(quotation);
    writer.span(outer);
    writer.number(kinds.indexOf(kind));
    writer.number(level);
    writer.number(paragraph);
    writer.number(Number(continues));
    writer.word(defects.length === 0 ? null : defects.join(' '));
  });
  writer.list(mentions, (mention) => {
    writer.span(mention);
    writer.number(forms.indexOf(mention.form));
    writer.speaker(mention.speaker);
  });
  writer.list(attributions, ({ type, content, outer, mention, cue, group, speaker, relay }) => {
    writer.number(types.indexOf(type));
    writer.span(content);
    writer.span(outer);
    writer.span(mention);
    writer.span(cue);
    writer.span(relay?.mention ?? null);
    writer.word(group);
    writer.speaker(speaker);
    writer.speaker(relay?.speaker ?? null);
  });
  return { numbers: writer.packed(attributions.map(({ confidence }) => confidence)), words: internedList(writer.words) };
}

/** Articles of one event have the same speakers: each is kept once. Beyond so many, they are kept apart from those before. */
const mostSpeakers = 20_000;
const speakersKnown = new OneOfEach<ArticleSpeaker, ArticleSpeaker>(mostSpeakers, {
  hash: (speaker) => textHash(speaker.gender ?? '', textHash(speaker.id, saidHash(speaker))),
  isOf: isSameSpeaker,
  make: ({ id, name, kind, names, titles, gender }) => ({
    id: interned(id),
    name: interned(name),
    kind,
    names: internedList(names),
    titles: internedList(titles),
    gender,
  }),
});

/** Speakers whose names are one with those of other articles. @param before the article's, before its last edit. */
export function compactSpeakers(speakers: readonly ArticleSpeaker[], before: readonly ArticleSpeaker[] = []): ArticleSpeaker[] {
  return speakers.map((one, n) => {
    const known = before[n];
    return known !== undefined && isSameSpeaker(known, one) ? known : compactSpeaker(one);
  });
}

/** A speaker whose names are one with those of other articles. */
export function compactSpeaker(speaker: ArticleSpeaker): ArticleSpeaker {
  return speakersKnown.of(speaker);
}

/** What a writer has written; one writes at a time. */
let written = new Int32Array(1024);

/** Puts an analysis into numbers. */
class Writer {
  readonly words: string[] = [];
  #count = 0;
  readonly #speakers: ReadonlyMap<string, number>;

  constructor(speakers: readonly ArticleSpeaker[]) {
    this.#speakers = new Map(speakers.map(({ id }, at) => [id, at]));
  }

  list<T>(items: readonly T[], write: (item: T) => void): void {
    this.number(items.length);
    for (const item of items) write(item);
  }

  number(number: number): void {
    if (this.#count === written.length) {
      const more = new Int32Array(2 * this.#count);
      more.set(written);
      written = more;
    }
    written[this.#count++] = number;
  }

  span(span: Span | null): void {
    this.number(span === null ? noSpan : span.start);
    this.number(span === null ? noSpan : span.end);
  }

  /** Null is 0. */
  word(word: string | null): void {
    this.number(this.#wordNumber(word));
  }

  /** An id of no speaker is kept as a word, below 0. */
  speaker(id: string | null): void {
    const at = id === null ? -1 : this.#speakers.get(id);
    this.number(at === undefined ? -this.#wordNumber(id) : at + 1);
  }

  #wordNumber(word: string | null): number {
    if (word === null) return 0;
    let at = this.words.indexOf(word);
    if (at < 0) at = this.words.push(word) - 1;
    return at + 1;
  }

  packed(confidences: readonly number[]): ArrayBuffer {
    return packNumbers(confidences, written.subarray(0, this.#count));
  }
}

/** Reads what a `Writer` wrote, in the same order. */
class Reader {
  readonly #numbers: Numbers;
  readonly #words: readonly string[];
  readonly #speakers: readonly ArticleSpeaker[];
  #at = 0;

  constructor(packed: ArrayBuffer, words: readonly string[], speakers: readonly ArticleSpeaker[]) {
    this.#numbers = unpackNumbers(packed);
    this.#words = words;
    this.#speakers = speakers;
  }

  list<T>(read: (at: number) => T): T[] {
    return Array.from({ length: this.number() }, (_, at) => read(at));
  }

  number(): number {
    return this.#numbers.whole[this.#at++] ?? 0;
  }

  span(): Span {
    return { start: this.number(), end: this.number() };
  }

  spanOrNull(): Span | null {
    const span = this.span();
    return span.start === noSpan ? null : span;
  }

  word(): string | null {
    return this.#words[this.number() - 1] ?? null;
  }

  speaker(): string | null {
    const number = this.number();
    return number < 0 ? (this.#words[-number - 1] ?? null) : (this.#speakers[number - 1]?.id ?? null);
  }

  confidence(at: number): number {
    return this.#numbers.decimals[at] ?? 0;
  }
}
