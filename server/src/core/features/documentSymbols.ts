import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver-types';
import type { ArticleAnalysis, Attribution, Speaker } from '../attribution/attribution';
import type { FolderIndex } from '../folder/folderIndex';
import type { Span } from '../text/span';
import { rangeOf } from './places';
import { percent, shortened, words } from './words';
import { count } from '../count';

/** The outline: each speaker in the order of first words, and under it what was said; what nobody is named for comes last. */
export function documentSymbols(index: FolderIndex, uri: string): DocumentSymbol[] {
  const analysis = index.analysis(uri);
  if (!analysis) return [];
  const groups = new Map<string, { speaker: Speaker | null; said: Attribution[] }>();
  for (const attribution of analysis.attributions) {
    if (attribution.type === 'scare') continue;
    const speaker = index.speakerOf(uri, attribution.speaker);
    const key = speaker?.id ?? (attribution.mention ? words(analysis.article, attribution.mention) : '');
    const group = groups.get(key) ?? { speaker, said: [] };
    group.said.push(attribution);
    groups.set(key, group);
  }
  return [...groups]
    .sort(([a], [b]) => Number(a === '') - Number(b === ''))
    .map(([key, { speaker, said }]) => speakerSymbol(analysis, speaker?.canonical ?? (key || 'Speaker unknown'), speaker, said));
}

function speakerSymbol(analysis: ArticleAnalysis, name: string, speaker: Speaker | null, said: readonly Attribution[]): DocumentSymbol {
  const { article } = analysis;
  const spans = said.flatMap(({ outer, mention }) => [outer, ...(mention ? [mention] : [])]);
  const first = said.find(({ mention }) => mention)?.mention ?? spans[0] ?? { start: 0, end: 0 };
  return {
    name,
    detail: count(said.length, 'statement'),
    kind: speaker?.kind === 'person' ? SymbolKind.Class : speaker ? SymbolKind.Package : SymbolKind.Null,
    range: rangeOf(article, around(spans)),
    selectionRange: rangeOf(article, first),
    children: said.map((attribution) => ({
      name: shortened(words(article, attribution.content), 80) || '…',
      detail: attribution.type === 'indirect' ? `reported, ${percent(attribution.confidence)}` : percent(attribution.confidence),
      kind: SymbolKind.String,
      range: rangeOf(article, attribution.outer),
      selectionRange: rangeOf(article, attribution.content),
    })),
  };
}

function around(spans: readonly Span[]): Span {
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}
