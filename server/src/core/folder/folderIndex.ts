import { AnalysedArticles, type Located } from './analysedArticles';
import type { ArticleAnalysis, Speaker } from '../attribution/attribution';
import type { NameList } from '../attribution/speakers/nameList';
import { foldName } from '../attribution/speakers/spelling';
import { NameSpellings, type NamedSpeakers, type TwoSpellings } from '../attribution/speakers/twoSpellings';
import { WhoIsWho } from '../attribution/speakers/whoIsWho';
import { reasonNotToAnalyse } from '../limits';
import { matchInputs } from '../statements/matchInputs';
import type { Match, MatchInput, Statement } from '../statements/statement';
import { DecidedPairs } from '../statements/decisions/decidedPairs';
import type { GivenDecision } from '../statements/decisions/verdict';
import { defaultThresholds, type Thresholds } from '../statements/scoring/matchArticles';
import type { StatementIndex } from '../statements/statementIndex';
import type { StoredMatches } from '../statements/stored/storedMatches';
import { FolderMatches } from './folderMatches';
import { EditedArticles } from '../analysis/editedArticles';
import type { Steps } from '../steps';
import type { Article } from '../text/article';
import { FolderSources } from '../sources/folderSources';
import { withZone } from '../sources/dates';
import type { ArticleSource } from '../sources/sourceList';
import { restored, type StoredAnalysis } from '../analysis/storedAnalysis';

/**
 * Everything known of the articles of one folder: each article's own analysis, the speakers across them, and the
 * statements they share. An edit analyses its own article at once; where the article knows its speakers differently than
 * before, what hangs on these is worked out again, and only articles whose attributions or speakers changed are matched
 * again: by `settle`, or one by one when somebody looks at them.
 */
export class FolderIndex {
  readonly #articles = new AnalysedArticles();
  readonly #edited = new EditedArticles();
  readonly #matches: FolderMatches;
  readonly #decided = new DecidedPairs();
  /** Articles whose passages that were decided on are to be found again. */
  readonly #replaced = new Set<string>();
  readonly #resolvedAtOnce: number;
  readonly #speakers = new WhoIsWho();
  readonly #spellings = new NameSpellings((uri) => this.#namesOf(uri));
  readonly #published = new FolderSources(() => this.#articles.articles());

