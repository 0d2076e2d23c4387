import assert from 'node:assert/strict';
import { parseSourceList } from '../../../server/src/core/sources/sourceList';
import { sourcesIn } from '../../../server/src/core/sources/sourceOf';

const sources = (articles: object): ((path: string) => string) => {
  const of = sourcesIn(parseSourceList(JSON.stringify({ articles })));
  return (path) => {
    const { outlet, date, url } = of(path);
    return `${outlet ?? '-'} ${date ?? '-'} ${url ?? '-'}`;
  };
};

describe('the source of an article', () => {
  it('is what its own entry says, then what globs say, the first one first', () => {
    const of = sources({
      'wire/**': { outlet: 'Wire', date: '2026-09-01' },
      '**/*.txt': { outlet: 'Any' },
      'wire/b.txt': { date: '2026-09-02', url: 'https://wire.example/b' },
    });
    assert.equal(of('wire/a.txt'), 'Wire 2026-09-01 -');
    assert.equal(of('wire/b.txt'), 'Wire 2026-09-02 https://wire.example/b');
    assert.equal(of('deep/in/c.txt'), 'Any - -');
    assert.equal(of('d.md'), '- - -');
  });

  it('has an address of its own only: that of a glob would be the address of another article', () => {
    assert.equal(sources({ '*.txt': { outlet: 'Wire', url: 'https://wire.example' } })('a.txt'), 'Wire - -');
  });

  it('is found for a name that looks like a glob', () => {
    const of = sources({ 'Ships [1].txt': { outlet: 'Post' } });
    assert.equal(of('Ships [1].txt'), 'Post - -');
  });
});
