import { flat } from '../interned';
import type { ParagraphRole } from './article';
import { countTelling } from './joins';
import type { Mark, MarkFamily } from './marks';
import { markFamilies, scanMarks } from './marks';
import type { QuotedThere } from './pairMarks';
import type { Span } from './span';
import { linkList } from './data/furniture';
import { roleOf } from './roles';

/** A text with more marks than this, and a mark in every few characters, is dirt. */
const mostMarks = 200;
const charactersPerMark = 5;

/** A paragraph's text with what it tells by itself, wherever it stands; each thing is worked out when first asked for. Offsets count from its start. */
export class Stretch {
  /** What its marks quote, by how the paragraphs around read (`pairMarks`). */
  readonly quoted = new Map<number, QuotedThere>();
  #marks: readonly Mark[] | undefined;
  #families: readonly MarkFamily[] | undefined;
  #telling: ReadonlyMap<string, number> | undefined;
  #line: string | undefined;
  #lists: boolean | undefined;
  readonly #roles: (ParagraphRole | undefined)[] = [];

  constructor(readonly text: string) {}

  /** Its quotation marks; none where it is dirt. */
  get marks(): readonly Mark[] {
    return (this.#marks ??= this.#scanned());
  }

  /** The families of its marks, in the order of `markFamilies`. */
  get families(): readonly MarkFamily[] {
    return (this.#families ??= markFamilies.filter((family) => this.marks.some((mark) => mark.family === family)));
  }

  /** How often each word stands in it that tells of words run together. */
  get telling(): ReadonlyMap<string, number> {
    return (this.#telling ??= countTelling(this.text));
  }

  /** The text without asterisks where words stood: they say nothing of how long the line is. */
  get line(): string {
    return (this.#line ??= this.text.includes('**') ? this.text.replace(/\*{2,}/g, '') : this.text);
  }

  /** Whether what follows is a list of links. */
  get opensList(): boolean {
    return (this.#lists ??= linkList.test(this.line));
  }

  /** What it is in the make-up of the page. @param early among the first paragraphs. @param listed in a list of links. */
  role(early: boolean, listed: boolean): ParagraphRole {
    return (this.#roles[(early ? 1 : 0) + (listed ? 2 : 0)] ??= roleOf(this.line, early, listed));
  }

  #scanned(): readonly Mark[] {
    const found = scanMarks(this.text, 0, this.text.length);
    return found.length > mostMarks && found.length * charactersPerMark > this.text.length ? [] : found;
  }
}

/** The stretches of an article, one for each text: those that a version has in common with the one before it are the very objects. */
export class KeptStretches {
  #text = '';
  #spans: readonly Span[] = [];
  #stretches: readonly Stretch[] = [];
  /** Those of this version, and some of earlier ones. */
  #byText = new Map<string, Stretch>();

  /** Goes on to the next version: what it does not have is forgotten by and by. @param spans in text order. @returns the stretch of each. */
  turn(text: string, spans: readonly Span[]): readonly Stretch[] {
    const [before, old, byText] = [this.#spans, this.#stretches, this.#byText];
    const ahead = sharedStart(this.#text, text);
    const behind = sharedEnd(this.#text, text, ahead);
    const longer = text.length - this.#text.length;
    const more = spans.length - before.length;
    const stretches = spans.map(({ start, end }, n) => {
      // What an edit left alone has the same place from the start or from the end.
      const left =
        end <= ahead
          ? placed(before, old, n, start, end)
          : start >= text.length - behind
            ? placed(before, old, n - more, start - longer, end - longer)
            : undefined;
      if (left !== undefined) return left;
      const cut = text.slice(start, end);
      const known = byText.get(cut);
      if (known !== undefined) return known;
      // What is cut from a text holds on to all of it, and each keystroke makes another one.
      const words = before.length === 0 ? cut : flat(cut);
      const made = new Stretch(words);
      byText.set(words, made);
      return made;
    });
    this.#text = text;
    this.#spans = spans;
    this.#stretches = stretches;
    // Made anew once half of it is of earlier versions, which costs a keystroke next to nothing.
    if (byText.size > 2 * stretches.length) this.#byText = new Map(stretches.map((stretch) => [stretch.text, stretch]));
    return stretches;
  }
}

/** The stretch at an index, where it stands from `start` to `end`. */
function placed(spans: readonly Span[], stretches: readonly Stretch[], at: number, start: number, end: number): Stretch | undefined {
  const span = spans[at];
  return span !== undefined && span.start === start && span.end === end ? stretches[at] : undefined;
}

/** How many code units two texts share at their start: a binary search, since comparing pieces is much faster than code units. */
function sharedStart(a: string, b: string): number {
  let low = 0;
  let high = Math.min(a.length, b.length);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (a.slice(low, middle) === b.slice(low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How many code units two texts share at their end. @param ahead how many they share at their start: none counts twice. */
function sharedEnd(a: string, b: string, ahead: number): number {
  let low = 0;
  let high = Math.min(a.length, b.length) - ahead;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (a.slice(a.length - middle, a.length - low) === b.slice(b.length - middle, b.length - low)) low = middle;
    else high = middle - 1;
  }
  return low;
}
