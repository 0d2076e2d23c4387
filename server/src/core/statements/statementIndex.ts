import { candidatePairs, type Pair } from './scoring/candidatePairs';
import type { CandidateOptions } from './candidates/candidates';
import { CompletedLinks } from './scoring/completedLinks';
import { DecidedLinks, type DecidedLink } from './decisions/decidedLinks';
import { Groups } from './clusters/groups';
import { defaultThresholds, matchArticles, type Thresholds } from './scoring/matchArticles';
import { MatchedArticle } from './scoring/matchedArticle';
import { articlePair, keyOf, Neighbours, type ArticlePair } from './candidates/neighbours';
import type { Match, MatchInput, Statement } from './statement';
import type { StoredLinks, StoredStatements } from './stored/storedStatements';
import { alone } from './stored/storedStatements';
import type { Steps } from '../steps';
import { forgetUnpacked, Wording } from './words/wording';

export interface StatementIndexOptions extends Partial<Thresholds> {
  readonly candidates?: Partial<CandidateOptions>;
}

/** Two articles that are to be compared, for the first time or again. */
interface Waiting {
  readonly articles: ArticlePair;
  /** The neighbours across the two, the first article's before the second's; null where they are to be looked up. */
  readonly pairs: Pair[] | null;
  /** Of which state of the index the neighbours are. */
  readonly revision: number;
  /** They may have links from before. */
  readonly again: boolean;
  /** The one of the two whose turn it is. */
  readonly around: string;
}

/**
 * Statements across articles. An article that comes, changes or goes is taken in at once; its attributions are then compared with
 * their neighbours piece by piece (`settle`), or before the others where somebody looks (`settleArticle`). What is then answered
 * equals what a fresh index over the same articles answers; until then, what is known so far. Every question is a look-up.
 */
export class StatementIndex {
  private readonly thresholds: Thresholds;
  private readonly neighbours: Neighbours;
  private readonly articles = new Map<string, MatchedArticle>();
  /** As found; `decided` has them as they count. */
  private readonly links = new CompletedLinks((a, b) => this.decided.apart(a, b));
  private readonly decided: DecidedLinks;
  private readonly groups: Groups;
  /** Articles none of whose attributions are compared yet. */
  private readonly unlinked = new Set<string>();
  private readonly pairs = new Map<string, Waiting>();
  /** Pairs that somebody had compared before the turn of one of the two. */
  private readonly ahead = new Set<string>();
  /** Grows with every article that comes, changes or goes. */
  private revision = 0;
  private allMatches: readonly Match[] | null = null;
  private changes = 0;

  /** @param options thresholds from 0 to 1 (`same` not below `possible`) and how candidates are found. */
  constructor(options: StatementIndexOptions = {}) {
    const { same = defaultThresholds.same, possible = defaultThresholds.possible, candidates } = options;
    if (!(possible >= 0 && possible <= same && same <= 1)) throw new RangeError('Thresholds must satisfy 0 <= possible <= same <= 1.');
    this.thresholds = { same, possible };
    this.neighbours = new Neighbours(candidates);
    this.decided = new DecidedLinks(this.links, (id) => this.neighbours.wording(id) !== undefined);
    this.groups = new Groups(this.decided, this.neighbours);
  }

  /**
   * Puts an article's attributions in place of those it had; they are compared later. Scare quotes are left out: they are nobody's
   * reported words.
   * @param uri the article's URI, the same as in each input.
   */
  update(uri: string, inputs: readonly MatchInput[]): void {
    const wordings = wordingsOf(inputs);
    if (wordings.length > 0 || this.articles.has(uri)) this.changes += 1;
    for (const id of this.neighbours.idsOf(uri)) {
      for (const other of [...this.decided.others(id), ...this.links.drop(id, () => true)]) this.groups.touch(other, false);
      this.groups.touch(id, true);
    }
    const touched = this.neighbours.replace(uri, wordings);
    for (const { input } of wordings) this.groups.touch(input.id, true);
    if (wordings.length === 0) {
      this.articles.delete(uri);
      this.unlinked.delete(uri);
    } else {
      this.articles.set(uri, new MatchedArticle(uri, wordings));
      this.unlinked.add(uri);
    }
    this.revision += 1;
    // They come again with the article's own turn.
    for (const [key, { articles }] of this.pairs) if (articles.includes(uri)) this.pairs.delete(key);
    for (const articles of touched) {
      if (!articles.some((each) => this.unlinked.has(each)) || this.ahead.has(keyOf(articles)))
        this.pairs.set(keyOf(articles), { articles, pairs: null, revision: 0, again: true, around: articles[0] });
    }
    this.allMatches = null;
  }

