// What each part of attribution is worth: the command line bundled without it, weights as they are, scored on the same gold.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleCommandLine } from './bundle.mjs';
import { analyse } from './golds.mjs';
import { figure as f, table } from './tables.mjs';

/** Replaces one stretch of a source; a source that has it no more is an error, so that no ablation measures nothing. */
const instead = (before, after) => (source) => {
  if (!source.includes(before)) throw new Error(`not in the source: ${before}`);
  return source.replace(before, after);
};
const noWeights = () => '{}';
/** A private method that finds nobody. */
const findsNobody = (name) => (source) => {
  const head = source.match(new RegExp(`private ${name}\\(.*\\): Entity \\| null \\{`))?.[0];
  return instead(head ?? `private ${name}(…): Entity | null`, `${head} return null;`)(source);
};

/** The class that knows a folder's speakers, put together from one for each article that knows no other article. */
const eachForItself = (source) => `${instead('export class FolderSpeakers {', 'class OfOne {')(source)}
export class FolderSpeakers {
  articles = new Map();
  changed = new Set();
  settled = true;
  nameList = noNames;
  revision = 0;
  put(uri, path, speakers) {
    const one = new OfOne();
    one.put(uri, path, speakers);
    one.settle();
    this.articles.set(uri, one);
    this.changed.add(uri);
    this.revision++;
  }
  delete(uri) { this.articles.delete(uri); this.revision++; }
  settle() { return true; }
  changes() { const uris = [...this.changed]; this.changed.clear(); return uris; }
  speakers() { return [...this.articles.values()].flatMap((one) => one.speakers()); }
  speakerOf(uri, id) { return this.articles.get(uri)?.speakerOf(uri, id); }
}
`;

/** Each part by name: files by the end of their path, with what makes their new content. */
const parts = {
  'everything there': {},
  'without learned weights': Object.fromEntries(
    ['report', 'attributed', 'speaker'].map((name) => [`attribution/weighing/data/${name}Weights.json`, noWeights]),
  ),
  'without parts of speech': {
    'text/tagger.ts': instead(
      "const pos = tags[i] ?? 'X';",
      "const pos = tags[i] !== 'SPACE' && /[\\p{L}\\p{N}]/u.test(tokens.itemAt(i).out()) ? 'NOUN' : tags[i] ?? 'X';",
    ),
  },
  'with "say" as the only listed cue': {
    'attribution/lines/data/cueVerbs.ts': (source) =>
      source.replace(/(export const SPEECH_VERBS = `)[^`]*/, '$1say').replace(/(export const THOUGHT_VERBS = `)[^`]*/, '$1think'),
  },
  'without repair of damage': {
    'text/repair.ts': (source) =>
      `${instead('export function repair(', 'function repaired(')(source)}\nvoid repaired; export const repair = (text, start, end) => ({ text: text.slice(start, end), start, edits: [] });\n`,
  },
  'without pronouns': { 'attribution/coreference/coreference.ts': findsNobody('pronoun') },
  'without descriptions ("the minister")': { 'attribution/coreference/coreference.ts': findsNobody('nominal') },
  'without speakers across articles': { 'speakers/folderSpeakers.ts': eachForItself },
  'without speakers told by what comes next': {
    'attribution/quotationSpeakers/inferred.ts': instead(
      'const inferred = new Map<number, string>();',
      'const inferred = new Map<number, string>(); if (inferred.size === 0) return inferred;',
    ),
  },
  'without reported clauses': {
    'attribution/reports/chooseReports.ts': instead(
      'const kept: Weighed[] = [];',
      'const kept: Weighed[] = []; if (kept.length === 0) return kept;',
    ),
  },
};

/** @param rows the golds to score on; @param score the scorer's */
export async function ablationSection(project, rows, score) {
  const folder = mkdtempSync(join(tmpdir(), 'crossquote-ablation-'));
  let lines = [];
  try {
    lines = await Promise.all(
      Object.entries(parts).map(async ([name, replaced], at) => {
        const cli = join(folder, `${at}.cjs`);
        await bundleCommandLine(project, cli, replaced);
        const figures = await Promise.all(
          rows.map(async ({ gold }) => {
            const result = score({ ...gold, pairs: undefined }, (await analyse(cli, gold, false)).analysis);
            return result.quotes === undefined
              ? [f(result.direct.speaker.accuracy), f(result.all_speech.loose.f1)]
              : [f(result.speaker.accuracy), f(result.canonical.accuracy), f(result.indirect.f1)];
          }),
        );
        console.log(`ablation: ${name}`);
        return [name, ...figures.flat()];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const head = rows.flatMap(({ name, result }) =>
    result.quotes === undefined ? [`${name}: speaker of direct`, 'all speech'] : [`${name}: speaker`, 'canonical', 'reports'],
  );
  return [
    '## What each part is worth',
    'The same figures with one part taken out. The weights stay as they were learned with it, so a part may look dearer here than it is.',
    table(['', ...head], lines),
  ];
}
