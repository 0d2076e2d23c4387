import { InlayHintKind, type InlayHint, type Range } from 'vscode-languageserver-types';
import type { FolderIndex } from '../folderIndex';
import { positionAt, spanOf } from './places';
import { mentionOn } from './target';
import { words } from './words';

/** Behind a pronoun or a description that speaks: the speaker's name. */
export function inlayHints(index: FolderIndex, uri: string, range: Range): InlayHint[] {
  const analysis = index.analysis(uri);
  if (!analysis) return [];
  const { article } = analysis;
  const within = spanOf(article, range);
  const done = new Set<number>();
  return analysis.attributions.flatMap(({ mention, speaker }) => {
    const name = index.speakerOf(uri, speaker)?.canonical;
    if (!mention || name === undefined || mention.end < within.start || mention.start > within.end || done.has(mention.end)) return [];
    done.add(mention.end);
    const form = mentionOn(analysis, mention)?.form;
    if (form === 'name' || form === undefined || words(article, mention) === name) return [];
    return [{ position: positionAt(article, mention.end), label: `= ${name}`, kind: InlayHintKind.Type, paddingLeft: true }];
  });
}
