import type { ArticleSpeaker, Mention, MentionForm, SpeakerKind } from './attribution';
import { isFinite } from './complements';
import { BODY_WORDS, FEMALE_WORDS, GROUP_WORDS, MALE_WORDS, ROLE_NOUNS, STATES } from './data/people';
import { namesOf } from './names';
import type { Gender, NameRun } from './names';
import type { Item, Line } from './narrator';
import { isDeterminer, isMark, isNominal, isPossessive, isUpper } from './phrases';
import type { Range } from './phrases';

/** A person or body while the article is read. */
interface Entity {
  readonly id: string;
  kind: SpeakerKind | null;
  name: readonly string[];
  readonly names: Set<string>;
  readonly titles: Set<string>;
  female: number;
  male: number;
  /** How much it is talked about, as of line `seen`. */
  salience: number;
  seen: number;
  spoke: boolean;
}

interface Found extends Range {
  readonly form: MentionForm;
  readonly entity: Entity | null;
}

const HE: ReadonlySet<string> = new Set(['he', 'him', 'himself']);
const SHE: ReadonlySet<string> = new Set(['she', 'herself']);
const DECAY = 0.5;
/** After so many lines nobody is meant by a pronoun any more. */
const FORGOTTEN = 12;
/** Heads that stand for the body last talked about: "the company". */
const GENERIC_BODIES: ReadonlySet<string> = new Set(['company', 'group', 'organization', 'organisation', 'firm', 'agency', 'newspaper', 'paper', 'network', 'retailer', 'bank', 'union', 'club', 'institute', 'university', 'ministry', 'department']);
/** Documents that give the last speaker's words. */
const OWN_WORDS: ReadonlySet<string> = new Set(['statement', 'release', 'letter', 'tweet', 'post', 'message', 'email', 'memo', 'note']);
/** Heads that say no more than that somebody was named before. */
const GENERIC: ReadonlySet<string> = new Set(['official', 'leader', 'man', 'woman', 'politician', 'candidate', 'lawmaker', 'spokesman', 'spokeswoman', 'spokesperson', 'billionaire', 'mogul', 'businessman', 'nominee', 'expert', 'author', 'lawyer', 'attorney', 'analyst', 'professor', 'executive', 'diplomat', 'author', 'writer', 'strategist', 'adviser', 'advisor', 'representative', 'republican', 'democrat', 'tycoon', 'frontrunner', 'front-runner', 'contender', 'native']);
const SAME_ROLE: readonly (readonly string[])[] = [
  ['president', 'leader', 'commander-in-chief'], ['premier', 'minister', 'leader'], ['chancellor', 'leader'], ['spokesman', 'spokeswoman', 'spokesperson', 'representative'],
  ['chairman', 'chairwoman', 'chair', 'head', 'chief', 'leader'], ['head', 'chief', 'director', 'leader', 'secretary-general'], ['senator', 'lawmaker', 'republican', 'democrat', 'sen.', 'sen'],
  ['congressman', 'congresswoman', 'representative', 'lawmaker', 'rep.', 'rep'], ['governor', 'gov.', 'gov'], ['attorney', 'lawyer'], ['adviser', 'advisor', 'aide'], ['businessman', 'billionaire', 'mogul', 'tycoon'],
  ['candidate', 'nominee', 'contender', 'frontrunner', 'front-runner'], ['justice', 'judge'], ['ceo', 'executive', 'chief'], ['secretary', 'minister'],
];
const rolesLike = new Map<string, ReadonlySet<string>>();
for (const role of new Set(SAME_ROLE.flat())) rolesLike.set(role, new Set(SAME_ROLE.filter((group) => group.includes(role)).flat()));
const sameRole = (a: string, b: string): boolean => a === b || (rolesLike.get(b)?.has(a) ?? false);

/**
 * Follows persons and bodies through an article: names by their parts, nominals by titles, pronouns by who is talked about.
 * Reads line by line, once; gender speaks for a candidate but never decides alone, since translated articles get it wrong.
 */
