/** Why a change to claims is not made; `message` is for the person who asked for it. */
export class ClaimRefusedError extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
  ) {
    super(message);
    this.name = 'ClaimRefusedError';
  }
}

export type RefusalCode =
  | 'empty-selection'
  | 'nothing-to-record'
  | 'already-tagged'
  | 'not-the-owner'
  | 'not-found'
  | 'in-conflict'
  | 'bad-annotator'
  | 'bad-path'
  | 'bad-claim'
  | 'bad-names'
  | 'bad-codebook';
