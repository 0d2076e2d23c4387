import type { AttributionType } from '../core/attribution/attribution';
import type { FolderIndex } from '../core/folder/folderIndex';
import type { Conflict, MatchKind } from '../core/statements/statement';
import type { DecisionKind } from '../core/statements/decisions/decision';
import type { Verdict } from '../core/statements/decisions/verdict';
import type { Span } from '../core/text/span';

/** What `crossquote analyze --json` prints; offsets are UTF-16 code units into the text without a byte-order mark. */
export interface AnalysisJson {
  readonly version: 1;
  readonly articles: readonly { readonly path: string; readonly quotes: readonly QuoteJson[] }[];
  readonly statements: readonly {
    readonly id: string;
    readonly label: string;
    readonly speaker: string | null;
    readonly members: readonly string[];
    readonly conflicts: readonly Conflict[];
  }[];
  readonly links: readonly { readonly a: string; readonly b: string; readonly kind: MatchKind; readonly score: number }[];
  /** What researchers decided, where they did: `same` and `different` are in force, `disputed` are not, `open` are notes alone. */
  readonly decisions?: readonly DecisionJson[];
}

export interface DecisionJson {
  readonly a: string;
  readonly b: string;
  readonly verdict: Verdict;
  readonly by: readonly { readonly annotator: string; readonly kind: DecisionKind; readonly note: string }[];
}

export interface QuoteJson extends Span {
  readonly id: string;
  readonly type: AttributionType;
  readonly speaker: Span | null;
  readonly cue: Span | null;
  readonly canonical: string | null;
  readonly group: string | null;
  /** Who passes it on, where somebody else than the speaker does. */
  readonly relay: (Span & { readonly canonical: string | null }) | null;
  readonly confidence: number;
}

/** The analysis of a folder in the command line's JSON shape; without links, statements and links are empty. */
export function analysisJson(index: FolderIndex, links: boolean): AnalysisJson {
  const decisions = index.decisions.pairs().map(({ a, b, verdict, given }): DecisionJson => ({
    a,
    b,
    verdict,
    by: given.map(({ annotator, decision: { kind, note } }) => ({ annotator, kind, note })),
  }));
  return {
    version: 1,
    articles: index.analyses().map((analysis) => ({
      path: analysis.article.path,
      quotes: analysis.attributions.map((quote): QuoteJson => ({
        id: quote.id,
        start: quote.content.start,
        end: quote.content.end,
        type: quote.type,
        speaker: spanOf(quote.mention),
        cue: spanOf(quote.cue),
        canonical: index.speakerOf(analysis.article.uri, quote.speaker)?.canonical ?? null,
        group: quote.group,
        relay: quote.relay && {
          start: quote.relay.mention.start,
          end: quote.relay.mention.end,
          canonical: index.speakerOf(analysis.article.uri, quote.relay.speaker)?.canonical ?? null,
        },
        confidence: rounded(quote.confidence),
      })),
    })),
    statements: links
      ? index.statements().map(({ id, label, speaker, members, conflicts }) => ({ id, label, speaker, members, conflicts }))
      : [],
    links: links ? index.matches().map(({ a, b, kind, score }) => ({ a, b, kind, score: rounded(score) })) : [],
    ...(links && decisions.length > 0 ? { decisions } : {}),
  };
}

function spanOf(span: Span | null): Span | null {
  return span && { start: span.start, end: span.end };
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}
