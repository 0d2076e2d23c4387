import { DocumentHighlightKind, type DocumentHighlight, type Position } from 'vscode-languageserver-types';
import type { FolderIndex } from '../folder/folderIndex';
import type { Span } from '../text/span';
import { offsetAt, rangeOf } from './places';
import { targetAt } from './target';

/** On a speaker: the article's mentions of that speaker. On words that were said: all that the same speaker says. */
export function documentHighlights(index: FolderIndex, uri: string, position: Position): DocumentHighlight[] {
  const analysis = index.analysis(uri);
  const target = analysis && targetAt(analysis, offsetAt(analysis.article, position));
  if (!target) return [];
  const { article, attributions, mentions } = analysis;
  const draw = (spans: readonly Span[], kind: DocumentHighlightKind): DocumentHighlight[] =>
    spans.map((span) => ({ range: rangeOf(article, span), kind }));
  const id = index.speakerOf(uri, target.kind === 'mention' ? target.mention.speaker : target.attribution.speaker)?.id;
  if (id === undefined)
    return draw(
      [target.kind === 'attribution' && target.on !== 'mention' ? target.attribution.outer : target.span],
      DocumentHighlightKind.Text,
    );
  const isSpeaker = (own: string | null): boolean => index.speakerOf(uri, own)?.id === id;
  if (target.kind === 'attribution' && target.on !== 'mention') {
    return draw(
      attributions.filter(({ speaker, type }) => type !== 'scare' && isSpeaker(speaker)).map(({ outer }) => outer),
      DocumentHighlightKind.Text,
    );
  }
  return draw(
    mentions.filter(({ speaker }) => isSpeaker(speaker)),
    DocumentHighlightKind.Read,
  );
}
