import { CodeActionKind, type CodeAction, type Range } from 'vscode-languageserver-types';
import { ServerCommands } from '../../protocol';
import type { AddClaimParams, ChangeClaimsParams, PlacedClaim, RemoveClaimParams } from '../../claims/claimProtocol';
import type { PlacedSuggestion } from '../../claims/suggestionProtocol';
import { claimTitle } from '../claims/claimTitle';
import type { Codebook, TagTarget } from '../claims/codebook/codebook';

/** The kind of every action that tags; clients can ask for it alone. */
export const tagKind = `${CodeActionKind.Refactor}.tag`;
/** The client's own tag picker; its argument is where to tag. */
const pickTag = 'crossquote.tag';

/** What the actions at a place are made from. */
export interface ActionSource {
  readonly uri: string;
  /** The passage to tag; null where nothing stands there. */
  readonly passage: Range | null;
  /** What the passage is. */
  readonly targets: readonly TagTarget[];
  /** Claims that stand there. */
  readonly claims: readonly PlacedClaim[];
  readonly codebook: Codebook;
  /** The annotator's folder; empty where nobody is named. */
  readonly annotator: string;
  /** Whether the client picks tags itself. */
  readonly picker: boolean;
  /** What the passage could be tagged. */
  readonly suggestions: readonly PlacedSuggestion[];
}

/** The light bulb's actions: tag the passage, or take the annotator's own claims away. */
export function codeActions(source: ActionSource): CodeAction[] {
  return [
    ...(source.passage ? [...suggestedActions(source, source.passage), ...tagActions(source, source.passage)] : []),
    ...removeActions(source),
  ];
}

function tagActions({ uri, targets, codebook, annotator, picker }: ActionSource, range: Range): CodeAction[] {
  if (picker) return [{ title: 'Tag…', kind: tagKind, command: { title: 'Tag…', command: pickTag, arguments: [{ uri, range }] } }];
  if (annotator === '') return [{ title: 'Tag…', kind: tagKind, disabled: { reason: 'Set crossquote.annotator to your name first.' } }];
  return codebook.tags
    .filter(({ deprecated, noteRequired, on }) => !deprecated && !noteRequired && on.some((target) => targets.includes(target)))
    .map(({ id, label }) => {
      const params: AddClaimParams = { uri, range, tags: [id], note: '', annotator };
      return {
        title: `Tag: ${label}`,
        kind: tagKind,
        command: { title: `Tag: ${label}`, command: ServerCommands.addClaim, arguments: [params] },
      };
    });
}

/** "Tag as in River Post: Quantity". */
function suggestedActions({ uri, suggestions, codebook, annotator, picker }: ActionSource, range: Range): CodeAction[] {
  if (!picker && annotator === '') return [];
  return suggestions.flatMap(({ tags, from: [first] }) => {
    if (!first) return [];
    const title = `Tag as in ${first.source}: ${claimTitle({ tags, unknown: {} }, codebook)}`;
    const origin = { from: 'suggestion', of: first.id };
    const params: ChangeClaimsParams = {
      label: 'Tag',
      annotator,
      add: [{ uri, range, tags, note: '', keys: { origin } }],
      update: [],
      remove: [],
    };
    return [
      {
        title,
        kind: tagKind,
        command: picker
          ? { title, command: pickTag, arguments: [{ uri, range, tags, suggestedBy: first.id }] }
          : { title, command: ServerCommands.changeClaims, arguments: [params] },
      },
    ];
  });
}

function removeActions({ claims, annotator }: ActionSource): CodeAction[] {
  return claims
    .filter((placed) => placed.annotator === annotator)
    .map(({ claim, file }) => {
      const params: RemoveClaimParams = { file, id: claim.id };
      const title = `Remove claim: ${claim.tags.join(', ') || claim.note}`;
      return { title, kind: tagKind, command: { title, command: ServerCommands.removeClaim, arguments: [params] } };
    });
}
