import assert from 'node:assert/strict';
import { blobIdOfText } from '../../../../server/src/core/anchoring/blobId';
import { ClaimStore } from '../../../../server/src/core/claims/placing/claimStore';
import { uriOf } from '../../../../server/src/core/annotationFiles/uris';
import { describe as describePassage } from '../../../../server/src/core/anchoring/describe';
import { defaultCodebookText } from '../../../../server/src/core/claims/codebook/newCodebook';
import { serialiseRecord } from '../../../../server/src/core/claims/record';
import { FileUnreadableError, type CancellationToken, type Workspace } from '../../../../server/src/core/workspace';
import { SlowFiles } from '../../slowFiles';
import { claim, idNumber, marked } from '../support';

const folder = 'file:///home/desk';
const never: CancellationToken = { isCancellationRequested: false };

/** A folder in memory that counts what is read. */
class Memory implements Workspace {
  readonly folders = [folder];
  readonly files = new Map<string, string>();
  readonly broken = new Set<string>();
  reads: string[] = [];

  constructor(files: Record<string, string>) {
    for (const [path, text] of Object.entries(files)) this.files.set(uriOf(folder, path), text);
  }

  async read(uri: string): Promise<string | undefined> {
    this.reads.push(uri);
    if (this.broken.has(uri)) throw new FileUnreadableError(uri, 'not UTF-8');
    return this.files.get(uri);
  }

  async find(): Promise<readonly string[]> {
    return [...this.files.keys()].filter((uri) => uri.includes('/annotations/') && uri.endsWith('.jsonl'));
  }
}

/** The line that tags the marked passage. */
function line(text: string, n: number, by = 'ann'): string {
  const { text: bare, span } = marked(text);
  return `${serialiseRecord(claim({ id: idNumber(n), by, ...describePassage(bare, span), blob: blobIdOfText(bare) }))}\n`;
}

const article = 'The port saw nine ships leave. The admiralty was not amused at all.';
const nine = article.replace('nine ships', '<|nine ships|>');
const amused = article.replace('not amused', '<|not amused|>');

const desk = (): Memory =>
  new Memory({
    'strait/post (1).txt': article,
    'annotations/ann/strait/post (1).txt.jsonl': `${line(amused, 1)}oops\n${line(nine, 2)}`,
    'annotations/bo/strait/post (1).txt.jsonl': line(nine, 3, 'bo'),
    'annotations/bo/gone.txt.jsonl': line(nine, 4, 'bo'),
    'annotations/bo/links.jsonl': '{}\n',
  });
const post = uriOf(folder, 'strait/post (1).txt');
const annsFile = uriOf(folder, 'annotations/ann/strait/post (1).txt.jsonl');

