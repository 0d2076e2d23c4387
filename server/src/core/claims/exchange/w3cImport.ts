import { isUlid } from '../../annotationFiles/ids';
import { recordedPassage, wholeArticle } from './recordedPassage';
import type { Imported, ImportedClaim, ImportedPassage, ImportedTag, ImportFile, ImportProblem, OwnRecord } from './exchange';
import { parseJson, type PlacedJson } from './jsonPlace';
import { Losses } from './losses';
import { uuidToUlid } from './uuids';
import { countOf, listOf, objectOf, textOf, timeOf } from './values';

type Path = readonly (string | number)[];
type Thing = Readonly<Record<string, unknown>>;
/** Where the lists of annotations stand: W3C pages and collections, what the Hypothesis API gives, what its client exports. */
const lists: readonly Path[] = [['items'], ['first', 'items'], ['rows'], ['annotations']];

/** Claims from W3C Web Annotation JSON-LD (one annotation, a list, a page, a collection) and from Hypothesis' own JSON. */
export function importW3c(files: readonly ImportFile[]): Imported {
  const losses = new Losses();
  const claims: ImportedClaim[] = [];
  const tags: ImportedTag[] = [];
  const problems: ImportProblem[] = [];
  for (const { name, text } of files) {
    const json = parseJson(text);
    if (json.problem) {
      problems.push({ file: name, ...json.problem });
      continue;
    }
    const found = annotationsIn(json.value);
    if (!found) {
      problems.push({ file: name, line: 1, message: 'These are no annotations: neither of the W3C model nor of Hypothesis.' });
      continue;
    }
    tags.push(...tagsIn(json.value));
    for (const { value, path } of found) {
      const read = readAnnotation(value, path, name, json, losses);
      claims.push(...read.claims);
      problems.push(...read.problems.map((message) => ({ file: name, line: json.lineOf(path), message })));
    }
  }
  return { claims, tags, problems, losses: losses.list() };
}

function annotationsIn(value: unknown): readonly { value: Thing; path: Path }[] | null {
  const entries = (list: readonly unknown[], path: Path): { value: Thing; path: Path }[] =>
    list.flatMap((entry, index) => {
      const one = objectOf(entry);
      return one ? [{ value: one, path: [...path, index] }] : [];
    });
  if (Array.isArray(value)) return entries(value as readonly unknown[], []);
  const root = objectOf(value);
  if (!root) return null;
  for (const path of lists) {
    const list = path.reduce<unknown>((at, key) => objectOf(at)?.[key], root);
    if (Array.isArray(list)) return entries(list as readonly unknown[], path);
  }
  if (root['target'] !== undefined) return [{ value: root, path: [] }];
  return root['type'] === 'AnnotationCollection' ? [] : null;
}

function tagsIn(value: unknown): ImportedTag[] {
  return listOf(objectOf(value)?.['crossquote:tags']).flatMap((entry) => {
    const tag = objectOf(entry);
    const id = textOf(tag?.['id']);
    return id === undefined
      ? []
      : [
          {
            name: id,
            label: textOf(tag?.['label']) ?? id,
            definition: textOf(tag?.['definition']) ?? '',
            color: textOf(tag?.['color']) ?? null,
          },
        ];
  });
}

function readAnnotation(
  value: Thing,
  path: Path,
  file: string,
  json: PlacedJson,
  losses: Losses,
): { claims: ImportedClaim[]; problems: string[] } {
  if (listOf(value['motivation']).includes('linking')) {
    losses.add('links between passages are not read.', 'annotation');
    return { claims: [], problems: [] };
  }
  if (listOf(value['references']).length > 0) {
    losses.add('a reply to another annotation has no passage of its own.', 'annotation');
    return { claims: [], problems: [] };
  }
  const id = textOf(value['id']);
  const { tags, note } = bodyOf(value, losses);
  const targets = listOf(value['target']);
  const claims: ImportedClaim[] = [];
  const problems: string[] = [];
  for (const [number, target] of targets.entries()) {
    const passage = passageOf(target);
    if (passage === undefined) {
      problems.push('The passage is given in a way that cannot be read: a TextQuoteSelector or a TextPositionSelector is needed.');
      continue;
    }
    claims.push({
      file,
      line: json.lineOf(path),
      origin: `${id ?? `${file}#${path.join('/')}`}${number > 0 ? `#${number}` : ''}`,
      article: sourceOf(target) ?? textOf(value['uri']) ?? '',
      articleText: null,
      passage,
      tags,
      note,
      by: nameOf(value['creator']) ?? nameOf(value['user']),
      at: timeOf(value['modified'] ?? value['updated'] ?? value['created']),
      own: ownRecord(value, id, passage),
    });
  }
  if (targets.length === 0) problems.push('This annotation has no target.');
  return { claims, problems };
}

