import type { ArticleAnalysis, ArticleSpeaker, Attribution, AttributionType, Mention, MentionForm } from './attribution/attribution';
import { interned, internedList } from './interned';
import type { MarkDefect, Quotation, QuotationKind } from './quotations/quotation';
import type { ReadArticle } from './text/article';
import type { Span } from './text/span';

const types: readonly AttributionType[] = ['direct', 'mixed', 'scare', 'indirect'];
const kinds: readonly QuotationKind[] = ['direct', 'mixed', 'scare'];
const forms: readonly MentionForm[] = ['name', 'pronoun', 'nominal'];
/** Stands for a span that is not there. */
const noSpan = -1;

/** What of an analysis is made anew when it is asked for. */
type Unpacked = Pick<ArticleAnalysis, 'quotations' | 'mentions' | 'attributions'>;

/** Of so many articles it stays as made. */
const mostUnpacked = 64;
/** The latest last. */
const unpacked = new Map<PackedAnalysis, Unpacked>();

/**
 * An analysis that takes about a tenth of the memory: quotations, mentions and attributions are kept as numbers and made again for
 * those who ask; equal names of all articles are one. Objects of one article are the same ones for as long as it was among the last
 * asked for, so who holds on to one should compare it by what it says.
 */
export class PackedAnalysis implements ArticleAnalysis {
  readonly article: ReadArticle;
  readonly speakers: readonly ArticleSpeaker[];
  /** Confidences as 64-bit numbers, then everything else as 32-bit ones. */
  readonly #packed: ArrayBuffer;
  /** What is no number and no speaker's id. */
  readonly #words: readonly string[];

  /** @param speakers of the same content as the analysis's own, in place of these. */
  constructor(analysis: ArticleAnalysis, article: ReadArticle, speakers: readonly ArticleSpeaker[] = analysis.speakers.map(compact)) {
    this.article = article;
    this.speakers = speakers;
    const writer = new Writer(speakers);
    writer.list(analysis.quotations, ({ start, end, outer, kind, level, paragraph, continues, defects }) => {
      writer.span({ start, end });
      writer.span(outer);
      writer.numbers(kinds.indexOf(kind), level, paragraph, Number(continues));
      writer.word(defects.length === 0 ? null : defects.join(' '));
    });
    writer.list(analysis.mentions, ({ start, end, form, speaker }) => {
      writer.span({ start, end });
      writer.numbers(forms.indexOf(form));
      writer.speaker(speaker);
    });
    writer.list(analysis.attributions, ({ type, content, outer, mention, cue, group, speaker, relay }) => {
      writer.numbers(types.indexOf(type));
      for (const span of [content, outer, mention, cue, relay?.mention ?? null]) writer.span(span);
      writer.word(group);
      writer.speaker(speaker);
      writer.speaker(relay?.speaker ?? null);
    });
    this.#packed = writer.packed(analysis.attributions.map(({ confidence }) => confidence));
    this.#words = internedList(writer.words);
    remember(this, { quotations: analysis.quotations, mentions: analysis.mentions, attributions: analysis.attributions });
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
    const made = unpacked.get(this) ?? this.#make();
    remember(this, made);
    return made;
  }

  #make(): Unpacked {
    const reader = new Reader(this.#packed, this.#words, this.speakers);
    const quotations = reader.list((): Quotation => {
      const [start, end] = [reader.number(), reader.number()];
      const outer = reader.span();
      const [kind, level, paragraph, continues] = [kinds[reader.number()] ?? 'scare', reader.number(), reader.number(), reader.number() === 1];
      return { start, end, outer, kind, level, paragraph, continues, defects: (reader.word()?.split(' ') ?? []) as MarkDefect[] };
    });
    const mentions = reader.list((): Mention => ({ start: reader.number(), end: reader.number(), form: forms[reader.number()] ?? 'name', speaker: reader.speaker() }));
    const attributions = reader.list((at): Attribution => {
      const type = types[reader.number()] ?? 'scare';
      const [content, outer, mention, cue, relayed] = [reader.span(), reader.span(), reader.spanOrNull(), reader.spanOrNull(), reader.spanOrNull()];
      const [group, speaker, relay] = [reader.word(), reader.speaker(), reader.speaker()];
      return {
        id: `${this.article.path}#${at + 1}`, type, content, outer, mention, cue, group, speaker,
        relay: relayed && { mention: relayed, speaker: relay }, confidence: reader.confidence(at),
      };
    });
    return { quotations, mentions, attributions };
  }
}

function remember(analysis: PackedAnalysis, made: Unpacked): void {
  unpacked.delete(analysis);
  unpacked.set(analysis, made);
  const [oldest] = unpacked.keys();
  if (unpacked.size > mostUnpacked && oldest !== undefined) unpacked.delete(oldest);
}

function compact({ id, name, kind, names, titles, gender }: ArticleSpeaker): ArticleSpeaker {
  return { id: interned(id), name: interned(name), kind, names: internedList(names), titles: internedList(titles), gender };
}

/** Puts an analysis into numbers. */
class Writer {
  readonly words: string[] = [];
  readonly #numbers: number[] = [];
  readonly #speakers: ReadonlyMap<string, number>;

  constructor(speakers: readonly ArticleSpeaker[]) {
    this.#speakers = new Map(speakers.map(({ id }, at) => [id, at]));
  }

  list<T>(items: readonly T[], write: (item: T) => void): void {
    this.numbers(items.length);
    for (const item of items) write(item);
  }

  numbers(...numbers: readonly number[]): void {
    this.#numbers.push(...numbers);
  }

  span(span: Span | null): void {
    this.numbers(span?.start ?? noSpan, span?.end ?? noSpan);
  }

  /** Null is 0. */
  word(word: string | null): void {
    if (word !== null && !this.words.includes(word)) this.words.push(word);
    this.numbers(word === null ? 0 : this.words.indexOf(word) + 1);
  }

  /** An id of no speaker is kept as a word, below 0. */
  speaker(id: string | null): void {
    const at = id === null ? -1 : this.#speakers.get(id);
    if (at !== undefined) this.numbers(at + 1);
    else {
      this.word(id);
      this.numbers(-(this.#numbers.pop() ?? 0));
    }
  }

  packed(confidences: readonly number[]): ArrayBuffer {
    const buffer = new ArrayBuffer(8 * (1 + confidences.length) + 4 * this.#numbers.length);
    new Float64Array(buffer, 0, 1 + confidences.length).set([confidences.length, ...confidences]);
    new Int32Array(buffer, 8 * (1 + confidences.length)).set(this.#numbers);
    return buffer;
  }
}

/** Reads what a `Writer` wrote, in the same order. */
class Reader {
  readonly #confidences: Float64Array;
  readonly #numbers: Int32Array;
  readonly #words: readonly string[];
  readonly #speakers: readonly ArticleSpeaker[];
  #at = 0;

  constructor(packed: ArrayBuffer, words: readonly string[], speakers: readonly ArticleSpeaker[]) {
    const [count = 0] = new Float64Array(packed, 0, 1);
    this.#confidences = new Float64Array(packed, 8, count);
    this.#numbers = new Int32Array(packed, 8 * (1 + count));
    this.#words = words;
    this.#speakers = speakers;
  }

  list<T>(read: (at: number) => T): T[] {
    return Array.from({ length: this.number() }, (_, at) => read(at));
  }

  number(): number {
    return this.#numbers[this.#at++] ?? 0;
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
    return number < 0 ? this.#words[-number - 1] ?? null : this.#speakers[number - 1]?.id ?? null;
  }

  confidence(at: number): number {
    return this.#confidences[at] ?? 0;
  }
}
