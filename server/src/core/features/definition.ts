import type { Location, Position } from 'vscode-languageserver-types';
import type { ArticleAnalysis, Mention } from '../attribution/attribution';
import type { FolderIndex } from '../folder/folderIndex';
import { locationOf, offsetAt } from './places';
import { targetAt } from './target';

/**
 * Where a speaker is named: from a pronoun, a description or the words themselves to the fullest name that the article
 * gives, otherwise to the first article that names the speaker.
 */
export function definition(index: FolderIndex, uri: string, position: Position): Location | null {
  const analysis = index.analysis(uri);
  const target = analysis && targetAt(analysis, offsetAt(analysis.article, position));
  if (!target) return null;
  const speaker = index.speakerOf(uri, target.kind === 'mention' ? target.mention.speaker : target.attribution.speaker);
  if (!speaker) return null;
  for (const candidate of [analysis, ...index.analyses()]) {
    const naming = namingMention(candidate, (mention) => index.speakerOf(candidate.article.uri, mention.speaker)?.id === speaker.id);
    if (naming) return locationOf(candidate.article, naming);
  }
  return null;
}

/** The longest name among mentions, the first of equals. */
export function namingMention(analysis: ArticleAnalysis, isSpeaker: (mention: Mention) => boolean): Mention | null {
  return analysis.mentions
    .filter((mention) => mention.form === 'name' && isSpeaker(mention))
    .reduce<Mention | null>((best, one) => (best && best.end - best.start >= one.end - one.start ? best : one), null);
}
