import type { JsonProblem } from '../../text/jsonTree';

/** What a claim can stand on. */
export const tagTargets = ['quotation', 'text', 'article', 'statement'] as const;
export type TagTarget = (typeof tagTargets)[number];

/** One tag of the codebook, with every key settled. */
export interface Tag {
  /** What claims record ("claim.quantity"). */
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  /** Where the definition comes from. */
  readonly source: string;
  readonly examples: readonly string[];
  /** Id of the group, null for none. */
  readonly group: string | null;
  /** `#rrggbb`, null for the theme's own. */
  readonly color: string | null;
  /** One key that picks the tag, null for none. */
  readonly shortcut: string | null;
  /** Id of the broader tag, null for none. */
  readonly parent: string | null;
  readonly on: readonly TagTarget[];
  readonly noteRequired: boolean;
  /** No longer for new claims. */
  readonly deprecated: boolean;
  /** Id of the tag to use in its place, null for none. */
  readonly successor: string | null;
  /** The codebook's revision in which its meaning last changed, null where that is not said. */
  readonly changed: number | null;
  /** Place in the codebook's text: UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

/** A set of tags that answer one question. */
export interface TagGroup {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  readonly source: string;
  /** At most one of its tags on one claim. */
  readonly exclusive: boolean;
}

/** Something wrong with the codebook: UTF-16 code units into its text. */
export type CodebookProblem = JsonProblem<'duplicate' | 'unknown-reference'>;

/** The codebook as read: what can be used of it, and what is wrong with the rest. */
export interface Codebook {
  /** Counts the changes of the codebook; 0 where it cannot be read. */
  readonly revision: number;
  readonly title: string;
  readonly groups: readonly TagGroup[];
  /** In the order of the file. */
  readonly tags: readonly Tag[];
  readonly problems: readonly CodebookProblem[];
}

/** The tag with this id, or undefined. */
export function findTag(codebook: Pick<Codebook, 'tags'>, id: string): Tag | undefined {
  return codebook.tags.find((tag) => tag.id === id);
}

/**
 * Puts a tag on a claim: appended, and in place of those that its exclusive group rules out.
 * @returns the ids as they are where the tag is among them.
 */
export function withTag(codebook: Codebook, tags: readonly string[], added: string): readonly string[] {
  if (tags.includes(added)) return tags;
  const group = findTag(codebook, added)?.group ?? null;
  const exclusive = group !== null && codebook.groups.some(({ id, exclusive }) => id === group && exclusive);
  return [...tags.filter((id) => !exclusive || findTag(codebook, id)?.group !== group), added];
}

/** Ids of the tags that exclude each other though both stand on one claim, group by group. */
export function excludedTogether(
  codebook: Codebook,
  tags: readonly string[],
): { readonly group: TagGroup; readonly tags: readonly string[] }[] {
  return codebook.groups
    .filter(({ exclusive }) => exclusive)
    .map((group) => ({ group, tags: tags.filter((id) => findTag(codebook, id)?.group === group.id) }))
    .filter(({ tags }) => new Set(tags).size > 1);
}
