import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FolderSpeakers } from '../../../server/src/core/attribution/speakers/folderSpeakers';
import { noNames, type NameList } from '../../../server/src/core/attribution/speakers/nameList';
import { analysis } from './folder';
import { applyNameList } from './reference/applyNameList';
import { resolveSpeakers } from './reference/resolveSpeakers';

type Folder = ReadonlyMap<string, readonly string[]>;
type WhoIsWho = Pick<FolderSpeakers, 'speakerOf' | 'speakers'>;

const uriOf = (path: string): string => `file:///news/${path}`;
const inOrder = (folder: Folder): [string, readonly string[]][] => [...folder].sort(([a], [b]) => (a < b ? -1 : 1));

/** All articles at once, as they are in the order of their paths. */
function atOnce(folder: Folder, list: NameList): WhoIsWho {
  const analyses = inOrder(folder).map(([path, lines]) => analysis(uriOf(path), lines));
  const found = applyNameList(resolveSpeakers(analyses), analyses, list);
  return { speakers: () => found.speakers, speakerOf: (uri, id) => found.speakerOf(uri, id) };
}

function fresh(folder: Folder, list: NameList): FolderSpeakers {
  const speakers = new FolderSpeakers();
  speakers.nameList = list;
  for (const [path, lines] of inOrder(folder)) speakers.put(uriOf(path), path, analysis('', lines).speakers);
  speakers.settle();
  return speakers;
}

/** Who each article's speakers are: one number for each speaker, in order of appearance, and what it is called. @param of of whom it is told. */
function told(folder: Folder, who: WhoIsWho, of: (line: string) => boolean = () => true): unknown {
  const numbers = new Map<string, number>();
  return inOrder(folder).map(([path, lines]) => [
    path,
    lines.map((line, at) => {
      if (!of(line)) return [];
      const speaker = who.speakerOf(uriOf(path), `s${at + 1}`);
      if (speaker === undefined) return [line, 'nobody'];
      const number = numbers.get(speaker.id) ?? numbers.size;
      numbers.set(speaker.id, number);
      return [line, number, speaker.canonical, speaker.kind, [...speaker.aliases].sort()];
    }),
  ]);
}

/** Those whom working everything out at once calls what we call them: under a name list it renames two together by whatever was found. */
const comparable =
  (list: NameList) =>
  (line: string): boolean =>
    list === noNames || !line.startsWith('joint: ');

/** With ids. */
const everything = (folder: Folder, who: WhoIsWho): unknown => [
  told(folder, who),
  who.speakers(),
  inOrder(folder).map(([path, lines]) => lines.map((_, at) => who.speakerOf(uriOf(path), `s${at + 1}`)?.id)),
];

