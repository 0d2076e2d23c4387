import assert from 'node:assert/strict';
import { analysedText } from '../../../server/src/core/analysis/analysedText';
import { FolderIndex } from '../../../server/src/core/folder/folderIndex';
import { courier, gazette, herald } from '../../support/articles';
import { article } from '../../support/folder';

describe('a text that is analysed by itself', () => {
  it('says what the index of a folder finds in it, and can be handed to another thread', () => {
    for (const text of [herald, courier, gazette, '“No"Okonjo said .', '']) {
      const here = new FolderIndex();
      here.update(article('one.txt', text));
      const taken = new FolderIndex();
      taken.update(article('one.txt', text), structuredClone(analysedText(text)));
      assert.deepEqual(taken.stored(article('one.txt', '').uri), here.stored(article('one.txt', '').uri));
      assert.deepEqual(taken.analyses()[0]?.attributions, here.analyses()[0]?.attributions);
    }
  });
});
