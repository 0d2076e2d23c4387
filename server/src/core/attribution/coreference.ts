import type { ArticleSpeaker, Mention, MentionForm } from './attribution';
import { Entities, isBody, otherGender, toSpeaker } from './entities';
import type { Entity } from './entities';
import { isHead, mentionsOf } from './lineMentions';
import type { LineMention, NominalMention } from './lineMentions';
import { namesOf } from './names';
import type { Gender, NameRun } from './names';
import type { Item, Line } from './narrator';
import type { Nominal } from './nominals';
import type { Range } from './phrases';
import { fitOf, readTitle } from './roles';
import type { HeldTitle, Role } from './roles';

interface Found extends Range {
  readonly form: MentionForm;
  readonly entity: Entity | null;
}

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
const powers = Array.from({ length: 64 }, (_, lines) => DECAY ** lines);

/**
 * Follows persons and bodies through an article: names by their parts, nominals by titles, pronouns by who is talked about.
 * Reads line by line, once; gender speaks for a candidate but never decides alone, since translated articles get it wrong.
 */
export class Coreference {
  private readonly entities = new Entities();
  /** By line index. */
  private readonly found: (readonly Found[])[] = [];
  private readonly titles = new Map<string, HeldTitle>();
  private lastSpeaker: Entity | null = null;
  /** The line in which somebody last spoke. */
  private lastSpoke = 0;
  private lastGroup: Entity | null = null;
  private lastList: Listed | null = null;
  /** By a document's noun, who spoke by the last one. */
  private readonly documents = new Map<string, { readonly author: Entity; readonly seen: number }>();
  private clock = 0;

  /**
   * @param lines all lines of the article.
   * @param subjects by line index, the words that name somebody who speaks.
   * @param elsewhere names with titles outside the narrator's lines: they tell of persons whom the lines name.
   */
  constructor(private readonly lines: readonly Line[], subjects: readonly (readonly Range[])[], elsewhere: readonly NameRun[] = []) {
    // Full names first, so that a bare last name finds its person wherever the full name stands.
    for (const line of lines) for (const run of namesOf(line)) if (run.words.length > 1 || run.body) this.entities.named(run);
    for (const run of elsewhere) this.entities.addTitles(run);
    for (const line of lines) this.found.push(this.readLine(line, subjects[line.index] ?? []));
  }

  /** The id of the entity behind a subject's words. */
  speakerIdOf(line: Line, range: Range): string | null {
    return this.resolve(line, range)?.id ?? null;
  }

  speakers(): ArticleSpeaker[] {
    return this.entities.all.map(toSpeaker);
  }

  mentions(): Mention[] {
    const out: Mention[] = [];
    for (const { items, index } of this.lines) for (const { from, to, form, entity } of this.found[index] ?? [])
      out.push({ start: (items[from] as Item).start, end: (items[to - 1] as Item).end, form, speaker: entity?.id ?? null });
    return out;
  }

  private readLine(line: Line, subjects: readonly Range[]): readonly Found[] {
    const { mentions, told, documents, lists } = mentionsOf(line, subjects);
    // What a caption says stands beside the article: it neither ages who was meant nor puts anybody forward.
    const counts = line.role === 'body' || line.role === 'headline';
    if (counts && told) this.clock++;
    const list: Found[] = [];
    for (const mention of mentions) {
      const one = this.readMention(line.items, mention, list, counts);
      if (one !== null) list.push(one);
    }
    for (const { noun, author } of documents) this.documents.set(noun, { author: this.entities.named(author), seen: this.clock });
    if (counts) for (const { members, opens } of lists) this.lastList = { members: [...new Set(members.map((run) => this.entities.named(run)))], opens, seen: this.clock };
    return list;
  }

  /** @param earlier what the line mentioned before. @param counts whether the line puts anybody forward. */
  private readMention(items: readonly Item[], mention: LineMention, earlier: readonly Found[], counts: boolean): Found | null {
    const { from, to } = mention;
    const share = counts ? 1 : 1 / 8;
    if (mention.form === 'name') {
      const { closes } = mention;
      const entity = this.entities.named(mention.run);
      this.touch(entity, mention.weight * share);
      if (mention.speaks && counts) this.spoke(entity);
      const one: Found = { from, to, form: 'name', entity };
      if (closes !== null) this.lastGroup = this.joined(items, [...earlier.filter((other) => other.from >= closes.from && other.to <= closes.to), one]) ?? this.lastGroup;
      return one;
    }
    if (mention.form === 'pronoun') {
      const entity = this.pronoun(mention.gender);
      if (entity !== null) {
        this.touch(entity, (mention.speaks ? 3 : 1) * share);
        if (mention.speaks && counts) this.spoke(entity);
      }
      return { from, to, form: 'pronoun', entity };
    }
    const entity = this.nominal(mention);
    if (entity === null) return null;
    this.touch(entity, 3 * share);
    if (counts) this.spoke(entity);
    return { from, to, form: mention.pronoun ? 'pronoun' : 'nominal', entity };
  }

