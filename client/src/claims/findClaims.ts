import { Uri, type Disposable, type LogOutputChannel, type QuickPickItem } from 'vscode';
import { claimTitle } from '../../../server/src/core/claims/claimTitle';
import { isOnArticle } from '../../../server/src/core/claims/optionalKeys';
import { GetCodebook, type PlacedClaim, type PlacedCodebook } from '../../../server/src/claims/claimProtocol';
import { FindClaims, type FindClaimsParams, type FoundClaims } from '../../../server/src/claims/searchProtocol';
import { registerCommand } from '../errors';
import { Commands } from '../names';
import { openPlace, toRange } from '../places';
import { pickWhileTyping } from '../searchPicker';
import type { Server } from '../server';
import { foundTitle } from './searchText';
import { stateText } from './tree';
import { folderOfWindow } from './windowFolder';

const mostShown = 200;

interface ClaimItem extends QuickPickItem {
  readonly placed: PlacedClaim;
}

/** Finding claims by a query, with the hits shown while it is typed. */
export function registerFindClaims(server: Server, log: LogOutputChannel): Disposable {
  return registerCommand(log, Commands.findClaims, 'Finding claims', async () => {
    const found = await pickClaim(server);
    if (found === undefined) return;
    // An orphan stands nowhere: its record does.
    await (found.range === null ? openPlace(Uri.parse(found.file), null) : openPlace(Uri.parse(found.article), toRange(found.range)));
  });
}

/** @returns undefined where the person left. */
async function pickClaim(server: Server): Promise<PlacedClaim | undefined> {
  const folder = folderOfWindow();
  // Asked for while the person types: the picker opens at once, so that no key falls into the article.
  const asked =
    folder === undefined ? Promise.resolve(null) : server.request<PlacedCodebook | null>(GetCodebook, { uri: folder.uri.toString() });
  const picked = await pickWhileTyping<ClaimItem>({
    title: 'Find Claims',
    placeholder: 'Words, tag:claim.quantity, by:ann, state:orphan, speaker:"Ida Bell", in:harbour; -tag:… leaves out',
    find: async (query, token) => {
      const params: FindClaimsParams = { query, most: mostShown };
      const [found, codebook] = await Promise.all([server.request<FoundClaims>(FindClaims, params, token), asked]);
      return { title: foundTitle(found), items: found.claims.map((placed) => itemOf(placed, codebook)) };
    },
  });
  return picked?.placed;
}

function itemOf(placed: PlacedClaim, codebook: PlacedCodebook | null): ClaimItem {
  const { claim, state } = placed;
  const article = decodeURIComponent(placed.article.split('/').at(-1) ?? placed.article);
  const passage = isOnArticle(claim) ? 'The whole article' : `“${claim.exact.replace(/\s+/gu, ' ')}”`;
  return {
    label: claimTitle(claim, codebook),
    description: [article, claim.by, ...(stateText[state] === '' ? [] : [state])].join(' · '),
    detail: passage,
    placed,
    alwaysShow: true,
  };
}
