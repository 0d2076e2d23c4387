import { prefix } from './facts';
import type { Prefix } from './facts';
import type { Way } from '../quotationSpeakers/quoted';

/** What the names of facts begin with. */
export const NAMES = {
  lemma: prefix('lemma='),
  pattern: prefix('pattern='),
  lemmaPattern: prefix('lemma+pattern='),
  kind: prefix('kind='),
  listed: prefix('listed='),
  listedPattern: prefix('listed+pattern='),
  formPattern: prefix('form+pattern='),
  subject: prefix('subject='),
  mention: prefix('mention='),
  passive: prefix('passive+'),
  left: prefix('left='),
  leftpos: prefix('leftpos='),
  before: prefix('before='),
  beforepos: prefix('beforepos='),
  where: prefix('where='),
  wherePattern: prefix('where+pattern='),
  length: prefix('length='),
  verbs: prefix('verbs='),
  role: prefix('role='),
  start: prefix('start='),
  nestedPattern: prefix('nested+pattern='),
  nestedIn: prefix('nested in='),
  nestedListed: prefix('nested listed='),
  way: prefix('way='),
  speaker: prefix('speaker='),
  words: prefix('words='),
  wayWords: prefix('way+words='),
  speakerWords: prefix('speaker+words='),
  titleCase: prefix('title case+'),
  upper: prefix('upper+'),
  right: prefix('right='),
  rightpos: prefix('rightpos='),
  verbMention: prefix('verb+mention='),
  report: prefix('report='),
  sure: prefix('sure='),
  gap: prefix('gap='),
  continues: prefix('continues='),
  insideReported: prefix('inside reported+'),
} as const;

/** What the names of facts about a candidate begin with, by the way that leads to it. */
export interface WayNames {
  readonly where: Prefix;
  readonly kind: Prefix;
  readonly size: Prefix;
  readonly mention: Prefix;
  readonly distance: Prefix;
  readonly verb: Prefix;
  readonly lemma: Prefix;
  readonly listed: Prefix;
  readonly subject: Prefix;
  readonly pattern: Prefix;
  readonly left: Prefix;
  readonly right: Prefix;
  readonly end: Prefix;
  /** Which other ways there are. */
  readonly beside: Prefix;
  /** Those that lead to the same words, and those that do not. */
  readonly together: Prefix;
  readonly apart: Prefix;
}

const byWay = new Map<Way, WayNames>();

/** The names of a way, put together once. */
export function namesOfWay(way: Way): WayNames {
  let names = byWay.get(way);
  if (names === undefined) byWay.set(way, (names = makeNames(way)));
  return names;
}

function makeNames(way: Way): WayNames {
  const and = (what: string): Prefix => prefix(`way+${what}=${way}+`);
  return {
    where: and('where'),
    kind: and('kind'),
    size: and('size'),
    mention: and('mention'),
    distance: and('distance'),
    verb: and('verb'),
    lemma: and('lemma'),
    listed: and('listed'),
    subject: and('subject'),
    pattern: and('pattern'),
    left: and('left'),
    right: and('right'),
    end: and('end'),
    beside: prefix(`${way}|`),
    together: prefix(`${way}=`),
    apart: prefix(`${way}!`),
  };
}
