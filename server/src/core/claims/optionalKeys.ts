import type { Claim } from './claim';
import { isUlid } from '../annotationFiles/ids';

/** Where a claim comes from that nobody thought of unasked. */
export interface Origin {
  /** `suggestion`: another claim on the same statement, accepted by a person; `import`: another tool; `concordance`: a search. */
  readonly from: string;
  /** Id of the claim that suggested it, or what the other tool called it. */
  readonly of?: string;
}

/** What a record may say besides its required keys. Keys that are not here are later versions' own and are kept as they are. */
export interface OptionalKeys {
  /** Id of the claim that this one answers, which is another annotator's. */
  readonly reply?: string;
  /** A person looked, and there is nothing to tag here. */
  readonly nothing?: true;
  /** The same on every claim that was made in one step on the members of one statement. */
  readonly statement?: string;
  readonly origin?: Origin;
  /** In gold: every claim that the decision was on, by id, with the `rev` it had. */
  readonly adjudicates?: Readonly<Record<string, number>>;
  /** In gold: none of them is taken over; the record is no claim. */
  readonly rejected?: true;
}

const checks: Readonly<Record<keyof OptionalKeys, (value: unknown) => string | null>> = {
  reply: (value) => (isId(value) ? null : 'the id of the claim that is answered'),
  nothing: (value) => (value === true ? null : 'true, or left out'),
  statement: (value) => (isId(value) ? null : 'a ULID'),
  origin: (value) => (isOrigin(value) ? null : 'an object with "from" and, where known, "of"'),
  adjudicates: (value) => (isRevisions(value) ? null : 'an object with the "rev" of each claim by its id'),
  rejected: (value) => (value === true ? null : 'true, or left out'),
};

export const optionalKeys = Object.keys(checks) as readonly (keyof OptionalKeys)[];

/** The optional keys of a claim, those with a value that can be used. */
export function optionalOf({ unknown }: Pick<Claim, 'unknown'>): OptionalKeys {
  return Object.fromEntries(
    optionalKeys.filter((key) => Object.hasOwn(unknown, key) && checks[key](unknown[key]) === null).map((key) => [key, unknown[key]]),
  );
}

/** The claim with these optional keys; a key given as undefined is taken out. */
export function withOptional(claim: Claim, keys: { readonly [K in keyof OptionalKeys]: OptionalKeys[K] | undefined }): Claim {
  const unknown = Object.fromEntries(Object.entries({ ...claim.unknown, ...keys }).filter(([, value]) => value !== undefined));
  return { ...claim, unknown };
}

/** What is wrong with optional keys: what each must be. */
export function optionalProblems({ unknown }: Pick<Claim, 'unknown'>): readonly { readonly key: string; readonly message: string }[] {
  return optionalKeys
    .filter((key) => Object.hasOwn(unknown, key))
    .flatMap((key) => {
      const wanted = checks[key](unknown[key]);
      return wanted === null ? [] : [{ key, message: `"${key}" must be ${wanted}.` }];
    });
}

/** Whether a record in gold says that claims were not taken over, and is none itself. */
export function isRejection(claim: Pick<Claim, 'unknown'>): boolean {
  return optionalOf(claim).rejected === true;
}

/** Whether a claim stands on an article as a whole. */
export function isOnArticle({ exact, start, end }: Pick<Claim, 'exact' | 'start' | 'end'>): boolean {
  return exact === '' && start === 0 && end === 0;
}

/** Whether a record is an answer to another claim alone, and no tag of the passage. */
export function isAnswer(claim: Pick<Claim, 'tags' | 'unknown'>): boolean {
  return claim.tags.length === 0 && optionalOf(claim).reply !== undefined;
}

const isId = (value: unknown): value is string => typeof value === 'string' && isUlid(value);

function isRevisions(value: unknown): value is Record<string, number> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(value).every(([id, rev]) => isUlid(id) && Number.isInteger(rev) && rev >= 1)
  );
}

function isOrigin(value: unknown): value is Origin {
  if (typeof value !== 'object' || value === null || !('from' in value)) return false;
  return typeof value.from === 'string' && value.from !== '' && (!('of' in value) || typeof value.of === 'string');
}
