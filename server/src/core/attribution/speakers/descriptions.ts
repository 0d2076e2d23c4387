import type { Steps } from '../../steps';
import type { Alone } from './alone';
import type { Company, CompanyChange } from './company';
import type { Group } from './group';
import type { Holders } from './holders';
import type { Node } from './node';

/** So many names in a step. */
const namesInStep = 300;

/**
 * Joins descriptions that stand alone in their article ("the French president", "the minister's spokesman") to the
 * person who carries such a title elsewhere; else to the same words in articles on the same event; else to nothing.
 */
export class Descriptions {
  readonly #waiting = new Set<Node>();
  readonly #holders: Holders;
  readonly #alone: Alone;
  readonly #company: Company;
  readonly #put: (node: Node, group: Group) => void;

  /** @param put puts a node into a group, in place of the one that it is in. */
  constructor(holders: Holders, alone: Alone, company: Company, put: (node: Node, group: Group) => void) {
    this.#holders = holders;
    this.#alone = alone;
    this.#company = company;
    this.#put = put;
  }

  add(node: Node): void {
    if (node.speaker.kind === 'person') this.#holders.add(node);
    this.#waiting.add(node);
  }

  delete(node: Node): void {
    if (node.speaker.kind === 'person') this.#holders.delete(node);
    this.#waiting.delete(node);
    this.#alone.delete(node);
  }

  /** Has those looked at again whose company is another one than before. */
  recheck({ near, around, persons }: CompanyChange): void {
    for (const article of near) for (const node of article.nodes) if (this.#candidates(node).length > 1) this.#waiting.add(node);
    for (const article of around) {
      for (const node of article.nodes) {
        const candidates = this.#candidates(node);
        if (candidates.length > 1 && candidates.some((candidate) => persons.has(candidate))) this.#waiting.add(node);
      }
    }
  }

  *settle(): Steps<void> {
    yield* this.#holders.settle();
    for (const node of this.#holders.changed) this.#waiting.add(node);
    this.#holders.changed.clear();
    let names = 0;
    for (const node of this.#waiting) {
      this.#waiting.delete(node);
      this.#decide(node);
      if (++names % namesInStep === 0) yield;
    }
  }

  #decide(node: Node): void {
    const candidates = this.#candidates(node);
    const holder = candidates.length === 1 ? candidates[0] : this.#company.choose(node.article, candidates);
    if (holder === undefined) {
      this.#alone.add(node);
      return;
    }
    this.#alone.delete(node);
    this.#put(node, holder);
  }

  #candidates({ profile: { form }, speaker: { kind, name } }: Node): readonly Group[] {
    return form === 'description' && kind === 'person' ? this.#holders.of(name) : [];
  }
}
