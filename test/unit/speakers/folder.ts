import type { ArticleAnalysis, ArticleSpeaker } from '../../../server/src/core/attribution/attribution';
import { FolderSpeakers } from '../../../server/src/core/attribution/speakers/folderSpeakers';
import { noNames, type NameList } from '../../../server/src/core/attribution/speakers/nameList';
import { read } from '../text/read';

/**
 * An article's speaker in one line: `Kremlin spokesman | Dmitry Peskov, Peskov` (titles, then names; the first is the
 * fullest), `body: Port Union`, `the French president` (a description), `joint: Ann Bell and Ida Moss`.
 */
function speaker(line: string, index: number): ArticleSpeaker {
  const [, kind, rest = ''] = /^(?:(body|joint|group): )?(.*)$/.exec(line) ?? [];
  const [titles, listed] = rest.includes(' | ') ? rest.split(' | ') : ['', rest];
  const names = (listed ?? '').split(', ');
  const name = names[0] ?? '';
  const described = kind === undefined && !/\p{Lu}[^ ]*$/u.test(name);
  return {
    id: `s${index + 1}`,
    name,
    names,
    gender: null,
    kind: kind === 'body' ? 'body' : kind === undefined ? 'person' : 'group',
    titles: described
      ? [name.toLowerCase()]
      : (titles ?? '')
          .split(', ')
          .filter((title) => title !== '')
          .map((title) => title.toLowerCase()),
  };
}

export function analysis(uri: string, lines: readonly string[]): ArticleAnalysis {
  return { article: { ...read(''), uri }, quotations: [], mentions: [], attributions: [], speakers: lines.map(speaker) };
}

const uriOf = (n: number): string => `file:///${n}.txt`;

/** Who is who in a folder of these articles. */
export function resolved(list: NameList, articles: readonly (readonly string[])[]): FolderSpeakers {
  const folder = new FolderSpeakers();
  folder.nameList = list;
  for (const [n, lines] of articles.entries()) folder.put(uriOf(n), `${n}.txt`, lines.map(speaker));
  folder.settle();
  return folder;
}

/** The canonical name of each article's speakers, article by article. */
export function canonical(...articles: readonly (readonly string[])[]): string[][] {
  return canonicalWith(noNames, ...articles);
}

/** The ids of each article's speakers, article by article. */
export function ids(...articles: readonly (readonly string[])[]): string[][] {
  const folder = resolved(noNames, articles);
  return articles.map((lines, i) => lines.map((_, s) => folder.speakerOf(uriOf(i), `s${s + 1}`)?.id ?? 'nobody'));
}

/** The aliases of the speaker with a canonical name. */
export function aliases(name: string, ...articles: readonly (readonly string[])[]): readonly string[] | undefined {
  return aliasesWith(noNames, name, ...articles);
}

/** The canonical name of each article's speakers under a name list. */
export function canonicalWith(list: NameList, ...articles: readonly (readonly string[])[]): string[][] {
  const folder = resolved(list, articles);
  return articles.map((lines, i) => lines.map((_, s) => folder.speakerOf(uriOf(i), `s${s + 1}`)?.canonical ?? 'nobody'));
}

/** The aliases, under a name list, of the speaker with a canonical name. */
export function aliasesWith(list: NameList, name: string, ...articles: readonly (readonly string[])[]): readonly string[] | undefined {
  return resolved(list, articles)
    .speakers()
    .find((one) => one.canonical === name)?.aliases;
}

/** The kinds of all speakers under a name list. */
export function kindsWith(list: NameList, ...articles: readonly (readonly string[])[]): string[] {
  return resolved(list, articles)
    .speakers()
    .map(({ kind }) => kind);
}
