import { InlayHintKind, type InlayHint, type Range } from 'vscode-languageserver-types';
import type { FolderIndex } from '../folder/folderIndex';
import { positionAt, spanOf } from './places';
import { mentionOn } from './target';
import { words } from './words';

/** Behind a pronoun or a description that speaks: the speaker's name, where it has a word that stands not there already. */
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
    if (form === 'name' || form === undefined || !tellsMore(name, words(article, mention))) return [];
    return [{ position: positionAt(article, mention.end), label: `= ${name}`, kind: InlayHintKind.Type, paddingLeft: true }];
  });
}

/** A name that starts like one; "= senior official" behind "the official" would be noise. */
function tellsMore(name: string, mention: string): boolean {
  const known = new Set(mention.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  return (
    /^\p{Lu}/u.test(name) &&
    name
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .some((word) => !known.has(word))
  );
}
