import type { LineMention, LineMentions } from '../mentions/lineMentions';
import type { NameRun } from '../mentions/nameRun';
import type { Nominal } from '../mentions/nominals';

/**
 * Whether two lines mention the same: whoever is meant by the mentions of one would be meant by those of the other in its place,
 * wherever in the line they stand.
 */
export function sameMentions(a: LineMentions, b: LineMentions): boolean {
  return (
    a === b ||
    (a.told === b.told &&
      sameLists(a.mentions, b.mentions, sameMention) &&
      sameLists(a.names, b.names, sameName) &&
      sameLists(a.documents, b.documents, (one, other) => one.noun === other.noun && sameName(one.author, other.author)) &&
      sameLists(a.lists, b.lists, (one, other) => one.opens === other.opens && sameLists(one.members, other.members, sameName)))
  );
}

/** Whether two lists of names name the same in the same words. */
export const sameNames = (a: readonly NameRun[], b: readonly NameRun[]): boolean => sameLists(a, b, sameName);

/** Whether a line mentions nobody and lists nothing. */
export const mentionsNobody = ({ mentions, names, documents, lists }: LineMentions): boolean =>
  mentions.length === 0 && names.length === 0 && documents.length === 0 && lists.length === 0;

function sameMention(a: LineMention, b: LineMention): boolean {
  if (a.form === 'pronoun')
    return (
      b.form === 'pronoun' &&
      a.gender === b.gender &&
      a.speaks === b.speaks &&
      a.ends === b.ends &&
      (a.ahead === null || b.ahead === null ? a.ahead === b.ahead : sameName(a.ahead, b.ahead))
    );
  if (a.form === 'nominal')
    return (
      b.form === 'nominal' &&
      a.pronoun === b.pronoun &&
      sameNominal(a.nominal, b.nominal) &&
      (a.author === null || b.author === null ? a.author === b.author : sameName(a.author, b.author))
    );
  // Who are named together depends on the words between them as well.
  return (
    b.form === 'name' &&
    a.closes === null &&
    b.closes === null &&
    a.weight === b.weight &&
    a.speaks === b.speaks &&
    a.place === b.place &&
    sameName(a.run, b.run)
  );
}

function sameName(a: NameRun, b: NameRun): boolean {
  return (
    a === b ||
    (a.name === b.name &&
      a.body === b.body &&
      a.person === b.person &&
      a.gender === b.gender &&
      sameLists(a.words, b.words, same) &&
      sameLists(a.titles, b.titles, same))
  );
}

function sameNominal(a: Nominal, b: Nominal): boolean {
  return (
    a === b ||
    (a.refersTo === b.refersTo &&
      a.document === b.document &&
      a.generic === b.generic &&
      (a.role === null || b.role === null
        ? a.role === b.role
        : a.role.head === b.role.head && sameLists(a.role.modifiers, b.role.modifiers, same)) &&
      (a.own === null || b.own === null
        ? a.own === b.own
        : a.own.text === b.own.text && a.own.kind === b.own.kind && a.own.titled === b.own.titled && a.own.gender === b.own.gender))
  );
}

const same = (a: string, b: string): boolean => a === b;

function sameLists<T>(a: readonly T[], b: readonly T[], alike: (a: T, b: T) => boolean): boolean {
  return a === b || (a.length === b.length && a.every((one, n) => alike(one, b[n] as T)));
}
