import { isNamedBy, isSurely, mayBeCalled } from './calledBodies';
import { isDocument } from '../lines/cueForms';
import { addTo, Entities, isBody, otherGender } from './entities';
import type { Entity } from './entities';
import type { LineMention, LineMentions, NominalMention, PronounMention } from '../mentions/lineMentions';
import type { Gender, NameRun } from '../mentions/nameRun';
import type { Item, Line } from '../lines/narrator';
import type { Nominal } from '../mentions/nominals';
import type { Range } from '../lines/phrases';
import { RecentEntities } from './recentEntities';
import { bestFit, fitOf, readTitle } from '../mentions/roles';
import type { HeldTitle, Role } from '../mentions/roles';

/** By a line's mentions, who is meant; null where nobody known is. */
export type Meant = readonly (Entity | null)[];

const nobody: Meant = [];

/** Persons or bodies that a line gave as a list. */
interface Listed {
  readonly members: readonly Entity[];
  readonly opens: boolean;
  /** The line's number. */
  readonly seen: number;
}

/** How much of what is known of somebody is left one line later. */
const DECAY = 0.5;
/** After so many lines nobody is meant by a pronoun any more. */
const FORGOTTEN = 12;
/** So many lines on, a list may still be meant. */
const NEAR = 3;
/** Nouns that tell no more of somebody than a pronoun does. */
const AS_PRONOUNS: ReadonlySet<string> = new Set(['woman', 'man', 'girl', 'boy', 'lady']);
const powers = Array.from({ length: 64 }, (_, lines) => DECAY ** lines);

/** Whether what a line says counts: what a caption says stands beside the article, and neither ages who was meant nor puts anybody forward. */
export const counts = ({ role }: Line): boolean => role === 'body' || role === 'headline';

/** Whether a mention is one: words without a name that nobody is known by are none. */
export const isFound = ({ form }: LineMention, entity: Entity | null): boolean => entity !== null || form !== 'nominal';

/** Whether a mention stands within some words. */
export const isWithin = (mention: Range, { from, to }: Range): boolean => mention.from >= from && mention.to <= to;

/**
 * "Bell and Moss": a group of its own; null where two mentions of a line are none.
 * @param first index of a mention among the line's, as `second`.
 */
export function together(
  entities: Entities,
  items: readonly Item[],
  mentions: readonly Range[],
  meant: Meant,
  first: number,
  second: number,
): Entity | null {
  const [a, b] = [meant[first] ?? null, meant[second] ?? null];
  const [{ to = 0 } = {}, { from = 0 } = {}] = [mentions[first], mentions[second]];
  if (a === null || b === null || a === b || items[to]?.lower !== 'and' || from - to > 3) return null;
  return entities.phrase(`${a.name.join(' ')} and ${b.name.join(' ')}`, 'group');
}

/**
 * Follows persons and bodies through an article: names by their parts, nominals by titles, pronouns by who is talked about.
 * Reads line by line, once; gender speaks for a candidate but never decides alone, since translated articles get it wrong.
 */
export class Coreference {
  readonly entities = new Entities();
  /** By line index. */
  readonly meant: readonly Meant[];
  private lastSpeaker: Entity | null = null;
  /** The line in which somebody last spoke. */
  private lastSpoke = 0;
  private lastGroup: Entity | null = null;
  private lastList: Listed | null = null;
  /** By a document's noun, who spoke by the last one. */
  private readonly documents = new Map<string, { readonly author: Entity; readonly seen: number }>();
  private clock = 0;
  private readonly recent = new RecentEntities(FORGOTTEN);
  /** How much those whom the line named so far were talked about before it. */
  private readonly before = new Map<Entity, number>();

  /**
   * @param lines all lines of the article.
   * @param found by line index, what it mentions.
   * @param elsewhere names with titles outside the narrator's lines: they tell of persons whom the lines name.
   * @param titles as they were read for the article's last version, by their words; what is read now is added.
   */
  constructor(
    lines: readonly Line[],
    found: readonly LineMentions[],
    elsewhere: readonly NameRun[],
    private readonly titles = new Map<string, HeldTitle>(),
  ) {
    // Full names first, so that a bare last name finds its person wherever the full name stands.
    for (const { names } of found) for (const run of names) if (run.words.length > 1 || run.body) this.entities.named(run);
    for (const run of elsewhere) this.entities.addTitles(run);
    this.meant = lines.map((line, n) => this.readLine(line, found[n] as LineMentions));
  }

