import { CodeActionKind, type CodeAction, type Range } from 'vscode-languageserver-types';
import type { ArticleAnalysis } from '../attribution/attribution';
import type { FolderIndex } from '../folder/folderIndex';
import { spanOf } from './places';
import { targetAt } from './target';

/** The kind of every action on speakers; clients can ask for it alone. */
export const speakerKind = `${CodeActionKind.Refactor}.speaker`;
/** The client's own command that asks for the new name; its arguments are an article of the folder and the present name. */
export const renameSpeakerCommand = 'crossquote.renameSpeaker';

/**
 * The light bulb's action on whoever said, or is named by, the words where a range starts: another name in every article.
 * @param commands that the client knows; without its own there is nobody to ask for the name.
 */
export function speakerActions(index: FolderIndex, analysis: ArticleAnalysis, range: Range, commands: readonly string[]): CodeAction[] {
  if (!commands.includes(renameSpeakerCommand)) return [];
  const { article } = analysis;
  const target = targetAt(analysis, spanOf(article, range).start);
  const id = target === null ? null : target.kind === 'attribution' ? target.attribution.speaker : target.mention.speaker;
  const name = id === null ? undefined : index.speakerOf(article.uri, id)?.canonical;
  if (name === undefined) return [];
  const title = `Rename speaker “${name}”…`;
  return [{ title, kind: speakerKind, command: { title, command: renameSpeakerCommand, arguments: [article.uri, name] } }];
}