  /**
   * Puts researchers' decisions in place of those that were there. Ids of attributions that are not there are left alone.
   * @param decisions none twice on one pair.
   */
  decide(decisions: readonly DecidedLink[]): void {
    for (const id of this.decided.decide(decisions)) {
      this.changes += 1;
      this.groups.touch(id, false);
      this.allMatches = null;
    }
  }

  /** Forgets an article. Nothing happens where it is not known. */
  remove(uri: string): void {
    this.update(uri, []);
  }

  /**
   * Compares what is to be compared, two articles at a time.
   * @param until asked after each two articles whether to stop.
   * @returns true once nothing is left to compare.
   */
  settle(until: () => boolean = () => false): boolean {
    for (;;) {
      for (const waiting of this.pairs.values()) {
        this.link(waiting);
        if (until()) return false;
      }
      const [next] = this.unlinked;
      if (next === undefined) {
        const settled = this.groups.settle(until);
        if (settled) forgetUnpacked();
        return settled;
      }
      // Articles whose own turn is still to come wait for that.
      this.queue(next, false);
    }
  }

  /** Compares one article's attributions, before the others. */
  settleArticle(uri: string): void {
    if (this.unlinked.has(uri)) this.queue(uri, true);
    for (const waiting of this.pairs.values()) if (waiting.articles.includes(uri)) this.link(waiting);
  }

  /** Grows with every change of what it answers, or is going to answer. */
  get edition(): number {
    return this.changes;
  }

  /** All that there is, to be kept outside memory; it must be settled, and not change meanwhile. */
  *storing(): Steps<StoredStatements> {
    const ids = [...this.neighbours.uris()].flatMap((uri) => this.neighbours.idsOf(uri));
    const numbers = new Map(ids.map((id, number) => [id, number]));
    const statements = new Int32Array(ids.length).fill(alone);
    const conflicts: [number, Statement['conflicts']][] = [];
    for (const [number, statement] of [...this.groups.formed()].entries()) {
      for (const member of statement.members) statements[numbers.get(member) ?? 0] = number;
      if (statement.conflicts.length > 0) conflicts.push([number, statement.conflicts]);
    }
    const { matches, weak } = this.links.each();
    return {
      thresholds: this.thresholds,
      articles: [...this.neighbours.uris()].map((uri) => ({ uri, count: this.neighbours.idsOf(uri).length })),
      neighbours: yield* this.neighbours.storing(),
      matches: yield* storingLinks(matches, numbers),
      weak: yield* storingLinks(weak, numbers),
      statements,
      conflicts,
      decided: this.decided.each(),
    };
  }

  /**
   * Takes in what was kept, as far as its articles are as they were; there must be nothing yet. What hangs on the others is then to be
   * settled.
   * @param inputsOf an article's attributions, where they are those of then; undefined where they are others, or it is gone.
   */
  *restoring(stored: StoredStatements, inputsOf: (uri: string) => readonly MatchInput[] | undefined): Steps<void> {
    const wordings: (Wording | null)[] = [];
    for (const { uri, count } of stored.articles) {
      const inputs = inputsOf(uri);
      const own = inputs === undefined ? [] : wordingsOf(inputs);
      for (let at = 0; at < count; at++) wordings.push(own[at] ?? null);
      if (own.length > 0) this.articles.set(uri, new MatchedArticle(uri, own));
      yield;
    }
    for (const articles of yield* this.neighbours.restoring(stored.neighbours, wordings))
      this.pairs.set(keyOf(articles), { articles, pairs: null, revision: 0, again: true, around: articles[0] });
    const lost = new Set<string>();
    for (const [links, kind] of [
      [stored.matches, 'matches'],
      [stored.weak, 'weak'],
    ] as const) {
      for (const [at, first] of links.a.entries()) {
        if (at % linksInStep === linksInStep - 1) yield;
        const [one, other] = [wordings[first]?.input.id, wordings[links.b[at] ?? 0]?.input.id];
        if (one !== undefined && other !== undefined) {
          const [a, b] = one < other ? [one, other] : [other, one];
          const match: Match = { a, b, kind: links.same[at] === 1 ? 'same' : 'possible', score: links.scores[at] ?? 0 };
          this.links.add({ matches: [], weak: [], [kind]: [match] });
        } else lost.add(one ?? other ?? '');
      }
    }
    this.decided.decide(stored.decided);
    for (const { a, b } of stored.decided) if (!this.neighbours.wording(a) || !this.neighbours.wording(b)) lost.add(a).add(b);
    const conflicts = new Map(stored.conflicts);
    for (const [number, members] of membersOf(stored.statements, wordings)) {
      yield;
      const there = members.filter((member) => member !== null);
      if (there.length === members.length) this.groups.restore(there, conflicts.get(number) ?? []);
      else for (const { input } of there) lost.add(input.id);
    }
    for (const id of lost) if (this.neighbours.wording(id)) this.groups.touch(id, false);
    this.allMatches = null;
  }

