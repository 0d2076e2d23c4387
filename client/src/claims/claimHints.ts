import type { Position, Range } from 'vscode';
import {
  Disposable,
  EventEmitter,
  InlayHint,
  languages,
  MarkdownString,
  workspace,
  type CancellationToken,
  type InlayHintsProvider,
  type LogOutputChannel,
  type TextDocument,
} from 'vscode';
import { isAnswer } from '../../../server/src/core/claims/optionalKeys';
import { GetClaims, GetCodebook, type ClaimsQuery, type PlacedClaim, type PlacedCodebook } from '../../../server/src/claims/claimProtocol';
import { messageOf } from '../errors';
import { LANGUAGE } from '../names';
import { toRange } from '../places';
import type { Server } from '../server';
import { knownAnnotator } from './annotator';
import { claimLabel, whose } from './claimLabel';
import { stateText } from './tree';

/** Shows each claim's tags behind its passage, as inlay hints: unlike decorations those wrap with the text. */
export function registerClaimHints(server: Server, log: LogOutputChannel): Disposable {
  const hints = new ClaimHints(server, log);
  return Disposable.from(
    hints,
    languages.registerInlayHintsProvider({ language: LANGUAGE }, hints),
    server.onDidChange(() => hints.refresh()),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('crossquote.claimLabels')) hints.refresh();
    }),
  );
}

class ClaimHints implements InlayHintsProvider, Disposable {
  readonly #server: Server;
  readonly #log: LogOutputChannel;
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeInlayHints = this.#changed.event;

  constructor(server: Server, log: LogOutputChannel) {
    this.#server = server;
    this.#log = log;
  }

  refresh(): void {
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async provideInlayHints(document: TextDocument, visible: Range, token: CancellationToken): Promise<InlayHint[]> {
    const wanted = workspace.getConfiguration('crossquote', document).get<boolean>('claimLabels', true);
    if (!wanted || !this.#server.started) return [];
    const params = { uri: document.uri.toString() };
    try {
      const [claims, codebook, own] = await Promise.all([
        this.#server.request<readonly PlacedClaim[]>(GetClaims, { ...params, where: 'text' } satisfies ClaimsQuery, token),
        this.#server.request<PlacedCodebook | null>(GetCodebook, params, token),
        knownAnnotator(document.uri, this.#log),
      ]);
      return claims.flatMap((placed) => hintOf(placed, codebook, document, own) ?? []).filter(({ position }) => visible.contains(position));
    } catch (error) {
      // The editor asks again at the next change; a request that was overtaken is no failure.
      if (!token.isCancellationRequested) this.#log.warn(`Labels of claims: ${messageOf(error)}`);
      return [];
    }
  }
}

function hintOf(
  { claim, range, state, annotator }: PlacedClaim,
  codebook: PlacedCodebook | null,
  document: TextDocument,
  own: string | undefined,
): InlayHint | undefined {
  // An answer stands in the thread beside the passage.
  if (range === null || isAnswer(claim)) return undefined;
  const who = whose(annotator, own);
  const label = claimLabel(claim, state, codebook, who === 'own' ? '' : who === 'gold' ? 'Gold' : annotator);
  const hint = new InlayHint(behindMark(toRange(range).end, document), label);
  hint.paddingLeft = true;
  hint.tooltip = new MarkdownString()
    .appendText(claim.by)
    .appendText(claim.note === '' ? '' : `: ${claim.note}`)
    .appendText(stateText[state] === '' ? '' : `\n\n${stateText[state]}`);
  return hint;
}

/** Behind the mark that closes a tagged quotation, so that the label does not stand among its words. */
function behindMark(end: Position, document: TextDocument): Position {
  const rest = document.lineAt(end.line).text.slice(end.character);
  return end.translate(0, /^\s?["”’»“']+(?!\p{L})/u.exec(rest)?.[0].length ?? 0);
}
