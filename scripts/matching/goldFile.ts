import { readFileSync, statSync } from 'node:fs';
import type { Span } from '../../server/src/core/text/span';
import { readMarkedEvents } from './markedEvents';

/** A stretch in quotation marks, or a reported clause. */
export interface GoldQuote extends Span {
  readonly id: string;
  readonly type: string;
  readonly optional?: boolean;
}

/** Articles of one or more events, and which of their quotes report the same statement, or may: by the quotes' ids. */
export interface GoldFile {
  /** The id of an article of several events' gold is its event's name, "-" and a number. */
  readonly articles: readonly { readonly id: string; readonly text: string; readonly quotes: readonly GoldQuote[] }[];
  readonly pairs: { readonly same: readonly (readonly [string, string])[]; readonly neutral: readonly (readonly [string, string])[] };
}

/** Reads a gold. @param path a JSON file, or a folder of marked events (`readMarkedEvents`). @throws where it cannot be read. */
export function readGoldFile(path: string): GoldFile {
  return statSync(path).isDirectory() ? readMarkedEvents(path) : (JSON.parse(readFileSync(path, 'utf8')) as GoldFile);
}
