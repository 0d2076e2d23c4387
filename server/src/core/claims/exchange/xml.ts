import { SaxesParser } from 'saxes';

/** An element as read; names without their namespace prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Text directly in it. */
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

/** An element to write: its name, its attributes (undefined ones are left out), and text or elements in it. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content: string | readonly string[] = [],
): string {
  const given = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escaped(String(value))}"`]))
    .join('');
  const inner = typeof content === 'string' ? escaped(content) : content.join('');
  return inner === '' ? `<${name}${given}/>` : `<${name}${given}>${inner}</${name}>`;
}

// As a text, because it names control characters: those that XML 1.0 leaves out.
const unwritable = new RegExp(
  '[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\uFFFE\\uFFFF]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]',
  'g',
);

/** Whether a text has characters that XML 1.0 has no way to write. */
export function hasUnwritable(text: string): boolean {
  return text.search(unwritable) >= 0;
}

/** A text as XML content or attribute; what XML cannot write becomes U+FFFD. Line ends survive the parser. */
function escaped(text: string): string {
  return text.replace(unwritable, '\uFFFD').replace(/[&<>"\n\r\t]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** An XML text that is none, and where. */
export class XmlError extends Error {
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message);
    this.name = 'XmlError';
  }
}

/**
 * Reads an XML text into a tree. Entities of a document type are not expanded.
 * @throws XmlError where it is not well-formed.
 */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({ position: true, xmlns: false });
  const open: { name: string; attributes: Record<string, string>; children: XmlElement[]; text: string; line: number }[] = [];
  let root: XmlElement | undefined;
  const local = (name: string): string => name.slice(name.indexOf(':') + 1);
  const append = (data: string): void => {
    const top = open.at(-1);
    if (top) top.text += data;
  };
  parser.on('error', (error) => {
    throw new XmlError(parser.line, error.message.replace(/^\d+:\d+: /u, ''));
  });
  parser.on('opentag', ({ name, attributes }) => {
    open.push({ name: local(name), attributes, children: [], text: '', line: parser.line });
  });
  parser.on('text', append);
  parser.on('cdata', append);
  parser.on('closetag', () => {
    const closed = open.pop();
    if (!closed) return;
    const parent = open.at(-1);
    if (parent) parent.children.push(closed);
    else root = closed;
  });
  parser.write(text).close();
  if (!root) throw new XmlError(1, 'there is no element');
  return root;
}

/** The elements of a name directly in another. */
export function childrenOf(parent: XmlElement | undefined, name: string): readonly XmlElement[] {
  return parent?.children.filter((child) => child.name === name) ?? [];
}
