import { analyse, KeptAnalysis } from './analyse';
import type { ArticleAnalysis, ArticleSpeaker, Attribution, Speaker } from './attribution/attribution';
import { applyNameList } from './attribution/speakers/applyNameList';
import { noNames, type NameList } from './attribution/speakers/nameList';
import { resolveSpeakers } from './attribution/speakers/resolveSpeakers';
import { reasonNotToAnalyse } from './limits';
import { matchInputs } from './statements/matchInputs';
import type { Match, MatchInput, Statement } from './statements/statement';
import { DecidedPairs } from './statements/decisions/decidedPairs';
import type { GivenDecision } from './statements/decisions/verdict';
import { defaultThresholds, type Thresholds } from './statements/matchArticles';
import { StatementIndex } from './statements/statementIndex';
import type { Article } from './text/article';

/** An attribution with the article it stands in. */
export interface Located {
  readonly analysis: ArticleAnalysis;
  readonly attribution: Attribution;
}

/** So many articles that were edited last are analysed by what was edited. */
const MOST_KEPT = 8;

type SpeakersAcross = ReturnType<typeof resolveSpeakers>;

/**
 * Everything known of the articles of one folder: each article's own analysis, the speakers across them, and the
 * statements they share. An edit analyses its own article at once; speakers are resolved again only where an article
 * knows its speakers differently than before, and only articles whose attributions or speakers changed are matched
 * again: by `settle`, or one by one when somebody looks at them.
 */
export class FolderIndex {
  readonly #analyses = new Map<string, ArticleAnalysis>();
  readonly #refused = new Map<string, { readonly article: Article; readonly reason: string }>();
  /** Of the articles edited last, the latest last. */
  readonly #kept = new Map<string, KeptAnalysis>();
  readonly #statements: StatementIndex;
  readonly #decided = new DecidedPairs();
  /** Articles whose passages that were decided on are to be found again. */
  readonly #replaced = new Set<string>();
  /** What the statement index holds of each article, to tell whether it changed. */
  readonly #matched = new Map<string, readonly MatchInput[]>();
  readonly #unmatched = new Set<string>();
  readonly #located = new Map<string, Located>();
  /** Who each article's speakers were across the folder when last resolved, to tell whether that changed. */
  readonly #known = new Map<string, string>();
  #speakers: SpeakersAcross | undefined;
  #ordered: readonly ArticleAnalysis[] | undefined;
  #nameList: NameList = noNames;

  /** @param thresholds from which scores on two attributions match. */
  constructor(thresholds: Thresholds = defaultThresholds) {
    this.#statements = new StatementIndex(thresholds);
  }

  /** What the researchers decided on speakers; goes before what is found. */
  get nameList(): NameList {
    return this.#nameList;
  }