  private resolve(line: Line, range: Range): Entity | null {
    const inside = (this.found[line.index] ?? []).filter((one) => one.from >= range.from && one.to <= range.to);
    const whole = inside.find((one) => one.form !== 'name' && one.from === range.from);
    if (whole !== undefined) return whole.entity;
    const named = inside.filter((one) => one.form === 'name');
    const joined = this.joined(line.items, named);
    if (joined !== null) return joined;
    const head = named.find((one) => isHead(line.items, range, one));
    return head?.entity ?? inside.find((one) => one.form === 'pronoun')?.entity ?? null;
  }

  /** "Bell and Moss": a group of its own. */
  private joined(items: readonly Item[], named: readonly Found[]): Entity | null {
    const [first, second] = named;
    if (!first?.entity || !second?.entity || first.entity === second.entity) return null;
    if (items[first.to]?.lower !== 'and' || second.from - first.to > 3) return null;
    return this.entities.phrase(`${first.entity.name.join(' ')} and ${second.entity.name.join(' ')}`, 'group');
  }

  private touch(entity: Entity, weight: number): void {
    const now = this.salience(entity);
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

  private pronoun(gender: Gender): Entity | null {
    let top: Entity | null = null;
    let score = 0;
    const other = otherGender(gender);
    for (const entity of this.entities.all) {
      if (entity.seen === 0 || this.clock - entity.seen > FORGOTTEN || entity.kind === 'body' || entity.kind === 'group') continue;
      let value = this.salience(entity);
      if (value < 0.01) continue;
      const lean = entity[gender] - entity[other];
      value *= (lean > 0 ? 1.3 : lean < 0 ? 0.2 : 1) * (entity.kind === 'person' || (entity.spoke && entity.name.length === 1) ? 1 : 0.45);
      if (value > score) { score = value; top = entity; }
    }
    if (top !== null && top[other] === 0) top[gender] += 0.25;
    return top;
  }

  private nominal({ nominal: { refersTo, document, role, generic, own }, author }: NominalMention): Entity | null {
    if (author !== null) return this.entities.named(author);
    const known = (document === null ? null : this.authorOf(document, refersTo)) ?? (role === null ? null : this.byRole(role, generic)) ?? this.referred(refersTo);
    if (known !== null || own === null) return known;
    const entity = this.entities.phrase(own.text, own.kind);
    if (own.titled) entity.titles.add(own.text.toLowerCase());
    if (own.gender !== null) entity[own.gender] += 1;
    return entity;
  }

  /** Who spoke by the document last named so; a statement and the like may rather be the last speaker's own. */
  private authorOf(document: string, refersTo: Nominal['refersTo']): Entity | null {
    const known = this.documents.get(document);
    return known === undefined || (refersTo === 'speaker' && this.lastSpeaker !== null && this.lastSpoke > known.seen) ? null : known.author;
  }

  private referred(to: Nominal['refersTo']): Entity | null {
    return to === 'group' ? this.group() : to === 'list' ? this.listed(this.lastList) : to === 'body' ? this.lastBody() : to === 'speaker' ? this.lastSpeaker : null;
  }

  /** Who "they" are: those last listed as a line's subject, or the group that last spoke since. */
  private group(): Entity | null {
    const { lastList, lastGroup } = this;
    return lastList?.opens === true && (lastGroup === null || lastList.seen >= lastGroup.seen) ? this.listed(lastList) ?? lastGroup : lastGroup;
  }

  /** Several names in one, where they were listed lately. */
  private listed(list: Listed | null): Entity | null {
    if (list === null || this.clock - list.seen > NEAR || list.members.length < 2) return null;
    const names = list.members.map(({ name }) => name.join(' '));
    return this.entities.phrase(`${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`, 'group');
  }

  private lastBody(): Entity | null {
    let top: Entity | null = null;
    for (const entity of this.entities.all) if ((entity.kind === 'body' || (entity.kind === null && !entity.titles.size)) && entity.seen > 0 && this.clock - entity.seen < 8 && (top === null || this.salience(entity) > this.salience(top))) top = entity;
    return top;
  }

  /** Who goes by a title: "the French president", "the spokesman". */
  private byRole(role: Role, generic: boolean): Entity | null {
    let top: Entity | null = null;
    let score = 0;
    const { gender } = role;
    for (const entity of this.entities.all) {
      if (entity.titles.size === 0 || entity.kind === 'body' || entity.kind === 'group') continue;
      let fit = 0;
      for (const title of entity.titles) fit = Math.max(fit, fitOf(this.titleOf(title), role));
      if (fit === 0 || (gender !== null && entity[otherGender(gender)] > entity[gender])) continue;
      const value = fit * (0.3 + this.salience(entity));
      if (value > score) { score = value; top = entity; }
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
