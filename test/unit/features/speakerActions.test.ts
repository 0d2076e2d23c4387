import assert from 'node:assert/strict';
import { renameSpeakerCommand, speakerActions } from '../../../server/src/core/features/speakerActions';
import { courier, herald } from '../../support/articles';
import { example } from '../../support/folder';

/** The light bulb's actions on speakers at the `<|>` of an article, each with its command's arguments. */
function offered(articles: Readonly<Record<string, string>>, commands: readonly string[] = [renameSpeakerCommand]): [string, unknown[]][] {
  const { index, uri, position } = example(articles);
  const analysis = index.analysis(uri);
  assert(analysis);
  return speakerActions(index, analysis, { start: position, end: position }, commands).map(({ title, command }) => [
    title,
    command?.arguments ?? [],
  ]);
}

describe('speaker actions', () => {
  it('offer another name for whoever said the words', () => {
    const [only, ...more] = offered({ 'courier.txt': courier.replace('waiting for', 'waiting <|>for') });
    assert.equal(only?.[0], 'Rename speaker “Ada Voss”…');
    assert.match(String(only[1][0]), /courier\.txt$/);
    assert.equal(only[1][1], 'Ada Voss');
    assert.equal(more.length, 0);
  });
  it('offer it on a pronoun, for whom it stands', () =>
    assert.deepEqual(
      offered({ 'herald.txt': herald.replace('she added', 's<|>he added') }).map(([title]) => title),
      ['Rename speaker “Ada Voss”…'],
    ));
  it('offer nothing where nobody is named', () =>
    assert.deepEqual(offered({ 'plain.txt': 'The road was <|>closed on Monday for the whole of the day.' }), []));
  it('offer nothing to a client that cannot ask for the name', () =>
    assert.deepEqual(offered({ 'courier.txt': courier.replace('waiting for', 'waiting <|>for') }, []), []));
});
