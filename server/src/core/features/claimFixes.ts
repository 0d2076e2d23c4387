import { CodeActionKind, type CodeAction, type Diagnostic, type Range } from 'vscode-languageserver-types';
import { ServerCommands } from '../../protocol';
import type { RemoveClaimParams, UpdateClaimParams } from '../../claims/claimProtocol';
import { placeOfOrphans } from './articleDiagnostics';
import type { LocatedClaim } from '../claims/placing/locatedClaim';
import { findTag, type Codebook } from '../claims/codebook/codebook';
import { recoded } from '../claims/codebook/recode';
import { shorten } from '../annotationFiles/shorten';
import type { Article } from '../text/article';
import type { Span } from '../text/span';
import { positionAt, rangeOf, spanOf } from './places';

/** What the quick fixes of claims that lost their place are made from. */
export interface ClaimFixSource {
  /** Claims on one article, where they stand now. */
  readonly claims: readonly LocatedClaim[];
  /** The article as it is now; null where it is gone or cannot be read. */
  readonly article: Article | null;
  /** The annotator's folder; empty where nobody is named. */
  readonly annotator: string;
  /** Where fixes are asked for: in the article, or in the annotation file. */
  readonly range: Range;
  /** What the client shows there. */
  readonly diagnostics: readonly Diagnostic[];
  /** The client can attach a claim to what is selected in an article beside the file. */
  readonly attaches: boolean;
}

/** How the client's own command for attaching is called; its argument is `{ file, id }`. */
const attachCommand = 'crossquote.attachClaim';
const mostPlaces = 10;
const contextOfPlace = 20;

/**
 * The quick fixes in an article: on a passage that changed or that can be one of several; for orphans, attaching them to what is
 * selected, and removing them where they are told of. Only one's own claims have any.
 */
export function claimFixesInArticle(source: ClaimFixSource): CodeAction[] {
  const { article, range } = source;
  if (!article) return [];
  const wanted = spanOf(article, range);
  const selected = passageIn(article, wanted);
  const atOrphans = wanted.start <= spanOf(article, placeOfOrphans).end;
  return ownOf(source)
    .flatMap((located) => {
      if (located.state === 'orphan')
        return [...(selected ? [attachTo(located, article, selected)] : []), ...(atOrphans ? [remove(located)] : [])];
      if (located.span === null || wanted.end < located.span.start || located.span.end < wanted.start) return [];
      const places = placeFixes(located, article);
      if (places.length === 0) return [];
      const elsewhere =
        selected && (selected.start !== located.span.start || selected.end !== located.span.end)
          ? [attachTo(located, article, selected)]
          : [];
      return [...places, ...elsewhere, remove(located)];
    })
    .map((action) => withDiagnostics(action, source.diagnostics, 'claim-'));
}

/**
 * The quick fixes in an annotation file, on the lines that a range touches: the same for passages, and the tag to use in place of one
 * that the codebook no longer uses.
 * @param codebook null where it cannot be read.
 */
export function claimFixesInFile(source: ClaimFixSource & { readonly file: string; readonly codebook: Codebook | null }): CodeAction[] {
  const { article, range, file, codebook, attaches } = source;
  const here = ownOf(source).filter(
    (located) => located.file === file && range.start.line <= located.line && located.line <= range.end.line,
  );
  return here
    .flatMap((located) => {
      const lost = located.state !== 'exact' && located.state !== 'moved';
      const attach = lost && article && attaches ? [attachThere(located)] : [];
      return [
        ...(article ? placeFixes(located, article) : []),
        ...attach,
        ...(lost ? [remove(located)] : []),
        ...(codebook ? successorFixes(located, codebook) : []),
      ];
    })
    .map((action) => withDiagnostics(action, source.diagnostics, ''));
}

/** A fix, with the state or code of the diagnostic that it is for. */
interface Fix {
  readonly action: CodeAction;
  readonly of: string;
  readonly line: number;
}

