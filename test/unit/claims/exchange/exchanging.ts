import fc from 'fast-check';
import type { AnnotationFile } from '../../../../server/src/core/claims/annotationFile';
import { blobIdOfText } from '../../../../server/src/core/anchoring/blobId';
import type { Claim } from '../../../../server/src/core/claims/claim';
import { parseAnnotationFile } from '../../../../server/src/core/claims/annotationFile';
import { describe as describePassage } from '../../../../server/src/core/anchoring/describe';
import type { Exported, ExportInput, Imported } from '../../../../server/src/core/claims/exchange/exchange';
import { gatherExport } from '../../../../server/src/core/claims/exchange/gatherExport';
import { planImport, type ImportPlan, type ImportRequest } from '../../../../server/src/core/claims/exchange/planImport';
import { createIdSource } from '../../../../server/src/core/annotationFiles/ids';
import { defaultCodebookText } from '../../../../server/src/core/claims/codebook/newCodebook';
import { annotationPath } from '../../../../server/src/core/annotationFiles/paths';
import { serialiseRecord } from '../../../../server/src/core/claims/record';
import { effectiveRecords } from '../../../../server/src/core/annotationFiles/recordFile';
import { claim, idNumber } from '../support';

/** A folder as tests write it down: articles with their claims, by annotator. */
export interface TestFolder {
  readonly articles: ReadonlyMap<string, string>;
  readonly annotations: ReadonlyMap<string, string>;
  readonly codebook: string;
}

export const now = new Date('2026-10-01T08:00:00Z');

/** A claim on a passage of a text, as an annotator would have made it. */
export function claimOn(text: string, passage: string | { start: number; end: number }, changes: Partial<Claim> = {}): Claim {
  const start = typeof passage === 'string' ? text.indexOf(passage) : passage.start;
  const end = typeof passage === 'string' ? start + passage.length : passage.end;
  if (start < 0) throw new Error(`No ${JSON.stringify(passage)} in the text.`);
  return claim({ ...describePassage(text, { start, end }), blob: blobIdOfText(text), ...changes });
}

export function folderOf(
  articles: Readonly<Record<string, string>>,
  claims: Readonly<Record<string, readonly Claim[]>>,
  more: Readonly<Record<string, string>> = {},
  codebook = defaultCodebookText(),
): TestFolder {
  const byFile = new Map<string, Claim[]>();
  for (const [path, list] of Object.entries(claims))
    for (const one of list) byFile.set(annotationPath(one.by, path), [...(byFile.get(annotationPath(one.by, path)) ?? []), one]);
  const files = Array.from(
    byFile,
    ([path, list]) =>
      [
        path,
        [...list]
          .sort((a, b) => (a.id < b.id ? -1 : 1))
          .map((one) => `${serialiseRecord(one)}\n`)
          .join(''),
      ] as const,
  );
  return { articles: new Map(Object.entries(articles)), annotations: new Map([...files, ...Object.entries(more)]), codebook };
}

export function exported(folder: TestFolder, write: (input: ExportInput) => Exported): Exported {
  return write(gather(folder));
}

export function gather(
  { articles, annotations, codebook }: TestFolder,
  speakerOf: (path: string) => string | null = () => null,
  sourceList?: string,
): ExportInput {
  return gatherExport({
    name: 'strait',
    annotations,
    codebook,
    annotators: [],
    tags: [],
    speakerOf,
    sourceList,
    now,
    articles: new Map(Array.from(articles, ([path, text]) => [path, { path, text }])),
  });
}

/** The one text file of an export. */
export function textOf({ files }: Exported, path = files[0]?.path ?? ''): string {
  const content = files.find((file) => file.path === path)?.content;
  if (typeof content !== 'string') throw new Error(`The export has no text ${path}.`);
  return content;
}

/** The text files of an export as files to import: a byte-order mark is the reader's to take off. */
export function asImport({ files }: Exported): { name: string; text: string }[] {
  return files.flatMap(({ path, content }) =>
    typeof content === 'string' ? [{ name: `out/${path}`, text: content.replace(/^\uFEFF/u, '') }] : [],
  );
}

export function plan(
  imported: Imported,
  { articles, annotations, codebook }: TestFolder,
  changes: Partial<ImportRequest> = {},
): ImportPlan {
  return planImport({
    imported,
    from: 'test',
    articles: Array.from(articles, ([path, text]) => ({ path, text })),
    annotations,
    codebook,
    codebookSchema: '{}',
    annotator: undefined,
    mapping: new Map(),
    addTags: false,
    update: false,
    now,
    newId: createIdSource({ now: () => now.getTime(), random: () => 0.5 }),
    ...changes,
  });
}

