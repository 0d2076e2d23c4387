import assert from 'node:assert/strict';
import type { Connection } from 'vscode-languageserver';
import { Articles } from '../../../server/src/workspace/articles';
import { ConnectionWorkspace } from '../../../server/src/workspace/connectionWorkspace';
import { noFiles } from '../../../server/src/workspace/files';
import { herald } from '../../support/articles';
import { root } from '../../support/folder';

const never = { isCancellationRequested: false };
const uri = `${root}/herald.txt`;

describe('the articles of the open folders', () => {
  it('are what the reading found that was begun last, whichever ends first', async () => {
    const ends: ((text: string | undefined) => void)[] = [];
    const read = (): Promise<Uint8Array | undefined> => new Promise((done) => { ends.push((text) => { done(text === undefined ? undefined : new TextEncoder().encode(text)); }); });
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
});
