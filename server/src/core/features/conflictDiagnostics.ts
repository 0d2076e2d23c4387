import { DiagnosticSeverity, type Diagnostic, type DiagnosticRelatedInformation } from 'vscode-languageserver-types';
import type { ArticleAnalysis } from '../attribution/attribution';
import type { FolderIndex } from '../folder/folderIndex';
import type { Conflict } from '../statements/statement';
import { contains, type Span } from '../text/span';
import { locationOf, rangeOf } from './places';
import { firstOfEachArticle } from './sameStatement';
import { oneLine, shortened, sourceName } from './words';

/** The diagnostic's code. */
export const conflictCode = 'conflict';

const mostOfValue = 60;
const mostRelated = 10;

/**
 * What articles disagree on, at the words of this article that say one side of it; the other sides' places are related. Of a
 * quotation and the report around it that are in the same conflict, the quotation alone.
 */
export function conflictDiagnostics(index: FolderIndex, { article, attributions }: ArticleAnalysis): Diagnostic[] {
  const told = attributions.flatMap((attribution) =>
    (index.statementOf(attribution.id)?.conflicts ?? []).flatMap((conflict): Told[] => {
      const own = conflict.sides.find(({ members }) => members.includes(attribution.id));
      if (!own) return [];
      const others = conflict.sides.filter((side) => side !== own);
      const message = `${conflictHead(conflict.kind)}: ${shown(own.value)} here, ${others.map((side) => `${shown(side.value)} in ${sourcesOf(index, side.members)}`).join(', ')}.`;
      return [{ message, span: attribution.outer, related: others.flatMap((side) => related(index, side)).slice(0, mostRelated) }];
    }),
  );
  return told
    .filter(
      (one) => !told.some((other) => other.message === one.message && contains(one.span, other.span) && !contains(other.span, one.span)),
    )
    .map(({ message, span, related: relatedInformation }) => ({
      range: rangeOf(article, span),
      severity: DiagnosticSeverity.Information,
      code: conflictCode,
      source: 'Crossquote',
      message,
      relatedInformation,
    }));
}

interface Told {
  readonly message: string;
  readonly span: Span;
  readonly related: DiagnosticRelatedInformation[];
}

/** "Articles disagree on a number". */
export function conflictHead(kind: Conflict['kind']): string {
  return kind === 'speaker' ? 'Articles disagree on who said it' : `Articles disagree on a ${kind}`;
}

/** The side's places, of each article the first. */
function related(index: FolderIndex, { value, members }: Conflict['sides'][number]): DiagnosticRelatedInformation[] {
  return firstOfEachArticle(members.flatMap((id) => index.locate(id) ?? [])).map(({ analysis, attribution }) => ({
    location: locationOf(analysis.article, attribution.outer),
    message: `${sourceName(index, analysis.article)}: ${shown(value)}`,
  }));
}

function sourcesOf(index: FolderIndex, members: readonly string[]): string {
  return [...new Set(members.flatMap((id) => index.locate(id) ?? []).map(({ analysis }) => sourceName(index, analysis.article)))].join(
    ', ',
  );
}

function shown(value: string): string {
  return value === '' ? 'none' : `“${shortened(oneLine(value), mostOfValue)}”`;
}
