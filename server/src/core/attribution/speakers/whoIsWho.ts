import type { Steps } from '../../steps';
import type { ArticleSpeaker, Speaker } from '../attribution';
import { FolderSpeakers } from './folderSpeakers';
import type { NameList } from './nameList';
import { RecalledSpeakers, speakersPrint, storingSpeakers, type NamedArticle, type StoredSpeakers } from './storedSpeakers';

/** So many articles are looked at in a step. */
const articlesInStep = 100;

/** An article's speakers, whose print is made when somebody asks. */
class Named implements NamedArticle {
  #print: string | undefined;

  constructor(
    readonly path: string,
    readonly speakers: readonly ArticleSpeaker[],
    print: string | undefined,
  ) {
    this.#print = print;
  }

  get print(): string {
    return (this.#print ??= speakersPrint(this.speakers));
  }
}

/**
 * Who is who across a folder's articles (`FolderSpeakers`), from one session to the next. What was found in an earlier session is
 * trusted while the articles come in; from then on it counts where articles and decisions are just those of then, and is worked out
 * when nobody waits (`finish`). Where some are others it is shown until all is worked out.
 */
export class WhoIsWho {
  readonly #resolved = new FolderSpeakers();
  readonly #articles = new Map<string, Named>();
  #recalled: RecalledSpeakers | null = null;
  /** Articles are still coming in, of which somebody may see what is recalled. */
  #trusting = false;
  /** Articles and decisions are just those of the earlier session. */
  #counts = false;
  readonly #changed = new Set<string>();
  #releasing: Steps<void> | undefined;
  #edition = 0;

  /** Whether everything taken in is known. */
  get settled(): boolean {
    return this.#counts || (this.#resolved.settled && this.#recalled === null);
  }

  /** Grows with every change; 0 where all was recalled. */
  get edition(): number {
    return this.#edition;
  }

  /** What the researchers decided on speakers; goes before what is found. */
  get nameList(): NameList {
    return this.#resolved.nameList;
  }

  set nameList(list: NameList) {
    this.#resolved.nameList = list;
    this.#touch();
  }

  /**
   * Takes in an article's speakers, in place of those it had.
   * @param path where the article counts in the order of the folder.
   * @param print stands for the speakers (`speakersPrint`), where that is known.
   */
  put(uri: string, path: string, speakers: readonly ArticleSpeaker[], print?: string): void {
    const article = new Named(path, speakers, print);
    this.#articles.set(uri, article);
    this.#resolved.put(uri, path, speakers);
    this.#recalled?.put(uri, article);
    this.#touch();
  }

  /** Forgets an article. Nothing happens where it is not known. */
  delete(uri: string): void {
    if (!this.#articles.delete(uri)) return;
    this.#resolved.delete(uri);
    this.#recalled?.delete(uri);
    this.#touch();
  }

  /** Gives what was found of the folder earlier. It is trusted from here on, while articles come in, until `doubt`. */
  recall(stored: StoredSpeakers): void {
    this.#recalled = new RecalledSpeakers(stored);
    this.#trusting = true;
    this.#releasing = undefined;
    for (const [uri, article] of this.#articles) {
      this.#recalled.put(uri, article);
      this.#changed.add(uri);
    }
  }

  /** The articles are there: what is recalled counts where they are just those of then. */
  doubt(): void {
    if (!this.#trusting) return;
    this.#trusting = false;
    this.#counts = this.#recalled?.isAll(JSON.stringify(this.nameList), this.#articles) === true;
    if (this.#counts) this.#edition = 0;
  }

  /** All that is found, to be kept outside memory; null where something is still to settle, or changed meanwhile. */
  *storing(): Steps<StoredSpeakers | null> {
    if (!this.#resolved.settled || this.#recalled !== null) return null;
    const edition = this.#edition;
    const stored = yield* storingSpeakers(JSON.stringify(this.nameList), this.speakers(), this.#articles, (uri, id) =>
      this.speakerOf(uri, id),
    );
    return this.#edition === edition ? stored : null;
  }

  /** Stands for an article's speakers; undefined where the article is not known. */
  printOf(uri: string): string | undefined {
    return this.#articles.get(uri)?.print;
  }

  /**
   * Finds who is who, piece by piece.
   * @param until asked after each piece, of a few milliseconds, whether to stop.
   * @returns true once all is known.
   */
  settle(until: () => boolean = () => false): boolean {
    return this.#counts || this.#trusting || this.finish(until);
  }

  /** Works out who is who also where that was recalled. @returns true once all is worked out. */
  finish(until: () => boolean = () => false): boolean {
    if (!this.#resolved.settle(until)) return false;
    if (this.#recalled !== null) {
      this.#releasing ??= this.#release(this.#recalled);
      while (this.#releasing.next().done !== true) if (until()) return false;
      this.#releasing = undefined;
      this.#recalled = null;
      this.#counts = false;
      this.#trusting = false;
    }
    for (const uri of this.#resolved.changes()) this.#changed.add(uri);
    return true;
  }

  /** URIs of the articles that know one of their speakers by another id, name or kind than when this was last asked. */
  changes(): string[] {
    const uris = [...this.#changed];
    this.#changed.clear();
    return uris;
  }

  /** Every speaker as last found, in order of their ids; the same list for as long as nothing changes. */
  speakers(): readonly Speaker[] {
    return this.#recalled?.speakers ?? this.#resolved.speakers();
  }

  /** Whom an article's speaker is, as last found; undefined where the article has no such speaker, or a new one. */
  speakerOf(uri: string, id: string): Speaker | undefined {
    return this.#recalled === null || this.#recalled.lacks(uri) ? this.#resolved.speakerOf(uri, id) : this.#recalled.speakerOf(uri, id);
  }

  /** Before what was recalled gives way: which articles know their speakers otherwise then. */
  *#release(recalled: RecalledSpeakers): Steps<void> {
    const told = new Set(this.#resolved.changes());
    let articles = 0;
    for (const uri of this.#articles.keys()) {
      if (recalled.lacks(uri) ? told.has(uri) : !recalled.isSame(uri, (of, id) => this.#resolved.speakerOf(of, id))) this.#changed.add(uri);
      if (++articles % articlesInStep === 0) yield;
    }
  }

  #touch(): void {
    this.#edition += 1;
    this.#counts = false;
  }
}
