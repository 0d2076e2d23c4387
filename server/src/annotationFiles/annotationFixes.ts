import type { CancellationToken, CodeAction, CodeActionParams } from 'vscode-languageserver';
import { excludedTogether } from '../core/claims/codebook/codebook';
import { createIdSource } from '../core/annotationFiles/ids';
import { mergedFile } from '../core/claims/merging/mergeFile';
import { conflictFixes } from '../core/features/conflictFixes';
import { FileUnreadableError } from '../core/workspace';
import { claimFixesAt } from '../claims/claimFixes';
import { codebookIfReadable } from '../claims/claimRequests';
import { decisionFixesAt } from './decisionFileFeatures';
import type { Session } from '../session';
import { pathWithin } from '../workspace/uris';

const newId = createIdSource();

/** The quick fixes in an annotation file; none in any other file. */
export async function annotationFixesAt(
  session: Session,
  uri: string,
  asked: Pick<CodeActionParams, 'range' | 'context'>,
  token: CancellationToken,
): Promise<CodeAction[]> {
  const folder = session.workspace.folderOf(uri);
  const path = folder === undefined ? undefined : pathWithin(folder, uri);
  if (path === undefined || mergedFile(path)?.kind !== 'records') return [];
  try {
    const text = await session.workspace.read(uri, token);
    const codebook = await codebookIfReadable(session, uri, token);
    if (text === undefined || token.isCancellationRequested) return [];
    const excludes = (tags: readonly string[]): boolean => codebook !== null && excludedTogether(codebook, tags).length > 0;
    return [
      ...conflictFixes({ uri, text, range: asked.range, excludes, newId }),
      ...(await claimFixesAt(session, uri, asked, token)),
      ...(await decisionFixesAt(session, uri, asked, token)),
    ];
  } catch (error) {
    if (error instanceof FileUnreadableError) return [];
    throw error;
  }
}
