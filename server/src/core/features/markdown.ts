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
  /** The same as small as the client can draw it, with what it does as its title: one of a row of links that come again and again. */
  sign(sign: Sign, title: string, command: string, args: readonly unknown[]): string | null;
  /** What stands between the signs of a row. */
  readonly betweenSigns: string;
}

/** What a sign stands for, with the word where it cannot be drawn, and the icon of VS Code's where it can. */
const signs = {
  same: { word: 'same', icon: 'check' },
  different: { word: 'not the same', icon: 'close' },
  undo: { word: 'undo', icon: 'discard' },
  compare: { word: 'compare', icon: 'diff' },
} as const;
export type Sign = keyof typeof signs;

/** A colon only where it would make an address. */
const special = /[\\`*_{}[\]()<>#+\-.!|~&@$=^]|:(?=\/\/)/gu;

/** Escapes everything that Markdown, its table, link and e-mail extensions or HTML could take for their own. */
export function escaped(text: string): string {
  return text.replace(special, '\\$&');
}

/**
 * Text in which VS Code draws no icon. It looks for `$(name)` once the Markdown is HTML and its escapes are gone, and takes a backslash
 * before it away.
 */
function withoutIcons(text: string): string {
  return text.replace(/\$(?=\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\))/gu, '\\$');
}

/** Emphasised article text. White space and punctuation at its edges stay outside, where emphasis would not be recognised. */
function emphasised(text: string, mark: string, safe: (text: string) => string): string {
  const [, before = '', inner = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(text) ?? [];
  return inner === '' ? safe(text) : `${escaped(before)}${mark}${safe(inner)}${mark}${escaped(after)}`;
}

function link(label: string, address: string): string {
  return `[${label}](${safeAddress(address)})`;
}

function safeAddress(address: string): string {
  return address.replace(/[()\s\\<>]/gu, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

function commandAddress(command: string, args: readonly unknown[]): string {
  return `command:${command}?${encodeURIComponent(JSON.stringify(args))}`;
}

/**
 * Markdown.
 * @param commandLinks commands that the client trusts in links; without them places are plain links.
 * @param icons the client draws VS Code's icons where `$(name)` stands.
 */
export function markdownFormat(commandLinks: readonly string[], icons = false): Format {
  const safe = icons ? (text: string): string => escaped(withoutIcons(text)) : escaped;
  const action = (label: string, command: string, args: readonly unknown[]): string | null =>
    commandLinks.includes(command) ? link(safe(label), commandAddress(command, args)) : null;
  const icon = (name: string, title: string, command: string, args: readonly unknown[]): string | null =>
    commandLinks.includes(command) ? `[$(${name})](${safeAddress(commandAddress(command, args))} "${title}")` : null;
  return {
    sign: (sign, title, command, args) => (icons ? icon(signs[sign].icon, title, command, args) : action(signs[sign].word, command, args)),
    betweenSigns: icons ? '\u00A0' : ' · ',
    text: safe,
    bold: (text) => emphasised(text, '**', safe),
    italic: (text) => `*${safe(text)}*`,
    differing: (text) => emphasised(text, '**', safe),
    item: (text) => `- ${text}`,
    place: (label, uri, range) =>
      action(label, 'crossquote.openPlace', [uri, range]) ??
      link(safe(label), `${uri}#L${range.start.line + 1},${range.start.character + 1}`),
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
  sign: () => null,
  betweenSigns: '',
};
