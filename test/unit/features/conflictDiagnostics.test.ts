import assert from 'node:assert/strict';
import { conflictDiagnostics } from '../../../server/src/core/features/conflictDiagnostics';
import { courier, herald } from '../../support/articles';
import { example, textAt } from '../../support/folder';

describe('what articles disagree on', () => {
  it('is told at the words, with the other side’s place', () => {
    const { index, uri } = example({ 'courier.txt': courier, 'herald.txt': `${herald}<|>` });
    const analysis = index.analysis(uri);
    assert(analysis);
    const [found, ...more] = conflictDiagnostics(index, analysis);
    assert(found);
    assert.equal(more.length, 0);
    assert.equal(found.message, 'Articles disagree on a number: “1,200” here, “12,000” in courier.');
    assert.match(textAt(index, uri, found.range), /^“We have spent 1,200/u);
    assert.deepEqual(
      found.relatedInformation?.map(({ location, message }) => [location.uri.replace(/.*\//u, ''), message]),
      [['courier.txt', 'courier: “12,000”']],
    );
  });

  it('names each article of the other side once, however often it says so', () => {
    const twice = `${courier}\n“We have spent 12,000 days waiting for this bridge, and nobody should wait one day longer,” Voss had told the council.\n`;
    const { index, uri } = example({ 'courier.txt': twice, 'herald.txt': `${herald}<|>` });
    const analysis = index.analysis(uri);
    assert(analysis);
    assert.deepEqual(
      conflictDiagnostics(index, analysis).map(({ relatedInformation }) => relatedInformation?.map(({ message }) => message)),
      [['courier: “12,000”']],
    );
  });

  it('is told once of a quotation and the report around it', () => {
    const { index, uri } = example({
      'courier.txt':
        'The ferry\n\nFerry line manager Ada Voss spoke to us. Ada Voss said that the engines were “worn out beyond any thought of repair”.\n',
      'herald.txt':
        'The ferry\n\nThe mechanic Tom Ridley spoke to us. Tom Ridley said that the ferry’s engines had been “worn out beyond any thought of repair” for years.<|>\n',
    });
    const analysis = index.analysis(uri);
    assert(analysis);
    assert.deepEqual(
      conflictDiagnostics(index, analysis).map(({ message, range }) => [message, textAt(index, uri, range)]),
      [['Articles disagree on who said it: “Tom Ridley” here, “Ada Voss” in courier.', '“worn out beyond any thought of repair”']],
    );
  });

  it('is nothing where they agree', () => {
    const { index, uri } = example({ 'courier.txt': courier.replace('12,000', '1,200'), 'herald.txt': `${herald}<|>` });
    const analysis = index.analysis(uri);
    assert.deepEqual(analysis && conflictDiagnostics(index, analysis), []);
  });
});
