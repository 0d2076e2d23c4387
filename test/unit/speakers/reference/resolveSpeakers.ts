import type { ArticleAnalysis, ArticleSpeaker, Speaker, SpeakerKind } from '../../../../server/src/core/attribution/attribution';
import { DisjointSets } from './disjointSets';
import type { Node, ShownName } from './nodes';
import { makeNodes, NamesByArticle } from './nodes';
import { joinBodies } from './joinBodies';
import { joinDescriptions } from './joinDescriptions';
import { joinPersons } from './joinPersons';
import { Neighbourhood } from './neighbourhood';
import { foldName } from '../../../../server/src/core/attribution/speakers/spelling';

/** The people and bodies of a folder, and whom each article's speaker is among them. */
export interface SpeakerResolution {
  /** In order of their ids. */
  readonly speakers: readonly Speaker[];
  /** Undefined where the article has no such speaker. */
  speakerOf(articleUri: string, articleSpeakerId: string): Speaker | undefined;
}

/**
 * Finds who is who across a folder's articles: full names first, in all their spellings; then surnames where they leave
 * no doubt; then bodies; then descriptions ("the French president") that another article's titles explain. In doubt two
 * speakers stay two. Cost grows with the number of article speakers: candidates come from blocks of one surname.
 */
export function resolveSpeakers(analyses: readonly ArticleAnalysis[]): SpeakerResolution {
  const nodes = makeNodes(analyses);
  const sets = new DisjointSets();
  for (let i = 0; i < nodes.length; i++) sets.add();
  const fullNames = joinPersons(nodes, sets);
  const neighbourhood = new Neighbourhood(nodes, sets);
  fullNames.joinSurnames(neighbourhood);
  joinBodies(nodes, sets);
  joinDescriptions(nodes, sets, neighbourhood);

  const members = new Map<number, Node[]>();
  for (const [i, node] of nodes.entries()) {
    if (fullNames.damaged.has(i)) continue;
    const root = sets.find(i);
    const list = members.get(root);
    if (list === undefined) members.set(root, [node]);
    else list.push(node);
  }
  const speakers = new Map<number, Speaker>();
  const named = new NamesByArticle(nodes);
  const ids = new Map<string, number>();
  for (const [root, list] of members) {
    if (list[0]?.form !== 'joint') speakers.set(root, makeSpeaker(list, ids));
  }
  for (const [root, list] of members) {
    const [first] = list;
    if (first?.form === 'joint')
      speakers.set(
        root,
        makeJoint(first, ids, (name) => speakers.get(sets.find(named.find(first.article, name) ?? -1))),
      );
  }

  const found = new FoundSpeakers([...speakers.values()].sort((a, b) => (a.id < b.id ? -1 : 1)));
  for (let i = 0, article = 0; article < analyses.length; article++) {
    const own: (Speaker | undefined)[] = [];
    for (; nodes[i]?.article === article; i++) own.push(speakers.get(sets.find(i)));
    const analysis = analyses[article];
    if (analysis !== undefined) found.put(analysis, own);
  }
  return found;
}

/** Holds on to nothing of what it was found by. */
class FoundSpeakers implements SpeakerResolution {
  readonly #byUri = new Map<string, { readonly own: readonly ArticleSpeaker[]; readonly across: readonly (Speaker | undefined)[] }>();

  constructor(readonly speakers: readonly Speaker[]) {}

  /** @param across for each of the article's speakers, who it is. */
  put({ article: { uri }, speakers: own }: ArticleAnalysis, across: readonly (Speaker | undefined)[]): void {
    this.#byUri.set(uri, { own, across });
  }

  speakerOf(uri: string, id: string): Speaker | undefined {
    const article = this.#byUri.get(uri);
    return article?.across[article.own.findIndex((speaker) => speaker.id === id)];
  }
}

