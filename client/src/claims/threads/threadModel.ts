import type { Range } from 'vscode-languageserver-types';
import { claimTitle } from '../../../../server/src/core/claims/claimTitle';
import type { Codebook } from '../../../../server/src/core/claims/codebook/codebook';
import { goldText } from '../../../../server/src/core/claims/goldDifferences';
import { isAnswer, isOnArticle, optionalOf } from '../../../../server/src/core/claims/optionalKeys';
import { goldFolder } from '../../../../server/src/core/annotationFiles/paths';
import type { OthersClaims } from '../../../../server/src/core/claims/visibleClaims';
import type { PlacedClaim } from '../../../../server/src/claims/claimProtocol';

/** One claim or answer as a thread shows it. */
export interface ThreadEntry {
  readonly placed: PlacedClaim;
  readonly own: boolean;
  readonly author: string;
  /** Its tags, and where gold has others. */
  readonly label: string;
  /** The note as Markdown that fetches nothing. */
  readonly body: string;
}

/** What stands beside one passage: the claims on it, each followed by the answers to it. */
export interface ThreadModel {
  /** The same as long as the first claim is there, wherever its passage moves. */
  readonly key: string;
  readonly article: string;
  /** null: the article as a whole. */
  readonly range: Range | null;
  readonly label: string;
  readonly entries: readonly ThreadEntry[];
  /** The last claim or answer of somebody else, which an answer in this thread is to; null where all are one's own. */
  readonly answered: PlacedClaim | null;
}

/** Who looks, and how. */
export interface ThreadReader {
  /** The folder name; undefined where nobody is named. */
  readonly annotator: string | undefined;
  readonly mode: OthersClaims;
  readonly codebook: Pick<Codebook, 'tags'> | null;
}

/**
 * The threads of one article: one a passage, claims and answers in the order in which they were made. An answer stands with the
 * claim it answers wherever that is now, and by itself where that claim is gone. Orphans have no thread.
 * @param claims every claim on the article that the annotator may see in lists. Where others' are kept apart, theirs show in
 * those threads alone in which the annotator takes part.
 */
export function claimThreads(claims: readonly PlacedClaim[], reader: ThreadReader): readonly ThreadModel[] {
  const byId = new Map(claims.map((placed) => [placed.claim.id, placed]));
  const roots = new Map<string, { placed: PlacedClaim; talk: PlacedClaim[] }>();
  for (const placed of [...claims].sort((a, b) => (a.claim.id < b.claim.id ? -1 : 1))) {
    const root = rootOf(placed, byId);
    const known = roots.get(root.claim.id);
    if (known) known.talk.push(placed);
    else roots.set(root.claim.id, { placed: root, talk: [placed] });
  }
  const passages = new Map<string, { first: PlacedClaim; talks: PlacedClaim[][] }>();
  for (const { placed, talk } of roots.values()) {
    const isOwn = ({ annotator }: PlacedClaim): boolean => annotator === reader.annotator;
    if (placed.range === null || (reader.mode === 'apart' && !talk.some(isOwn))) continue;
    const passage = JSON.stringify(placed.range);
    const known = passages.get(passage);
    if (known) known.talks.push(talk);
    else passages.set(passage, { first: placed, talks: [talk] });
  }
  return Array.from(passages.values(), ({ first, talks }) => threadOf(first, talks.flat(), byId, reader));
}

function threadOf(
  first: PlacedClaim,
  members: readonly PlacedClaim[],
  byId: ReadonlyMap<string, PlacedClaim>,
  reader: ThreadReader,
): ThreadModel {
  const entries = members.map((placed) => entryOf(placed, byId, reader));
  const titles = entries
    .filter(({ placed: { claim } }) => !isAnswer(claim))
    .map(({ placed: { claim }, own, author }) => `${claimTitle(claim, reader.codebook)}${own ? '' : ` (${author})`}`);
  return {
    key: first.claim.id,
    article: first.article,
    range: isOnArticle(first.claim) ? null : first.range,
    label: [...new Set(titles)].join(' · ') || 'Answer',
    entries,
    answered: entries.findLast(({ own }) => !own)?.placed ?? null,
  };
}

function entryOf(placed: PlacedClaim, byId: ReadonlyMap<string, PlacedClaim>, { annotator, mode, codebook }: ThreadReader): ThreadEntry {
  const { claim, annotator: owner, gold } = placed;
  const { reply } = optionalOf(claim);
  const missing =
    reply === undefined || byId.has(reply)
      ? ''
      : mode === 'hidden'
        ? '*Answers a claim that blind mode does not show.*'
        : '*Answers a claim that is gone.*';
  const doubt = placed.state === 'changed' || placed.state === 'ambiguous' ? 'the passage changed' : '';
  return {
    placed,
    own: owner === annotator,
    author: owner === goldFolder ? 'Gold' : owner,
    label: [claimTitle(claim, codebook), goldText(gold, codebook), doubt].filter((part) => part !== '').join(' · '),
    body: [missing, quiet(claim.note)].filter((part) => part !== '').join('\n\n'),
  };
}

/** The claim that a chain of answers begins with, as far as it is there. */
function rootOf(placed: PlacedClaim, byId: ReadonlyMap<string, PlacedClaim>): PlacedClaim {
  let root = placed;
  const seen = new Set([placed.claim.id]);
  for (;;) {
    const reply = optionalOf(root.claim).reply;
    const answered = reply === undefined ? undefined : byId.get(reply);
    if (!answered || seen.has(answered.claim.id)) return root;
    seen.add(answered.claim.id);
    root = answered;
  }
}

/** Markdown without pictures: to draw one, the editor would fetch it from wherever a note says. */
function quiet(note: string): string {
  return note.replace(/!\[/g, '\\!\\[');
}