  private readLine(line: Line, { mentions, told, documents, lists }: LineMentions): Meant {
    const counted = counts(line);
    if (counted && told) this.clock++;
    this.before.clear();
    const meant: (Entity | null)[] = [];
    for (const mention of mentions) meant.push(this.readMention(line, mention, mentions, meant, counted));
    for (const { noun, author } of documents) this.documents.set(noun, { author: this.entities.named(author), seen: this.clock });
    if (counted)
      for (const { members, opens } of lists)
        this.lastList = { members: [...new Set(members.map((run) => this.entities.named(run)))], opens, seen: this.clock };
    return meant.length === 0 ? nobody : meant;
  }

  /** @param meant who was meant by the line's mentions before. @param counted whether the line puts anybody forward. */
  private readMention(line: Line, mention: LineMention, mentions: readonly LineMention[], meant: Meant, counted: boolean): Entity | null {
    const share = counted ? 1 : 1 / 8;
    if (mention.form === 'name') {
      const entity = this.entities.named(mention.run);
      if (mention.place) entity.placed++;
      this.touch(entity, mention.weight * share);
      if (mention.speaks && counted) this.spoke(entity);
      if (mention.closes !== null) this.lastGroup = this.closed(line, mention.closes, mentions, [...meant, entity]) ?? this.lastGroup;
      return entity;
    }
    const entity = mention.form === 'pronoun' ? (this.ahead(mention) ?? this.pronoun(mention.gender, mention.ends)) : this.nominal(mention);
    if (entity === null) return null;
    const speaks = mention.form === 'nominal' || mention.speaks;
    this.touch(entity, (speaks ? 3 : 1) * share);
    if (speaks && counted) this.spoke(entity);
    return entity;
  }

  /** The group whose last name a mention is: "Bell and Moss". */
  private closed({ items }: Line, range: Range, mentions: readonly LineMention[], meant: Meant): Entity | null {
    const among: number[] = [];
    for (const [n, entity] of meant.entries())
      if (isWithin(mentions[n] as LineMention, range) && isFound(mentions[n] as LineMention, entity)) among.push(n);
    const [first = 0, second] = among;
    return second === undefined ? null : together(this.entities, items, mentions, meant, first, second);
  }

  private touch(entity: Entity, weight: number): void {
    const now = this.salience(entity);
    this.recent.touch(entity, this.clock);
    if (!this.before.has(entity)) this.before.set(entity, now);
    entity.salience = Math.max(now, weight) + 0.15 * Math.min(now, weight);
    entity.seen = this.clock;
  }

  private salience(entity: Entity): number {
    const lines = this.clock - entity.seen;
    return entity.salience * (powers[lines] ?? DECAY ** lines);
  }

  private spoke(entity: Entity): void {
    entity.spoke = true;
    this.lastSpeaker = entity;
    this.lastSpoke = this.clock;
    if (entity.kind === 'group' || (entity.kind === 'body' && isBody(entity))) this.lastGroup = entity;
  }

  /** The person whom the main clause is about, where the pronoun leads up to it; a name that is known to be of the other gender is another's. */
  private ahead({ ahead, gender }: PronounMention): Entity | null {
    if (ahead === null) return null;
    const entity = this.entities.named(ahead);
    return entity.kind !== 'body' && entity.kind !== 'group' && entity[otherGender(gender)] <= entity[gender] ? entity : null;
  }

  /** @param ends whether whoever is meant says all that the line tells: whom it names there is talked about, and seldom talks. */
  private pronoun(gender: Gender, ends: boolean): Entity | null {
    let top: Entity | null = null;
    let score = 0;
    const other = otherGender(gender);
    for (const entity of this.recent.at(this.clock)) {
      if (entity.kind === 'body' || entity.kind === 'group') continue;
      let value = ends ? (this.before.get(entity) ?? this.salience(entity)) : this.salience(entity);
      if (value < 0.01) continue;
      const lean = entity[gender] - entity[other];
      value *=
        (lean > 0 ? 1.3 : lean < 0 ? 0.2 : 1) *
        (entity.kind === 'person' ? 1 : entity.placed > 0 ? 0.1 : entity.spoke && entity.name.length === 1 ? 1 : 0.45);
      if (value > score) {
        score = value;
        top = entity;
      }
    }
    if (top !== null && top[other] === 0) top[gender] += 0.25;
    return top;
  }

