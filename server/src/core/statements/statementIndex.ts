import { candidatePairs } from './candidatePairs';
import type { CandidateOptions } from './candidates';
import { DecidedLinks, type DecidedLink } from './decisions/decidedLinks';
import { Groups } from './groups';
import { Links } from './links';
import { defaultThresholds, matchArticles, type Thresholds } from './matchArticles';
import { MatchedArticle } from './matchedArticle';
import { articlePair, keyOf, Neighbours, type ArticlePair } from './neighbours';
import type { Match, MatchInput, Statement } from './statement';
import { Wording } from './wording';

export interface StatementIndexOptions extends Partial<Thresholds> {
  readonly candidates?: Partial<CandidateOptions>;
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
  private readonly links = new Links();
  private readonly decided: DecidedLinks;
  private readonly groups: Groups;
  /** Articles none of whose attributions are compared yet. */
  private readonly unlinked = new Set<string>();
  /** Pairs of other articles that are to be compared, for the first time or again. */
  private readonly pairs = new Map<string, ArticlePair>();
  private allMatches: readonly Match[] | null = null;

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
    const wordings = inputs.filter(({ type }) => type !== 'scare').map((input) => new Wording(input));
    Wording.packTogether(wordings);
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
    // Where one of the two had its turn, or was looked at before its turn, the two may be linked already.
    for (const pair of touched) if (!pair.every((each) => this.unlinked.has(each))) this.pairs.set(keyOf(pair), pair);
    this.allMatches = null;
  }

  /**
   * Puts researchers' decisions in place of those that were there. Ids of attributions that are not there are left alone.
   * @param decisions none twice on one pair.
   */
  decide(decisions: readonly DecidedLink[]): void {
    for (const id of this.decided.decide(decisions)) {
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
      for (const pair of this.pairs.values()) {
        this.relink(pair);
        if (until()) return false;
      }
      const [next] = this.unlinked;
      if (next === undefined) return this.groups.settle(until);
      // Articles whose own turn is still to come wait for that.
      this.queue(next, (partner) => !this.unlinked.has(partner));
    }
  }

  /** Compares one article's attributions, before the others. */
  settleArticle(uri: string): void {
    if (this.unlinked.has(uri)) this.queue(uri, () => true);
    for (const pair of this.pairs.values()) if (pair.includes(uri)) this.relink(pair);
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

  /** Ids of the attributions that this one is compared with as neighbours; empty for an unknown id. */
  candidatesOf(id: string): ReadonlySet<string> {
    return this.neighbours.of(id);
  }

  /** Queues an article with those that hold neighbours of its attributions. */
  private queue(uri: string, wanted: (partner: string) => boolean): void {
    this.unlinked.delete(uri);
    for (const partner of this.neighbours.partnersOf(uri)) {
      if (wanted(partner)) this.pairs.set(keyOf(articlePair(uri, partner)), articlePair(uri, partner));
    }
  }

  /** Links two articles anew. */
  private relink(pair: ArticlePair): void {
    this.pairs.delete(keyOf(pair));
    const [left, right] = [this.articles.get(pair[0]), this.articles.get(pair[1])];
    if (left === undefined || right === undefined) return;
    this.allMatches = null;
    for (const { input: { id } } of left.wordings) {
      for (const other of this.links.drop(id, (each) => this.neighbours.wording(each)?.input.uri === right.uri)) {
        this.groups.touch(id, false);
        this.groups.touch(other, false);
      }
    }
    const pairs = candidatePairs(this.neighbours.between(left.uri, right.uri), left, right);
    for (const match of matchArticles(pairs, left, right, this.thresholds)) {
      this.links.add(match);
      this.groups.touch(match.a, false);
      this.groups.touch(match.b, false);
    }
  }
}
