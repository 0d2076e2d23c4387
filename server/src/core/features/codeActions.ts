import { CodeActionKind, type CodeAction, type Range } from 'vscode-languageserver-types';
import { ServerCommands, type AddClaimParams, type PlacedClaim, type RemoveClaimParams } from '../../protocol';
import type { Codebook } from '../claims/codebook';

/** The kind of every action that tags; clients can ask for it alone. */
export const tagKind = `${CodeActionKind.Refactor}.tag`;
/** The client's own tag picker; its argument is where to tag. */
const pickTag = 'crossquote.tag';

/** What the actions at a place are made from. */
export interface ActionSource {
  readonly uri: string;
  /** The passage to tag; null where nothing stands there. */
  readonly passage: Range | null;
  /** Claims that stand there. */
  readonly claims: readonly PlacedClaim[];
  readonly codebook: Codebook;
  /** The annotator's folder; empty where nobody is named. */
  readonly annotator: string;
  /** Whether the client picks tags itself. */
  readonly picker: boolean;
}

/** The light bulb's actions: tag the passage, or take the annotator's own claims away. */
export function codeActions(source: ActionSource): CodeAction[] {
  return [...(source.passage ? tagActions(source, source.passage) : []), ...removeActions(source)];
}

function tagActions({ uri, codebook, annotator, picker }: ActionSource, range: Range): CodeAction[] {
  if (picker) return [{ title: 'Tag…', kind: tagKind, command: { title: 'Tag…', command: pickTag, arguments: [{ uri, range }] } }];
  if (annotator === '') return [{ title: 'Tag…', kind: tagKind, disabled: { reason: 'Set crossquote.annotator to your name first.' } }];
  return codebook.tags.filter(({ deprecated, noteRequired }) => !deprecated && !noteRequired).map(({ id, label }) => {
    const params: AddClaimParams = { uri, range, tags: [id], note: '', annotator };
    return { title: `Tag: ${label}`, kind: tagKind, command: { title: `Tag: ${label}`, command: ServerCommands.addClaim, arguments: [params] } };
  });
}

function removeActions({ claims, annotator }: ActionSource): CodeAction[] {
  return claims.filter(({ claim }) => claim.by === annotator).map(({ claim, file }) => {
    const params: RemoveClaimParams = { file, id: claim.id };
    const title = `Remove claim: ${claim.tags.join(', ') || claim.note}`;
    return { title, kind: tagKind, command: { title, command: ServerCommands.removeClaim, arguments: [params] } };
  });
}