  private nominal({ nominal: { refersTo, body, document, role, generic, own }, author }: NominalMention): Entity | null {
    if (author !== null) return this.entities.named(author);
    if (role !== null && generic && role.gender !== null && role.modifiers.length === 0 && AS_PRONOUNS.has(role.head)) {
      const person = this.pronoun(role.gender, false);
      if (person !== null) return person;
    }
    const known =
      (document === null ? null : this.authorOf(document, refersTo)) ??
      (role === null ? null : this.byRole(role, generic)) ??
      (body === null ? null : this.namedBody(body)) ??
      this.referred(refersTo, body);
    if (known !== null || own === null) return known;
    const entity = this.entities.phrase(own.text, own.kind);
    if (own.titled) addTo(entity.titles, own.text.toLowerCase());
    if (own.gender !== null) entity[own.gender] += 1;
    return entity;
  }

  /** Who spoke by the document last named so; a statement and the like may rather be the last speaker's own. */
  private authorOf(document: string, refersTo: Nominal['refersTo']): Entity | null {
    const known = this.documents.get(document);
    return known === undefined || (refersTo === 'speaker' && this.lastSpeaker !== null && this.lastSpoke > known.seen)
      ? null
      : known.author;
  }

  /** @param body the noun that calls a body, where one does. */
  private referred(to: Nominal['refersTo'], body: string | null): Entity | null {
    return to === 'group'
      ? this.group()
      : to === 'list'
        ? this.listed(this.lastList)
        : to === 'body'
          ? this.lastBody(body)
          : to === 'speaker'
            ? this.author()
            : null;
  }

  /** Who last spoke and can write: no document. */
  private author(): Entity | null {
    return this.lastSpeaker !== null && isDocument(this.lastSpeaker.name.at(-1) ?? '') ? null : this.lastSpeaker;
  }

  /** Who "they" are: those last listed as a line's subject, or the group that last spoke since. */
  private group(): Entity | null {
    const { lastList, lastGroup } = this;
    return lastList?.opens === true && (lastGroup === null || lastList.seen >= lastGroup.seen)
      ? (this.listed(lastList) ?? lastGroup)
      : lastGroup;
  }

  /** Several names in one, where they were listed lately. */
  private listed(list: Listed | null): Entity | null {
    if (list === null || this.clock - list.seen > NEAR || list.members.length < 2) return null;
    const names = list.members.map(({ name }) => name.join(' '));
    return this.entities.phrase(`${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`, 'group');
  }

  /** The body last talked about whose name holds the noun: "the council" after "Ellis Town Council". */
  private namedBody(noun: string): Entity | null {
    let top: Entity | null = null;
    for (const entity of this.entities.all)
      if (
        entity.seen > 0 &&
        entity.kind !== 'person' &&
        entity.kind !== 'group' &&
        (top === null || entity.seen > top.seen || (entity.seen === top.seen && this.salience(entity) > this.salience(top))) &&
        isNamedBy(entity, noun)
      )
        top = entity;
    return top;
  }

  /** @param noun what calls it, where a noun does. */
  private lastBody(noun: string | null): Entity | null {
    let top: Entity | null = null;
    let sure = false;
    for (const entity of this.recent.at(this.clock)) {
      if (
        this.clock - entity.seen >= 8 ||
        !(entity.kind === 'body' || (entity.kind === null && entity.titles.length === 0)) ||
        !(noun === null || mayBeCalled(entity, noun))
      )
        continue;
      const surely = noun !== null && isSurely(entity, noun);
      if (top !== null && (surely === sure ? this.salience(entity) <= this.salience(top) : sure)) continue;
      top = entity;
      sure = surely;
    }
    return top;
  }

  /** Who goes by a title: "the French president", "the spokesman". */
  private byRole(role: Role, generic: boolean): Entity | null {
    let top: Entity | null = null;
    let score = 0;
    const { gender } = role;
    const best = bestFit(role);
    for (const entity of this.entities.all) {
      if (
        entity.titles.length === 0 ||
        entity.kind === 'body' ||
        entity.kind === 'group' ||
        (gender !== null && entity[otherGender(gender)] > entity[gender])
      )
        continue;
      const known = 0.3 + this.salience(entity);
      if (best * known <= score) continue;
      let fit = 0;
      for (const title of entity.titles) fit = Math.max(fit, fitOf(this.titleOf(title), role));
      const value = fit * known;
      if (value > score) {
        score = value;
        top = entity;
      }
    }
    if (top !== null) return top;
    const last = this.lastSpeaker;
    if (!generic || last?.kind !== 'person' || role.modifiers.length > 2) return null;
    return gender === null || last[otherGender(gender)] === 0 ? last : null;
  }

  private titleOf(text: string): HeldTitle {
    let title = this.titles.get(text);
    if (title === undefined) this.titles.set(text, (title = readTitle(text)));
    return title;
  }
}
