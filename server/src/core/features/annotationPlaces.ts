import type { DocumentLink, Location } from 'vscode-languageserver-types';
import type { AnnotationFile } from '../claims/annotationFile';
import type { LocatedClaim } from '../claims/placing/locatedClaim';
import { placeInRecord } from '../annotationFiles/recordFormat';
import { effectiveRecords } from '../annotationFiles/recordFile';
import type { Article } from '../text/article';
import { lineAndColumn, locationOf } from './places';

/** More than anybody looks through in one file. */
const mostLinks = 2000;

/** Links from the passages that an annotation file records to where they stand in the article; none from orphans. @param claims of the file. */
export function passageLinks(file: AnnotationFile, claims: readonly LocatedClaim[], article: Article): DocumentLink[] {
  const byId = new Map(claims.map((located) => [located.claim.id, located]));
  return effectiveRecords(file)
    .slice(0, mostLinks)
    .flatMap(({ record, number, text }): DocumentLink[] => {
      const span = byId.get(record.id)?.span;
      if (!span) return [];
      const { start, end } = placeInRecord(text, ['exact']);
      const { line, column } = lineAndColumn(article, span.start);
      return [
        {
          range: { start: { line: number, character: start }, end: { line: number, character: end } },
          target: `${article.uri}#L${line},${column}`,
          tooltip: 'Show the passage in the article',
        },
      ];
    });
}

/** Where the passage of the record on a line stands in the article; null for an orphan, or where the line holds no record. @param line from 0. */
export function passageOfRecord(line: number, claims: readonly LocatedClaim[], article: Article): Location | null {
  const span = claims.find((located) => located.line === line)?.span;
  return span ? locationOf(article, span) : null;
}