  /** How many articles nothing was compared of yet. */
  get waiting(): number {
    return this.unlinked.size;
  }

  /** How many statements are known so far. */
  get count(): number {
    return this.groups.count(this.neighbours.size);
  }

  /** Every statement known so far, also those that only one article has, in the order of their first members. */
  statements(): readonly Statement[] {
    return this.groups.all([...this.neighbours.uris()].flatMap((uri) => this.neighbours.idsOf(uri)));
  }

  /** The statement an attribution belongs to as far as is known; undefined for an unknown id or a scare quote. */
  statementOf(id: string): Statement | undefined {
    return this.groups.of(id);
  }

  /** Every match known so far, by falling score. */
  matches(): readonly Match[] {
    this.allMatches ??= this.decided.all(this.links.all());
    return this.allMatches;
  }

  /** The matches of one attribution known so far, by falling score. */
  matchesOf(id: string): readonly Match[] {
    return this.decided.of(id);
  }

  /** The match of two attributions as it was found, whatever was decided on the two. */
  foundBetween(id: string, other: string): Match | undefined {
    return this.links.between(id, other);
  }

  /** Ids of the attributions that this one is compared with as neighbours; empty for an unknown id. */
  candidatesOf(id: string): ReadonlySet<string> {
    return this.neighbours.of(id);
  }

  /** Queues an article with those that hold neighbours of its attributions. @param ahead also with articles whose own turn is still to come. */
  private queue(uri: string, ahead: boolean): void {
    this.unlinked.delete(uri);
    for (const [partner, pairs] of this.neighbours.across(uri)) {
      const articles = articlePair(uri, partner);
      const key = keyOf(articles);
      const waits = this.unlinked.has(partner);
      if (waits && !ahead) continue;
      this.pairs.set(key, {
        articles,
        pairs: articles[0] === uri ? pairs : pairs.map(([one, other]) => [other, one]),
        revision: this.revision,
        again: this.ahead.delete(key) || this.pairs.get(key)?.again === true,
        around: uri,
      });
      if (waits) this.ahead.add(key);
    }
  }

  private link({ articles, pairs, revision, again, around }: Waiting): void {
    this.pairs.delete(keyOf(articles));
    const [left, right] = [this.articles.get(articles[0]), this.articles.get(articles[1])];
    if (left === undefined || right === undefined) return;
    this.allMatches = null;
    if (again || revision !== this.revision) this.unlink(left, right);
    const neighbours = pairs !== null && revision === this.revision ? pairs : this.neighbours.between(left.uri, right.uri);
    const found = matchArticles(candidatePairs(neighbours, left, right), left, right, this.thresholds, around === left.uri ? left : right);
    this.links.add(found);
    for (const match of [...found.matches, ...found.weak]) {
      this.groups.touch(match.a, false);
      this.groups.touch(match.b, false);
    }
  }

  private unlink(left: MatchedArticle, right: MatchedArticle): void {
    for (const {
      input: { id },
    } of left.wordings) {
      for (const other of this.links.drop(id, (each) => this.neighbours.wording(each)?.input.uri === right.uri)) {
        this.groups.touch(id, false);
        this.groups.touch(other, false);
      }
    }
  }
}

/** So many in a step. */
const linksInStep = 1000;

/** Scare quotes are nobody's reported words. */
function wordingsOf(inputs: readonly MatchInput[]): Wording[] {
  return inputs.filter(({ type }) => type !== 'scare').map((input) => new Wording(input));
}

function* storingLinks(links: Iterable<Match>, numbers: ReadonlyMap<string, number>): Steps<StoredLinks> {
  const found: Match[] = [];
  for (const link of links) if (found.push(link) % linksInStep === 0) yield;
  return {
    a: Int32Array.from(found, ({ a }) => numbers.get(a) ?? 0),
    b: Int32Array.from(found, ({ b }) => numbers.get(b) ?? 0),
    scores: Float64Array.from(found, ({ score }) => score),
    same: Uint8Array.from(found, ({ kind }) => Number(kind === 'same')),
  };
}

/** The members of each statement that several attributions form. */
function membersOf(statements: Int32Array, wordings: readonly (Wording | null)[]): Map<number, (Wording | null)[]> {
  const members = new Map<number, (Wording | null)[]>();
  for (const [number, statement] of statements.entries()) {
    if (statement === alone) continue;
    const known = members.get(statement);
    if (known === undefined) members.set(statement, [wordings[number] ?? null]);
    else known.push(wordings[number] ?? null);
  }
  return members;
}
