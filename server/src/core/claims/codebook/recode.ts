import { applyEdits, modify, type JSONPath } from 'jsonc-parser';
import type { Claim } from '../claim';
import { findTag, withTag, type Codebook } from './codebook';
import { parseCodebook } from './parseCodebook';
import { codebookPath } from '../../annotationFiles/paths';
import { ClaimRefusedError } from '../../annotationFiles/refusal';

/** A tag to make, as a person words it. */
export interface NewTag {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
}

/**
 * A change of the codebook that claims follow. The old tags stay in the codebook, deprecated, so that what others recorded
 * keeps its meaning.
 */
export type Recoding =
  | { readonly kind: 'rename'; readonly from: string; readonly to: string; readonly label: string }
  | { readonly kind: 'merge'; /** Without `into`. */ readonly from: readonly string[]; readonly into: string }
  | {
      readonly kind: 'split';
      readonly from: string;
      /** New ones, or ids of tags that are there. */ readonly into: readonly (NewTag | string)[];
    };

/**
 * The codebook's text after a change, its revision raised by one; everything that the change does not touch stays letter by letter.
 * @param text without a byte-order mark.
 * @throws ClaimRefusedError where the codebook is not JSON or has no revision, a tag is not there, or a new id is taken or no id.
 */
export function recodeCodebook(text: string, change: Recoding): string {
  const draft = new Draft(text);
  if (change.kind === 'merge') {
    draft.need(change.into);
    for (const id of change.from) draft.deprecate(id, change.into);
    if (change.from.length === 0 || change.from.includes(change.into))
      throw new ClaimRefusedError('bad-codebook', 'Name the tags to merge, and another one to merge them into.');
  } else if (change.kind === 'rename') {
    draft.copy(change.from, change.to, change.label);
    draft.deprecate(change.from, change.to);
  } else {
    if (change.into.length < 2) throw new ClaimRefusedError('bad-codebook', 'A tag is split into two tags at least.');
    for (const tag of change.into)
      if (typeof tag === 'string') draft.need(tag);
      else draft.add(tag, change.from);
    draft.deprecate(change.from, null);
  }
  draft.raise();
  return draft.text;
}

/** An id for a tag from words: what an id cannot hold becomes a hyphen. */
export function tagIdFrom(words: string): string {
  const plain = words
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return plain.replace(/[^a-z0-9._]+/g, '-').replace(/^[-._]+|[-._]+$/g, '') || 'tag';
}

/** The tags of a claim once some of them are replaced by others; what an exclusive group then rules out goes. */
export function recoded(codebook: Codebook, tags: readonly string[], from: readonly string[], into: readonly string[]): readonly string[] {
  if (!tags.some((id) => from.includes(id))) return tags;
  return into.reduce<readonly string[]>(
    (all, id) => withTag(codebook, all, id),
    tags.filter((id) => !from.includes(id)),
  );
}

/**
 * Whether a claim was tagged before the meaning of one of its tags last changed, so that somebody should look at it again.
 * A codebook that says of no tag when it changed (`changed`) may have changed any.
 */
export function isOutdated(codebook: Codebook, claim: Pick<Claim, 'tags' | 'codebook'>): boolean {
  if (codebook.revision === 0 || claim.codebook >= codebook.revision) return false;
  const dated = codebook.tags.some(({ changed }) => changed !== null);
  return claim.tags.some((id) => {
    const tag = findTag(codebook, id);
    return tag === undefined || tag.deprecated || (dated ? tag.changed !== null && tag.changed > claim.codebook : true);
  });
}

/** A codebook's text while it is changed. */
class Draft {
  readonly #eol: string;
  #codebook: Codebook;

  constructor(public text: string) {
    this.#eol = text.includes('\r\n') ? '\r\n' : '\n';
    this.#codebook = parseCodebook(text);
    const broken = this.#codebook.revision === 0 || this.#codebook.problems.some(({ code }) => code !== 'unknown-reference');
    if (broken) throw new ClaimRefusedError('bad-codebook', `${codebookPath} has mistakes: mend them first. Nothing was written.`);
  }

  need(id: string): number {
    const at = this.#codebook.tags.findIndex((tag) => tag.id === id);
    if (at < 0) throw new ClaimRefusedError('bad-codebook', `The codebook has no tag "${id}".`);
    return at;
  }

  deprecate(id: string, successor: string | null): void {
    const at = this.need(id);
    this.#set(['tags', at, 'deprecated'], true);
    this.#set(['tags', at, 'successor'], successor ?? undefined);
    this.#set(['tags', at, 'shortcut'], undefined);
  }

  /** A tag under another id and label, in the same place of the list. */
  copy(from: string, id: string, label: string): void {
    const at = this.need(from);
    this.#free(id);
    const all = (JSON.parse(this.text) as { tags: Readonly<Record<string, unknown>>[] }).tags;
    this.#insert(at + 1, { ...all[at], id, label, changed: this.#codebook.revision + 1 });
  }

  /** A new tag behind another, in its group. */
  add({ id, label, definition }: NewTag, beside: string): void {
    const at = this.need(beside);
    this.#free(id);
    const { group, parent } = this.#codebook.tags[at] ?? {};
    this.#insert(at + 1, {
      id,
      label,
      definition,
      ...(group ? { group } : {}),
      ...(parent ? { parent } : {}),
      changed: this.#codebook.revision + 1,
    });
  }

  raise(): void {
    this.#set(['revision'], this.#codebook.revision + 1);
  }

  #free(id: string): void {
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(id))
      throw new ClaimRefusedError('bad-codebook', `"${id}" is no id: use letters, digits, ".", "_" and "-".`);
    if (findTag(this.#codebook, id)) throw new ClaimRefusedError('bad-codebook', `There is a tag "${id}" already.`);
  }

  #insert(at: number, value: unknown): void {
    this.#apply(['tags', at], value, true);
  }

  #set(path: JSONPath, value: unknown): void {
    this.#apply(path, value, false);
  }

  #apply(path: JSONPath, value: unknown, isArrayInsertion: boolean): void {
    const formattingOptions = { insertSpaces: true, tabSize: 2, eol: this.#eol };
    this.text = applyEdits(this.text, modify(this.text, path, value, { formattingOptions, isArrayInsertion }));
    this.#codebook = parseCodebook(this.text);
  }
}
