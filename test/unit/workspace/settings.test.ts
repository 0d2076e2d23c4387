import assert from 'node:assert/strict';
import { articleFilter, defaultHidden, defaultSettings, hiddenBy, settingsOf } from '../../../server/src/workspace/settings';

describe('settings', () => {
  it('are as by default where the client says nothing or nonsense', () => {
    for (const nonsense of [null, undefined, 'x', { codeLens: 'yes', articles: 'all' }])
      assert.deepEqual(settingsOf(nonsense), defaultSettings);
  });
  it('are taken as given', () => {
    const diagnostics = { 'mark-without-partner': 'off', 'quotation-without-speaker': 'loud' };
    assert.deepEqual(
      settingsOf({
        annotator: ' Ann ',
        codeLens: false,
        inlayHints: false,
        articles: ['a/**', 3],
        othersClaims: 'hidden',
        suggestions: false,
        diagnostics,
        match: { same: 0.8, possible: 0.4 },
      }),
      {
        annotator: 'Ann',
        codeLens: false,
        inlayHints: false,
        articles: ['a/**'],
        othersClaims: 'hidden',
        suggestions: false,
        diagnostics: {
          'mark-without-partner': 'off',
          'quotation-without-speaker': 'hint',
          'name-spelt-in-two-ways': 'information',
          conflict: 'information',
        },
        match: { same: 0.8, possible: 0.4 },
      },
    );
  });
  it('hold a possible match to be no surer than a sure one, and take no score outside 0 to 1', () => {
    assert.deepEqual(settingsOf({ match: { same: 0.5, possible: 0.6 } }).match, { same: 0.5, possible: 0.5 });
    assert.deepEqual(settingsOf({ match: { same: 7, possible: '0.1' } }).match, defaultSettings.match);
  });
});

describe('which files can be articles', () => {
  const accepted = (globs: readonly string[], ...paths: string[]): string[] => paths.filter((path) => articleFilter(globs).accepts(path));

  it('by default: .txt and .news, but no annotations, packages or hidden folders', () => {
    assert.deepEqual(accepted([], 'a.txt', 'x/b.news', 'c.md', 'annotations/ann/a.txt', 'node_modules/m/l.txt', '.git/d.txt'), [
      'a.txt',
      'x/b.news',
    ]);
  });
  it('what the setting names instead', () => {
    assert.deepEqual(accepted(['press/**/*.md'], 'press/a.md', 'a.txt'), ['press/a.md']);
  });
  it('nothing that the editor hides from its list of files or from search', () => {
    assert.deepEqual(accepted([], 'a.txt', 'web/bower_components/l.txt', '.svn/d.txt'), ['a.txt']);
    const hidden = hiddenBy([
      { '**/drafts': true, '**/*.old.txt': true, '**/kept': false, '**/*.js': { when: '$(basename).ts' } },
      { build: true },
    ]);
    const paths = ['a.txt', 'x/drafts/b.txt', 'c.old.txt', 'kept/d.txt', 'build/e.txt', 'x/build/f.txt'];
    assert.deepEqual(
      paths.filter((path) => articleFilter([], hidden).accepts(path)),
      ['a.txt', 'kept/d.txt', 'x/build/f.txt'],
    );
  });
  it('what is hidden by default, where the client does not say', () => {
    assert.deepEqual(hiddenBy([null, null]), defaultHidden);
  });
  it('not what an exclamation mark takes out', () => {
    assert.deepEqual(accepted(['!drafts/**'], 'a.txt', 'drafts/b.txt'), ['a.txt']);
  });
});
