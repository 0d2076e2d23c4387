import type { Speaker } from '../attribution';
import type { Draft } from './draft';
import { Members } from './members';

/** One speaker across the folder, with the articles' speakers it is made of. */
export abstract class Identity {
  readonly members = new Members();
  /** What it was last found to be called. */
  draft: Draft | null = null;
  /** Null before it has an id, and once nobody is it. */
  speaker: Speaker | null = null;

  /** What it is called as things are now; null where nobody is it. */
  abstract describe(): Draft | null;

  /** Two of one article who spoke together: named last, after both. */
  get isJoint(): boolean {
    return this.members.first?.profile.form === 'joint';
  }
}
