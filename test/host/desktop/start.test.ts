import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('Crossquote in VS Code', () => {
  it('is installed and starts without an error', async () => {
    const extension = vscode.extensions.getExtension('crossquote.crossquote');
    assert.ok(extension, 'the extension host does not know crossquote.crossquote');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });
});
