import { DiagnosticSeverity, type Diagnostic, type Range } from 'vscode-languageserver-types';
import type { PlacedClaim } from '../../claims/claimProtocol';
import type { ArticleAnalysis, Attribution } from '../attribution/attribution';
import type { Quotation } from '../quotations/quotation';
import type { Article } from '../text/article';
import { rangeOf } from './places';
import { shortened, words } from './words';

const source = 'Crossquote';
/** What decoders write where bytes were no text. */
const replacement = /\uFFFD+/gu;
const mostReplacements = 100;

/** What a reader should know of an article's text: marks without a partner, quotations that nobody is named for, and characters that were lost. */
export function articleDiagnostics(analysis: ArticleAnalysis): Diagnostic[] {
  const { article, quotations, attributions } = analysis;
  return [
    ...quotations.flatMap((quotation) => loneMark(article, quotation)),
    ...withoutSpeaker(article, attributions),
    ...lostCharacters(article),
  ];
}

function loneMark(article: Article, { outer, defects }: Quotation): Diagnostic[] {
  const opening = defects.includes('missing-opening');
  if (!opening && !defects.includes('missing-closing')) return [];
  const at = opening ? { start: outer.end - 1, end: outer.end } : { start: outer.start, end: outer.start + 1 };
  const message = opening
    ? 'This quotation mark closes a quotation that no mark opens: where it begins is a guess. The article is left as it is.'
    : 'This quotation mark opens a quotation that no mark closes: where it ends is a guess. The article is left as it is.';
  return [{ range: rangeOf(article, at), severity: DiagnosticSeverity.Information, code: 'mark-without-partner', source, message }];
}

/** Direct quotations that nobody is found for; of an interrupted one, its first part. */
function withoutSpeaker(article: Article, attributions: readonly Attribution[]): Diagnostic[] {
  const told = new Set<string>();
  return attributions.flatMap(({ type, speaker, mention, outer, group }) => {
    if (type !== 'direct' || speaker !== null || (group !== null && told.has(group))) return [];
    if (group !== null) told.add(group);
    const message = mention
      ? `Who said this is not clear: nobody is found whom “${words(article, mention)}” stands for.`
      : 'Nobody is named for this quotation.';
    return [{ range: rangeOf(article, outer), severity: DiagnosticSeverity.Hint, code: 'quotation-without-speaker', source, message }];
  });
}

/** Characters that could not be read: the file is not UTF-8, or was damaged before. */
export function lostCharacters(article: Article): Diagnostic[] {
  return [...article.text.matchAll(replacement)].slice(0, mostReplacements).map(({ index, 0: found }) => ({
    range: rangeOf(article, { start: index, end: index + found.length }),
    severity: DiagnosticSeverity.Warning,
    code: 'lost-character',
    source,
    message:
      'Characters were lost here: the file is not UTF-8, or was damaged before it was saved. Reopen it with its own encoding, then save it as UTF-8.',
  }));
}

/** Where an article tells of claims that it has no place for: at its beginning. */
export const placeOfOrphans: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Claims whose passage is not the one that was tagged. */
export function claimDiagnostics(claims: readonly PlacedClaim[]): Diagnostic[] {
  return claims.flatMap(({ claim, state, range }) => {
    const was = `“${shortened(claim.exact, 80)}”`;
    const told = (at: Range, message: string): Diagnostic[] => [
      { range: at, severity: DiagnosticSeverity.Information, code: `claim-${state}`, source, message },
    ];
    if (state === 'orphan')
      return told(
        placeOfOrphans,
        `${claim.by} tagged ${was}, which is no longer in this article. Select where the claim belongs to attach it there, or remove it.`,
      );
    if (!range) return [];
    if (state === 'changed') return told(range, `${claim.by} tagged ${was} here; the words have changed since.`);
    return state === 'ambiguous' ? told(range, `${claim.by} tagged ${was}; it stands in several places now, and this is the nearest.`) : [];
  });
}

/** A message about a whole file, at its first line. */
export function fileDiagnostic(code: string, message: string): Diagnostic {
  return {
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    severity: DiagnosticSeverity.Warning,
    code,
    source,
    message,
  };
}
