import type { Entity } from './entities';

/** Those who were talked about in the last lines: few of an article's many, and asked for at every pronoun. */
export class RecentEntities {
  /** In the order in which they came up; some of longer ago among them. */
  readonly #entities: Entity[] = [];
  readonly #lines: number;

  /** @param lines for so many lines somebody is recent. */
  constructor(lines: number) {
    this.#lines = lines;
  }

  /** Takes in somebody who is talked about, before `seen` says so. @param clock the line's number; 0 before the first. */
  touch(entity: Entity, clock: number): void {
    if (clock === 0 || this.#isRecent(entity, clock)) return;
    let at = this.#entities.length;
    while (at > 0 && (this.#entities[at - 1] as Entity).number > entity.number) at--;
    if (this.#entities[at - 1] !== entity) this.#entities.splice(at, 0, entity);
  }

  /** All recent ones, in the order in which they came up. */
  at(clock: number): readonly Entity[] {
    let kept = 0;
    for (const entity of this.#entities) if (this.#isRecent(entity, clock)) this.#entities[kept++] = entity;
    this.#entities.length = kept;
    return this.#entities;
  }

  #isRecent({ seen }: Entity, clock: number): boolean {
    return seen > 0 && clock - seen <= this.#lines;
  }
}
