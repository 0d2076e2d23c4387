import { candidatePairs, neighbourPairs, type Pair } from './candidatePairs';
import { overlap } from '../text/span';
import type { CandidateOptions } from './candidates';
import { byScore, clusters, type Closeness } from './clusters';
import { byPlace, makeStatement } from './makeStatement';
import { defaultThresholds, matchArticles, type Thresholds } from './matchArticles';
import { MatchedArticle } from './matchedArticle';
import { Neighbours, type ArticlePair } from './neighbours';
import type { Match, MatchInput, Statement } from './statement';
import { Wording } from './wording';

export interface StatementIndexOptions extends Partial<Thresholds> {
  readonly candidates?: Partial<CandidateOptions>;
}

/**
 * Statements across articles. Everything is worked out when an article comes, changes or goes, and only for its own attributions
 * and their neighbours; what it then answers equals what a fresh index over the same articles answers. Every question is a look-up.
 */
export class StatementIndex {
  private readonly thresholds: Thresholds;
  private readonly neighbours: Neighbours;
  private readonly articles = new Map<string, MatchedArticle>();
  private readonly links = new Map<string, Map<string, Match>>();
  private readonly statementsById = new Map<string, Statement>();
  private readonly sorted = new Map<string, readonly Match[]>();
  private allStatements: readonly Statement[] | null = null;
  private allMatches: readonly Match[] | null = null;

  /** @param options thresholds from 0 to 1 (`same` not below `possible`) and how candidates are found. */
  constructor(options: StatementIndexOptions = {}) {
    const { same = defaultThresholds.same, possible = defaultThresholds.possible, candidates } = options;
    if (!(possible >= 0 && possible <= same && same <= 1)) throw new RangeError('Thresholds must satisfy 0 <= possible <= same <= 1.');
    this.thresholds = { same, possible };
    this.neighbours = new Neighbours(candidates);
  }

  /**
   * Puts an article's attributions in place of those it had. Scare quotes are left out: they are nobody's reported words.
   * @param uri the article's URI, the same as in each input.
   */
  update(uri: string, inputs: readonly MatchInput[]): void {
    const wordings = inputs.filter(({ type }) => type !== 'scare').map((input) => new Wording(input));
    const changed = new Set<string>();
    for (const id of this.neighbours.idsOf(uri)) {
      for (const other of this.links.get(id)?.keys() ?? []) {
        this.links.get(other)?.delete(id);
        changed.add(other);
      }
      this.links.delete(id);
      this.statementsById.delete(id);
      changed.add(id);
    }
    const touched = this.neighbours.replace(uri, wordings);
    if (wordings.length === 0) this.articles.delete(uri);
    else this.articles.set(uri, new MatchedArticle(uri, wordings));
    for (const { input } of wordings) changed.add(input.id);
    for (const [home, pairs] of this.partners(wordings)) this.link(uri < home ? [uri, home] : [home, uri], pairs, changed);
    for (const pair of touched) this.relink(pair, changed);
    this.regroup(changed, uri);
    this.allMatches = null;
    this.allStatements = null;
  }

  /** Forgets an article. Nothing happens where it is not known. */
  remove(uri: string): void {
    this.update(uri, []);
  }

  /** Every statement, also those that only one article has, in the order of their first members. */
  statements(): readonly Statement[] {
    if (this.allStatements === null) {
      const inputs = [...new Set(this.statementsById.values())].map((statement) => ({ statement, first: this.inputOf(statement.members[0] ?? '') }));
      this.allStatements = inputs.sort((a, b) => (a.first && b.first ? byPlace(a.first, b.first) : 0)).map(({ statement }) => statement);
    }
    return this.allStatements;
  }

  /** The statement an attribution belongs to; undefined for an unknown id or a scare quote. */
  statementOf(id: string): Statement | undefined {
    return this.statementsById.get(id);
  }

  /** Every match, by falling score. */
  matches(): readonly Match[] {
    this.allMatches ??= [...this.links].flatMap(([id, links]) => [...links.values()].filter(({ a }) => a === id)).sort(byScore);
    return this.allMatches;
  }

  /** The matches of one attribution, by falling score. */
  matchesOf(id: string): readonly Match[] {
    return this.sorted.get(id) ?? [];
  }

  /** Ids of the attributions that this one was compared with as neighbours; empty for an unknown id. */
  candidatesOf(id: string): ReadonlySet<string> {
    return this.neighbours.of(id);
  }

