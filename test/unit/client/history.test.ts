import assert from 'node:assert/strict';
import { History, type Step } from '../../../client/src/claims/history';

const nothing = (): Promise<readonly string[]> => Promise.resolve([]);
const entry = (article: string, version: number | undefined): Step => ({
  articles: new Map([[article, version]]),
  undo: nothing,
  redo: nothing,
});

describe('the history of claims', () => {
  it('gives Ctrl+Z to the claims while the article was not edited since', () => {
    const history = new History();
    history.add(entry('strike.txt', 4));
    assert.equal(history.canUndo('strike.txt', 4), true);
    assert.equal(history.canUndo('strike.txt', 5), false);
    assert.equal(history.canUndo('other.txt', 4), false);
  });

  it('leaves Ctrl+Z alone for an article that was not open', () => {
    const history = new History();
    const step = entry('strike.txt', undefined);
    history.add(step);
    assert.equal(history.canUndo('strike.txt', 1), false);
    assert.equal(history.lastDone('strike.txt'), step);
  });

  it('undoes and redoes in turn', () => {
    const history = new History();
    const [first, second] = [entry('strike.txt', 4), entry('strike.txt', 4)];
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
    const history = new History();
    const [strike, flood] = [entry('strike.txt', 1), entry('flood.txt', 1)];
    history.add(strike);
    history.add(flood);
    assert.equal(history.lastDone('strike.txt'), strike);
    assert.equal(history.lastDone(), flood);
  });

  it('takes a step about several articles back from each of them', () => {
    const history = new History();
    const step: Step = {
      ...entry('strike.txt', 3),
      articles: new Map([
        ['strike.txt', 3],
        ['flood.txt', undefined],
      ]),
    };
    history.add(step);
    assert.equal(history.canUndo('strike.txt', 3), true);
    assert.equal(history.canUndo('flood.txt', 3), false);
    assert.equal(history.lastDone('flood.txt'), step);
  });

  it('forgets what was undone once something new is done', () => {
    const history = new History();
    const first = entry('strike.txt', 1);
    history.add(first);
    history.undone(first);
    history.add(entry('strike.txt', 1));
    assert.equal(history.lastUndone('strike.txt'), undefined);
  });
});
