import search from 'approx-string-match';
import { editBetween } from '../text/edits';
import type { Span } from '../text/span';

/** What stood from `start` to `oldEnd` stands to `newEnd` now. */
interface Edit {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** A place where a text is about what is searched for. */
export interface Hit extends Span {
  /** How many letters are other ones, too many or missing. */
  readonly errors: number;
}

interface Kept {
  readonly exact: boolean;
  readonly hits: readonly Hit[];
}

/** Beyond so many exact hits of one passage the rest is left out. */
export const mostHits = 500;
const mostErrors = 256;

/**
 * Searches one version of a text after the other for the same passages. Only what an edit can have changed is searched
 * again; what comes out is what a search of the whole text gives.
 */
export class KeptHits {
  #text: string | undefined;
  #edit: Edit | undefined;
  #before: ReadonlyMap<string, Kept> = new Map();
  #now = new Map<string, Kept>();

  /** Goes on to another version of the text, folded. */
  turn(text: string): void {
    if (this.#text !== undefined) {
      const { start, end, newText } = editBetween(this.#text, text);
      this.#edit = { start, oldEnd: end, newEnd: start + newText.length };
    }
    this.#text = text;
    this.#before = this.#now;
    this.#now = new Map();
  }

  /** Exact hits in order; where there are none, those with the fewest errors, up to half of the passage's length. */
  passage(wanted: string): readonly Hit[] {
    return this.#found(wanted, wanted, (text, known) => {
      const exact = this.#exact(text, wanted, known?.exact === true ? known.hits : known && []);
      if (exact.length > 0) return { exact: true, hits: exact };
      const errors = Math.min(mostErrors, Math.floor(wanted.length / 2));
      return { exact: false, hits: errors === 0 ? [] : this.#near(text, wanted, errors, known?.exact === false ? known.hits : undefined) };
    });
  }

  /** The hits with the fewest errors, up to so many. */
  near(wanted: string, errors: number): readonly Hit[] {
    return this.#found(`${errors} ${wanted}`, wanted, (text, known) => ({
      exact: false,
      hits: this.#near(text, wanted, errors, known?.hits),
    }));
  }

  #found(key: string, wanted: string, find: (text: string, known: Kept | undefined) => Kept): readonly Hit[] {
    const text = this.#text ?? '';
    const done = this.#now.get(key);
    if (done !== undefined) return done.hits;
    const found = wanted === '' ? { exact: false, hits: [] } : find(text, this.#edit && this.#before.get(key));
    this.#now.set(key, found);
    return found.hits;
  }

  #exact(text: string, wanted: string, known: readonly Hit[] | undefined): Hit[] {
    const edit = this.#edit;
    if (edit === undefined || known === undefined || known.length >= mostHits) return exactHits(text, wanted, 0, text.length);
    const [before, after] = beside(known, edit, 0);
    const within = exactHits(
      text,
      wanted,
      Math.max(0, edit.start - wanted.length + 1),
      Math.min(text.length, edit.newEnd + wanted.length - 1),
    );
    return [...before, ...within, ...after].slice(0, mostHits);
  }

  #near(text: string, wanted: string, errors: number, known: readonly Hit[] | undefined): readonly Hit[] {
    const edit = this.#edit;
    if (edit === undefined || known === undefined) return search(text, wanted, errors);
    // How many errors a hit that ends at a place has hangs on no more than this before it.
    const reach = wanted.length + errors;
    const [before, after] = beside(known, edit, reach);
    const least = known[0]?.errors;
    const from = Math.max(0, edit.start - reach);
    const within = search(
      text.slice(from, edit.newEnd + reach),
      wanted,
      least !== undefined && before.length + after.length > 0 ? least : errors,
    )
      .map((hit) => ({ start: hit.start + from, end: hit.end + from, errors: hit.errors }))
      .filter(({ end }) => end > edit.start && end < edit.newEnd + reach);
    const best = within[0]?.errors;
    if (least === undefined || (best !== undefined && best < least)) return within;
    if (before.length + after.length > 0) return best === undefined ? [...before, ...after] : [...before, ...within, ...after];
    return best === least ? within : search(text, wanted, errors);
  }
}

/** The hits that an edit leaves as they are: those before it, and those that end so far behind it, where they stand now. */
function beside(hits: readonly Hit[], { start, oldEnd, newEnd }: Edit, reach: number): [Hit[], Hit[]] {
  const by = newEnd - oldEnd;
  const behind = (hit: Hit): boolean => (reach === 0 ? hit.start >= oldEnd : hit.end >= oldEnd + reach);
  return [
    hits.filter((hit) => hit.end <= start),
    hits.filter((hit) => hit.end > start && behind(hit)).map((hit) => ({ start: hit.start + by, end: hit.end + by, errors: hit.errors })),
  ];
}

function exactHits(text: string, wanted: string, from: number, to: number): Hit[] {
  const hits: Hit[] = [];
  const part = text.slice(from, to);
  for (let at = part.indexOf(wanted); at >= 0 && hits.length < mostHits; at = part.indexOf(wanted, at + 1)) {
    hits.push({ start: from + at, end: from + at + wanted.length, errors: 0 });
  }
  return hits;
}
