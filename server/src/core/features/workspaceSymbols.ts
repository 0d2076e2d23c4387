import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import type { Speaker } from '../attribution/attribution';
import type { Located } from '../folder/analysedArticles';
import type { FolderIndex } from '../folder/folderIndex';
import type { CancellationToken } from '../workspace';
import { namingMention } from './definition';
import { locationOf } from './places';
import { count } from '../count';

/** Speakers of the folder whose name or alias has the query's letters in that order; each at its name in the first article that gives it. */
export function workspaceSymbols(index: FolderIndex, query: string, token: CancellationToken): WorkspaceSymbol[] {
  const wanted = index.speakers().filter((speaker) => [speaker.canonical, ...speaker.aliases].some((name) => hasLetters(name, query)));
  if (wanted.length === 0) return [];
  const said = new Map<string, Located[]>();
  for (const analysis of index.analyses()) {
    if (token.isCancellationRequested) return [];
    for (const attribution of analysis.attributions) {
      const id = index.speakerOf(analysis.article.uri, attribution.speaker)?.id;
      if (id === undefined || attribution.type === 'scare') continue;
      const list = said.get(id);
      if (list) list.push({ analysis, attribution });
      else said.set(id, [{ analysis, attribution }]);
    }
  }
  return wanted.flatMap((speaker) => symbolOf(index, speaker, said.get(speaker.id) ?? []));
}

function symbolOf(index: FolderIndex, speaker: Speaker, said: readonly Located[]): WorkspaceSymbol[] {
  const first = said[0];
  if (!first) return [];
  const {
    analysis: { article },
    attribution,
  } = first;
  const naming = namingMention(first.analysis, (mention) => index.speakerOf(article.uri, mention.speaker)?.id === speaker.id);
  const articles = new Set(said.map(({ analysis }) => analysis.article.uri)).size;
  return [
    {
      name: speaker.canonical,
      kind: speaker.kind === 'person' ? SymbolKind.Class : SymbolKind.Package,
      containerName: `${count(said.length, 'statement')} in ${count(articles, 'article')}`,
      location: locationOf(article, naming ?? attribution.mention ?? attribution.outer),
    },
  ];
}

function hasLetters(name: string, query: string): boolean {
  const letters = [...name.toLowerCase()];
  let at = 0;
  return [...query.toLowerCase()].every((letter) => {
    at = letters.indexOf(letter, at) + 1;
    return at > 0;
  });
}
