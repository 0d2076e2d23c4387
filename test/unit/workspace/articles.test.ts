import assert from 'node:assert/strict';
import type { Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analysedText } from '../../../server/src/core/analysis/analysedText';
import type { StoredAnalysis } from '../../../server/src/core/analysis/storedAnalysis';
import type { Analyst } from '../../../server/src/workspace/analyst';
import { Articles } from '../../../server/src/workspace/articles';
import { ConnectionWorkspace } from '../../../server/src/workspace/connectionWorkspace';
import { noFiles } from '../../../server/src/workspace/files';
import { courier, gazette, herald } from '../../support/articles';
import { root } from '../../support/folder';
import { until } from '../../support/until';

const never = { isCancellationRequested: false };
const uri = `${root}/herald.txt`;

describe('the articles of the open folders', () => {
  it('are what the reading found that was begun last, whichever ends first', async () => {
    const ends: ((text: string | undefined) => void)[] = [];
    const read = (): Promise<Uint8Array | undefined> =>
      new Promise((done) => {
        ends.push((text) => {
          done(text === undefined ? undefined : new TextEncoder().encode(text));
        });
      });
    const workspace = new ConnectionWorkspace({} as Connection, { ...noFiles, read });
    workspace.folders = [root];
    const articles = new Articles(workspace);
    const readings = [articles.refresh(uri, never), articles.refresh(uri, never)];
    // The file is deleted between the two; the disk answers the first one last.
    ends[1]?.(undefined);
    await readings[1];
    ends[0]?.(herald);
    await readings[0];
    assert.equal(articles.indexOf(uri).analysis(uri), undefined);
    const again = articles.refresh(uri, never);
    ends[2]?.(herald);
    await again;
    assert.notEqual(articles.indexOf(uri).analysis(uri), undefined);
  });

  describe('that another thread analyses', () => {
    /** Of a hundred files three are articles. */
    let files: Map<string, string>;
    let articles: Articles;
    let workspace: ConnectionWorkspace;
    let logged: string[];
    let answer: (analyses: readonly (StoredAnalysis | null)[]) => void;
    let asked: readonly string[];
    let indexing: Promise<void>;

    beforeEach(async () => {
      files = new Map(Array.from({ length: 100 }, (_, at) => [`${root}/list${at}.txt`, `${at}\n`]));
      for (const [name, text] of Object.entries({ herald, courier, gazette })) files.set(`${root}/${name}.txt`, text);
      logged = [];
      asked = [];
      const analyst: Analyst = {
        places: 2,
        analyse: (texts) =>
          new Promise((done) => {
            [asked, answer] = [texts, done];
          }),
      };
      const connection = {
        console: {
          error: (message: string) => {
            logged.push(message);
          },
        },
      };
      workspace = new ConnectionWorkspace(connection as Connection, {
        find: async () => [...files.keys()],
        read: async (one) => new TextEncoder().encode(files.get(one)),
      });
      workspace.folders = [root];
      articles = new Articles(workspace, analyst);
      indexing = articles.indexFolder(
        root,
        () => undefined,
        () => undefined,
        never,
      );
      await until(() => asked.length > 0);
    });

    /** The texts of the articles that are known, by path. */
    const known = (): Record<string, string> =>
      Object.fromEntries(
        articles
          .indexOf(uri)
          .analyses()
          .map(({ article: { path, text } }) => [path, text]),
      );

    it('are what it found in them', async () => {
      assert.deepEqual(asked, [herald, courier, gazette]);
      answer(asked.map(analysedText));
      await indexing;
      assert.deepEqual(known(), { 'herald.txt': herald, 'courier.txt': courier, 'gazette.txt': gazette });
      const found = articles.indexOf(uri);
      const here = new Articles(workspace);
      await here.indexFolder(
        root,
        () => undefined,
        () => undefined,
        never,
      );
      assert.deepEqual(
        found.analyses().map(({ attributions }) => attributions),
        here
          .indexOf(uri)
          .analyses()
          .map(({ attributions }) => attributions),
      );
      assert.deepEqual(found.statements(), here.indexOf(uri).statements());
      assert.deepEqual(found.matches(), here.indexOf(uri).matches());
      assert(found.matches().length > 0);
    });

    it('are as they became meanwhile: written anew, gone, or opened', async () => {
      const analyses = asked.map(analysedText);
      files.set(uri, gazette);
      await articles.refresh(uri, never);
      files.delete(`${root}/gazette.txt`);
      await articles.refresh(`${root}/gazette.txt`, never);
      const typed = `${courier}\nAnd more.`;
      workspace.document = (one) => (one === `${root}/courier.txt` ? TextDocument.create(one, 'news-article', 2, typed) : undefined);
      answer(analyses);
      await indexing;
      assert.deepEqual(known(), { 'herald.txt': gazette, 'courier.txt': typed });
    });

    it('are analysed by this one where they are given back', async () => {
      answer([null, analysedText(courier)]);
      await indexing;
      assert.deepEqual(known(), { 'herald.txt': herald, 'courier.txt': courier, 'gazette.txt': gazette });
    });

    it('cost nobody else anything where what was found cannot be used', async () => {
      const damaged: object = { ...analysedText(herald), speakers: null };
      answer([damaged as StoredAnalysis, analysedText(courier), analysedText(gazette)]);
      await indexing;
      assert.deepEqual(known(), { 'courier.txt': courier, 'gazette.txt': gazette });
      assert.match(articles.problems.get(uri) ?? '', /^This article cannot be analysed/u);
      assert(logged.length === 1 && logged[0]?.startsWith(uri));
    });
  });
});
