import { parseAnnotationFile } from '../../server/src/core/claims/annotationFile';
import type { Claim } from '../../server/src/core/claims/claim';
import { planAdd, planRemove, planUpdate } from '../../server/src/core/claims/changes/plans';
import { ClaimRefusedError } from '../../server/src/core/annotationFiles/refusal';
import { effectiveRecords } from '../../server/src/core/annotationFiles/recordFile';

/** One article and the annotation files on it, on one branch. Every change is made as the product makes it. */
export interface State {
  readonly article: string;
  /** By annotator. */
  readonly files: Readonly<Record<string, string>>;
}

const words =
  'harbour council ferry engineer promised nobody seven bridges before winter storm closed market mayor signed another letter quietly without reason'.split(
    ' ',
  );
const tags = ['claim.quantity', 'claim.prediction', 'check.cfs', 'check.ufs', 'stance.deny', 'certainty.hedged'];

/** Chance with names for what is drawn. */
export class Chance {
  constructor(readonly random: () => number) {}
  below(count: number): number {
    return Math.floor(this.random() * count);
  }
  of<T>(list: readonly T[]): T {
    const one = list[this.below(list.length)];
    if (one === undefined) throw new Error('Nothing to choose from.');
    return one;
  }
  happens(share: number): boolean {
    return this.random() < share;
  }
}

function sentence(chance: Chance): string {
  const text = Array.from({ length: 6 + chance.below(8) }, () => chance.of(words)).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)} ${chance.below(9000)}.`;
}

const paragraph = (chance: Chance): string => Array.from({ length: 1 + chance.below(3) }, () => sentence(chance)).join(' ');

/** An article without claims. */
export function newState(chance: Chance): State {
  return { article: `${Array.from({ length: 6 }, () => paragraph(chance)).join('\n\n')}\n`, files: {} };
}

/** Makes ids and times for one whole run. */
export class Clock {
  #count = 0;
  /** Ids whose order says nothing about when they were made, as on two machines. */
  id(chance: Chance): string {
    return `01J6MZ3T${String(chance.below(90) + 10)}${String(this.#count++).padStart(16, '0')}`;
  }
  now(): Date {
    return new Date(Date.UTC(2026, 0, 1) + this.#count++ * 1000);
  }
}

/** One change by one annotator: a claim added, changed or removed, or the article edited. */
export function change(state: State, annotator: string, chance: Chance, clock: Clock): State {
  const kind = chance.of(['add', 'add', 'tags', 'tags', 'note', 'note', 'place', 'remove', 'article', 'article'] as const);
  if (kind === 'article') return { ...state, article: edited(state.article, chance) };
  const path = `annotations/${annotator}/a.txt.jsonl`;
  const current = state.files[annotator];
  const claims = effectiveRecords(parseAnnotationFile(current ?? '')).map(({ record: claim }) => claim);
  const text = kind === 'add' || claims.length === 0 ? added() : changed(chance.of(claims), kind);
  return text === undefined ? state : { ...state, files: { ...state.files, [annotator]: text } };

  function added(): string | undefined {
    return planned(
      () =>
        planAdd(
          {
            articleText: state.article,
            articlePath: 'a.txt',
            span: passage(state.article, chance),
            tags: [...new Set([chance.of(tags), chance.of(tags), chance.of(tags)])],
            note: '',
            annotator,
            now: clock.now(),
            id: clock.id(chance),
            codebookRevision: 1,
          },
          current,
        ).text,
    );
  }
  function changed(claim: Claim, how: Exclude<typeof kind, 'add'>): string | undefined {
    if (how === 'remove') return planRemove({ path, id: claim.id }, current).text;
    const request = { path, id: claim.id, now: clock.now(), codebookRevision: 1 + chance.below(3) };
    if (how === 'note') return planned(() => planUpdate({ ...request, note: `Note ${chance.below(3)}` }, current).text);
    if (how === 'place')
      return planned(
        () => planUpdate({ ...request, place: { articleText: state.article, span: passage(state.article, chance) } }, current).text,
      );
    const other = chance.of(tags);
    const now =
      claim.tags.length > 1 && chance.happens(0.5) ? without(claim.tags, chance.of(claim.tags)) : [...new Set([...claim.tags, other])];
    return planned(() => planUpdate({ ...request, tags: now }, current).text);
  }
}

const without = (list: readonly string[], gone: string): string[] => list.filter((one) => one !== gone);

/** @returns undefined where the product refuses the change: the same passage is tagged so already. */
function planned(make: () => string): string | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof ClaimRefusedError && error.code === 'already-tagged') return undefined;
    throw error;
  }
}

function passage(article: string, chance: Chance): { start: number; end: number } {
  const all = [...article.matchAll(/[^.\n]+\./g)];
  const found = chance.of(all);
  return { start: found.index, end: found.index + found[0].length };
}

function edited(article: string, chance: Chance): string {
  const paragraphs = article.trimEnd().split('\n\n');
  const at = chance.below(paragraphs.length);
  const how = chance.of(['insert', 'words', 'delete'] as const);
  if (how === 'insert') paragraphs.splice(at, 0, paragraph(chance));
  else if (how === 'delete' && paragraphs.length > 3) paragraphs.splice(at, 1);
  else paragraphs[at] = (paragraphs[at] ?? '').replace(/\b[a-z]+\b/, chance.of(words));
  return `${paragraphs.join('\n\n')}\n`;
}