/** A folder's speaker but for its id, and the article speakers it is made of. */
interface Draft extends Omit<Speaker, 'id'> {
  readonly folded: string;
  readonly members: readonly ArticleSpeaker[];
  /** With the id it last had: the very object, while that stays. */
  speaker: Speaker | null;
}

/** By the first of its members. */
const drafts = new WeakMap<ArticleSpeaker, Draft>();

function makeSpeaker(nodes: readonly Node[], ids: Map<string, number>): Speaker {
  const first = nodes[0]?.speaker;
  let draft = first && drafts.get(first);
  if (draft?.members.length !== nodes.length || !nodes.every(({ speaker }, n) => speaker === draft?.members[n])) {
    draft = makeDraft(nodes);
    if (first !== undefined) drafts.set(first, draft);
  }
  const { canonical, kind, aliases, folded } = draft;
  const id = uniqueId(folded, ids);
  if (draft.speaker?.id !== id) draft.speaker = { id, canonical, kind, aliases };
  return draft.speaker;
}

function makeDraft(nodes: readonly Node[]): Draft {
  const named = nodes.filter((node) => node.form !== 'description');
  const counts = new Map<string, number>();
  const known = new Map<string, ShownName>();
  for (const { shown } of named.length > 0 ? named : nodes) {
    for (const name of shown) {
      counts.set(name.text, (counts.get(name.text) ?? 0) + 1);
      known.set(name.text, name);
    }
  }
  const kind = kindOf(named.length > 0 ? named : nodes);
  const rank = (name: string): number => {
    const shown = known.get(name);
    return kind === 'person' ? (shown?.fullness ?? 0) : Number(shown?.proper ?? false);
  };
  const names = [...counts]
    .sort(
      ([a, x], [b, y]) =>
        rank(b) - rank(a) ||
        Number(isShouted(a)) - Number(isShouted(b)) ||
        y - x ||
        (known.get(a)?.initials ?? 0) - (known.get(b)?.initials ?? 0) ||
        b.length - a.length ||
        (a < b ? -1 : 1),
    )
    .map(([name]) => name);
  const canonical = names[0] ?? '';
  const described = nodes.filter((node) => node.form === 'description').map((node) => node.shown[0]?.text ?? '');
  const aliases = [...new Set([...names, ...described])].filter((name) => name !== canonical && name !== '');
  return { canonical, kind, aliases, folded: foldName(canonical), members: nodes.map(({ speaker }) => speaker), speaker: null };
}

/** "Ann Bell and Moss" of one article: its two speakers by their folder names. */
function makeJoint(node: Node, ids: Map<string, number>, namedIn: (name: string) => Speaker | undefined): Speaker {
  const canonical = (node.shown[0]?.text ?? '')
    .split(' and ')
    .map((half) => namedIn(half)?.canonical ?? half)
    .join(' and ');
  return { id: uniqueId(foldName(canonical), ids), canonical, kind: 'group', aliases: [] };
}

function kindOf(nodes: readonly Node[]): SpeakerKind {
  if (nodes.some((node) => node.form === 'full name')) return 'person';
  const counts = { person: 0, body: 0, group: 0 };
  for (const { form, speaker } of nodes) counts[form === 'surname' ? 'person' : speaker.kind]++;
  return counts.person >= counts.body && counts.person >= counts.group ? 'person' : counts.body >= counts.group ? 'body' : 'group';
}

const isShouted = (name: string): boolean => name.length > 4 && name.includes(' ') && name === name.toUpperCase();

/** The folded canonical name; a number behind it for another speaker of the same name. @param ids with the last number behind each. */
function uniqueId(folded: string, ids: Map<string, number>): string {
  const name = folded || 'unnamed';
  if (!ids.has(name)) {
    ids.set(name, 1);
    return name;
  }
  let n = ids.get(name) ?? 1;
  let id: string;
  do id = `${name} ${++n}`;
  while (ids.has(id));
  ids.set(name, n);
  ids.set(id, 1);
  return id;
}
