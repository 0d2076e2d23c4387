import type { Codebook, Tag } from '../codebook/codebook';
import { describe } from '../../anchoring/describe';
import type { Span } from '../../text/span';
import { bratType } from './bratTypes';
import { offsetMap } from './codePoints';
import type { ExchangeArticle, ExportClaim, Exported, ExportedFile, ExportInput } from './exchange';
import { countSources, lostSource, Losses } from './losses';
import { isOnArticle } from '../optionalKeys';
import { passageOf } from './recordedPassage';

/** The type of a claim that has a note and no tag. */
export const untagged = 'Untagged';
/** The type of the note that holds what brat has no place for. */
export const ownNote = 'Crossquote';

/** What Python takes for the end of a line, and brat with it. */
const lineBreak = /[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/u;

/**
 * Claims as brat standoff: for each annotator a folder with the articles and their `.ann` files, and above them the codebook as
 * `annotation.conf` and `visual.conf`. Offsets count code points. A claim is one text-bound annotation for each of its tags;
 * a note of the type "Crossquote" at the first holds them together with what brat does not know.
 */
export function exportBrat(input: ExportInput): Exported {
  const losses = new Losses();
  const files: ExportedFile[] = [];
  const groups = new Map<string, { annotator: string; article: ExchangeArticle; claims: ExportClaim[] }>();
  for (const one of input.claims) {
    const article = input.articles.get(one.articlePath);
    if (isOnArticle(one.claim)) losses.add('brat has no annotations of a text as a whole.');
    else if (!article || !one.span)
      losses.add('the passage is not in the article any more, and brat knows annotations by their place alone.');
    else {
      const key = `${one.annotator}\n${one.articlePath}`;
      const group = groups.get(key) ?? { annotator: one.annotator, article, claims: [] };
      group.claims.push(one);
      groups.set(key, group);
    }
  }
  for (const { annotator, article, claims } of groups.values()) {
    const document = `${annotator}/${article.path.replace(/\.txt$/u, '')}`;
    files.push(
      { path: `${document}.txt`, content: article.text },
      { path: `${document}.ann`, content: annotations(article, claims, losses) },
    );
  }
  losses.add(lostSource, 'article', countSources(input));
  losses.add('brat links passages of one text alone.', 'decision', input.decisions.length);
  const tags = usedTags(input);
  if (tags.some(({ definition }) => definition !== '')) losses.add('brat keeps no definitions, only names and colours.', 'codebook');
  files.push(
    { path: 'annotation.conf', content: annotationConf(input, tags) },
    { path: 'visual.conf', content: visualConf(input.codebook, tags) },
  );
  return { files, losses: losses.list() };
}

/** The codebook's tags; those that are no longer used only where a claim has them. */
function usedTags({ codebook, claims }: ExportInput): readonly Tag[] {
  const used = new Set(claims.flatMap(({ claim }) => claim.tags));
  return codebook.tags.filter(({ id, deprecated }) => !deprecated || used.has(id));
}

function annotations(article: ExchangeArticle, claims: readonly ExportClaim[], losses: Losses): string {
  const map = offsetMap(article.text);
  const lines: string[] = [];
  let bounds = 0;
  let notes = 0;
  for (const { claim, annotator, span } of claims) {
    const parts = span ? fragments(article.text, span) : [];
    if (!span || parts.length === 0) {
      losses.add('the passage is a line break and nothing else.');
      continue;
    }
    const place = parts.map(({ start, end }) => `${map.toCodePoints(start)} ${map.toCodePoints(end)}`).join(';');
    const words = parts.map(({ start, end }) => article.text.slice(start, end)).join(' ');
    const types = claim.tags.length === 0 ? [untagged] : claim.tags.map(bratType);
    const ids = types.map((type) => {
      lines.push(`T${++bounds}\t${type} ${place}\t${words}`);
      return `T${bounds}`;
    });
    if (claim.note !== '') lines.push(`#${++notes}\tAnnotatorNotes ${ids[0] ?? ''}\t${onOneLine(claim.note)}`);
    lines.push(`#${++notes}\t${ownNote} ${ids[0] ?? ''}\t${own(article, { claim, annotator, span }, place, ids.slice(1))}`);
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** The stretches of a passage between its line breaks: brat does not take a line break into an annotation. */
function fragments(text: string, { start, end }: Span): Span[] {
  const parts: Span[] = [];
  let from = start;
  for (let index = start; index <= end; index++) {
    if (index < end && !lineBreak.test(text.charAt(index))) continue;
    if (index > from) parts.push({ start: from, end: index });
    from = index + 1;
  }
  return parts;
}

function own(
  article: ExchangeArticle,
  { claim, annotator, span }: { claim: ExportClaim['claim']; annotator: string; span: Span },
  place: string,
  others: readonly string[],
): string {
  const asRecorded = JSON.stringify(passageOf(describe(article.text, span))) === JSON.stringify(passageOf(claim));
  const record = {
    id: claim.id,
    article: article.path,
    by: annotator,
    at: claim.at,
    rev: claim.rev,
    codebook: claim.codebook,
    blob: claim.blob,
    place,
    with: others,
    ...(asRecorded ? { span: [span.start, span.end] } : { anchor: passageOf(claim) }),
    ...(Object.keys(claim.unknown).length > 0 ? { more: claim.unknown } : {}),
  };
  return JSON.stringify(record).replace(/[\x7f-\x9f\u2028\u2029]/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A note on one line: line breaks and backslashes as JSON writes them. */
export function onOneLine(note: string): string {
  return note.replace(/[\\\n\r\t\v\f\x1c-\x1e\x85\u2028\u2029]/gu, (sign) => {
    if (sign === '\\') return '\\\\';
    return sign === '\n' ? '\\n' : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** The inverse of `onOneLine`. */
export function fromOneLine(line: string): string {
  return line.replace(/\\(?:\\|n|u([0-9a-f]{4}))/gu, (sign, code: string | undefined) =>
    code !== undefined ? String.fromCharCode(parseInt(code, 16)) : sign === '\\n' ? '\n' : '\\',
  );
}

function annotationConf({ codebook, claims }: ExportInput, tags: readonly Tag[]): string {
  const known = new Set(tags.map(({ id }) => id));
  const lines: string[] = [];
  const children = (parent: string | null, group: string | null): readonly Tag[] =>
    tags.filter(
      (tag) => (tag.parent !== null && known.has(tag.parent) ? tag.parent : null) === parent && (parent !== null || tag.group === group),
    );
  const write = (tag: Tag, depth: number, above: readonly string[]): void => {
    lines.push(`${'\t'.repeat(depth)}${bratType(tag.id)}`);
    // A codebook in which two tags are each other's parent has no top: such tags are listed once.
    if (!above.includes(tag.id)) for (const child of children(tag.id, null)) write(child, depth + 1, [...above, tag.id]);
  };
  for (const group of [...codebook.groups.map(({ id }) => id), null]) {
    const roots = children(null, group);
    if (group !== null && roots.length > 0) lines.push(`!${bratType(`group_${group}`)}`);
    for (const tag of roots) write(tag, group === null ? 0 : 1, []);
  }
  const others = new Set(
    claims.flatMap(({ claim }) => (claim.tags.length === 0 ? [untagged] : claim.tags.filter((tag) => !known.has(tag)).map(bratType))),
  );
  return `[entities]\n${[...lines, ...others].map((line) => `${line}\n`).join('')}\n[relations]\n\n[events]\n\n[attributes]\n`;
}

function visualConf({ groups }: Codebook, tags: readonly Tag[]): string {
  const plain = (label: string): string => label.replace(/[|\s]+/gu, ' ').trim();
  const labels = [
    ...groups.map(({ id, label }) => `${bratType(`group_${id}`)} | ${plain(label)}`),
    ...tags.map(({ id, label }) => `${bratType(id)} | ${plain(label)}`),
  ];
  const colours = tags.flatMap(({ id, color }) =>
    color === null ? [] : [`${bratType(id)}\tbgColor:${color}, fgColor:${isDark(color) ? 'white' : 'black'}, borderColor:darken`],
  );
  return `[labels]\n${labels.join('\n')}\n\n[drawing]\nSPAN_DEFAULT\tfgColor:black, bgColor:lightgreen, borderColor:darken\n${colours.map((line) => `${line}\n`).join('')}`;
}

/** Whether white letters read better than black ones on a colour (relative luminance as WCAG 2 has it). */
function isDark(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.179;
}
