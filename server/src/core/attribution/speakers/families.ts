import type { Speaker } from '../attribution';
import type { Identity } from './identity';
import { inOrder, markOf } from './node';

/**
 * Gives speakers their ids: the folded canonical name; where several have it, the first of them in the order of articles goes by the name
 * alone, each other one by the name with its own first article.
 */
export class Families {
  /** Who has a folded name. */
  readonly #byName = new Map<string, Identity | Set<Identity>>();
  /** Where several have a name, the first. */
  readonly #heads = new Map<string, Identity>();
  /** Names of which something changed. */
  readonly #stale = new Set<string>();
  readonly #redrafted = new Set<Identity>();

  /** Looks at what an identity is called. */
  redraft(identity: Identity): void {
    const before = identity.draft;
    const after = identity.describe();
    identity.draft = after;
    if (after === null) identity.speaker = null;
    if (before !== null) this.#stale.add(before.id);
    if (before !== null && before.id !== after?.id) this.#leave(before.id, identity);
    if (after === null) return;
    this.#stale.add(after.id);
    this.#redrafted.add(identity);
    this.#join(after.id, identity);
  }

  /** Gives ids, name by name. @returns in each step, the identities whose speaker is known by another id, name or kind than before. */
  *settle(): Generator<readonly Identity[], void, undefined> {
    for (const name of this.#stale) {
      const changed = this.#name(name);
      this.#stale.delete(name);
      yield changed;
    }
    this.#redrafted.clear();
  }

  /** Every speaker, in order of their ids. */
  speakers(): Speaker[] {
    return [...this.#byName.keys()]
      .flatMap((name) => this.#family(name).flatMap(({ speaker }) => speaker ?? []))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  #name(name: string): readonly Identity[] {
    const family = this.#family(name);
    const [head] = family.length > 1 ? [family.reduce((first, one) => (compare(one, first) < 0 ? one : first))] : family;
    const before = this.#heads.get(name);
    if (family.length > 1 && head !== undefined) this.#heads.set(name, head);
    else this.#heads.delete(name);
    return family.filter(
      (one) => (before === undefined || (one === head) !== (one === before) || this.#redrafted.has(one)) && give(one, one === head),
    );
  }

  #family(name: string): readonly Identity[] {
    const family = this.#byName.get(name);
    return family === undefined ? [] : family instanceof Set ? [...family] : [family];
  }

  #join(name: string, identity: Identity): void {
    const family = this.#byName.get(name);
    if (family === undefined) this.#byName.set(name, identity);
    else if (family instanceof Set) family.add(identity);
    else if (family !== identity) this.#byName.set(name, new Set([family, identity]));
  }

  #leave(name: string, identity: Identity): void {
    const family = this.#byName.get(name);
    if (family === identity || (family instanceof Set && family.delete(identity) && family.size === 0)) this.#byName.delete(name);
  }
}

const compare = (a: Identity, b: Identity): number => Number(a.isJoint) - Number(b.isJoint) || inOrder(a.members.first, b.members.first);

/** @returns whether it is known by another id, name or kind than before. */
function give(identity: Identity, isHead: boolean): boolean {
  const {
    draft,
    speaker: before,
    members: { first },
  } = identity;
  if (draft === null) return false;
  const { canonical, kind, aliases } = draft;
  const name = draft.id || 'unnamed';
  const id = isHead || first === undefined ? name : `${name} ${markOf(first)}`;
  const same = before?.id === id && before.canonical === canonical && before.kind === kind;
  if (!same || before.aliases.length !== aliases.length || !aliases.every((alias, at) => alias === before.aliases[at]))
    identity.speaker = id === draft.id ? draft : { id, canonical, kind, aliases };
  return !same;
}
