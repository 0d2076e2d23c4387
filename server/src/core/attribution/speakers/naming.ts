import type { Speaker } from '../attribution';
import type { Steps } from '../../steps';
import { makeDraft, type Draft } from './draft';
import { Families } from './families';
import type { Group } from './group';
import { Identity } from './identity';
import { noNames, type NameEntry, type NameList } from './nameList';
import { inOrder, type ArticleNodes, type Node } from './node';
import { Decisions, draftOfEntry, draftOfRest } from './partsByNameList';
import { foldName } from './spelling';

/** So many groups are named in a step. */
const groupsInStep = 50;
const familiesInStep = 100;

/** Whom an entry of the name list names, or whom none does of a group that entries took others from. */
class Part extends Identity {
  constructor(readonly entry: NameEntry | null) {
    super();
  }

  override describe(): Draft | null {
    const nodes = [...this.members].sort(inOrder);
    return nodes.length === 0 ? null : this.entry === null ? draftOfRest(nodes) : draftOfEntry(this.entry, nodes);
  }
}

/** Names those who are one, after researchers' decisions, and tells which articles know somebody by another name then. */
export class Naming {
  readonly #families = new Families();
  readonly #stale = new Set<Group>();
  readonly #redraft = new Set<Identity>();
  readonly #moved = new Set<Node>();
  /** What the name list makes of groups. */
  readonly #parts = new Map<Group, ReadonlyMap<Identity, readonly Node[]>>();
  #byEntry = new Map<NameEntry, Identity>();
  #entries: ReadonlySet<NameEntry> = new Set();
  #decisions = new Decisions(noNames);
  /** Articles whose speakers together may be called otherwise than before. */
  readonly #together = new Set<ArticleNodes>();
  /** Articles that know one of their speakers by another id, name or kind than before. */
  readonly changed = new Set<ArticleNodes>();

  /** @param groups all that may be decided on. */
  decide(list: NameList, groups: Iterable<Group>): void {
    this.#decisions = new Decisions(list);
    this.#entries = new Set(list.speakers);
    this.#byEntry = new Map();
    for (const group of groups) this.#stale.add(group);
  }

  /** A group has other members than before, or others of them come first. */
  touch(group: Group): void {
    this.#stale.add(group);
  }

  /** A node is in another group than before. */
  moved(node: Node): void {
    this.#moved.add(node);
  }

  /** An article has other speakers than before, so that two who speak together may be called otherwise. */
  edited(article: ArticleNodes): void {
    this.#together.add(article);
  }

  forget(node: Node): void {
    this.#moved.delete(node);
    node.known = null;
  }

  /** In order of their ids. */
  speakers(): Speaker[] {
    return this.#families.speakers();
  }

  *settle(): Steps<void> {
    do {
      // First all, for a node may have moved from one of them to another.
      for (const group of this.#stale) this.#unite(group);
      let groups = 0;
      for (const group of this.#stale) {
        this.#stale.delete(group);
        this.#name(group);
        if (++groups % groupsInStep === 0) yield;
      }
      for (const identity of this.#redraft) {
        this.#redraft.delete(identity);
        this.#families.redraft(identity);
        if (++groups % groupsInStep === 0) yield;
      }
      let families = 0;
      for (const changed of this.#families.settle()) {
        for (const { members } of changed) for (const { article } of members) this.#change(article);
        if (++families % familiesInStep === 0) yield;
      }
      for (const node of this.#moved) {
        this.#moved.delete(node);
        node.known = this.#identityOf(node);
        this.#change(node.article);
      }
      this.#nameTogether();
    } while (this.#stale.size > 0);
  }

  #name(group: Group): void {
    this.#redraft.add(group);
    group.found = group.members.size === 0 ? null : (this.#jointDraft(group) ?? makeDraft(group.members));
    const parts = group.found && this.#decisions.partsOf(group);
    if (!parts) return;
    group.parted = true;
    const identities = new Map<Identity, readonly Node[]>();
    for (const [entry, nodes] of parts) {
      const identity = this.#identityFor(entry);
      for (const node of nodes) {
        identity.members.add(node);
        this.#moved.add(node);
      }
      identities.set(identity, nodes);
      this.#redraft.add(identity);
    }
    this.#parts.set(group, identities);
  }

  /** Takes back what the name list made of a group. */
  #unite(group: Group): void {
    for (const [identity, nodes] of this.#parts.get(group) ?? []) {
      for (const node of nodes) {
        identity.members.delete(node);
        if (node.group === group) this.#moved.add(node);
      }
      this.#redraft.add(identity);
    }
    this.#parts.delete(group);
    group.parted = false;
  }

  #identityFor(entry: NameEntry | null): Identity {
    const listed = entry !== null && this.#entries.has(entry);
    const known = listed ? this.#byEntry.get(entry) : undefined;
    if (known !== undefined) return known;
    const identity = new Part(entry);
    if (listed) this.#byEntry.set(entry, identity);
    return identity;
  }

  #identityOf(node: Node): Identity | null {
    if (node.group?.parted !== true) return node.group ?? null;
    for (const [identity, nodes] of this.#parts.get(node.group) ?? []) if (nodes.includes(node)) return identity;
    return null;
  }

  #change(article: ArticleNodes): void {
    this.changed.add(article);
    this.#together.add(article);
  }

  #nameTogether(): void {
    for (const article of this.#together) {
      for (const { group, profile } of article.nodes)
        if (profile.form === 'joint' && group !== null && this.#jointDraft(group)?.canonical !== group.found?.canonical)
          this.#stale.add(group);
    }
    this.#together.clear();
  }

  /** "Ann Bell and Moss" of one article: its two speakers by their names across the folder; null for others. */
  #jointDraft({ members: { first } }: Group): Draft | null {
    if (first?.profile.form !== 'joint') return null;
    const { article, profile } = first;
    const named = (half: string): string | undefined =>
      article.nodes.find(({ profile: { form, shown } }) => form !== 'joint' && shown.some(({ text }) => text === half))?.known?.speaker
        ?.canonical;
    const canonical = (profile.shown[0]?.text ?? '')
      .split(' and ')
      .map((half) => named(half) ?? this.#decisions.nameOf(half) ?? half)
      .join(' and ');
    return { id: foldName(canonical), canonical, kind: 'group', aliases: [] };
  }
}