  set nameList(list: NameList) {
    if (JSON.stringify(list) === JSON.stringify(this.#nameList)) return;
    this.#nameList = list;
    this.#speakers = undefined;
  }

  /** What the researchers decided on statements, by attribution; goes before what is found. */
  get decisions(): Pick<DecidedPairs, 'given' | 'of' | 'pairs' | 'statesOf' | 'endsOf'> {
    this.#decide();
    return this.#decided;
  }

  /** The annotator's folder whose own decisions go first; empty where nobody's do. */
  get annotator(): string {
    return this.#decided.own;
  }

  /** Puts decisions in place of those that were there. @param own the annotator's folder whose decisions go first; empty where nobody's do. */
  setDecisions(given: readonly GivenDecision[], own: string): void {
    this.#decide();
    this.#decided.set(given, own, (uri) => this.#analyses.get(uri));
    this.#statements.decide(this.#decided.links());
  }

  /**
   * Takes in an article, new or changed.
   * @returns false where it is known with just this text, whatever its version, and nothing was done.
   */
  update(article: Article): boolean {
    const { uri } = article;
    const before = this.#analyses.get(uri);
    const known = before?.article ?? this.#refused.get(uri)?.article;
    if (known?.text === article.text && known.path === article.path) return false;
    const reason = reasonNotToAnalyse(article.text);
    if (reason !== undefined) {
      this.remove(uri);
      this.#refused.set(uri, { article, reason });
      return true;
    }
    this.#refused.delete(uri);
    const fresh = analyse(article, before && this.#keptFor(uri));
    const speakersChanged = !before || !sameSpeakers(before.speakers, fresh.speakers);
    // The very speakers, since what is known of them hangs on them.
    const after = speakersChanged ? fresh : { ...fresh, speakers: before.speakers };
    this.#forgetAttributions(before);
    this.#analyses.set(uri, after);
    for (const attribution of after.attributions) this.#located.set(attribution.id, { analysis: after, attribution });
    this.#ordered = before?.article.path === article.path ? this.#ordered?.map((one) => (one === before ? after : one)) : undefined;
    if (speakersChanged) this.#speakers = undefined;
    this.#unmatched.add(uri);
    this.#replaced.add(uri);
    return true;
  }

  /** Forgets an article. @returns false where it was not known. */
  remove(uri: string): boolean {
    const refused = this.#refused.delete(uri);
    const before = this.#analyses.get(uri);
    this.#kept.delete(uri);
    if (!before) return refused;
    this.#forgetAttributions(before);
    this.#analyses.delete(uri);
    this.#replaced.add(uri);
    this.#ordered = undefined;
    this.#speakers = undefined;
    this.#unmatched.delete(uri);
    this.#known.delete(uri);
    if (this.#matched.delete(uri)) this.#statements.remove(uri);
    return true;
  }

  /**
   * Matches what changed since the last time, piece by piece.
   * @param until asked after each piece, of a few milliseconds at the most, whether to stop; everything is matched where not given.
   * @returns true once nothing is left to match.
   */
  settle(until: () => boolean = () => false): boolean {
    this.#resolved();
    this.#decide();
    for (const uri of this.#unmatched) {
      this.#match(uri);
      if (until()) return false;
    }
    return this.#statements.settle(until);
  }

  /** Analyses of all articles, by path. */
  analyses(): readonly ArticleAnalysis[] {
    this.#ordered ??= [...this.#analyses.values()].sort((a, b) => byCodeUnit(a.article.path, b.article.path));
    return this.#ordered;
  }

  /** One article's analysis, undefined where the article is not known or was refused. */
  analysis(uri: string): ArticleAnalysis | undefined {
    return this.#analyses.get(uri);
  }

  /** Why an article was not analysed, in words for a person; undefined where it was. */
  refusal(uri: string): string | undefined {
    return this.#refused.get(uri)?.reason;
  }

  /** Where an attribution stands. */
  locate(id: string): Located | undefined {
    return this.#located.get(id);
  }

  /** Speakers across the folder. */
  speakers(): readonly Speaker[] {
    return this.#resolved().speakers;
  }

  /** Who an article's speaker is across the folder; null where the article names none. */
  speakerOf(uri: string, articleSpeaker: string | null): Speaker | null {
    return articleSpeaker === null ? null : (this.#resolved().speakerOf(uri, articleSpeaker) ?? null);
  }

  /** Every statement that is known so far; `settle` first for all. */
  statements(): readonly Statement[] {
    return this.#statements.statements();
  }

  /** Every match that is known so far; `settle` first for all. */
  matches(): readonly Match[] {
    return this.#statements.matches();
  }

  /** The statement that an attribution is a member of, on what is matched so far and its own article. */
  statementOf(id: string): Statement | undefined {
    this.#settleArticleOf(id);
    return this.#statements.statementOf(id);
  }

  /** The matches of an attribution, by falling score, on what is matched so far and its own article. */
  matchesOf(id: string): readonly Match[] {
    this.#settleArticleOf(id);
    return this.#statements.matchesOf(id);
  }

  #resolved(): SpeakersAcross {
    if (this.#speakers) return this.#speakers;
    const speakers = applyNameList(resolveSpeakers(this.analyses()), this.analyses(), this.#nameList);
    this.#speakers = speakers;
    for (const { article, speakers: own } of this.analyses()) {
      const known = own.map(({ id }) => {
        const speaker = speakers.speakerOf(article.uri, id);
        return `${speaker?.id ?? ''}\t${speaker?.canonical ?? ''}`;
      }).join('\n');
      if (this.#known.get(article.uri) === known) continue;
      this.#known.set(article.uri, known);
      this.#unmatched.add(article.uri);
    }
    return speakers;
  }

  #settleArticleOf(id: string): void {
    const uri = this.#located.get(id)?.analysis.article.uri;
    if (uri === undefined) return;
    this.#resolved();
    this.#decide();
    if (this.#unmatched.has(uri)) this.#match(uri);
    this.#statements.settleArticle(uri);
  }

  /** Finds the passages that were decided on again in articles that changed. */
  #decide(): void {
    const changed = [...this.#replaced].map((uri) => this.#decided.place(uri, this.#analyses.get(uri)));
    this.#replaced.clear();
    if (changed.includes(true)) this.#statements.decide(this.#decided.links());
  }

  #match(uri: string): void {
    this.#unmatched.delete(uri);
    const analysis = this.#analyses.get(uri);
    if (!analysis) return;
    const inputs = matchInputs(analysis, (speaker) => this.speakerOf(uri, speaker), null);
    if (sameInputs(this.#matched.get(uri), inputs)) return;
    this.#matched.set(uri, inputs);
    this.#statements.update(uri, inputs);
  }

  #keptFor(uri: string): KeptAnalysis {
    const kept = this.#kept.get(uri) ?? new KeptAnalysis();
    this.#kept.delete(uri);
    this.#kept.set(uri, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return kept;
  }

  #forgetAttributions(analysis: ArticleAnalysis | undefined): void {
    for (const { id } of analysis?.attributions ?? []) this.#located.delete(id);
  }
}

function sameSpeakers(a: readonly ArticleSpeaker[], b: readonly ArticleSpeaker[]): boolean {
  return a.length === b.length && a.every((one, index) => {
    const other = b[index];
    return other !== undefined && one.id === other.id && one.name === other.name && one.kind === other.kind && one.gender === other.gender
      && sameWords(one.names, other.names) && sameWords(one.titles, other.titles);
  });
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, index) => word === b[index]);
}

function sameInputs(a: readonly MatchInput[] | undefined, b: readonly MatchInput[]): boolean {
  return a?.length === b.length && a.every((one, index) => {
    const other = b[index];
    return other !== undefined && one.id === other.id && one.text === other.text && one.type === other.type
      && one.speaker === other.speaker && one.speakerName === other.speakerName && one.group === other.group
      && one.date === other.date && one.voices.join('\n') === other.voices.join('\n')
      && one.span.start === other.span.start && one.span.end === other.span.end;
  });
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
