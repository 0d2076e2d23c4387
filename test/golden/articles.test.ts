import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../server/src/core/analysis/analyse';
import { FolderSpeakers } from '../../server/src/core/attribution/speakers/folderSpeakers';
import { showAnalysis } from './show';

// CROSSQUOTE_GOLDEN=write refreshes what is expected; read the difference before committing it.
const write = process.env['CROSSQUOTE_GOLDEN'] === 'write';
const samples = join(__dirname, '../../samples');
const expected = join(__dirname, 'expected');

describe('the sample articles', () => {
  const names = readdirSync(samples)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  const analyses = names.map((name) =>
    analyse({ uri: `file:///${name}`, path: name, version: 0, text: readFileSync(join(samples, name), 'utf8') }),
  );
  const folder = new FolderSpeakers();
  for (const {
    article: { uri, path },
    speakers,
  } of analyses)
    folder.put(uri, path, speakers);
  folder.settle();

  for (const analysis of analyses) {
    const { path } = analysis.article;
    it(path, () => {
      const shown = showAnalysis(analysis, folder);
      const file = join(expected, path);
      if (write) writeFileSync(file, shown);
      assert(existsSync(file), `${path} has nothing expected of it yet: run with CROSSQUOTE_GOLDEN=write`);
      assert.equal(shown, readFileSync(file, 'utf8'));
    });
  }

  it('have nothing expected of articles that are gone', () => {
    assert.deepEqual(
      readdirSync(expected).filter((name) => !names.includes(name)),
      [],
    );
  });
});
