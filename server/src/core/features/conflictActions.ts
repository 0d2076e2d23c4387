import { CodeActionKind, type CodeAction, type Diagnostic, type Range } from 'vscode-languageserver-types';
import type { ArticleAnalysis } from '../attribution/attribution';
import type { FolderIndex } from '../folder/folderIndex';
import { wordingAt } from '../statements/decisions/wordingAt';
import { conflictCode } from './conflictDiagnostics';
import { locationOf, spanOf } from './places';
import { elsewhere, firstOfEachArticle } from './sameStatement';
import { wordingCommands } from './wordingLinks';
import { sourceName } from './words';

const mostOffered = 3;

/**
 * The quick fixes of what articles disagree on at a range: for each article on another side, see its closest wording beside the
 * one here, or say that the two are not the same statement.
 * @param told diagnostics at the range, as the client sent them.
 * @param commands that the client knows: none is offered without its own.
 */
export function conflictActions(
  index: FolderIndex,
  analysis: ArticleAnalysis,
  range: Range,
  told: readonly Diagnostic[],
  commands: readonly string[],
): CodeAction[] {
  const diagnostics = told.filter(({ code }) => code === conflictCode);
  const attribution = diagnostics.length === 0 ? undefined : wordingAt(analysis, spanOf(analysis.article, range));
  if (!attribution) return [];
  const conflicts = index.statementOf(attribution.id)?.conflicts ?? [];
  const otherwise = new Set(
    conflicts.flatMap(({ sides }) => sides.filter(({ members }) => !members.includes(attribution.id)).flatMap(({ members }) => members)),
  );
  const closest = elsewhere(index, attribution.id).filter((other) => otherwise.has(other.attribution.id));
  const others = firstOfEachArticle(closest).slice(0, mostOffered);
  const here = locationOf(analysis.article, attribution.outer);
  return others.flatMap((other) => {
    const source = sourceName(index, other.analysis.article);
    const there = locationOf(other.analysis.article, other.attribution.outer);
    return [
      { title: `Compare with ${source}`, command: wordingCommands.compare, given: [here, there] },
      { title: `Not the same statement as in ${source}`, command: wordingCommands.decide, given: ['different', here, there] },
    ]
      .filter(({ command }) => commands.includes(command))
      .map(({ title, command, given }): CodeAction => ({
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics,
        command: { title, command, arguments: given },
      }));
  });
}
