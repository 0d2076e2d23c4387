import { describe } from '../../anchoring/describe';
import { isUlid } from '../../annotationFiles/ids';
import { fromOneLine, ownNote, untagged } from './bratExport';
import { tagOfBratType } from './bratTypes';
import { offsetMap } from './codePoints';
import type { Imported, ImportedClaim, ImportedPassage, ImportedTag, ImportFile, ImportProblem, OwnRecord } from './exchange';
import { parseJson } from './jsonPlace';
import { Losses } from './losses';
import { passageOf, recordedPassage } from './recordedPassage';
import { countOf, listOf, objectOf, textOf, timeOf } from './values';

interface Bound {
  readonly id: string;
  readonly type: string;
  readonly place: string;
  readonly words: string;
  readonly line: number;
}
interface Note {
  readonly type: string;
  readonly target: string;
  readonly text: string;
}
interface Document {
  readonly bounds: Bound[];
  readonly notes: Note[];
  readonly attributes: Map<string, string[]>;
}
type Own = Readonly<Record<string, unknown>>;

/** What stands in an `.ann` file and is no passage with a type: what claims have no place for. */
const left: readonly (readonly [RegExp, string, string])[] = [
  [/^E\d/u, 'event', 'its parts stay as claims, but not what they are to each other.'],
  [/^R\d/u, 'relation', 'claims have no relations to each other.'],
  [/^\*\t/u, 'equivalence', 'claims have no relations to each other.'],
  [/^N\d/u, 'normalisation', 'claims have no place for entries of other databases.'],
];

/** Claims from brat standoff: `.ann` files, with their `.txt` files and `visual.conf` where they come along. */
export function importBrat(files: readonly ImportFile[]): Imported {
  const losses = new Losses();
  const claims: ImportedClaim[] = [];
  const problems: ImportProblem[] = [];
  const texts = new Map(files.filter(({ name }) => name.endsWith('.txt')).map(({ name, text }) => [name, text]));
  for (const file of files.filter(({ name }) => name.endsWith('.ann'))) {
    const document = readDocument(file, problems, losses);
    claims.push(...claimsOf(document, file.name, texts.get(file.name.replace(/\.ann$/u, '.txt')) ?? null, losses));
  }
  return { claims, tags: files.filter(({ name }) => name.endsWith('visual.conf')).flatMap(tagsIn), problems, losses: losses.list() };
}

function readDocument({ name, text }: ImportFile, problems: ImportProblem[], losses: Losses): Document {
  const document: Document = { bounds: [], notes: [], attributes: new Map() };
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    if (line.trim() === '') continue;
    const bound = /^(T\S+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)(?:\t(.*))?$/su.exec(line);
    const note = /^#\S*\t(\S+) (\S+)(?:\t(.*))?$/su.exec(line);
    const attribute = /^[AM]\S+\t(\S+) (\S+)(?: (.*))?$/su.exec(line);
    const other = left.find(([shape]) => shape.test(line));
    if (bound)
      document.bounds.push({ id: bound[1] ?? '', type: bound[2] ?? '', place: bound[3] ?? '', words: bound[4] ?? '', line: index + 1 });
    else if (note) document.notes.push({ type: note[1] ?? '', target: note[2] ?? '', text: note[3] ?? '' });
    else if (attribute) {
      const [, type = '', target = '', value = ''] = attribute;
      document.attributes.set(target, [...(document.attributes.get(target) ?? []), value === '' ? type : `${type}.${value}`]);
    } else if (other) losses.add(other[2], other[1]);
    else problems.push({ file: name, line: index + 1, message: 'This line is none that brat writes.' });
  }
  return document;
}

