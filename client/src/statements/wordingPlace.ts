import { Range, window } from 'vscode';
import { GetWordings, type WordingSummary } from '../../../server/src/statements/statementProtocol';
import type { WordingPlace } from '../../../server/src/statements/decisionProtocol';
import { activeArticle } from '../claims/claimTarget';
import { UserError } from '../errors';
import { isLspRange, toLspRange, toRange } from '../places';
import type { Server } from '../server';

/** Whether an argument of a link or of the light bulb is a wording's place. */
export function isWordingPlace(value: unknown): value is WordingPlace {
  return (
    typeof value === 'object' &&
    value !== null &&
    'uri' in value &&
    typeof value.uri === 'string' &&
    'range' in value &&
    isLspRange(value.range)
  );
}

/** The place under the cursor of the article in the editor. @throws UserError where there is none. */
export function placeAtCursor(): WordingPlace {
  const { document, selection } = activeArticle();
  return { uri: document.uri.toString(), range: toLspRange(new Range(selection.start, selection.end)) };
}

/** The wordings of the statement at a place. @throws UserError where nothing was said there. */
export async function wordingsAt(server: Server, { uri, range }: WordingPlace): Promise<readonly WordingSummary[]> {
  const wordings = await server.request<readonly WordingSummary[]>(GetWordings, { uri, range });
  if (wordings.length === 0) throw new UserError('Put the cursor into a quotation or a reported statement.');
  return wordings;
}

/** Which of a statement's wordings stands at a place. */
export function ownWording(wordings: readonly WordingSummary[], { uri, range }: WordingPlace): WordingSummary | undefined {
  const wanted = toRange(range);
  const touching = wordings.filter(
    (wording) => wording.uri === uri && wording.kind !== 'possible' && toRange(wording.range).intersection(wanted) !== undefined,
  );
  return touching.find((wording) => toRange(wording.range).isEqual(wanted)) ?? touching[0];
}

/** Lets a person choose one of several wordings. @returns undefined where they left. */
export async function pickWording(wordings: readonly WordingSummary[], title: string): Promise<WordingSummary | undefined> {
  const items = wordings.map((wording) => ({
    label: wording.source,
    description: [wording.speaker ?? '', wording.kind === 'possible' ? 'possibly the same' : '', wording.decided]
      .filter((part) => part !== '')
      .join(' · '),
    detail: wording.text,
    wording,
  }));
  return (await window.showQuickPick(items, { title, matchOnDetail: true, matchOnDescription: true }))?.wording;
}