/** Tags and note, from the bodies of the W3C model and from the keys of Hypothesis. */
function bodyOf(value: Thing, losses: Losses): { tags: string[]; note: string } {
  const tags = listOf(value['tags']).flatMap((tag) => textOf(tag) ?? []);
  const notes = [textOf(value['text']), textOf(value['bodyValue'])].filter((note) => note !== undefined && note !== '');
  for (const given of listOf(value['body'])) {
    const body = objectOf(given);
    const purposes = listOf(body?.['purpose']);
    const named = textOf(body?.['value']) ?? textOf(body?.['source']);
    if (purposes.includes('tagging') || purposes.includes('classifying')) {
      if (named !== undefined && named !== '') tags.push(named);
    } else if (textOf(body?.['value']) !== undefined) {
      if (textOf(body?.['value']) !== '') notes.push(textOf(body?.['value']));
    } else {
      losses.add('a body that is neither text nor a tag is left out.', 'annotation');
    }
  }
  return { tags: [...new Set(tags)], note: notes.join('\n\n') };
}

/** null: the whole of what is annotated; undefined: nothing that can be read. */
function passageOf(target: unknown): ImportedPassage | null | undefined {
  const selectors = listOf(objectOf(target)?.['selector']).map(objectOf);
  if (selectors.length === 0) return target === undefined ? undefined : null;
  const quote = selectors.find((selector) => selector?.['type'] === 'TextQuoteSelector');
  const position = selectors.find((selector) => selector?.['type'] === 'TextPositionSelector');
  const [start, end] = [countOf(position?.['start']), countOf(position?.['end'])];
  const exact = textOf(quote?.['exact']) ?? null;
  const span = start === undefined || end === undefined || end < start ? null : { start, end };
  if (exact === null && span === null) return undefined;
  // The model counts code points, but what comes out of browsers counts code units.
  return {
    exact,
    prefix: textOf(quote?.['prefix']) ?? '',
    suffix: textOf(quote?.['suffix']) ?? '',
    span,
    unit: exact === null ? 'code points' : 'unknown',
  };
}

function sourceOf(target: unknown): string | undefined {
  const source = objectOf(target)?.['source'] ?? target;
  return textOf(source) ?? textOf(objectOf(source)?.['id']);
}

/** A name to make a folder of: `acct:jo@example.org` is "jo". */
function nameOf(agent: unknown): string | null {
  const [first] = listOf(agent);
  const name =
    textOf(first) ?? textOf(objectOf(first)?.['name']) ?? textOf(objectOf(first)?.['nickname']) ?? textOf(objectOf(first)?.['id']);
  return name === undefined || name === '' ? null : (/^acct:([^@]+)@/u.exec(name)?.[1] ?? name);
}

function ownRecord(value: Thing, id: string | undefined, passage: ImportedPassage | null): OwnRecord | null {
  const uuid = /^urn:uuid:([0-9a-f-]{36})$/iu.exec(id ?? '')?.[1];
  const [blob, rev, codebook] = [textOf(value['crossquote:blob']), countOf(value['crossquote:rev']), countOf(value['crossquote:codebook'])];
  if (uuid === undefined || blob === undefined || rev === undefined || codebook === undefined || !isUlid(uuidToUlid(uuid))) return null;
  // Where nothing else is said, the selectors say what the record says, in its own offsets.
  const said =
    passage === null
      ? wholeArticle
      : passage.exact !== null && passage.span
        ? { exact: passage.exact, prefix: passage.prefix, suffix: passage.suffix, ...passage.span }
        : null;
  return {
    id: uuidToUlid(uuid),
    blob,
    rev,
    codebook,
    anchor: recordedPassage(value['crossquote:anchor']) ?? said,
    unknown: objectOf(value['crossquote:more']) ?? {},
  };
}
