// Article text as Markdown that renders as just that text, and the same pages for clients that show plain text.
import type { Range } from 'vscode-languageserver-types';

/** How a page is written for one kind of client. */
export interface Format {
  /** Text of an article, safe whatever it holds. */
  text(text: string): string;
  bold(text: string): string;
  /** A remark of ours; what follows it must be white space or nothing. */
  italic(text: string): string;
  /** Words that another wording has otherwise. */
  differing(text: string): string;
  item(text: string): string;
  /** A link to a place in a document; the label is text of an article. */
  place(label: string, uri: string, range: Range): string;
  /** A link that runs one of the client's commands; null where the client has none. */
  action(label: string, command: string, args: readonly unknown[]): string | null;
}

/** A colon only where it would make an address. */
const special = /[\\`*_{}[\]()<>#+\-.!|~&@$=^]|:(?=\/\/)/gu;

/** Escapes everything that Markdown, its table, link and e-mail extensions or HTML could take for their own. */
export function escaped(text: string): string {
  return text.replace(special, '\\$&');
}

/** Emphasised article text. White space and punctuation at its edges stay outside, where emphasis would not be recognised. */
function emphasised(text: string, mark: string): string {
  const [, before = '', inner = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(text) ?? [];
  return inner === '' ? escaped(text) : `${escaped(before)}${mark}${escaped(inner)}${mark}${escaped(after)}`;
}

function link(label: string, address: string): string {
  return `[${escaped(label)}](${address.replace(/[()\s\\<>]/gu, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`)})`;
}

/**
 * Markdown.
 * @param commandLinks commands that the client trusts in links; without them places are plain links.
 */
export function markdownFormat(commandLinks: readonly string[]): Format {
  const action = (label: string, command: string, args: readonly unknown[]): string | null =>
    (commandLinks.includes(command) ? link(label, `command:${command}?${encodeURIComponent(JSON.stringify(args))}`) : null);
  return {
    text: escaped,
    bold: (text) => emphasised(text, '**'),
    italic: (text) => `*${escaped(text)}*`,
    differing: (text) => emphasised(text, '**'),
    item: (text) => `- ${text}`,
    place: (label, uri, range) => action(label, 'crossquote.openPlace', [uri, range]) ?? link(label, `${uri}#L${range.start.line + 1},${range.start.character + 1}`),
    action,
  };
}

/** Plain text: differing words stand in brackets, places are named by line and column. */
export const plainFormat: Format = {
  text: (text) => text,
  bold: (text) => text,
  italic: (text) => text,
  differing: (text) => text.replace(/\S(?:.*\S)?/su, '[$&]'),
  item: (text) => `- ${text}`,
  place: (label, _uri, { start }) => `${label}:${start.line + 1}:${start.character + 1}`,
  action: () => null,
};