function claimsOf(document: Document, file: string, articleText: string | null, losses: Losses): ImportedClaim[] {
  const owns = ownRecords(document);
  // Bounds of one claim: those that its own note names, else those on the same place.
  const groups = new Map<string, { readonly own: Own | null; readonly bounds: Bound[] }>();
  for (const bound of document.bounds) {
    const own = owns.get(bound.id) ?? null;
    const key = own ? `own ${String(own['id'])}` : bound.place;
    const group = groups.get(key) ?? { own, bounds: [] };
    group.bounds.push(bound);
    groups.set(key, group);
  }
  return Array.from(groups.values(), ({ own, bounds }): ImportedClaim[] => {
    const [first] = bounds;
    if (!first) return [];
    const ids = new Set(bounds.map(({ id }) => id));
    const types = bounds.map(({ type }) => type).filter((type) => !own || type !== untagged);
    const notes = document.notes
      .filter(({ type, target }) => type === 'AnnotatorNotes' && ids.has(target))
      .map(({ text }) => (own ? fromOneLine(text) : text));
    const attributes = bounds.flatMap(({ id }) => document.attributes.get(id) ?? []);
    return [
      {
        file,
        line: first.line,
        origin: `${file}#${first.id}`,
        article: textOf(own?.['article']) ?? file.replace(/\.ann$/u, '.txt'),
        articleText,
        passage: passage(first, articleText, losses),
        tags: [...new Set([...(own ? types.map(tagOfBratType) : types), ...attributes])],
        note: notes.join('\n\n'),
        by: textOf(own?.['by']) ?? null,
        at: timeOf(own?.['at']),
        own: own && ownRecord(own, first, articleText),
      },
    ];
  }).flat();
}

/** Our own notes, by the ids of all bounds that belong to their claims. */
function ownRecords({ notes }: Document): ReadonlyMap<string, Own> {
  const owns = new Map<string, Own>();
  for (const { type, target, text } of notes) {
    const own = type === ownNote ? objectOf(parseJson(text).value) : null;
    if (!own || !isUlid(textOf(own['id']) ?? '')) continue;
    for (const id of [target, ...listOf(own['with'])]) if (typeof id === 'string') owns.set(id, own);
  }
  return owns;
}

function passage({ place, words }: Bound, articleText: string | null, losses: Losses): ImportedPassage {
  const parts = place.split(';').map((part) => part.split(' ').map(Number));
  const span = { start: parts[0]?.[0] ?? 0, end: parts.at(-1)?.[1] ?? 0 };
  const gap = parts.slice(1).some((part, index) => (part[0] ?? 0) - (parts[index]?.[1] ?? 0) > 2);
  const between = gap && (articleText === null || !isBlankBetween(articleText, parts));
  if (between) losses.add('a claim is one stretch of text: the words between the parts of the annotation are taken in.', 'annotation');
  return { exact: between || words === '' ? null : words, prefix: '', suffix: '', span, unit: 'code points' };
}

function isBlankBetween(text: string, parts: readonly (readonly number[])[]): boolean {
  const map = offsetMap(text);
  return parts.slice(1).every((part, index) => text.slice(map.toUtf16(parts[index]?.[1] ?? 0), map.toUtf16(part[0] ?? 0)).trim() === '');
}

function ownRecord(own: Own, { place }: Bound, articleText: string | null): OwnRecord {
  const [start, end] = listOf(own['span']).map(countOf);
  const described =
    articleText !== null && start !== undefined && end !== undefined ? passageOf(describe(articleText, { start, end })) : null;
  return {
    id: textOf(own['id']) ?? '',
    rev: countOf(own['rev']),
    codebook: countOf(own['codebook']),
    blob: textOf(own['blob']),
    unknown: objectOf(own['more']) ?? {},
    // Moved in brat: the passage is where brat has it.
    anchor: own['place'] === place ? (recordedPassage(own['anchor']) ?? described) : null,
  };
}

/** Labels and colours. */
function tagsIn({ text }: ImportFile): ImportedTag[] {
  const labels = Array.from(
    text.matchAll(/^([A-Za-z0-9_-]+) \| ([^|\n]+?)(?: \|.*)?\r?$/gmu),
    ([, type = '', label = '']) => [type, label.trim()] as const,
  );
  const colours = new Map(
    Array.from(text.matchAll(/^([A-Za-z0-9_-]+)\t.*?bgColor:(#[0-9a-fA-F]{6})/gmu), ([, type = '', colour = '']) => [type, colour]),
  );
  return labels.flatMap(([type, label]) =>
    [type, tagOfBratType(type)].map((name) => ({ name, label, definition: '', color: colours.get(type) ?? null })),
  );
}
