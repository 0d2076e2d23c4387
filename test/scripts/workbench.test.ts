import assert from 'node:assert/strict';
import type { VSCodeServer } from '../../scripts/hosts/server';
import { workbenchAddress } from '../../scripts/hosts/workbench';

const served = (token: string | null): VSCodeServer => ({ port: 4000, token }) as VSCodeServer;
const queryOf = (address: string): Record<string, string> => Object.fromEntries(new URL(address).searchParams);

describe('the address of a workbench', () => {
  it('names the folder and the token', () =>
    assert.deepEqual(queryOf(workbenchAddress(served('secret'), { folder: '/news/flood' })), { folder: '/news/flood', tkn: 'secret' }));

  it('names a file to open, with what a path may hold', () =>
    assert.deepEqual(queryOf(workbenchAddress(served('secret'), { folder: '/news', file: '/news/a b#1.txt' })), {
      folder: '/news',
      payload: '[["openFile","vscode-remote://127.0.0.1:4000/news/a%20b%231.txt"]]',
      tkn: 'secret',
    }));

  it('keeps what greets people out of tests', () =>
    assert.match(queryOf(workbenchAddress(served(null), { folder: '/news' }))['payload'] ?? '', /"skipWelcome","true"/u));
});