  private inputOf(id: string): MatchInput | undefined {
    return this.neighbours.wording(id)?.input;
  }

  /** The neighbours of an article's attributions, by the article they stand in; the smaller URI's attribution first. */
  private partners(wordings: readonly Wording[]): Map<string, Pair[]> {
    const partners = new Map<string, Pair[]>();
    for (const wording of wordings) {
      for (const id of this.neighbours.of(wording.input.id)) {
        const other = this.neighbours.wording(id);
        if (other === undefined) continue;
        const pairs = partners.get(other.input.uri) ?? [];
        pairs.push(wording.input.uri < other.input.uri ? [wording, other] : [other, wording]);
        partners.set(other.input.uri, pairs);
      }
    }
    return partners;
  }

  /** Links two articles anew between which neighbours came or went. */
  private relink(articles: ArticlePair, changed: Set<string>): void {
    const [left, right] = articles;
    for (const id of this.neighbours.idsOf(left)) {
      for (const other of [...(this.links.get(id)?.keys() ?? [])]) {
        if (this.inputOf(other)?.uri !== right) continue;
        this.links.get(id)?.delete(other);
        this.links.get(other)?.delete(id);
        changed.add(id).add(other);
      }
    }
    const [one, other] = [this.articles.get(left), this.articles.get(right)];
    if (one !== undefined && other !== undefined) this.link(articles, neighbourPairs(this.neighbours, one, other), changed);
  }

  /** Links two articles that have no links yet. */
  private link([left, right]: ArticlePair, pairs: readonly Pair[], changed: Set<string>): void {
    const [one, other] = [this.articles.get(left), this.articles.get(right)];
    if (one === undefined || other === undefined) return;
    for (const match of matchArticles(candidatePairs(pairs, one, other), one, other, this.thresholds)) {
      this.linksOf(match.a).set(match.b, match);
      this.linksOf(match.b).set(match.a, match);
      changed.add(match.a).add(match.b);
    }
  }

  private linksOf(id: string): Map<string, Match> {
    let links = this.links.get(id);
    if (links === undefined) {
      links = new Map();
      this.links.set(id, links);
    }
    return links;
  }

  /** Makes the statements anew of everything linked, directly or not, to what changed. */
  private regroup(changed: ReadonlySet<string>, uri: string): void {
    const done = new Set<string>();
    for (const id of changed) {
      const links = this.links.get(id);
      if (links === undefined || links.size === 0) this.sorted.delete(id);
      else this.sorted.set(id, [...links.values()].sort(byScore));
      if (done.has(id) || this.inputOf(id) === undefined) continue;
      const component = this.component(id);
      for (const member of component) done.add(member);
      const inner = component.flatMap((member) => [...(this.links.get(member)?.values() ?? [])].filter(({ a }) => a === member));
      for (const group of clusters(component, inner, (a, b) => this.closeness(a, b))) {
        const statement = this.unchanged(group, uri) ?? makeStatement(group.flatMap((member) => this.neighbours.wording(member) ?? []));
        for (const member of group) this.statementsById.set(member, statement);
      }
    }
  }

  /** The statement these members already form, where none of them is of the article that changed. */
  private unchanged(group: readonly string[], uri: string): Statement | undefined {
    const known = this.statementsById.get(group[0] ?? '');
    const same = known?.members.length === group.length && group.every((id) => known.members.includes(id) && this.inputOf(id)?.uri !== uri);
    return same ? known : undefined;
  }

  private component(start: string): string[] {
    const found = new Set([start]);
    for (const id of found) for (const other of this.links.get(id)?.keys() ?? []) found.add(other);
    return [...found].sort();
  }

  /** As linked; parts of one quotation or report are one, and what else one article says twice tells nothing. */
  private closeness(a: string, b: string): Closeness {
    const link = this.links.get(a)?.get(b);
    if (link !== undefined) return link.score;
    const [one, other] = [this.neighbours.wording(a), this.neighbours.wording(b)];
    if (one === undefined || other === undefined) return 'never';
    if (one.speaker !== null && other.speaker !== null && one.speaker !== other.speaker) return 'never';
    if (one.input.uri !== other.input.uri) return 0;
    const parts = (one.input.group !== null && one.input.group === other.input.group) || overlap(one.input.span, other.input.span) > 0;
    return parts ? 1 : null;
  }
}
