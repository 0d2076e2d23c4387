import type { Codebook } from '../codebook/codebook';
import type { ImportedTag } from './exchange';

/** A tag that an import brings and the codebook lacks. */
export interface NewTag {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  readonly color: string | null;
}

/** What the names of tags in an import mean. */
export interface TagResolver {
  /** The codebook's id of a tag, or the id that it would be added under. */
  resolve(name: string): string;
  /** What `resolve` met and the codebook lacks, in that order. */
  readonly unknown: ReadonlyMap<string, NewTag>;
}

/**
 * Tells tags by the mapping given, by their ids, by their labels, and by the ids that their names would have.
 * @param mapping from names in the import to ids.
 */
export function createTagResolver(
  codebook: Codebook,
  imported: readonly ImportedTag[],
  mapping: ReadonlyMap<string, string>,
  origin: string,
): TagResolver {
  const ids = new Set(codebook.tags.map(({ id }) => id));
  const byLabel = new Map(codebook.tags.map(({ id, label }) => [label.toLowerCase(), id]));
  const described = new Map(imported.map((tag) => [tag.name, tag]));
  const resolved = new Map<string, string>();
  const unknown = new Map<string, NewTag>();
  const resolve = (name: string): string => {
    const known = resolved.get(name);
    if (known !== undefined) return known;
    const wanted = mapping.get(name) ?? name;
    const tag = described.get(name);
    const found = ids.has(wanted) ? wanted : byLabel.get((mapping.has(name) ? wanted : (tag?.label ?? wanted)).toLowerCase());
    const id = found ?? tagId(wanted);
    resolved.set(name, id);
    if (!ids.has(id) && !unknown.has(id)) {
      const definition = tag?.definition.trim() ?? '';
      unknown.set(id, {
        id,
        label: tag?.label ?? wanted,
        definition: definition === '' ? `Imported from ${origin}; say here when to use it.` : definition,
        color: tag?.color ?? null,
      });
    }
    return id;
  };
  return { resolve, unknown };
}

/** An id for a tag of this name: the name itself where it can be one. */
export function tagId(name: string): string {
  if (/^[A-Za-z0-9][A-Za-z0-9._-]*$/u.test(name)) return name;
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9._]+/gu, '-')
    .replace(/^[-._]+|[-._]+$/gu, '');
  return plain === '' ? `tag-${Array.from(name, (character) => (character.codePointAt(0) ?? 0).toString(16)).join('-')}` : plain;
}
