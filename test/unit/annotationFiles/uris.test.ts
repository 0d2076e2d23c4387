import assert from 'node:assert/strict';
import { canonical, relativePath, uriOf } from '../../../server/src/core/annotationFiles/uris';

describe('places of annotation files', () => {
  it('tell paths in a folder from paths beside it', () => {
    assert.equal(relativePath('file:///c%3A/desk', 'file:///c:/desk/a%20b.txt'), 'a b.txt');
    assert.equal(relativePath('file:///desk', 'file:///desk-two/a.txt'), undefined);
    assert.equal(relativePath('vscode-vfs://host/desk', 'file:///desk/a.txt'), undefined);
  });

  it('are written one way, whatever stands in a name', () => {
    assert.equal(uriOf('file:///desk', 'a b/c#1.txt'), 'file:///desk/a%20b/c%231.txt');
    assert.equal(relativePath('file:///desk', uriOf('file:///desk', 'a b/c#1.txt')), 'a b/c#1.txt');
    assert.equal(canonical('file:///C:/desk/a.txt'), canonical('file:///c%3A/desk/a.txt'));
  });

  it('lie in a folder at the top of its file system too', () => {
    assert.equal(uriOf('memfs:', 'a.txt'), 'memfs:/a.txt');
  });
});
