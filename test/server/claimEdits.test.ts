import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type {
  CodeAction,
  CompletionItem,
  Diagnostic,
  DocumentDiagnosticReport,
  DocumentLink,
  Hover,
  Location,
  Range,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import type { Claim } from '../../server/src/core/claims/claim';
import { ServerCommands } from '../../server/src/protocol';
import { GetClaims, type AnchorState, type ClaimChange, type PlacedClaim } from '../../server/src/claims/claimProtocol';
import { courier, herald, threeArticles } from '../support/articles';
import { LspClient } from '../support/lspClient';

const annFile = 'annotations/ann/herald.txt.jsonl';
const passage = 'nobody should wait one day longer';

describe('claims while articles change', () => {
  let client: LspClient;
  let document: TextDocument;
  beforeEach(async () => {
    client = await LspClient.start(threeArticles, { settings: { annotator: 'Ann' } });
    document = await client.open('herald.txt');
  });
  afterEach(() => client.stop());

  const tag = (words = passage, tags = ['claim.quantity'], name = 'herald.txt'): Promise<ClaimChange> =>
    client.command<ClaimChange>(ServerCommands.addClaim, {
      uri: client.uri(name),
      range: client.rangeOf(
        TextDocument.create(client.uri(name), 'news-article', 0, name === 'herald.txt' ? document.getText() : courier),
        words,
      ),
      tags,
      note: '',
      annotator: 'Ann',
    });
  /** Types in place of some words, which may be none. */
  const type = async (words: string, newText: string): Promise<void> =>
    client.edit(document.uri, [{ range: client.rangeOf(document, words), newText }]);
  const insertBefore = async (words: string, newText: string): Promise<void> => {
    const { start } = client.rangeOf(document, words);
    await client.edit(document.uri, [{ range: { start, end: start }, newText }]);
  };
  const placed = (uri = document.uri): Promise<PlacedClaim[]> => client.request<PlacedClaim[]>(GetClaims, { uri });
  /** How each claim is found, and on what words of the buffer. */
  const found = async (): Promise<[AnchorState, string | undefined][]> =>
    (await placed()).map(({ state, range }) => [state, range ? document.getText(range) : undefined]);
  const diagnostics = async (name: string): Promise<Diagnostic[]> => {
    const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri: client.uri(name) } });
    assert(report.kind === 'full');
    return report.items;
  };
  const actions = (name: string, range: Range, shown: Diagnostic[] = []): Promise<CodeAction[]> =>
    client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: client.uri(name) },
      range,
      context: { diagnostics: shown },
    });
  const fixesOf = async (name: string, code: string): Promise<CodeAction[]> => {
    const all = await diagnostics(name);
    const shown = all.find((diagnostic) => diagnostic.code === code);
    assert(shown, `no ${code} among ${JSON.stringify(all)}`);
    return (await actions(name, shown.range, [shown])).filter(({ kind }) => kind === 'quickfix');
  };
  const choose = async (fixes: readonly CodeAction[], title: RegExp): Promise<void> => {
    const fix = fixes.find((each) => title.test(each.title));
    assert(fix, `no ${title} among ${fixes.map((each) => each.title).join(' | ')}`);
    if (fix.edit) await client.make(fix.edit);
    if (fix.command) await client.request('workspace/executeCommand', { command: fix.command.command, arguments: fix.command.arguments });
  };
  /** Chooses a fix of the annotation file once the server has taken in what happened to the articles. */
  const chooseOnceThere = async (code: string, title: RegExp): Promise<void> => {
    let fixes: CodeAction[] = [];
    await client.until(async () => {
      const shown = (await diagnostics(annFile)).find((diagnostic) => diagnostic.code === code);
      fixes = shown ? await actions(annFile, shown.range, [shown]) : [];
      return fixes.some((fix) => title.test(fix.title));
    }, `the fix ${title}`);
    await choose(fixes, title);
  };
  const records = (): Promise<Claim[]> => client.records<Claim>(annFile);

  describe('as somebody types', () => {
    it('moves them with every keystroke before them', async () => {
      await tag();
      for (const letter of 'Exclusive: ') {
        await insertBefore('Mayor opens', letter);
        assert.deepEqual(await found(), [['moved', passage]]);
      }
    });

    it('keeps them on a passage that is rewritten word by word, as changed', async () => {
      await tag();
      for (const [words, newText] of [
        ['nobody should', 'nobody shall'],
        ['one day', 'another day'],
        ['longer', 'long'],
      ] as const) {
        await type(words, newText);
        const [[state, text] = []] = await found();
        assert.equal(state, 'changed');
        assert.match(text ?? '', /^nobody .* long(?:er)?$/u);
      }
      assert.deepEqual(await found(), [['changed', 'nobody shall wait another day long']]);
    });

    it('makes an orphan of a passage that is replaced, though the same words stand elsewhere', async () => {
      await type('“I will walk across it first,”', `“I will walk across it first, and ${passage},”`);
      await tag(`and ${passage}`, ['claim.other']);
      await type(`and ${passage}`, 'and no one waits');
      assert.deepEqual(await found(), [['orphan', undefined]]);
    });

    it('makes an orphan of what is deleted, also where an edit reaches across its edge', async () => {
      await tag();
      await type(`1,200 days waiting for this bridge, and ${passage}`, '1,200 days');
      assert.deepEqual(await found(), [['orphan', undefined]]);
      await insertBefore(',” Ada', ` and ${passage}`);
      assert.deepEqual(
        (await found()).map(([state]) => state),
        ['moved'],
      );
    });

    it('writes nothing meanwhile', async () => {
      await tag();
      const before = await client.read(annFile);
      await type('one day', 'an hour');
      await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: document.uri } });
      await found();
      assert.equal(await client.read(annFile), before);
    });
  });

  describe('as files change on disk', () => {
    it('goes back to what is saved where the editor closes without saving', async () => {
      await tag();
      await type(passage, 'all is well');
      assert.deepEqual(
        (await found()).map(([state]) => state),
        ['orphan'],
      );
      await client.close('herald.txt');
      assert.deepEqual(
        (await placed()).map(({ state }) => state),
        ['exact'],
      );
    });

    it('stays with the buffer where the file changes under unsaved changes', async () => {
      await tag();
      await insertBefore('Mayor opens', 'Not saved. ');
      await client.write('herald.txt', 'Another text altogether.\n');
      assert.deepEqual(await found(), [['moved', passage]]);
      await client.close('herald.txt');
      assert.deepEqual(
        (await placed()).map(({ state }) => state),
        ['orphan'],
      );
    });

    it('takes in another branch: articles and annotation files that come, change and go at once', async () => {
      await tag();
      await client.close('herald.txt');
      const git = (...args: string[]): void => {
        execFileSync('git', ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.org', ...args], { cwd: client.folder, stdio: 'ignore' });
      };
      git('init', '-q', '-b', 'main');
      git('add', '.');
      git('commit', '-q', '-m', 'tagged');
      git('checkout', '-q', '-b', 'other');
      const onMain = await client.read(annFile);
      await client.write('herald.txt', `Exclusive\n\n${herald.replace('one day', 'one single day')}`);
      await client.write(
        'annotations/bo/herald.txt.jsonl',
        onMain.replace('"by":"ann"', '"by":"bo"').replace(/"id":"(.{25})./u, '"id":"$10'),
      );
      await client.remove(annFile);
      git('add', '-A');
      git('commit', '-q', '-m', 'another branch');
      const all = async (): Promise<string[]> =>
        (await client.request<PlacedClaim[]>(GetClaims, {})).map(({ claim: { by }, state }) => `${by} ${state}`);
      assert.deepEqual(await all(), ['bo changed']);
      git('checkout', '-q', 'main');
      await client.watched([
        ['herald.txt', 2],
        ['annotations/bo', 3],
        [annFile, 1],
      ]);
      assert.deepEqual(await all(), ['ann exact']);
      git('checkout', '-q', 'other');
      await client.watched([
        ['herald.txt', 2],
        ['annotations/bo/herald.txt.jsonl', 1],
        ['annotations/ann', 3],
      ]);
      assert.deepEqual(await all(), ['bo changed']);
    });
  });

  describe('quick fixes', () => {
    it('confirm a changed passage from the article', async () => {
      await tag();
      await type('one day', 'one single day');
      await choose(await fixesOf('herald.txt', 'claim-changed'), /^Confirm the passage$/u);
      assert.deepEqual(
        (await records()).map(({ exact, rev }) => [exact, rev]),
        [['nobody should wait one single day longer', 2]],
      );
      assert.deepEqual(await found(), [['exact', 'nobody should wait one single day longer']]);
      assert.deepEqual(
        (await diagnostics('herald.txt')).filter(({ code }) => String(code).startsWith('claim')),
        [],
      );
    });

    it('confirm it from the annotation file as well', async () => {
      await tag();
      await type('one day', 'one single day');
      await choose(await fixesOf(annFile, 'changed'), /^Confirm the passage$/u);
      assert.deepEqual(await found(), [['exact', 'nobody should wait one single day longer']]);
    });

    it('say which of several places is meant', async () => {
      await tag('Ada Voss', ['claim.other']);
      const [claim] = await records();
      assert(claim);
      await client.write(annFile, `${JSON.stringify({ ...claim, blob: '0'.repeat(40), prefix: '', suffix: '', start: 3, end: 11 })}\n`);
      await choose(await fixesOf('herald.txt', 'claim-ambiguous'), /^It is this one: line 5, “.*longer,” Ada Voss said at/u);
      assert.deepEqual(
        (await placed()).map(({ state, range }) => [state, range?.start.line]),
        [['exact', 4]],
      );
    });

    it('attach an orphan to the selection, or remove it', async () => {
      await tag();
      await type(`, and ${passage}`, '');
      const fixes = await fixesOf('herald.txt', 'claim-orphan');
      assert.deepEqual(
        fixes.map(({ title }) => title),
        ['Remove the claim on “nobody should wait one day lo…”'],
      );
      await choose(await actions('herald.txt', client.rangeOf(document, 'I will walk across it')), /^Attach to the selection/u);
      assert.deepEqual(await found(), [['exact', 'I will walk across it']]);
      await type('“I will walk across it first,” she added.', 'Nothing more was said.');
      await choose(await fixesOf(annFile, 'orphan'), /^Remove the claim/u);
      assert.deepEqual(await records(), []);
    });

    it('use the successor of a tag', async () => {
      const codebook = {
        revision: 3,
        tags: [
          { id: 'old', label: 'Old', definition: 'As it was.', deprecated: true, successor: 'new' },
          { id: 'new', label: 'New', definition: 'As it is.' },
        ],
      };
      await client.write('annotations/codebook.json', JSON.stringify(codebook));
      await tag(passage, ['old']);
      await choose(await fixesOf(annFile, 'deprecated-tag'), /^Use “New” \(new\)$/u);
      assert.deepEqual(
        (await records()).map(({ tags, codebook: revision }) => [tags, revision]),
        [[['new'], 3]],
      );
    });
  });

  describe('in the annotation file', () => {
    it('completes and explains tags, and leads to passage and codebook', async () => {
      await tag();
      await insertBefore('Mayor opens', 'Exclusive\n\n');
      const file = await client.open(annFile, 'jsonl');
      const inTag = client.rangeOf(file, 'claim.quantity').start;
      const params = { textDocument: { uri: file.uri }, position: inTag };
      const items = await client.request<CompletionItem[]>('textDocument/completion', params);
      assert(
        items.some(({ label, detail }) => label === 'claim.prediction' && detail === 'Prediction'),
        JSON.stringify(items.slice(0, 3)),
      );
      const hover = await client.request<Hover>('textDocument/hover', params);
      assert.match(JSON.stringify(hover.contents), /\*\*Quantity\*\*/u);
      assert.match((await client.request<Location>('textDocument/definition', params)).uri, /codebook\.json$/u);
      const place = await client.request<Location>('textDocument/definition', { ...params, position: { line: 0, character: 2 } });
      assert.deepEqual([place.uri, document.getText(place.range)], [document.uri, passage]);
      const links = await client.request<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri: file.uri } });
      assert.deepEqual(
        links.map(({ target }) => target),
        [`${document.uri}#L${place.range.start.line + 1},${place.range.start.character + 1}`],
      );
    });

    it('leaves articles to their own definitions and links', async () => {
      assert.deepEqual(await client.request('textDocument/documentLink', { textDocument: { uri: document.uri } }), []);
      assert.deepEqual(
        await client.request('textDocument/completion', { textDocument: { uri: document.uri }, position: { line: 0, character: 0 } }),
        [],
      );
    });
  });

  describe('as articles are renamed', () => {
    const willRename = (oldName: string, newName: string): Promise<WorkspaceEdit | null> =>
      client.request('workspace/willRenameFiles', { files: [{ oldUri: client.uri(oldName), newUri: client.uri(newName) }] });

    it('renames the annotation files with them, and nothing where there are none', async () => {
      await tag();
      await client.close('herald.txt');
      const edit = await willRename('herald.txt', 'north/the herald.txt');
      assert(edit);
      await client.make(edit);
      await client.rename('herald.txt', 'north/the herald.txt');
      assert.deepEqual(
        (await placed(client.uri('north/the herald.txt'))).map(({ state }) => state),
        ['exact'],
      );
      const folder = await willRename('north', 'south');
      assert.match(JSON.stringify(folder), /annotations\/ann\/south\/the%20herald\.txt\.jsonl/u);
      assert.equal(await willRename('gazette.txt', 'g.txt'), null);
    });

    it('finds an article that was renamed elsewhere, by its bytes', async () => {
      await tag();
      await client.close('herald.txt');
      await client.rename('herald.txt', 'moved.txt');
      await chooseOnceThere('article-missing', /^The article is now moved\.txt: move the annotation file$/u);
      assert.deepEqual(
        (await placed(client.uri('moved.txt'))).map(({ state }) => state),
        ['exact'],
      );
      assert.deepEqual(await records(), []);
    });

    it('finds one that was edited too, by its passages', async () => {
      await tag();
      await client.close('herald.txt');
      await client.remove('herald.txt');
      await client.write('moved.txt', `Corrected\n\n${herald.replace('1,200', '1,300')}`);
      await client.until(async () => (await diagnostics(annFile)).some(({ code }) => code === 'article-missing'), 'the missing article');
      const [fix] = (await fixesOf(annFile, 'article-missing')).filter(({ title }) => title.startsWith('The article is now'));
      // Another outlet has the passage word for word: then nobody is guessed.
      assert.equal(fix, undefined);
      await client.remove('courier.txt');
      await chooseOnceThere('article-missing', /^The article is now moved\.txt/u);
      assert.deepEqual(
        (await placed(client.uri('moved.txt'))).map(({ state }) => state),
        ['moved'],
      );
    });
  });

  describe('faults', () => {
    it('a line that was cut short stays, and nothing is glued to it', async () => {
      await tag();
      const [whole] = (await client.read(annFile)).split('\n');
      const half = whole?.slice(0, 60).replace(/"id":"../u, '"id":"zz') ?? '';
      await client.write(annFile, `${whole}\n${half}`);
      await tag('I will walk across it first', ['claim.prediction']);
      const lines = (await client.read(annFile)).split('\n');
      assert.equal(lines.filter((line) => line === half).length, 1);
      assert.equal(lines.filter((line) => line.startsWith('{') && line.endsWith('}')).length, 2);
      await client.write(annFile, half);
      await tag('I will walk across it first', ['claim.prediction']);
      assert.match(await client.read(annFile), /^\{"id":"0[^\n]+\}\n\{"id":"zz[^\n}]*$/u);
    });

    it('a file that was cut within a character is left alone, and the person is told', async () => {
      await tag();
      const cut = Buffer.concat([Buffer.from(await client.read(annFile)), Buffer.from([0xe2, 0x80])]);
      await client.write(annFile, cut);
      await assert.rejects(tag('I will walk across it first'), /not UTF-8/u);
      assert.deepEqual(
        (await diagnostics(annFile)).map(({ code }) => code),
        ['unreadable'],
      );
      assert.equal(Buffer.from(await client.read(annFile)).length > 0, true);
    });

    it('a folder that cannot be written leaves everything as it was', async () => {
      await tag();
      const before = await client.read(annFile);
      client.refuseEdit = 'EROFS: read-only file system';
      await assert.rejects(tag('I will walk across it first'), /did not make the change \(EROFS.*nothing was written/u);
      assert.deepEqual([await client.read(annFile), (await placed()).length], [before, 1]);
    });

    it('another window that writes before the edit is planned again on what it wrote', async () => {
      await tag();
      const theirs = (await client.read(annFile)).replace(/"id":"(.{25})./u, '"id":"$10').replace('claim.quantity', 'claim.law');
      // The file changes without anybody telling the server.
      await writeFile(join(client.folder, annFile), theirs + (await client.read(annFile)));
      await tag('I will walk across it first', ['claim.prediction']);
      assert.deepEqual(
        (await records()).map(({ tags }) => tags[0]),
        ['claim.law', 'claim.quantity', 'claim.prediction'],
      );
    });

    it('another window that writes in the very moment of the edit is found out', async () => {
      const { file, id } = await tag();
      const mine = await client.read(annFile);
      client.beforeEdit = () =>
        writeFile(
          join(client.folder, annFile),
          `${mine.replace(/"id":"(.{25})./u, '"id":"$10').replace('claim.quantity', 'claim.law')}${mine}`,
        );
      await assert.rejects(
        client.command(ServerCommands.updateClaim, { file, id, note: 'counted' }),
        /changed by another program at the same moment/u,
      );
    });

    it('unsaved changes of the annotation file are what a change builds on, whatever comes to the disk', async () => {
      await tag();
      const mine = await client.read(annFile);
      const buffer = await client.open(annFile, 'jsonl');
      await client.edit(buffer.uri, [
        { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, newText: '{"mine": "not saved"}\n' },
      ]);
      await client.write(annFile, '');
      await tag('I will walk across it first', ['claim.prediction']);
      const text = client.buffers.get(buffer.uri)?.getText() ?? '';
      assert(text.startsWith(mine) && text.includes('{"mine": "not saved"}\n') && text.includes('claim.prediction'), text);
    });

    it('an annotation file that nothing is left in goes, and comes back', async () => {
      const { file, id, after } = await tag();
      await client.command(ServerCommands.removeClaim, { file, id });
      await assert.rejects(client.read(annFile), /ENOENT/u);
      await client.command(ServerCommands.restoreClaim, { file, id, claim: after });
      assert.deepEqual(
        (await records()).map(({ id: there }) => there),
        [id],
      );
    });
  });
});
