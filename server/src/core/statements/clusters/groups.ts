import { overlap } from '../../text/span';
import type { Closeness } from './clusters';
import { decidedClusters } from '../decisions/decidedClusters';
import type { DecidedLinks } from '../decisions/decidedLinks';
import { byPlace, makeKnownStatement, makeStatement } from './makeStatement';
import type { Conflict, Statement } from '../statement';
import type { Wording } from '../words/wording';

/**
 * The statements that linked attributions form. What changed is remembered and grouped when somebody asks, with all that is
 * linked to it, directly or not.
 */
export class Groups {
  /** Statements of several members, by each of them. */
  private readonly byMember = new Map<string, Statement>();
  /** How many members stand under each statement. */
  private readonly sizes = new Map<Statement, number>();
  /** Attributions whose links or wording changed since they were grouped. */
  private readonly changed = new Set<string>();
  private ordered: readonly Statement[] | null = null;
  /** Statements whose conflicts nobody has worked out yet: done in `settle`, so that a look at one is a look-up. */
  private readonly unread = new Set<Statement>();

  /** @param wordings every attribution, by id. */
  constructor(
    private readonly links: DecidedLinks,
    private readonly wordings: { wording(id: string): Wording | undefined },
  ) {}

  /** An attribution or its links changed, or it is gone. @param reworded its own words or speaker may have changed. */
  touch(id: string, reworded: boolean): void {
    this.changed.add(id);
    this.ordered = null;
    if (reworded) this.put(id, undefined);
  }

  /** The statement of an attribution; undefined where there is no such attribution. */
  of(id: string): Statement | undefined {
    const wording = this.wordings.wording(id);
    if (wording === undefined) return undefined;
    if (this.changed.size > 0) {
      const component = this.component(id);
      if (component.some((member) => this.changed.has(member))) this.group(component);
    }
    return this.byMember.get(id) ?? makeStatement([wording]);
  }

  /** Groups some of what changed, then works out what members disagree on. @returns true once nothing is left. */
  settle(until: () => boolean): boolean {
    return this.groupChanged(until) && this.readConflicts(until);
  }

  /** Takes a statement in as it was formed earlier. @param conflicts what its members disagree on. */
  restore(members: readonly Wording[], conflicts: readonly Conflict[]): void {
    const statement = makeKnownStatement(members, conflicts);
    for (const { input } of members) this.put(input.id, statement);
    this.unread.delete(statement);
  }

  /** The statements of several members. */
  formed(): Iterable<Statement> {
    return this.sizes.keys();
  }

  /** How many statements that many attributions form, as far as is known. */
  count(attributions: number): number {
    return attributions - this.byMember.size + this.sizes.size;
  }

  /** Every statement, also those of one attribution, in the order of their first members. @param ids every attribution. */
  all(ids: Iterable<string>): readonly Statement[] {
    this.ordered ??= this.inOrder(ids);
    return this.ordered;
  }

  private inOrder(ids: Iterable<string>): Statement[] {
    this.groupChanged(() => false);
    const statements = new Set<Statement>();
    for (const id of ids) {
      const statement = this.of(id);
      if (statement !== undefined) statements.add(statement);
    }
    const first = (statement: Statement): Wording | undefined => this.wordings.wording(statement.members[0] ?? '');
    return [...statements]
      .map((statement) => ({ statement, wording: first(statement) }))
      .sort((a, b) => (a.wording && b.wording ? byPlace(a.wording.input, b.wording.input) : 0))
      .map(({ statement }) => statement);
  }

  private groupChanged(until: () => boolean): boolean {
    for (const id of this.changed) {
      if (this.wordings.wording(id) === undefined) this.changed.delete(id);
      else this.group(this.component(id));
      if (until()) break;
    }
    return this.changed.size === 0;
  }

  private readConflicts(until: () => boolean): boolean {
    for (const statement of this.unread) {
      this.unread.delete(statement);
      void statement.conflicts;
      if (until()) break;
    }
    return this.unread.size === 0;
  }

  private put(member: string, statement: Statement | undefined): void {
    const before = this.byMember.get(member);
    if (before === statement) return;
    if (before !== undefined) {
      const left = (this.sizes.get(before) ?? 1) - 1;
      if (left === 0) {
        this.sizes.delete(before);
        this.unread.delete(before);
      } else this.sizes.set(before, left);
    }
    if (statement === undefined) {
      this.byMember.delete(member);
      return;
    }
    this.byMember.set(member, statement);
    if (!this.sizes.has(statement)) this.unread.add(statement);
    this.sizes.set(statement, (this.sizes.get(statement) ?? 0) + 1);
  }

  private group(component: readonly string[]): void {
    const inner = component.flatMap((member) => this.links.under(member));
    for (const members of decidedClusters(component, inner, (a, b) => this.closeness(a, b), this.links.among(component))) {
      const statement =
        members.length === 1
          ? undefined
          : (this.unchanged(members) ?? makeStatement(members.flatMap((member) => this.wordings.wording(member) ?? [])));
      for (const member of members) this.put(member, statement);
    }
    for (const member of component) this.changed.delete(member);
  }

  /** The statement these members already form, where none of them was worded anew. */
  private unchanged(members: readonly string[]): Statement | undefined {
    const known = this.byMember.get(members[0] ?? '');
    return known?.members.length === members.length && members.every((id) => this.byMember.get(id) === known) ? known : undefined;
  }

  private component(start: string): string[] {
    const found = new Set([start]);
    for (const id of found) for (const other of this.links.others(id)) found.add(other);
    return [...found].sort();
  }

  /** As linked; parts of one quotation or report are one, and what else one article says twice tells nothing. */
  private closeness(a: string, b: string): Closeness {
    if (this.links.apart(a, b)) return 'never';
    const link = this.links.between(a, b);
    if (link !== undefined) return link.score;
    const [one, other] = [this.wordings.wording(a), this.wordings.wording(b)];
    if (one === undefined || other === undefined) return 'never';
    if (one.speaker !== null && other.speaker !== null && one.speaker !== other.speaker) return 'never';
    if (one.input.uri !== other.input.uri) return 0;
    const parts = (one.input.group !== null && one.input.group === other.input.group) || overlap(one.input.span, other.input.span) > 0;
    return parts ? 1 : null;
  }
}
