import type { ArticleAnalysis, Attribution } from '../../server/src/core/attribution/attribution';
import type { FolderSpeakers } from '../../server/src/core/attribution/speakers/folderSpeakers';
import type { Span } from '../../server/src/core/text/span';
import { repairedText } from '../../server/src/core/text/readArticle';

/**
 * An analysis as people read it: paragraph by paragraph its role and text as repaired, and under it what was said there,
 * by whom (folder name, then the mention's own words), and by which cue.
 */
export function showAnalysis({ article, attributions }: ArticleAnalysis, folder: FolderSpeakers): string {
  const one = (attribution: Attribution): string => {
    const words = (span: Span | null): string => (span === null ? '-' : repairedText(article, span).replace(/\s+/g, ' '));
    const speaker = attribution.speaker === null ? undefined : folder.speakerOf(article.uri, attribution.speaker);
    const who = `${speaker?.canonical ?? '?'} (${words(attribution.mention)})`;
    const group = attribution.group === null ? '' : ` ${attribution.group}`;
    return `    ${attribution.type}${group}: ${who} ~ ${words(attribution.cue)}: ${words(attribution.content)}`;
  };
  const blocks = article.paragraphs.map((paragraph) => {
    const own = attributions.filter(({ outer }) => outer.start >= paragraph.start && outer.start < paragraph.end);
    return [`${paragraph.role}: ${repairedText(article, paragraph)}`, ...own.map(one)].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}