describe('claimStore', () => {
  it("gives every annotator's claims on an article, by place", async () => {
    const claims = await new ClaimStore(desk()).claimsOf(post, never);
    assert.deepEqual(
      claims.map(({ claim: { id }, annotator, state, span, line: at }) => [
        id,
        annotator,
        state,
        article.slice(span?.start, span?.end),
        at,
      ]),
      [
        [idNumber(2), 'ann', 'exact', 'nine ships', 2],
        [idNumber(3), 'bo', 'exact', 'nine ships', 0],
        [idNumber(1), 'ann', 'exact', 'not amused', 0],
      ],
    );
    assert.equal(claims[0]?.file, annsFile);
    assert.equal(claims[0]?.article, post);
  });

  it('finds the article however its URI is written', async () => {
    const claims = await new ClaimStore(desk()).claimsOf('file:///home/desk/strait/post (1).txt', never);
    assert.equal(claims.length, 3);
  });

  it('gives all claims of a folder, orphans where the article is gone', async () => {
    const claims = await new ClaimStore(desk()).all(folder, never);
    assert.deepEqual(
      claims.map(({ articlePath, state }) => `${articlePath} ${state}`),
      ['gone.txt orphan', ...Array<string>(3).fill('strait/post (1).txt exact')],
    );
  });

  it('gives what a file holds now to whoever asks while another one is reading it', async () => {
    const workspace = desk();
    const store = new ClaimStore(workspace);
    await store.annotations(folder, never);
    workspace.files.set(annsFile, line(nine, 2));
    store.invalidate(annsFile);
    // The file is slow: who asks meanwhile gets the list as it was, which must not be kept.
    let arrive = (): void => undefined;
    const slow = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const read = workspace.read.bind(workspace);
    workspace.read = (uri) => slow.then(() => read(uri));
    const asked = store.annotations(folder, never);
    await store.annotations(folder, never);
    arrive();
    for (const files of [await asked, await store.annotations(folder, never)]) {
      assert.equal(files.find(({ uri }) => uri === annsFile)?.file.records.length, 1);
    }
  });

  it('goes by the reading of a file that was begun last, though an earlier one ends later', async () => {
    const workspace = desk();
    const store = new ClaimStore(workspace);
    await store.annotations(folder, never);
    const files = new SlowFiles();
    workspace.read = (uri) => (uri === annsFile ? files.read() : Promise.resolve(undefined));
    store.invalidate(annsFile);
    const before = store.annotations(folder, never);
    store.invalidate(annsFile);
    const after = store.annotations(folder, never);
    files.answer(1, line(nine, 2) + line(amused, 5));
    await after;
    files.answer(0, line(nine, 2));
    for (const known of [await before, await after]) assert.equal(known.find(({ uri }) => uri === annsFile)?.file.records.length, 2);
  });

  it("follows the article's text", async () => {
    const workspace = desk();
    const store = new ClaimStore(workspace);
    await store.claimsOf(post, never);
    workspace.files.set(post, `UPDATE. ${article}`);
    const claims = await store.claimsOf(post, never);
    assert.deepEqual(
      claims.map(({ state, span }) => [state, span?.start]),
      [
        ['moved', 21],
        ['moved', 21],
        ['moved', 8 + article.indexOf('not amused')],
      ],
    );
  });

  it('knows the article by its blob behind a byte-order mark', async () => {
    const workspace = new Memory({ 'a.txt': 'no no no no' });
    workspace.files.set(
      uriOf(folder, 'annotations/ann/a.txt.jsonl'),
      `${serialiseRecord(claim({ exact: 'no', prefix: 'other', suffix: 'other', start: 6, end: 8, blob: blobIdOfText('\uFEFFno no no no') }))}\n`,
    );
    const [found] = await new ClaimStore(workspace).claimsOf(uriOf(folder, 'a.txt'), never);
    assert.deepEqual([found?.state, found?.span], ['exact', { start: 6, end: 8 }]);
  });

  it('reads a changed annotation file again, and no other', async () => {
    const workspace = desk();
    const store = new ClaimStore(workspace);
    await store.all(folder, never);
    workspace.files.set(annsFile, line(nine, 2));
    workspace.reads = [];
    assert.equal(store.invalidate(annsFile), true);
    assert.deepEqual(
      (await store.claimsOf(post, never)).map(({ claim: { id } }) => id),
      [idNumber(2), idNumber(3)],
    );
    assert.deepEqual(workspace.reads.sort(), [annsFile, post].sort());
  });

  it('notices a new and a deleted annotation file', async () => {
    const workspace = desk();
    const store = new ClaimStore(workspace);
    await store.all(folder, never);
    const added = uriOf(folder, 'annotations/cy/strait/post (1).txt.jsonl');
    workspace.files.set(added, line(amused, 9, 'cy'));
    workspace.files.delete(annsFile);
    store.invalidate(added);
    store.invalidate(annsFile);
    assert.deepEqual(
      (await store.claimsOf(post, never)).map(({ annotator }) => annotator),
      ['bo', 'cy'],
    );
  });

  it('says what an invalidated file means for claims', async () => {
    const store = new ClaimStore(desk());
    await store.load(folder, never);
    assert.deepEqual(
      [post, uriOf(folder, 'annotations/codebook.json'), uriOf(folder, 'other.txt'), 'file:///elsewhere/a.txt'].map((uri) =>
        store.invalidate(uri),
      ),
      [true, true, false, false],
    );
  });

  it('names a file that cannot be read, and goes on with the others', async () => {
    const workspace = desk();
    workspace.broken.add(annsFile);
    const store = new ClaimStore(workspace);
    assert.deepEqual(
      (await store.claimsOf(post, never)).map(({ annotator }) => annotator),
      ['bo'],
    );
    assert.deepEqual(store.problems(folder), [{ uri: annsFile, message: 'not UTF-8' }]);
    workspace.broken.clear();
    store.invalidate(annsFile);
    assert.equal((await store.claimsOf(post, never)).length, 3);
    assert.deepEqual(store.problems(folder), []);
  });

  it('makes orphans where the article cannot be read', async () => {
    const workspace = desk();
    workspace.broken.add(post);
    assert.deepEqual(
      (await new ClaimStore(workspace).claimsOf(post, never)).map(({ state }) => state),
      ['orphan', 'orphan', 'orphan'],
    );
  });

  it('asks version control for the text as it was', async () => {
    const old = 'One.\nThe ships stay in port today.\nTwo.\n<|The ships stay in port today.|>\nThree.\n';
    const workspace = new Memory({ 'a.txt': `New.\n${marked(old).text}`, 'annotations/ann/a.txt.jsonl': line(old, 1) });
    const history = {
      blobText: async (_: string, blob: string) => (blob === blobIdOfText(marked(old).text) ? marked(old).text : undefined),
    };
    const [found] = await new ClaimStore(workspace, history).claimsOf(uriOf(folder, 'a.txt'), never);
    assert.deepEqual([found?.state, found?.span?.start], ['moved', marked(old).span.start + 5]);
  });

  it('stops where it is told to, and starts over when asked again', async () => {
    const store = new ClaimStore(desk());
    assert.deepEqual(await store.claimsOf(post, { isCancellationRequested: true }), []);
    assert.equal((await store.claimsOf(post, never)).length, 3);
  });

  it('reads the codebook once, until it is said to have changed', async () => {
    const workspace = desk();
    const uri = uriOf(folder, 'annotations/codebook.json');
    const store = new ClaimStore(workspace);
    const revision = async (): Promise<number> => (await store.codebook(folder, never)).codebook.revision;
    assert.deepEqual([(await store.codebook(folder, never)).text, await revision()], [undefined, 0]);
    workspace.files.set(uri, defaultCodebookText());
    store.invalidate(uri);
    assert.deepEqual([await revision(), await revision()], [1, 1]);
    assert.equal(workspace.reads.filter((read) => read === uri).length, 2);
    workspace.files.delete(uri);
    store.invalidate(uriOf(folder, 'annotations'));
    assert.equal(await revision(), 0);
  });

  it('does not keep a codebook that changed while it was read', async () => {
    const workspace = desk();
    const uri = uriOf(folder, 'annotations/codebook.json');
    const store = new ClaimStore(workspace);
    const reading = store.codebook(folder, never);
    workspace.files.set(uri, defaultCodebookText());
    store.invalidate(uri);
    await reading;
    assert.equal((await store.codebook(folder, never)).codebook.revision, 1);
  });

  it('notices that a folder of annotation files is gone', async () => {
    const workspace = desk();
    const store = new ClaimStore(workspace);
    await store.all(folder, never);
    workspace.files.delete(annsFile);
    assert.equal(store.invalidate(uriOf(folder, 'annotations/ann')), true);
    assert.deepEqual(
      (await store.claimsOf(post, never)).map(({ annotator }) => annotator),
      ['bo'],
    );
  });

  it('remembers the article as it was tagged, where no version control does', async () => {
    const text = 'One.\nThe ships stay in port today.\nTwo.\n<|The ships stay in port today.|>\nThree.\n';
    const bare = marked(text).text;
    const edited = bare.replace('Two.\nThe ships stay in port today.', 'Two.\nThe ferries stay in dock today.');
    const workspace = new Memory({ 'a.txt': edited, 'annotations/ann/a.txt.jsonl': line(text, 1) });
    const found = async (store: ClaimStore): Promise<string> => {
      const [claim] = await store.claimsOf(uriOf(folder, 'a.txt'), never);
      return `${claim?.state} ${edited.slice(claim?.span?.start, claim?.span?.end)}`;
    };
    assert.equal(await found(new ClaimStore(workspace)), 'moved The ships stay in port today.');
    const watching = new ClaimStore(workspace);
    workspace.files.set(uriOf(folder, 'a.txt'), bare);
    await watching.claimsOf(uriOf(folder, 'a.txt'), never);
    workspace.files.set(uriOf(folder, 'a.txt'), edited);
    assert.equal(await found(watching), 'changed The ferries stay in dock today.');
  });
});
