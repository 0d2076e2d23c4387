import type { Speaker } from '../attribution';
import type { Identity } from './identity';
import { inOrder } from './partsByNameList';

/**
 * Gives speakers their ids: the folded canonical name; where several have it, the first of them in the order of articles goes by the name
 * alone, each other one by the name with its own first article.
 */
export class Families {
  readonly #byName = new Map<string, Set<Identity>>();
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
    if (before !== null) this.#stale.add(before.folded);
    if (before !== null && before.folded !== after?.folded) this.#byName.get(before.folded)?.delete(identity);
    if (after === null) return;
    this.#stale.add(after.folded);
    this.#redrafted.add(identity);
    const family = this.#byName.get(after.folded);
    if (family === undefined) this.#byName.set(after.folded, new Set([identity]));
    else family.add(identity);
  }

  /** Gives ids, name by name. @returns in each step, the identities whose speaker is known by another id, name or kind than before. */
  *settle(): Generator<readonly Identity[], void, undefined> {
    for (const name of this.#stale) {
      const changed = this.#name(name, this.#byName.get(name) ?? new Set());
      this.#stale.delete(name);
      yield changed;
    }
    this.#redrafted.clear();
  }

  /** Every speaker, in order of their ids. */
  speakers(): Speaker[] {
    return [...this.#byName.values()].flatMap((family) => [...family].flatMap(({ speaker }) => speaker ?? [])).sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  #name(name: string, family: ReadonlySet<Identity>): readonly Identity[] {
    let head: Identity | undefined;
    for (const one of family) if (head === undefined || compare(one, head) < 0) head = one;
    const before = this.#heads.get(name);
    if (head === undefined) {
      this.#byName.delete(name);
      this.#heads.delete(name);
      return [];
    }
    this.#heads.set(name, head);
    const changed: Identity[] = [];
    for (const one of family) {
      const moved = head !== before && (one === head || one === before);
      if ((moved || this.#redrafted.has(one)) && give(one, one === head)) changed.push(one);
    }
    return changed;
  }
}

const compare = (a: Identity, b: Identity): number => Number(a.isJoint) - Number(b.isJoint) || inOrder(a.members.first, b.members.first);

/** @returns whether it is known by another id, name or kind than before. */
function give(identity: Identity, isHead: boolean): boolean {
  const { draft, speaker: before, members: { first } } = identity;
  if (draft === null) return false;
  const { canonical, kind, aliases } = draft;
  const name = draft.folded || 'unnamed';
  const id = isHead || first === undefined ? name : `${name} ${first.article.path}#${first.mark}`;
  const same = before?.id === id && before.canonical === canonical && before.kind === kind;
  if (!same || before.aliases.length !== aliases.length || !aliases.every((alias, at) => alias === before.aliases[at])) identity.speaker = { id, canonical, kind, aliases };
  return !same;
}
