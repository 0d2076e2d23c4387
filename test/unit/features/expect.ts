// Shorthands that let feature tests read like examples.
import assert from 'node:assert/strict';
import type { Hover, MarkupContent } from 'vscode-languageserver-types';
import type { PlacedClaim } from '../../../server/src/claims/claimProtocol';
import type { Codebook } from '../../../server/src/core/claims/codebook/codebook';
import { hover, type Looks } from '../../../server/src/core/features/hover';
import { markdownFormat, plainFormat } from '../../../server/src/core/features/markdown';
import { example, textAt } from '../../support/folder';

export const never = { isCancellationRequested: false };

/** Somebody without claims, once every article was read. */
export const reader: Looks = { own: '', apart: false, reading: false };

/** What a hover must and must not say. */
export interface Expected {
  readonly contains?: readonly (string | RegExp)[];
  readonly lacks?: readonly (string | RegExp)[];
  /** The text that the hover stands on. */
  readonly on?: string;
  readonly claims?: readonly PlacedClaim[];
  readonly codebook?: Pick<Codebook, 'tags'>;
  readonly commands?: readonly string[];
  readonly plain?: boolean;
  readonly looks?: Looks;
}

/** Hovers at the `<|>` of one of the articles; gives the text. */
export function expectHover(
  articles: Readonly<Record<string, string>>,
  { contains = [], lacks = [], on, claims = [], codebook = { tags: [] }, commands = [], plain = false, looks = reader }: Expected,
): string {
  const { index, uri, position } = example(articles);
  const found: Hover | null = hover(
    index,
    uri,
    position,
    claims,
    codebook,
    plain ? plainFormat : markdownFormat(commands),
    plain ? 'plaintext' : 'markdown',
    looks,
    never,
  );
  assert(found, 'no hover here');
  const { value } = found.contents as MarkupContent;
  for (const part of contains)
    assert(typeof part === 'string' ? value.includes(part) : part.test(value), `${String(part)} is not in:\n${value}`);
  for (const part of lacks)
    assert(!(typeof part === 'string' ? value.includes(part) : part.test(value)), `${String(part)} is in:\n${value}`);
  if (on !== undefined) assert.equal(found.range && textAt(index, uri, found.range), on);
  return value;
}
