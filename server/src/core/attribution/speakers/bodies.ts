import type { Steps } from '../../steps';
import { Group } from './group';
import { Members } from './members';
import type { Node } from './node';

/** So many names in a step. */
const namesInStep = 300;
const unspoken: ReadonlySet<string> = new Set(['of', 'the', 'and', 'for', 'on', 'in', 'to', 'at']);

/** The bodies of one name. */
interface Body {
  readonly key: string;
  readonly nodes: Members;
  readonly group: Group;
  /** Where its nodes are: in its own group, or in that of the body whose initials its name is. */
  home: Group;
}

/** Joins bodies of one name, and a body's name with its initials where only one body of the folder has them. */
export class Bodies {
  readonly #byKey = new Map<string, Body>();
  /** Initials -> the keys of bodies that have them. */
  readonly #byInitials = new Map<string, Set<string>>();
  /** Those to be put where their body is. */
  readonly #fresh = new Set<Node>();
  /** Bodies that may be in another's group than before. */
  readonly #touched = new Set<string>();
  readonly #put: (node: Node, group: Group) => void;

  /** @param put puts a node into a group, in place of the one that it is in. */
  constructor(put: (node: Node, group: Group) => void) {
    this.#put = put;
  }

  /** Nothing happens where it is there already. */
  add(node: Node): void {
    const { key } = node.profile;
    let body = this.#byKey.get(key);
    if (body === undefined) {
      const group = new Group();
      this.#touched.add(key);
      this.#byKey.set(key, (body = { key, nodes: new Members(), group, home: group }));
      this.#listInitials(key, (keys) => keys.add(key));
    }
    if (body.nodes.has(node)) return;
    body.nodes.add(node);
    this.#fresh.add(node);
  }

  /** Nothing happens where it is not there. */
  delete(node: Node): void {
    const { key } = node.profile;
    const body = this.#byKey.get(key);
    this.#fresh.delete(node);
    if (body?.nodes.has(node) !== true) return;
    body.nodes.delete(node);
    if (body.nodes.size > 0) return;
    this.#byKey.delete(key);
    this.#listInitials(key, (keys) => keys.delete(key));
  }

  *settle(): Steps<void> {
    let names = 0;
    for (const key of this.#touched) {
      const body = this.#byKey.get(key);
      if (body !== undefined && this.#homeOf(body) !== body.home) {
        body.home = this.#homeOf(body);
        for (const node of body.nodes) this.#fresh.add(node);
      }
      this.#touched.delete(key);
    }
    for (const node of this.#fresh) {
      this.#fresh.delete(node);
      const home = this.#byKey.get(node.profile.key)?.home;
      if (home !== undefined) this.#put(node, home);
      if (++names % namesInStep === 0) yield;
    }
  }

  #homeOf({ key, group }: Body): Group {
    const [only, ...others] = this.#byInitials.get(key) ?? [];
    return (only === undefined || others.length > 0 ? undefined : this.#byKey.get(only)?.group) ?? group;
  }

  #listInitials(key: string, change: (keys: Set<string>) => void): void {
    const words = key.split(' ').filter((word) => !unspoken.has(word));
    if (words.length < 3) return;
    const initials = words.map((word) => word.charAt(0)).join('');
    const keys = this.#byInitials.get(initials) ?? new Set();
    this.#byInitials.set(initials, keys);
    change(keys);
    if (keys.size === 0) this.#byInitials.delete(initials);
    this.#touched.add(initials);
  }
}
