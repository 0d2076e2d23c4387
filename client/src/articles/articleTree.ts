import type { ArticleSummary, UnusableFile } from '../../../server/src/articles/articleProtocol';
import { counted, type StatementNode, type WordingNode } from '../statements/statementTree';

export interface FolderNode {
  readonly kind: 'folder';
  readonly uri: string;
  readonly name: string;
  readonly files: readonly FileNode[];
}
export interface ArticleNode {
  readonly kind: 'article';
  readonly article: ArticleSummary;
  /** URI of its folder. */
  readonly folder: string;
}
export interface UnusableNode {
  readonly kind: 'unusable';
  readonly file: UnusableFile;
}
export interface SharedNode extends StatementNode {
  /** URI of the article that it is listed below. */
  readonly below: string;
}
export type FileNode = ArticleNode | UnusableNode;
/** A node of the Articles view. */
export type ArticlesNode = FolderNode | FileNode | SharedNode | WordingNode;

/** What stands behind an article's source: "2026-09-01 · shares 7 statements, 1 in conflict · 3 claims". */
export function articleDescription({
  date,
  shared,
  conflicts,
  claims,
}: Pick<ArticleSummary, 'date' | 'shared' | 'conflicts' | 'claims'>): string {
  return [
    ...(date === null ? [] : [date.slice(0, '2026-09-01'.length)]),
    shared === 0 ? 'shares no statement' : `shares ${counted(shared, 'statement')}${conflicts === 0 ? '' : `, ${conflicts} in conflict`}`,
    ...(claims === 0 ? [] : [counted(claims, 'claim')]),
  ].join(' · ');
}
