import type { ParagraphRole } from './article';
import { countCapitalised } from './joins';
import type { Mark } from './marks';
import { scanMarks } from './marks';
import type { QuotedStretch } from './pairMarks';
import { linkList } from './data/furniture';
import { roleOf } from './roles';

/** A text with more marks than this, and a mark in every few characters, is dirt. */
const mostMarks = 200;
const charactersPerMark = 5;

/** A paragraph's text with what it tells by itself, wherever it stands; each thing is worked out when first asked for. Offsets count from its start. */
export class Stretch {
  /** What its marks quote, by how the paragraphs around read (`pairMarks`). */
  readonly quoted = new Map<number, readonly QuotedStretch[]>();
  #marks: readonly Mark[] | undefined;
  #capitalised: ReadonlyMap<string, number> | undefined;
  #line: string | undefined;
  #lists: boolean | undefined;
  readonly #roles: (ParagraphRole | undefined)[] = [];

  constructor(readonly text: string) {}

  /** Its quotation marks; none where it is dirt. */
  get marks(): readonly Mark[] {
    return this.#marks ??= this.#scanned();
  }

  /** How often each word with a capital stands in it. */
  get capitalised(): ReadonlyMap<string, number> {
    return this.#capitalised ??= countCapitalised(this.text);
  }

  /** The text without asterisks where words stood: they say nothing of how long the line is. */
  get line(): string {
    return this.#line ??= this.text.replace(/\*{2,}/g, '');
  }

  /** Whether what follows is a list of links. */
  get opensList(): boolean {
    return this.#lists ??= linkList.test(this.line);
  }

  /** What it is in the make-up of the page. @param early among the first paragraphs. @param listed in a list of links. */
  role(early: boolean, listed: boolean): ParagraphRole {
    return this.#roles[(early ? 1 : 0) + (listed ? 2 : 0)] ??= roleOf(this.line, early, listed);
  }

  #scanned(): readonly Mark[] {
    const found = scanMarks(this.text, 0, this.text.length);
    return found.length > mostMarks && found.length * charactersPerMark > this.text.length ? [] : found;
  }
}

/** The stretches of an article, one for each text: those that a version has in common with the one before it are the very objects. */
export class KeptStretches {
  #before: ReadonlyMap<string, Stretch> = new Map();
  #now = new Map<string, Stretch>();

  /** Goes on to the next version: what it does not have is forgotten. */
  turn(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }

  of(text: string): Stretch {
    let stretch = this.#now.get(text);
    if (stretch === undefined) this.#now.set(text, (stretch = this.#before.get(text) ?? new Stretch(text)));
    return stretch;
  }
}
