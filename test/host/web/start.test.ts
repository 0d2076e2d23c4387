import { assert } from 'chai';
import * as vscode from 'vscode';

describe('Crossquote in VS Code for the Web', () => {
  it('starts in a worker without an error', async () => {
    const extension = vscode.extensions.getExtension('crossquote.crossquote');
    assert.isDefined(extension, 'the extension host does not know crossquote.crossquote');
    await extension?.activate();
    assert.isTrue(extension?.isActive);
  });
});
