import assert from 'node:assert/strict';
import { ClaimHistory, type HistoryEntry } from '../../../client/src/claims/history';

const entry = (article: string, version: number | undefined, id = 'A'): HistoryEntry =>
  ({ version, change: { file: `annotations/vale/${article}.jsonl`, article, id, before: null, after: null, touched: [] } });

describe('the history of claims', () => {
  it('gives Ctrl+Z to the claims while the article was not edited since', () => {
    const history = new ClaimHistory();
    history.add(entry('strike.txt', 4));
    assert.equal(history.canUndo('strike.txt', 4), true);
    assert.equal(history.canUndo('strike.txt', 5), false);
    assert.equal(history.canUndo('other.txt', 4), false);
  });

  it('leaves Ctrl+Z alone for an article that was not open', () => {
    const history = new ClaimHistory();
    history.add(entry('strike.txt', undefined));
    assert.equal(history.canUndo('strike.txt', 1), false);
    assert.equal(history.lastDone('strike.txt')?.change.id, 'A');
  });

  it('undoes and redoes in turn', () => {
    const history = new ClaimHistory();
    const [first, second] = [entry('strike.txt', 4, 'first'), entry('strike.txt', 4, 'second')];
    history.add(first);
    history.add(second);
    history.undone(second);
    assert.equal(history.lastDone('strike.txt'), first);
    assert.equal(history.lastUndone('strike.txt'), second);
    assert.equal(history.canRedo('strike.txt', 4), true);
    history.redone(second);
    assert.equal(history.lastDone('strike.txt'), second);
    assert.equal(history.canRedo('strike.txt', 4), false);
  });

  it('keeps articles apart', () => {
    const history = new ClaimHistory();
    history.add(entry('strike.txt', 1, 'in strike'));
    history.add(entry('flood.txt', 1, 'in flood'));
    assert.equal(history.lastDone('strike.txt')?.change.id, 'in strike');
    assert.equal(history.lastDone()?.change.id, 'in flood');
  });

  it('forgets what was undone once something new is done', () => {
    const history = new ClaimHistory();
    const first = entry('strike.txt', 1);
    history.add(first);
    history.undone(first);
    history.add(entry('strike.txt', 1, 'B'));
    assert.equal(history.lastUndone('strike.txt'), undefined);
  });
});