const persons = [
  'Ann Bell',
  'Anne Bell',
  'A Bell',
  'Alma Bell',
  'Ida Bell, Bell',
  'Otto Bell',
  'Otto Bell Jr',
  'Ann Bellsaid',
  'Ted Moss',
  'Ed Moss',
  'Theodore Moss',
  'Edward Moss',
  'Ann Marie Moss, Ann Bell',
  'Helena Brask, Helena Braskset',
  'Helen Brask',
  'Helena Braskset',
  'Ada Brask',
  'Dmitry Orsk',
  'Dmitri Orsk',
  'Dmitry Orskov',
];
const titled = [
  'french president | Emil Garin',
  'french president | Paul Mercier',
  'president | Emil Garin, Garin',
  'kremlin spokesman | Pavel Orsk',
  'russian president | Lev Odum',
  'us president, mayor of Lindmouth | Odum',
  'odum spokesman | Ada Voss',
  'mayor of Lindmouth | Piet Moll',
  'mayor | Moll',
];
const surnames = ['Bell', 'Moss', 'Orsk', 'Orske', 'Brask', 'Braskset', 'Quill', 'body: Bell', 'body: Brask', 'body: Quill'];
const bodies = [
  'body: NHU',
  'body: Northern Harbour Union',
  'body: National Health Unit',
  'body: US',
  'body: United States',
  'body: Kestrel Systems Inc',
  'body: Kestrel Systems',
  'group: officials',
  'group: the officials',
];
const described = [
  'French leader',
  'French president',
  'Russian leader',
  'Odum’s spokesman',
  'Kremlin spokesman',
  'police spokesman',
  'spokesman',
  'Lindmouth mayor',
  'joint: Bell and Moss',
  'joint: Ann Bell and Emil Garin',
  'group: Ann Bell',
];
const line = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...persons) },
  fc.constantFrom(...titled),
  fc.constantFrom(...surnames),
  fc.constantFrom(...bodies),
  fc.constantFrom(...described),
);
const lines = fc.uniqueArray(line, { maxLength: 6 });
const path = fc.nat({ max: 11 }).map((n) => `${String.fromCharCode(97 + n)}.txt`);
const list = fc.oneof(
  { weight: 2, arbitrary: fc.constant(noNames) },
  fc
    .constantFrom<Pick<NameList, 'speakers' | 'apart'>>(
      { speakers: [{ name: 'Anna Bell', aliases: ['Ann Bell', 'Anne Bell'], kind: null }], apart: [] },
      {
        speakers: [
          { name: 'Dmitry Orsk', aliases: ['Pavel Orsk'], kind: null },
          { name: 'Officials', aliases: ['officials'], kind: 'body' },
        ],
        apart: [['Ed Moss', 'Ted Moss']],
      },
      {
        speakers: [{ name: 'Emil Garin', aliases: ['French president', 'Bell'], kind: null }],
        apart: [
          ['Helena Brask', 'Helen Brask'],
          ['Dmitry Orsk', 'Dmitri Orsk'],
        ],
      },
    )
    .map((decided) => ({ ...decided, problems: [] })),
);
const edit = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('write' as const), path, lines }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('add' as const), path, line, at: fc.nat({ max: 5 }) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('drop' as const), path, at: fc.nat({ max: 5 }) }) },
  fc.record({ kind: fc.constant('remove' as const), path }),
  fc.record({ kind: fc.constant('settle' as const), pieces: fc.nat({ max: 12 }) }),
);

describe('who is who after edits', () => {
  const start = fc
    .array(lines, { minLength: 2, maxLength: 12 })
    .map((articles) => new Map(articles.map((each, n) => [`${String.fromCharCode(97 + n)}.txt`, each])));

  it('is what working everything out at once gives', () => {
    fc.assert(
      fc.property(start, list, (folder, decided) => {
        assert.deepEqual(
          told(folder, fresh(folder, decided), comparable(decided)),
          told(folder, atOnce(folder, decided), comparable(decided)),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('is what a fresh start on the same articles gives, ids too', () => {
    fc.assert(
      fc.property(start, fc.array(edit, { maxLength: 12 }), list, list, (articles, edits, before, after) => {
        const folder = new Map<string, readonly string[]>(articles);
        const speakers = fresh(folder, before);
        const put = (at: string, now: readonly string[]): void => {
          folder.set(at, now);
          speakers.put(uriOf(at), at, analysis('', now).speakers);
        };
        for (const [n, each] of edits.entries()) {
          if (n === 4) speakers.nameList = after;
          if (each.kind === 'settle') {
            for (let pieces = each.pieces; pieces > 0; pieces--) speakers.settle(() => true);
            continue;
          }
          const now = folder.get(each.path) ?? [];
          if (each.kind === 'write') put(each.path, each.lines);
          else if (each.kind === 'add' && !now.includes(each.line)) put(each.path, now.toSpliced(each.at, 0, each.line));
          else if (each.kind === 'drop') put(each.path, now.toSpliced(each.at, 1));
          else if (each.kind === 'remove' && folder.delete(each.path)) speakers.delete(uriOf(each.path));
        }
        speakers.settle();
        const decided = edits.length > 4 ? after : before;
        assert.deepEqual(everything(folder, speakers), everything(folder, fresh(folder, decided)));
        assert.deepEqual(told(folder, speakers, comparable(decided)), told(folder, atOnce(folder, decided), comparable(decided)));
      }),
      { numRuns: 150 },
    );
  });
});
