import type { Steps } from '../../steps';
import { Group } from './group';
import type { Node } from './node';

/** So many names in a step. */
const namesInStep = 300;
const unspoken: ReadonlySet<string> = new Set(['of', 'the', 'and', 'for', 'on', 'in', 'to', 'at']);

/** The bodies of one name. */
interface Body {
  readonly key: string;
  readonly nodes: Set<Node>;
  readonly fresh: Set<Node>;
  readonly group: Group;
  /** Where its nodes are: in its own group, or in that of the body whose initials its name is. */
  home: Group;
}

/** Joins bodies of one name, and a body's name with its initials where only one body of the folder has them. */
export class Bodies {
  readonly #byKey = new Map<string, Body>();
  /** Initials -> the keys of bodies that have them. */
  readonly #byInitials = new Map<string, Set<string>>();
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
      this.#byKey.set(key, (body = { key, nodes: new Set(), fresh: new Set(), group, home: group }));
      this.#listInitials(key, (keys) => keys.add(key));
    }
    if (body.nodes.has(node)) return;
    body.nodes.add(node);
    body.fresh.add(node);
    this.#touched.add(key);
  }

  /** Nothing happens where it is not there. */
  delete(node: Node): void {
    const { key } = node.profile;
    const body = this.#byKey.get(key);
    if (body?.nodes.delete(node) !== true) return;
    body.fresh.delete(node);
    if (body.nodes.size > 0) return;
    this.#byKey.delete(key);
    this.#listInitials(key, (keys) => keys.delete(key));
  }

  *settle(): Steps<void> {
    let names = 0;
    for (const key of this.#touched) {
      const body = this.#byKey.get(key);
      if (body !== undefined) {
        const home = this.#homeOf(body);
        for (const node of home === body.home ? body.fresh : body.nodes) {
          this.#put(node, home);
          if (++names % namesInStep === 0) yield;
        }
        body.home = home;
        body.fresh.clear();
      }
      this.#touched.delete(key);
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