export class Coreference {
  private readonly entities: Entity[] = [];
  private readonly byLast = new Map<string, Entity[]>();
  private readonly byFull = new Map<string, Entity>();
  private readonly byPhrase = new Map<string, Entity>();
  private readonly found = new Map<Line, Found[]>();
  private lastSpeaker: Entity | null = null;
  private lastGroup: Entity | null = null;
  private clock = 0;
  private readonly titleWords = new Map<string, readonly string[]>();

  /**
   * @param subjects the words of each line that name somebody who speaks.
   * @param elsewhere names with titles outside the narrator's lines: they tell of persons whom the lines name.
   */
  constructor(lines: readonly Line[], private readonly subjects: ReadonlyMap<Line, readonly Range[]>, elsewhere: readonly NameRun[] = []) {
    // Full names first, so that a bare last name finds its person wherever the full name stands.
    for (const line of lines) for (const run of namesOf(line)) if (run.words.length > 1 || run.body) this.named(run);
    for (const run of elsewhere) this.addTitles(run);
    for (const line of lines) this.readLine(line, namesOf(line));
  }

  /** The id of the entity behind a subject's words. */
  speakerIdOf(line: Line, range: Range): string | null {
    return this.resolve(line, range)?.id ?? null;
  }

  /** The entity behind a subject's words. */
  speakerOf(line: Line, range: Range): ArticleSpeaker | null {
    const entity = this.resolve(line, range);
    return entity === null ? null : toSpeaker(entity);
  }

  speakers(): ArticleSpeaker[] {
    return this.entities.map(toSpeaker);
  }

  mentions(): Mention[] {
    const out: Mention[] = [];
    for (const [line, list] of this.found) for (const { from, to, form, entity } of list)
      out.push({ start: (line.items[from] as Item).start, end: (line.items[to - 1] as Item).end, form, speaker: entity?.id ?? null });
    return out;
  }

  private addTitles({ words, titles }: NameRun): void {
    const [only, second] = this.byLast.get((words.at(-1) ?? '').toLowerCase()) ?? [];
    if (only === undefined || second !== undefined || only.kind === 'body' || !compatible(only.name, words)) return;
    for (const title of titles) only.titles.add(title);
    only.kind ??= 'person';
  }