/** The folder without annotations. */
export const bare = (folder: TestFolder): TestFolder => ({ ...folder, annotations: new Map() });

/** The folder once a plan is carried out. */
export function after(folder: TestFolder, { edits }: ImportPlan): TestFolder {
  const texts = new Map([
    ...folder.annotations,
    ...edits.filter(({ path }) => path.endsWith('.jsonl')).map(({ path, text }) => [path, text] as const),
  ]);
  return { ...folder, annotations: texts, codebook: edits.find(({ path }) => path.endsWith('codebook.json'))?.text ?? folder.codebook };
}

/** Every claim of annotation files, by path and id. */
export function claimsIn(annotations: ReadonlyMap<string, string>): (readonly [string, Claim])[] {
  const files: (readonly [string, AnnotationFile])[] = Array.from(annotations, ([path, text]) => [path, parseAnnotationFile(text)]);
  return files
    .flatMap(([path, file]) => effectiveRecords(file).map(({ record }) => [path, record] as const))
    .sort(([a, one], [b, other]) => (a + one.id < b + other.id ? -1 : 1));
}

/** Four tags, one of them below another. */
export const smallCodebook = JSON.stringify({
  revision: 3,
  groups: [{ id: 'claim', label: 'Claim type' }],
  tags: [
    {
      id: 'claim.quantity',
      label: 'Quantity',
      definition: 'Gives numbers.',
      group: 'claim',
      color: '#1d4ed8',
      examples: ['"Nine ships left."'],
    },
    { id: 'worth.cfs', label: 'Important', definition: 'Worth a check.', parent: 'claim.quantity' },
    { id: 'stance.deny', label: 'Denies <it> & "more"', definition: 'Takes it to be false.' },
    { id: 'verdict.unknown', label: 'Unknown | open', definition: 'Not settled.', noteRequired: true },
  ],
});
const tags = ['claim.quantity', 'worth.cfs', 'stance.deny', 'verdict.unknown'];
const words = fc.string({
  unit: fc.constantFrom('a', 'b', ' ', '.', '“', '”', 'é', '\u{1F6A2}', '\n', '\r\n', '\t', '"', '<', '&', '=', ';', '\\', '|'),
  maxLength: 60,
});
const noteText = fc.string({
  unit: fc.constantFrom('n', ' ', '\n', '\r\n', '"', ',', ';', '<', '&', '=', "'", '\\', '\u{1F6A2}', '\u2028', '\t'),
  maxLength: 12,
});

/** Any folder of one or two articles, with astral characters and line ends of both kinds, and claims of two annotators on them. */
export const anyFolder: fc.Arbitrary<TestFolder> = fc
  .record({
    texts: fc.array(
      words.map((text) => `x${text}x`),
      { minLength: 1, maxLength: 2 },
    ),
    claims: fc.array(
      fc.record({
        article: fc.nat({ max: 1 }),
        from: fc.double({ min: 0, max: 0.99, noNaN: true }),
        length: fc.integer({ min: 1, max: 20 }),
        tags: fc.uniqueArray(fc.constantFrom(...tags), { maxLength: 3 }),
        note: noteText,
        by: fc.constantFrom('ann', 'bob'),
        rev: fc.integer({ min: 1, max: 9 }),
        codebook: fc.integer({ min: 0, max: 9 }),
        unknown: fc.dictionary(fc.constantFrom('mood', 'x1'), fc.oneof(fc.string({ maxLength: 5 }), fc.integer()), {
          maxKeys: 2,
          noNullPrototype: true,
        }),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ texts, claims }) => {
    const articles = Object.fromEntries(texts.map((text, index) => [index === 0 ? 'north/post.txt' : 'wire report.md', text]));
    const made: Record<string, Claim[]> = {};
    for (const [index, { article, from, length, ...rest }] of claims.entries()) {
      const [path, text] = Object.entries(articles)[article % texts.length] ?? ['', ''];
      const begin = Math.floor(from * text.length);
      const chosen = text.slice(begin, begin + length);
      // A claim says something, and tagging leaves out white space at the ends of a passage.
      if ((rest.tags.length === 0 && rest.note.trim() === '') || chosen.trim() === '') continue;
      const start = begin + chosen.length - chosen.trimStart().length;
      const one = claimOn(text, { start, end: start + chosen.trim().length }, { ...rest, id: idNumber(index) });
      made[path] = [...(made[path] ?? []), one];
    }
    return folderOf(articles, made, {}, smallCodebook);
  });
