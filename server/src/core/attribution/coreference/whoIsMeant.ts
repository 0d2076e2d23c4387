import type { ArticleSpeaker, Mention } from '../attribution';
import { isFound, isWithin, together } from './coreference';
import type { Coreference, Meant } from './coreference';
import { toSpeaker } from './entities';
import type { Entity } from './entities';
import { isHead } from '../mentions/lineMentions';
import type { LineMention, LineMentions } from '../mentions/lineMentions';
import type { Item, Line } from '../lines/narrator';
import type { Range } from '../lines/phrases';

/** Who is meant by the words of an article, once it is read. */
export class WhoIsMeant {
  readonly #lines: readonly Line[];
  readonly #found: readonly LineMentions[];
  readonly #meant: readonly Meant[];
  readonly #read: ReadSpeakers;

  /** @param found by line index, what it mentions. @param meant by line index, who is meant by that. */
  constructor(lines: readonly Line[], found: readonly LineMentions[], meant: readonly Meant[], read: ReadSpeakers) {
    this.#lines = lines;
    this.#found = found;
    this.#meant = meant;
    this.#read = read;
  }

  /** The id of whoever a subject's words name. */
  speakerIdOf(line: Line, range: Range): string | null {
    return this.#resolve(line, range)?.id ?? null;
  }

  /** Everybody who was named, and the groups that were asked for. */
  speakers(): ArticleSpeaker[] {
    return this.#read.speakers();
  }

  mentions(): Mention[] {
    const out: Mention[] = [];
    for (const { items, index } of this.#lines) {
      const { mentions } = this.#found[index] as LineMentions;
      const meant = this.#meant[index] as Meant;
      for (let n = 0; n < mentions.length; n++) {
        const mention = mentions[n] as LineMention;
        const entity = meant[n] ?? null;
        if (!isFound(mention, entity)) continue;
        const { from, to } = mention;
        const form = mention.form === 'nominal' && mention.pronoun ? 'pronoun' : mention.form;
        out.push({ start: (items[from] as Item).start, end: (items[to - 1] as Item).end, form, speaker: entity?.id ?? null });
      }
    }
    return out;
  }

  #resolve({ items, index }: Line, range: Range): Entity | null {
    const { mentions } = this.#found[index] as LineMentions;
    const meant = this.#meant[index] as Meant;
    let head: number | undefined;
    let pronoun: number | undefined;
    let first: number | undefined;
    let second: number | undefined;
    for (let n = 0; n < mentions.length; n++) {
      const mention = mentions[n] as LineMention;
      if (!isWithin(mention, range) || !isFound(mention, meant[n] ?? null)) continue;
      if (mention.form === 'name') {
        if (first === undefined) first = n;
        else second ??= n;
        if (head === undefined && isHead(items, range, mention.run)) head = n;
        continue;
      }
      if (mention.from === range.from) return meant[n] ?? null;
      if (mention.form === 'pronoun' || mention.pronoun) pronoun ??= n;
    }
    const group = first === undefined || second === undefined ? null : together(this.#read.entities, items, mentions, meant, first, second);
    const one = head ?? pronoun;
    return group ?? (one === undefined ? null : (meant[one] ?? null));
  }
}

/** The persons and bodies of an article that was read, whatever is asked of it. */
export class ReadSpeakers {
  readonly #read: readonly ArticleSpeaker[];

  constructor(readonly entities: Coreference['entities']) {
    this.#read = entities.all.map(toSpeaker);
  }

  /** Forgets the groups that were asked for. */
  begin(): void {
    this.entities.forgetFrom(this.#read.length);
  }

  speakers(): ArticleSpeaker[] {
    return [...this.#read, ...this.entities.all.slice(this.#read.length).map(toSpeaker)];
  }
}
