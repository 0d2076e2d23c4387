import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createAnchorer } from '../../server/src/core/anchoring/anchors';
import { parseAnnotationFile } from '../../server/src/core/claims/annotationFile';
import { possibleBlobIds } from '../../server/src/core/anchoring/blobId';
import { driverCommand, driverSettingKey, withAttributes } from '../../server/src/core/claims/merging/driverSetup';
import { effectiveRecords } from '../../server/src/core/annotationFiles/recordFile';
import { gitIsThere } from '../unit/claims/support';
import { randomFrom } from '../unit/claims/articleEdits';
import { assertMerged, type Versions } from './expectation';
import { Chance, change, Clock, newState, type State } from './history';
import { Repository } from './repository';

const seed = 20260901;
const damagedLine = '{"id":"01J6MZ3T00DAMAGED';

interface History {
  readonly number: number;
  base: State;
  ours: State;
  theirs: State;
}

/** Many histories of one article each, side by side in one repository, so that one merge of git is a merge of all. */
class Round {
  readonly histories: History[];

  constructor(
    readonly repository: Repository,
    readonly folder: string,
    count: number,
    readonly chance: Chance,
    readonly clock: Clock,
  ) {
    this.histories = Array.from({ length: count }, (_, number) => {
      const base = this.#changed(newState(chance), 3 + chance.below(8), ['ann', 'bo']);
      const ann = base.files['ann'] ?? '';
      const damaged = chance.happens(0.2) ? { ...base, files: { ...base.files, ann: `${ann}${damagedLine}\n` } } : base;
      return { number, base: damaged, ours: damaged, theirs: damaged };
    });
  }

  articlePath({ number }: History): string {
    return `${this.folder}/a${number}.txt`;
  }
  pathOf({ number }: History, annotator: string): string {
    return `${this.folder}/annotations/${annotator}/a${number}.txt.jsonl`;
  }

  /** Commits the histories on two branches, and merges the other one into main. @returns git's status. */
  merge(): number {
    this.#commit('base');
    this.repository.git('branch', '-f', 'other');
    for (let step = 0; step < 2; step++) this.#step('ours', ['ann']);
    this.repository.git('checkout', '-q', 'other');
    for (let step = 0; step < 2; step++) this.#step('theirs', ['ann', 'ann', 'bo']);
    this.repository.git('checkout', '-q', 'main');
    const { status } = this.repository.tryGit('merge', '-q', '--no-edit', 'other');
    const articles = this.repository.unmerged().filter((path) => path.endsWith('.txt'));
    // What two branches make of an article is for a person to settle; here it is always ours.
    if (articles.length > 0) {
      this.repository.git('checkout', '-q', '--ours', '--', ...articles);
      this.repository.git('add', '--', ...articles);
    }
    return status ?? -1;
  }

  versions({ base, ours, theirs }: History, annotator: string): Versions {
    return { base: base.files[annotator] ?? '', ours: ours.files[annotator] ?? '', theirs: theirs.files[annotator] ?? '' };
  }

  #changed(state: State, count: number, annotators: readonly string[]): State {
    return Array.from({ length: count }).reduce<State>((now) => change(now, this.chance.of(annotators), this.chance, this.clock), state);
  }

  #step(branch: 'ours' | 'theirs', annotators: readonly string[]): void {
    for (const history of this.histories) history[branch] = this.#changed(history[branch], this.chance.below(4), annotators);
    this.#commit(branch);
  }

  #commit(branch: 'base' | 'ours' | 'theirs'): void {
    for (const history of this.histories) {
      this.repository.write(this.articlePath(history), history[branch].article);
      for (const [annotator, text] of Object.entries(history[branch].files)) this.repository.write(this.pathOf(history, annotator), text);
    }
    this.repository.commit(branch);
  }
}

/** A claim whose passage stands once in the article is found there; one that is called found is what it was. */
function assertPlaced(article: string, text: string): number {
  const place = createAnchorer(article, () => possibleBlobIds(article));
  const records = effectiveRecords(parseAnnotationFile(text));
  for (const { record: claim } of records) {
    const { state, span } = place(claim);
    const first = article.indexOf(claim.exact);
    if (first >= 0 && first === article.lastIndexOf(claim.exact))
      assert.deepEqual(span, { start: first, end: first + claim.exact.length }, claim.exact);
    if (state === 'exact' || state === 'moved') assert.equal(article.slice(span?.start, span?.end), claim.exact);
  }
  return records.length;
}