const ownOf = ({ claims, annotator }: ClaimFixSource): readonly LocatedClaim[] =>
  annotator === '' ? [] : claims.filter((located) => located.annotator === annotator);

function placeFixes(located: LocatedClaim, article: Article): Fix[] {
  const { state, span, anchor } = located;
  if (state === 'changed' && span) return [update(located, 'Confirm the passage', { range: rangeOf(article, span) }, true)];
  if (state !== 'ambiguous') return [];
  return [...anchor.places]
    .slice(0, mostPlaces)
    .sort((a, b) => a.start - b.start)
    .map((place) => update(located, `It is this one: ${placeInWords(article, place)}`, { range: rangeOf(article, place) }));
}

/** A place that the same words elsewhere do not have. */
function placeInWords(article: Article, { start, end }: Span): string {
  const before = article.text.slice(Math.max(0, start - contextOfPlace), start);
  const after = article.text.slice(end, end + contextOfPlace);
  const around =
    (start > contextOfPlace ? before.replace(/^\S*\s/u, '') : before) + article.text.slice(start, end) + after.replace(/\s\S*$/u, '');
  return `line ${positionAt(article, start).line + 1}, “${shorten(around, 80)}”`;
}

function attachTo(located: LocatedClaim, article: Article, selected: Span): Fix {
  return update(located, `Attach to the selection: the claim on ${passageOf(located)}`, { range: rangeOf(article, selected) });
}

function attachThere(located: LocatedClaim): Fix {
  const title = 'Attach to the selection in the article';
  return fix(located, title, { title, command: attachCommand, arguments: [{ file: located.file, id: located.claim.id }] });
}

function successorFixes(located: LocatedClaim, codebook: Codebook): Fix[] {
  const { tags } = located.claim;
  return tags.flatMap((id) => {
    const tag = findTag(codebook, id);
    const successor = tag?.deprecated === true && tag.successor !== null ? findTag(codebook, tag.successor) : undefined;
    if (!successor || successor.deprecated) return [];
    return [
      {
        ...update(located, `Use “${successor.label}” (${successor.id})`, { tags: recoded(codebook, tags, [id], [successor.id]) }, true),
        of: 'deprecated-tag',
      },
    ];
  });
}

function update(located: LocatedClaim, title: string, changes: Pick<UpdateClaimParams, 'range' | 'tags'>, isPreferred = false): Fix {
  const params: UpdateClaimParams = { file: located.file, id: located.claim.id, ...changes };
  return fix(located, title, { title, command: ServerCommands.updateClaim, arguments: [params] }, isPreferred);
}

function remove(located: LocatedClaim): Fix {
  const params: RemoveClaimParams = { file: located.file, id: located.claim.id };
  const title = `Remove the claim on ${passageOf(located)}`;
  return fix(located, title, { title, command: ServerCommands.removeClaim, arguments: [params] });
}

function fix({ state, line }: LocatedClaim, title: string, command: CodeAction['command'] & object, isPreferred = false): Fix {
  return { action: { title, kind: CodeActionKind.QuickFix, command, ...(isPreferred && { isPreferred }) }, of: state, line };
}

const passageOf = ({ claim }: LocatedClaim): string => (claim.exact === '' ? 'the article as a whole' : `“${shorten(claim.exact, 30)}”`);

/** What is selected, without white space at its ends; null where that is nothing. */
function passageIn({ text }: Article, { start, end }: Span): Span | null {
  const words = text.slice(start, end);
  const passage = { start: start + words.length - words.trimStart().length, end: end - (words.length - words.trimEnd().length) };
  return passage.start < passage.end ? passage : null;
}

/** Says which of the diagnostics shown the fix is for. In an annotation file a diagnostic stands on the claim's own line. */
function withDiagnostics({ action, of, line }: Fix, diagnostics: readonly Diagnostic[], prefix: string): CodeAction {
  const meant = diagnostics.filter(({ code, range }) => code === `${prefix}${of}` && (prefix !== '' || range.start.line === line));
  return meant.length === 0 ? action : { ...action, diagnostics: meant };
}
