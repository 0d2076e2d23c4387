import { anchorProblem, checkRecordFile, problemAt } from '../../annotationFiles/checkRecordFile';
import { goldFolder } from '../../annotationFiles/paths';
import type { Problem } from '../../annotationFiles/problem';
import { placeInRecord } from '../../annotationFiles/recordFormat';
import { effectiveRecords, type RecordLine } from '../../annotationFiles/recordFile';
import { shorten } from '../../annotationFiles/shorten';
import { contradictions, type Contradiction } from './contradictions';
import type { Decision } from './decision';
import type { DecisionFile } from './decisionRecord';
import { passagePlacer } from './passagePlacer';
import { parseDecisionsPath } from './paths';

/** What a file of decisions is checked against. */
export interface DecisionContext {
  /** An article's text by its path; undefined where there is no such file, null where it could not be read. */
  readonly article: (path: string) => string | undefined | null;
  readonly oldText?: ((blob: string) => string | undefined) | undefined;
  /** Others' names who decided otherwise on the same two wordings. */
  readonly otherwise?: ((decision: Decision) => readonly string[]) | undefined;
}

const mostRelated = 10;

/** Paths of the articles that decisions are on. */
export function articlesOfDecisions(files: Iterable<DecisionFile>): readonly string[] {
  return [...new Set([...files].flatMap(({ records }) => records.flatMap(({ record: { a, b } }) => [a.article, b.article])))].sort();
}

/** Checks one file of decisions; nothing where the path is that of another file. */
export function checkDecisions(path: string, file: DecisionFile, context: DecisionContext): Problem[] {
  const annotator = parseDecisionsPath(path);
  if (annotator === undefined) return [];
  const place = passagePlacer(context.article, context.oldText);
  const lines = effectiveRecords(file);
  const owners = lines.flatMap((line) =>
    annotator === goldFolder || line.record.by === annotator
      ? []
      : [
          problemAt(
            path,
            line,
            ['by'],
            'wrong-annotator',
            'error',
            `This decision is by "${line.record.by}", and stands in the file of "${annotator}".`,
          ),
        ],
  );
  return [
    ...checkRecordFile(path, file),
    ...owners,
    ...lines.flatMap((line) => [...checkPassages(path, line, place), ...checkOthers(path, line, context)]),
    ...contradictions(lines, (passage) => placeThatActs(place(passage))).map((found) => contradictionProblem(path, found)),
  ];
}

/** Several places that would do are no place to act on. */
function placeThatActs(anchor: ReturnType<ReturnType<typeof passagePlacer>>): { readonly start: number; readonly end: number } | null {
  return anchor && anchor.state !== 'ambiguous' ? anchor.span : null;
}

function checkPassages(path: string, line: RecordLine<Decision>, place: ReturnType<typeof passagePlacer>): Problem[] {
  return (['a', 'b'] as const).flatMap((key): Problem[] => {
    const passage = line.record[key];
    if (passage.exact.length !== passage.end - passage.start) {
      const message = `"exact" has ${passage.exact.length} UTF-16 code units, but "start" and "end" are ${passage.end - passage.start} apart.`;
      return [problemAt(path, line, [key, 'end'], 'wrong-length', 'warning', message)];
    }
    const found = place(passage);
    if (found === undefined)
      return [
        problemAt(path, line, [key, 'article'], 'article-missing', 'error', `There is no article ${passage.article}: this decision rests.`),
      ];
    const problem = found === null ? null : anchorProblem(found.state);
    return problem
      ? [
          problemAt(
            path,
            line,
            [key, 'exact'],
            problem.code,
            problem.severity,
            `${problem.message}${problem.code === 'changed' ? '' : ' This decision rests.'} (${shorten(passage.exact)})`,
          ),
        ]
      : [];
  });
}

function checkOthers(path: string, line: RecordLine<Decision>, { otherwise }: DecisionContext): Problem[] {
  const names = otherwise?.(line.record) ?? [];
  if (names.length === 0) return [];
  const message = `${names.join(', ')} decided otherwise on these two wordings. Neither counts for others until it is settled in annotations/${goldFolder}/links.jsonl.`;
  return [problemAt(path, line, ['kind'], 'disputed', 'information', message)];
}

function contradictionProblem(path: string, { line, kind, others }: Contradiction): Problem {
  const lines = numbered(others);
  const [apart, ...rest] = others;
  const messages: Readonly<Record<Contradiction['kind'], string>> = {
    'both-ways': `${lines} decided otherwise on the same two wordings: none of these decisions counts.`,
    chain: `${lines} together say that these two are the same statement, and this decision says that they are not.`,
    'in-chain': `Together with ${numbered(rest).toLowerCase()} this makes one statement of two wordings that line ${(apart?.number ?? 0) + 1} keeps apart.`,
    twice: `${lines} decided just this already.`,
  };
  const related = others.slice(0, mostRelated).map((other) => {
    const { start, end } = placeInRecord(other.text, ['kind']);
    return {
      line: other.number + 1,
      column: start + 1,
      endColumn: end + 1,
      message: `${saidOf(other.record)}, ${other.record.at.slice(0, 10)}`,
    };
  });
  return {
    ...problemAt(
      path,
      line,
      ['kind'],
      kind === 'twice' ? 'decided-twice' : 'contradiction',
      kind === 'twice' ? 'information' : 'warning',
      messages[kind],
    ),
    related,
  };
}

/** "Line 3", "Lines 3 and 5", "Lines 3, 5 and 7". */
function numbered(lines: readonly RecordLine<Decision>[]): string {
  const numbers = lines.map(({ number }) => number + 1).sort((a, b) => a - b);
  const last = numbers.at(-1) ?? 0;
  return numbers.length === 1 ? `Line ${last}` : `Lines ${numbers.slice(0, -1).join(', ')} and ${last}`;
}

/** "same: “nine ships…” and “nine vessels…”". */
function saidOf({ kind, a, b }: Decision): string {
  return `${kind}: “${shorten(a.exact)}” and “${shorten(b.exact)}”`;
}
