import type { Location, Position } from 'vscode-languageserver-types';
import type { FolderIndex } from '../folder/folderIndex';
import { locationOf, offsetAt } from './places';
import { memberPlaces } from './sameStatement';
import { targetAt } from './target';

/**
 * On words that were said: every member of their statement. On a speaker: every mention of that speaker in the folder.
 * @param includeDeclaration whether the words asked about are listed too.
 */
export function references(index: FolderIndex, uri: string, position: Position, includeDeclaration: boolean): Location[] {
  const analysis = index.analysis(uri);
  const target = analysis && targetAt(analysis, offsetAt(analysis.article, position));
  if (!target) return [];
  if (target.kind === 'attribution' && target.on !== 'mention') {
    const { attribution } = target;
    const members = memberPlaces(index, index.statementOf(attribution.id)).filter((member) => member.attribution.id !== attribution.id);
    const own = includeDeclaration ? [{ analysis, attribution }] : [];
    return [...own, ...members].map((member) => locationOf(member.analysis.article, member.attribution.outer));
  }
  const speaker = index.speakerOf(uri, target.kind === 'mention' ? target.mention.speaker : target.attribution.speaker);
  if (!speaker) return [];
  return index.analyses().flatMap((other) =>
    other.mentions
      .filter((mention) => index.speakerOf(other.article.uri, mention.speaker)?.id === speaker.id)
      .filter((mention) => includeDeclaration || other !== analysis || mention.start !== target.span.start)
      .map((mention) => locationOf(other.article, mention)),
  );
}
