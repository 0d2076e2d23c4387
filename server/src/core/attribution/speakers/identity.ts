import type { Speaker } from '../attribution';
import type { Draft } from './draft';
import type { Members } from './members';

/** One speaker across the folder, with the articles' speakers it is made of. */
export class Identity {
  /** What it was last found to be called. */
  draft: Draft | null = null;
  /** Null before it has an id, and once nobody is it. */
  speaker: Speaker | null = null;

  /** @param describe what it is called as things are now; null where nobody is it. */
  constructor(readonly members: Members, readonly describe: () => Draft | null) {}

  /** Two of one article who spoke together: named last, after both. */
  get isJoint(): boolean {
    return this.members.first?.profile.form === 'joint';
  }
}