  private readLine(line: Line, names: readonly NameRun[]): void {
    const { items } = line;
    const list: Found[] = [];
    this.found.set(line, list);
    // What a caption says stands beside the article: it neither ages who was meant nor puts anybody forward.
    const told = line.role === 'body' || line.role === 'headline';
    const share = told ? 1 : 1 / 8;
    if (told && items.some((item) => item.quotation === null && !isMark(item))) this.clock++;
    const subjects = this.subjects.get(line) ?? [];
    const speaks = (name: NameRun): boolean => subjects.some((s) => name.from < s.to && s.from < name.to && (s.from === name.from || s.to === name.to || isHead(items, s, name)));
    let n = 0;
    for (let i = 0; i < items.length; i++) {
      const item = items[i] as Item;
      if (item.quotation !== null) continue;
      const name = names[n];
      const subject = startingAt(subjects, i);
      const headed = subject !== undefined && this.headRun(items, subject, names) !== null;
      if (subject !== undefined && !headed && subject.to > i + 1) this.readNominal(items, subject, list, share);
      if (name !== undefined && i >= name.from) {
        n++;
        const entity = this.named(name);
        const possessive = /^['’]s?$/u.test(items[name.to]?.lower ?? '');
        const behind = items[name.titled - 1]?.pos === 'ADP';
        const weight = possessive ? 0.8 : speaks(name) ? 4 : behind ? 0.7 : name.titled === 0 || isFinite(items, name.to) || items[name.titled - 1]?.pos === 'CCONJ' && name.titled === 1 ? 3 : names.length === 1 ? 2.5 : 1.2;
        this.touch(entity, weight * share);
        if (weight === 4 && told) this.spoke(entity);
        const pair = subjects.find((s) => s.from <= name.from && s.to === name.to && s.from < name.from);
        if (pair !== undefined) { const group = this.joined(items, list.filter((one) => one.from >= pair.from && one.to <= pair.to).concat({ from: name.from, to: name.to, form: 'name', entity })); if (group !== null) this.lastGroup = group; }
        list.push({ from: name.from, to: name.to, form: 'name', entity });
        i = name.to - 1;
        continue;
      }
      if (HE.has(item.lower) || SHE.has(item.lower)) {
        const entity = this.pronoun(HE.has(item.lower) ? 'male' : 'female');
        list.push({ from: i, to: i + 1, form: 'pronoun', entity });
        if (entity !== null) { this.touch(entity, (subject === undefined ? 1 : 3) * share); if (subject !== undefined && told) this.spoke(entity); }
        continue;
      }
      if (subject !== undefined && !headed && subject.to === i + 1) this.readNominal(items, subject, list, share);
    }
  }

  private readNominal(items: readonly Item[], subject: Range, list: Found[], share: number): void {
    const entity = this.nominal(items, subject);
    if (entity === null) return;
    const alone = subject.to - subject.from === 1 && (items[subject.from] as Item).pos === 'PRON';
    list.push({ from: subject.from, to: subject.to, form: alone ? 'pronoun' : 'nominal', entity });
    this.touch(entity, 3 * share);
    if (share === 1) this.spoke(entity);
  }

  private resolve(line: Line, range: Range): Entity | null {
    const list = this.found.get(line) ?? [];
    const inside = list.filter((one) => one.from >= range.from && one.to <= range.to);
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
    return this.phraseEntity(`${first.entity.name.join(' ')} and ${second.entity.name.join(' ')}`, 'group');
  }

  private headRun(items: readonly Item[], range: Range, names: readonly NameRun[]): NameRun | null {
    return names.find((run) => run.from >= range.from && run.to <= range.to && isHead(items, range, run)) ?? null;
  }

  private named(run: NameRun): Entity {
    const { words, full, last } = run;
    let entity = this.byFull.get(full);
    if (entity === undefined && !run.body) {
      const same = this.byLast.get(last) ?? [];
      if (words.length === 1) entity = best(same, run.gender);
      else entity = same.find((one) => one.kind !== 'body' && compatible(one.name, words));
      if (entity === undefined && words.length > 1) {
        // "Bell" alone came first, or the name goes on: "Ann Bell Moss".
        entity = this.byLast.get(last)?.find((one) => one.name.length === 1 && one.kind !== 'body');
      }
    }
    if (entity === undefined) {
      entity = { id: `s${this.entities.length + 1}`, kind: null, name: words, names: new Set(), titles: new Set(), female: 0, male: 0, salience: 0, seen: 0, spoke: false };
      this.entities.push(entity);
    }
    if (words.length > entity.name.length && !run.body) entity.name = words;
    entity.names.add(run.name);
    for (const title of run.titles) entity.titles.add(title);
    if (run.gender !== null) entity[run.gender] += 2;
    if (entity.kind === null || (run.person && entity.kind !== 'person' && !run.body)) entity.kind = run.body ? 'body' : run.person ? 'person' : null;
    this.byFull.set(full, entity);
    const list = this.byLast.get(last);
    if (list === undefined) this.byLast.set(last, [entity]);
    else if (!list.includes(entity)) list.push(entity);
    return entity;
  }

  private touch(entity: Entity, weight: number): void {
    const now = this.salience(entity);
    entity.salience = Math.max(now, weight) + 0.15 * Math.min(now, weight);
    entity.seen = this.clock;
  }

  private salience(entity: Entity): number {
    return entity.salience * DECAY ** (this.clock - entity.seen);
  }

  private spoke(entity: Entity): void {
    entity.spoke = true;
    this.lastSpeaker = entity;
    if (entity.kind === 'group' || entity.kind === 'body') this.lastGroup = entity;
  }

  private pronoun(gender: Gender): Entity | null {
    let top: Entity | null = null;
    let score = 0;
    const other = gender === 'male' ? 'female' : 'male';
    for (const entity of this.entities) {
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

  private nominal(items: readonly Item[], range: Range): Entity | null {
    const first = items[range.from] as Item;
    if (range.to - range.from === 1) {
      if (first.lower === 'they' || first.lower === 'both') return this.lastGroup ?? null;
      if (first.lower === 'it') return this.lastBody();
      if (/^(?:i|we|you|who|which|that|this|there|one|what)$/u.test(first.lower)) return null;
    }
    const head = headOf(items, range);
    if (head === null) return null;
    const words = items.slice(range.from, range.to).filter((x) => x.quotation === null && !isMark(x) && !/^['’]s?$/u.test(x.lower));
    const definite = /^(?:the|this|that)$/u.test(first.lower);
    if (ROLE_NOUNS.has(head) && !/^(?:a|an|some|several|many|another|one|two|three)$/u.test(first.lower)) {
      const title = words.map((x) => x.lower).filter((w) => !/^(?:the|this|that|his|her|its|their)$/u.test(w));
      const known = this.byTitle(head, title, definite);
      if (known !== null) return known;
    }
    if (definite && OWN_WORDS.has(head) && words.length <= 3 && this.lastSpeaker !== null) return this.lastSpeaker;
    if (definite && GENERIC_BODIES.has(head) && words.length === 2) { const body = this.lastBody(); if (body !== null) return body; }
    const text = (isDeterminer(first) && /^(?:the|a|an)$/u.test(first.lower) || isPossessive(first) ? words.slice(1) : words).map((x, n) => (/^['’]s?$/u.test(items[items.indexOf(x) + 1]?.lower ?? '') && n >= 0 ? `${x.text}’s` : x.text)).join(' ');
    if (text === '') return null;
    const plural = GROUP_WORDS.has(head) || (head.endsWith('s') && !head.endsWith('ss') && !BODY_WORDS.has(head));
    const entity = this.phraseEntity(text, plural ? 'group' : ROLE_NOUNS.has(head) ? 'person' : 'body');
    if (ROLE_NOUNS.has(head)) entity.titles.add(text.toLowerCase());
    if (FEMALE_WORDS.has(head)) entity.female += 1;
    if (MALE_WORDS.has(head)) entity.male += 1;
    return entity;
  }

  private phraseEntity(text: string, kind: SpeakerKind): Entity {
    const key = text.toLowerCase();
    let entity = this.byPhrase.get(key);
    if (entity === undefined) {
      entity = { id: `s${this.entities.length + 1}`, kind, name: text.split(' '), names: new Set([text]), titles: new Set(), female: 0, male: 0, salience: 0, seen: 0, spoke: false };
      this.entities.push(entity);
      this.byPhrase.set(key, entity);
    }
    return entity;
  }

  private lastBody(): Entity | null {
    let top: Entity | null = null;
    for (const entity of this.entities) if ((entity.kind === 'body' || (entity.kind === null && !entity.titles.size)) && entity.seen > 0 && this.clock - entity.seen < 8 && (top === null || this.salience(entity) > this.salience(top))) top = entity;
    return top;
  }

  private wordsOf(title: string): readonly string[] {
    let words = this.titleWords.get(title);
    if (words === undefined) this.titleWords.set(title, (words = title.split(' ')));
    return words;
  }

  /** Who goes by a title: "the French president", "the spokesman". */
  private byTitle(head: string, title: readonly string[], definite: boolean): Entity | null {
    let top: Entity | null = null;
    let score = 0;
    const modifiers = title.filter((word) => word !== head).map(stateOf);
    const gender: Gender | null = FEMALE_WORDS.has(head) ? 'female' : MALE_WORDS.has(head) ? 'male' : null;
    for (const entity of this.entities) {
      if (entity.titles.size === 0 || entity.kind === 'body' || entity.kind === 'group') continue;
      let fit = 0;
      for (const known of entity.titles) {
        const words = this.wordsOf(known);
        if (!holds(words).some((word) => sameRole(word, head))) continue;
        const folded = words.map(stateOf);
        const hits = modifiers.filter((word) => folded.includes(word)).length;
        const clash = modifiers.some((word) => isState(word)) && folded.some((word) => isState(word)) && !modifiers.some((word) => isState(word) && folded.includes(word));
        if (clash) continue;
        fit = Math.max(fit, modifiers.length === 0 ? (folded.some(isState) ? 0.7 : 1.4) : hits > 0 ? 2 + hits : 0.4);
      }
      if (fit === 0) continue;
      if (gender !== null && entity[gender === 'male' ? 'female' : 'male'] > entity[gender]) continue;
      const value = fit * (0.3 + this.salience(entity));
      if (value > score) { score = value; top = entity; }
    }
    if (top !== null) return top;
    if (definite && GENERIC.has(head) && this.lastSpeaker !== null && this.lastSpeaker.kind === 'person' && modifiers.length <= 2) {
      if (gender === null || this.lastSpeaker[gender === 'male' ? 'female' : 'male'] === 0) return this.lastSpeaker;
    }
    return null;
  }
}

/** The words of a title that say what its holder is: "the spokeswoman of the prime minister" is no minister. */
function holds(words: readonly string[]): readonly string[] {
  const link = words.findIndex((word) => word === 'of' || word === 'for' || word === 'to');
  const own = link > 0 ? words.slice(0, link) : words;
  const last = own.at(-1) ?? '';
  return /^(?:spokes(?:man|woman|person)|aide|advis[eo]r|deputy|assistant|lawyer|wife|husband|son|daughter)$/u.test(last) ? [last] : own;
}

const stateOf = (word: string): string => STATES[word] ?? word;
const stateNames: ReadonlySet<string> = new Set(Object.values(STATES));
const isState = (word: string): boolean => stateNames.has(word);

function startingAt(ranges: readonly Range[], at: number): Range | undefined {
  for (const range of ranges) if (range.from === at) return range;
  return undefined;
}

function best(list: readonly Entity[], gender: Gender | null): Entity | undefined {
  const fitting = gender === null ? list : list.filter((one) => one[gender === 'male' ? 'female' : 'male'] === 0 || one[gender] > 0);
  const pool = fitting.length > 0 ? fitting : list;
  return pool.reduce<Entity | undefined>((top, one) => (top === undefined || one.seen > top.seen || (one.seen === top.seen && one.spoke && !top.spoke) ? one : top), undefined);
}

/** Two full names with the same last word: the same person unless their first names differ by more than spelling. */
function compatible(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 1 || b.length === 1) return true;
  const x = (a[0] ?? '').toLowerCase();
  const y = (b[0] ?? '').toLowerCase();
  return x === y || (x[0] === y[0] && (x.length <= 2 || y.length <= 2 || x.slice(0, 3) === y.slice(0, 3)));
}

/** Whether a name is what a phrase is about: not a possessor, and not behind a preposition. */
function isHead(items: readonly Item[], range: Range, run: Range): boolean {
  if (/^['’]s?$/u.test(items[run.to]?.lower ?? '') && run.to < range.to) return false;
  for (let k = range.from; k < run.from; k++) {
    const item = items[k] as Item;
    if (item.lower === ',') return true;
    if (item.pos === 'ADP' || item.lower === 'of' || item.lower === 'for') {
      const comma = items.slice(k, run.from).some((x) => x.lower === ',');
      return comma;
    }
  }
  const next = items[run.to];
  return !(run.to < range.to && next !== undefined && next.quotation === null && !isMark(next) && next.pos !== 'ADP' && next.pos !== 'CCONJ' && next.pos !== 'PRON' && !isUpper(next));
}

function headOf(items: readonly Item[], range: Range): string | null {
  let head: string | null = null;
  for (let k = range.from; k < range.to; k++) {
    const item = items[k] as Item;
    if (item.quotation !== null) continue;
    if (head !== null && (item.pos === 'ADP' || item.lower === ',')) break;
    if (isNominal(items, k) && !/^['’]s?$/u.test(items[k + 1]?.lower ?? '')) head = item.lower;
    else if (head === null && GROUP_WORDS.has(item.lower)) head = item.lower;
  }
  return head;
}

function toSpeaker(entity: Entity): ArticleSpeaker {
  return {
    id: entity.id, name: entity.name.join(' '), kind: entity.kind ?? (entity.name.length > 1 ? 'person' : 'body'), names: [...entity.names], titles: [...entity.titles],
    gender: entity.female === entity.male ? null : entity.female > entity.male ? 'female' : 'male',
  };
}

