import type { Steps } from '../../steps';
import type { ArticleSpeaker, Speaker } from '../attribution';
import { Alone } from './alone';
import { Bodies } from './bodies';
import { Company } from './company';
import { Descriptions } from './descriptions';
import { Group } from './group';
import { Holders } from './holders';
import { noNames, type NameList } from './nameList';
import { Naming } from './naming';
import { ArticleNodes, Node } from './node';
import { Persons } from './persons';
import { profileOf } from './profile';
import { Surnames } from './surnames';

/** An article that is not taken in yet. */
interface Coming {
  readonly path: string;
  readonly speakers: readonly ArticleSpeaker[];
}

/** So many articles are taken in in a step. */
const articlesInStep = 20;

/**
 * Who is who across a folder's articles: full names first, in all their spellings; then surnames where they leave no doubt; then
 * bodies; then descriptions ("the French president") that another article's titles explain; then what researchers decided. In doubt
 * two speakers stay two. An article that comes, changes or goes is taken in at once; `settle` then works out again what hangs on
 * those of its speakers that are others than before, stage by stage. What comes out is what a fresh start on the same articles gives.
 */
export class FolderSpeakers {
  readonly #articles = new Map<string, ArticleNodes>();
  /** Articles that are to be taken in with the next piece of work. */
  readonly #coming = new Map<string, Coming>();
  readonly #company = new Company();
  readonly #persons = new Persons((node, group) => {
    this.#put(node, group);
  });
  readonly #bodies = new Bodies((node, group) => {
    this.#put(node, group);
  });
  readonly #surnames = new Surnames(this.#persons, this.#company, (node, group) => {
    this.#putSurname(node, group);
  });
  readonly #holders = new Holders();
  readonly #alone = new Alone(this.#company, (node, group) => {
    this.#put(node, group);
  });
  readonly #descriptions = new Descriptions(this.#holders, this.#alone, this.#company, (node, group) => {
    this.#put(node, group);
  });
  readonly #naming = new Naming();
  #nameList = noNames;
  #settled = true;
  #settling: Steps<void> | undefined;
  #speakers: readonly Speaker[] | undefined = [];

  /** Whether everything taken in is worked out. */
  get settled(): boolean {
    return this.#settled;
  }

  /** What the researchers decided on speakers; goes before what is found. */
  get nameList(): NameList {
    return this.#nameList;
  }

  set nameList(list: NameList) {
    this.#nameList = list;
    this.#naming.decide(list, this.#groups());
    this.#unsettle();
  }

  /** Takes in an article's speakers, in place of those it had. @param path where the article counts in the order of the folder. */
  put(uri: string, path: string, speakers: readonly ArticleSpeaker[]): void {
    if (this.#articles.get(uri)?.path !== path) this.delete(uri);
    if (this.#articles.has(uri)) this.#take(uri, path, speakers);
    // Taking names apart is work, and nobody knows who is who of an article that is new.
    else this.#coming.set(uri, { path, speakers });
    this.#unsettle();
  }

  #take(uri: string, path: string, speakers: readonly ArticleSpeaker[]): void {
    const article = this.#articles.get(uri) ?? new ArticleNodes(uri, path);
    this.#articles.set(uri, article);
    const before = article.nodes;
    const kept = new Set<Node>();
    let next = 0;
    const nodes = speakers.map((speaker, at) => {
      const profile = profileOf(speaker);
      const found = before.findIndex((node, n) => n >= next && node.profile === profile);
      const known = before[found];
      if (known === undefined) return new Node(article, at, speaker, profile);
      next = found + 1;
      kept.add(known);
      known.speaker = speaker;
      known.at = at;
      return known;
    });
    for (const node of before) if (!kept.has(node)) this.#remove(node);
    article.nodes = nodes;
    this.#naming.edited(article);
    const times = new Map<string, number>();
    for (const node of nodes) {
      const nth = (times.get(node.speaker.name) ?? 0) + 1;
      times.set(node.speaker.name, nth);
      // Ids may hold it.
      if (node.nth !== nth && node.group !== null) this.#naming.touch(node.group);
      node.nth = nth;
      if (!kept.has(node)) this.#add(node);
    }
  }

  /** Forgets an article. Nothing happens where it is not known. */
  delete(uri: string): void {
    if (this.#coming.delete(uri)) this.#unsettle();
    const article = this.#articles.get(uri);
    if (article === undefined) return;
    for (const node of article.nodes) this.#remove(node);
    article.nodes = [];
    this.#articles.delete(uri);
    this.#unsettle();
  }

  /**
   * Works out who is who, piece by piece.
   * @param until asked after each piece, of a few milliseconds, whether to stop.
   * @returns true once all is worked out.
   */
  settle(until: () => boolean = () => false): boolean {
    while (!this.#settled) {
      this.#settling ??= this.#stages();
      if (this.#settling.next().done === true) {
        this.#settled = true;
        this.#settling = undefined;
      }
      if (until()) return this.#settled;
    }
    return true;
  }

  /** URIs of the articles that know one of their speakers by another id, name or kind than when this was last asked. */
  changes(): string[] {
    const uris = [...this.#naming.changed].map(({ uri }) => uri);
    this.#naming.changed.clear();
    return uris;
  }

  /** Every speaker as last worked out, in order of their ids; the same list for as long as nothing changes. */
  speakers(): readonly Speaker[] {
    this.#speakers ??= this.#naming.speakers();
    return this.#speakers;
  }

  /** Whom an article's speaker is, as last worked out; undefined where the article has no such speaker, or a new one. */
  speakerOf(uri: string, id: string): Speaker | undefined {
    return this.#articles.get(uri)?.nodes.find(({ speaker }) => speaker.id === id)?.known?.speaker ?? undefined;
  }

  /** Each stage hangs on those before it; what is interrupted is taken up again from the first stage that has anything to do. */
  *#stages(): Steps<void> {
    let articles = 0;
    for (const [uri, { path, speakers }] of this.#coming) {
      this.#coming.delete(uri);
      this.#take(uri, path, speakers);
      if (++articles % articlesInStep === 0) yield;
    }
    yield* this.#persons.settle();
    const changes = this.#company.changes();
    this.#surnames.recheck(this.#persons.changed, changes);
    this.#persons.changed.clear();
    this.#descriptions.recheck(changes);
    this.#alone.recheck(changes.company);
    yield* this.#surnames.settle();
    yield* this.#bodies.settle();
    yield* this.#descriptions.settle();
    yield* this.#alone.settle();
    yield* this.#naming.settle();
    this.#speakers = undefined;
  }

  #add(node: Node): void {
    const { form, person } = node.profile;
    if (form === 'full name' && person !== null) this.#persons.add(node, person);
    else if (form === 'description') this.#descriptions.add(node);
    else if (form === 'joint') this.#put(node, (node.own ??= new Group()));
    else if (person !== null) this.#surnames.add(node, person);
    else this.#bodies.add(node);
  }

  #remove(node: Node): void {
    const { form, person } = node.profile;
    this.#put(node, null);
    this.#naming.forget(node);
    if (form === 'full name' && person !== null) this.#persons.delete(node, person);
    else if (form === 'description') this.#descriptions.delete(node);
    else if (person !== null) this.#surnames.delete(node, person);
    if (form === 'body') this.#bodies.delete(node);
  }

  #putSurname(node: Node, to: Group | 'body'): void {
    if (to === 'body') {
      this.#bodies.add(node);
      return;
    }
    if (node.profile.form === 'body') this.#bodies.delete(node);
    this.#put(node, to);
  }

  #put(node: Node, to: Group | null): void {
    const from = node.group;
    const { form } = node.profile;
    if (from !== null) this.#naming.touch(from);
    if (to !== null) this.#naming.touch(to);
    if (from === to) return;
    node.group = to;
    if (from !== null) {
      from.members.delete(node);
      if (form === 'full name') this.#company.leave(from, node.article);
    }
    if (to !== null) {
      to.members.add(node);
      this.#naming.moved(node);
      if (form === 'full name') this.#company.join(to, node.article);
    }
    if (form === 'full name' || form === 'surname') this.#holders.moved(node, from, to);
  }

  *#groups(): Iterable<Group> {
    const groups = new Set<Group>();
    for (const { nodes } of this.#articles.values()) for (const { group } of nodes) if (group !== null) groups.add(group);
    yield* groups;
  }

  #unsettle(): void {
    this.#settled = false;
    this.#settling = undefined;
  }
}