  /**
   * @param thresholds from which scores on two attributions match.
   * @param resolvedAtOnce up to so many articles, speakers are resolved while somebody waits; in larger folders as `settle` goes.
   */
  constructor(thresholds: Thresholds = defaultThresholds, resolvedAtOnce = 150) {
    this.#matches = new FolderMatches(thresholds, {
      uris: () => this.#articles.uris(),
      inputsOf: (uri) => this.#inputsOf(uri),
      decisions: () => this.#decided.links(),
    });
    this.#resolvedAtOnce = resolvedAtOnce;
  }

  /** What the researchers decided on speakers; goes before what is found. */
  get nameList(): NameList {
    return this.#speakers.nameList;
  }

  set nameList(list: NameList) {
    this.#spellings.nameList = list;
    if (JSON.stringify(list) !== JSON.stringify(this.nameList)) this.#speakers.nameList = list;
  }

  /** Says where and when articles were published. Articles whose date is another one then are matched again. */
  set sources(sourceOf: (article: Article) => ArticleSource) {
    for (const { uri } of this.#published.change(sourceOf)) this.#matches.mark(uri);
  }

  /** Where and when an article was published, as far as is known. */
  sourceOf(article: Article): ArticleSource {
    return this.#published.of(article);
  }

  /** The articles of an outlet, as far as the source list names it. */
  articlesOf(outlet: string): readonly Article[] {
    return this.#published.articlesOf(outlet);
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
    this.#decided.set(given, own, (uri) => this.#articles.analysis(uri));
    this.#statements.decide(this.#decided.links());
  }

  /**
   * Takes in an article, new or changed.
   * @param known its analysis, where one is kept from earlier of just this text.
   * @returns false where it is known with just this text, whatever its version, and nothing was done.
   */
  update(article: Article, known?: StoredAnalysis): boolean {
    const { uri } = article;
    const same = this.#articles.known(uri);
    if (same?.text === article.text && same.path === article.path) return false;
    const reason = reasonNotToAnalyse(article.text);
    if (reason !== undefined) {
      this.remove(uri);
      this.#articles.refuse(article, reason);
      return true;
    }
    const before = this.#articles.analysis(uri);
    const { after, wordings, speakersChanged } =
      known === undefined
        ? this.#edited.analyse(article, before)
        : { after: restored(article, known), wordings: known.wordings, speakersChanged: true };
    const elsewhere = before?.article.path !== article.path;
    this.#articles.put(after, wordings, known?.looksLikeArticle);
    if (elsewhere) this.#published.articlesChanged();
    if (speakersChanged || elsewhere) this.#speakers.put(uri, article.path, after.speakers, known?.print);
    this.#spellings.mark(uri);
    this.#matches.mark(uri);
    this.#replaced.add(uri);
    return true;
  }

  /**
   * Readies an article for typing while nobody waits: what an edit will leave alone is known by then, and the way after an edit
   * was gone often enough to be compiled. What is told of the article stays as it is.
   * @returns true once nothing is left to do. A call takes as long as an analysis, later ones as long as two keystrokes.
   */
  prepare(uri: string): boolean {
    const known = this.#articles.analysis(uri);
    return known === undefined || this.#edited.prepare(known);
  }

  /** An article's analysis as it can be kept outside memory; undefined where the article is not known. */
  stored(uri: string): StoredAnalysis | undefined {
    const analysis = this.#articles.analysis(uri);
    if (analysis === undefined) return undefined;
    return {
      ...analysis.packed,
      speakers: analysis.speakers,
      print: this.#speakers.printOf(uri),
      wordings: this.#articles.wordingsOf(uri),
      looksLikeArticle: this.#articles.looksLikeArticle(analysis),
      compact: true,
    };
  }

  /** Forgets an article. @returns false where it was not known. */
  remove(uri: string): boolean {
    const analysed = this.#articles.analysis(uri) !== undefined;
    this.#edited.forget(uri);
    if (!this.#articles.delete(uri)) return false;
    if (!analysed) return true;
    this.#published.articlesChanged();
    this.#replaced.add(uri);
    this.#speakers.delete(uri);
    this.#spellings.mark(uri);
    this.#matches.remove(uri);
    return true;
  }

  /**
   * Matches what changed since the last time, piece by piece.
   * @param until asked after each piece, of a few milliseconds at the most, whether to stop; everything is matched where not given.
   * @returns true once nothing is left to match.
   */
  settle(until: () => boolean = () => false): boolean {
    return this.takeIn(until) && this.#statements.settle(until);
  }

  /**
   * Does the first part of `settle`: who is who, and what is to be compared. From then on a look at one article finds what the
   * others have of it.
   * @returns true once all is taken in.
   */
  takeIn(until: () => boolean = () => false): boolean {
    if (!this.resolve(until)) return false;
    this.#decide();
    return this.#matches.takeIn(until);
  }

  /** Compares what was taken in last; articles that came or changed since wait. @returns true once nothing of it is left. */
  compare(until: () => boolean = () => false): boolean {
    return this.#statements.settle(until);
  }

  /**
   * Finds who is who across the folder: what `speakers` and `speakerOf` say is then up to date.
   * @returns true once it is found.
   */
  resolve(until: () => boolean = () => false): boolean {
    return this.#speakers.settle(until) && this.#markChanged();
  }

  /** Does what `settle` leaves for when nobody waits: works out who is who where that was only recalled. @returns true once it is done. */
  finishSpeakers(until: () => boolean = () => false): boolean {
    return this.#speakers.finish(until) && this.#markChanged();
  }

  #markChanged(): true {
    for (const uri of this.#speakers.changes()) {
      this.#spellings.mark(uri);
      if (this.#articles.analysis(uri)) this.#matches.mark(uri);
    }
    return true;
  }

  /** Compares an article with what is known of the others, before these have their turn. Nothing happens where it is not known. */
  compareFirst(uri: string): void {
    if (!this.#articles.analysis(uri)) return;
    this.#resolved();
    this.#decide();
    this.#matches.match(uri);
    this.#statements.settleArticle(uri);
  }

  /** How many articles are still to be compared with others. */
  get waiting(): number {
    return this.#matches.waiting;
  }

  /** Who is who as it goes from one session to the next. */
  get whoIsWho(): Pick<WhoIsWho, 'recall' | 'doubt' | 'storing' | 'edition'> {
    return this.#speakers;
  }

  /** Gives the matches that were kept of the folder earlier: what follows then matches only what is other than it was. */
  recallMatches(stored: StoredMatches): void {
    this.#matches.recall(stored);
  }

  /** All matches, to be kept outside memory; null where something is still to settle, or changed meanwhile. */
  storingMatches(): Steps<StoredMatches | null> {
    return this.#matches.storing();
  }

  /** Grows with every change of what is matched; 0 where all was recalled. */
  get edition(): number {
    return this.#statements.edition;
  }

  /** Analyses of all articles, by path. */
  analyses(): readonly ArticleAnalysis[] {
    return this.#articles.inOrder();
  }

  /** One article's analysis, undefined where the article is not known or was refused. */
  analysis(uri: string): ArticleAnalysis | undefined {
    return this.#articles.analysis(uri);
  }

  /** Why an article was not analysed, in words for a person; undefined where it was. */
  refusal(uri: string): string | undefined {
    return this.#articles.refusal(uri);
  }

  /** Where an attribution stands. */
  locate(id: string): Located | undefined {
    return this.#articles.locate(id);
  }

  /** What an attribution's content reads as once damage is repaired; undefined for an unknown id. */
  wording(id: string): string | undefined {
    return this.#articles.wording(id);
  }

  /** Speakers across the folder. */
  speakers(): readonly Speaker[] {
    return this.#resolved().speakers();
  }

  /** Takes in how names are spelt in what changed since the last time. @returns true once all is taken in. */
  settleSpellings(until: () => boolean = () => false): boolean {
    return this.resolve(until) && this.#spellings.settle(until);
  }

  /** How a name is spelt otherwise, where another spelling is more usual; in a large folder, as `settleSpellings` last had it. @param folded the name, folded. */
  twoSpellings(folded: string): TwoSpellings | undefined {
    if (this.#articles.size <= this.#resolvedAtOnce) this.settleSpellings();
    return this.#spellings.of(folded);
  }

  /** Who an article's speaker is across the folder; null where the article names none. */
  speakerOf(uri: string, articleSpeaker: string | null): Speaker | null {
    return articleSpeaker === null ? null : (this.#resolved().speakerOf(uri, articleSpeaker) ?? this.#ownSpeaker(uri, articleSpeaker));
  }

  /** Every statement that is known so far; `settle` first for all. */
  statements(): readonly Statement[] {
    return this.#statements.statements();
  }

  /** How many statements are known so far. */
  get countStatements(): number {
    return this.#statements.count;
  }

  /** How many articles are known. */
  get size(): number {
    return this.#articles.size;
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

  /** The match of two attributions as it was found, whatever was decided on the two. */
  foundBetween(id: string, other: string): Match | undefined {
    return this.#statements.foundBetween(id, other);
  }

  /** Ids of the attributions that one is compared with; empty for an unknown id. */
  candidatesOf(id: string): ReadonlySet<string> {
    return this.#statements.candidatesOf(id);
  }

  /** The speakers as they are now; in a large folder, as they were when last resolved, for somebody waits. */
  #resolved(): WhoIsWho {
    if (!this.#speakers.settled && this.#articles.size <= this.#resolvedAtOnce) this.resolve();
    return this.#speakers;
  }

  #settleArticleOf(id: string): void {
    this.compareFirst(this.#articles.uriOf(id));
  }

  /** Finds the passages that were decided on again in articles that changed. */
  #decide(): void {
    const changed = [...this.#replaced].map((uri) => this.#decided.place(uri, this.#articles.analysis(uri)));
    this.#replaced.clear();
    if (changed.includes(true)) this.#statements.decide(this.#decided.links());
  }

  get #statements(): StatementIndex {
    return this.#matches.statements;
  }

  #inputsOf(uri: string): readonly MatchInput[] | undefined {
    const analysis = this.#articles.analysis(uri);
    if (!analysis) return undefined;
    const { date } = this.#published.of(analysis.article);
    return matchInputs(
      analysis,
      (speaker) => this.speakerOf(uri, speaker),
      date === null ? null : withZone(date),
      this.#articles.wordingsOf(uri),
    );
  }

  /** A speaker of an article that came after speakers were resolved, by itself. */
  #ownSpeaker(uri: string, id: string): Speaker | null {
    const own = !this.#speakers.settled ? this.#articles.analysis(uri)?.speakers.find((speaker) => speaker.id === id) : undefined;
    return own ? { id: foldName(own.name), canonical: own.name, kind: own.kind, aliases: own.names } : null;
  }

  #namesOf(uri: string): NamedSpeakers | undefined {
    const analysis = this.#articles.analysis(uri);
    return analysis && { path: analysis.article.path, speakers: analysis.speakers.map((own) => [own, this.speakerOf(uri, own.id)]) };
  }
}