describe('two branches of annotations and articles', () => {
  let repository: Repository;
  const chance = new Chance(randomFrom(seed));
  const clock = new Clock();

  before(function () {
    if (!gitIsThere()) this.skip();
    repository = new Repository();
  });
  after(function () {
    this.timeout(0);
    repository.remove();
  });

  it('lose, double and resurrect nothing where git merges line by line and the rest is resolved from its stages: 1,000 histories', async function () {
    this.timeout(0);
    const tally = { histories: 0, conflictsOfGit: 0, clean: 0, disputed: 0, placed: 0 };
    for (let number = 0; number < 25; number++) {
      const round = new Round(repository, `r${number}`, 40, chance, clock);
      round.merge();
      const conflicted = repository.unmerged();
      tally.conflictsOfGit += conflicted.length;
      for (const history of round.histories)
        assert.ok(!conflicted.includes(round.pathOf(history, 'bo')), 'who has a folder of one’s own never conflicts');
      for (const path of conflicted) assertReadable(round, path);
      await repository.crossquote('merge', '--resolve');
      const left = repository.unmerged();
      for (const history of round.histories) {
        for (const annotator of ['ann', 'bo']) {
          const merged = repository.read(round.pathOf(history, annotator));
          const found = assertMerged(round.versions(history, annotator), merged);
          tally.clean += found.clean;
          tally.disputed += found.disputed;
          assert.equal(left.includes(round.pathOf(history, annotator)), found.disputed > 0, 'git knows what is left to settle');
          tally.placed += assertPlaced(repository.read(round.articlePath(history)), merged);
        }
        tally.histories += 1;
      }
      await repository.crossquote('merge', '--resolve', '--keep', chance.of(['ours', 'theirs', 'both']));
      assert.deepEqual(repository.unmerged(), []);
      repository.commit('merged');
    }
    process.stdout.write(`      ${JSON.stringify(tally)}\n`);
    assert.equal(tally.histories, 1000);
    assert.ok(tally.conflictsOfGit > 100 && tally.disputed > 30, 'the histories are such that merging them takes something');
  });

  /** Inside git's own conflict, every record of both branches can be read. */
  function assertReadable(round: Round, path: string): void {
    const history = round.histories.find((one) => round.pathOf(one, 'ann') === path);
    assert.ok(history, path);
    const { ours, theirs } = round.versions(history, 'ann');
    const ids = new Set(parseAnnotationFile(repository.read(path)).records.map(({ record: claim }) => claim.id));
    const [mine, other] = [ours, theirs].map((text) => effectiveRecords(parseAnnotationFile(text)).map(({ record: claim }) => claim.id));
    for (const id of mine?.filter((one) => other?.includes(one)) ?? []) assert.ok(ids.has(id), `${id} is hidden by a conflict`);
  }

  it('merge at once where the driver is installed: 60 histories', async function () {
    this.timeout(0);
    const script = resolve('dist/merge.js');
    assert.ok(existsSync(script), 'npm run build makes the driver');
    repository.git('config', driverSettingKey, driverCommand({ node: process.execPath, script }));
    let disputed = 0;
    for (let number = 0; number < 3; number++) {
      repository.write(`d${number}/.gitattributes`, withAttributes(undefined));
      const round = new Round(repository, `d${number}`, 20, chance, clock);
      round.merge();
      const left = repository.unmerged();
      for (const history of round.histories) {
        for (const annotator of ['ann', 'bo']) {
          const found = assertMerged(round.versions(history, annotator), repository.read(round.pathOf(history, annotator)));
          disputed += found.disputed;
          assert.equal(left.includes(round.pathOf(history, annotator)), found.disputed > 0, 'git knows what is left to settle');
        }
      }
      const before = round.histories.map((history) => repository.read(round.pathOf(history, 'ann')));
      await repository.crossquote('merge', '--resolve');
      assert.deepEqual(
        round.histories.map((history) => repository.read(round.pathOf(history, 'ann'))),
        before,
        'resolving what the driver left says the same',
      );
      await repository.crossquote('merge', '--resolve', '--keep', 'theirs');
      assert.deepEqual(repository.unmerged(), []);
      repository.commit('merged');
    }
    assert.ok(disputed > 0);
  });
});
