import assert from 'node:assert/strict';
import type { MarkupContent } from 'vscode-languageserver-types';
import { analysisJson } from '../../../../server/src/cli/analysisJson';
import { reportText } from '../../../../server/src/cli/reportText';
import { compare } from '../../../../server/src/core/comparison/compare';
import { comparisonCsv } from '../../../../server/src/core/comparison/csv';
import { exportedPage } from '../../../../server/src/core/comparison/page/exportedPage';
import { codeLenses } from '../../../../server/src/core/features/codeLens';
import { hover } from '../../../../server/src/core/features/hover';
import { plainFormat } from '../../../../server/src/core/features/markdown';
import { positionAt } from '../../../../server/src/core/features/places';
import { references } from '../../../../server/src/core/features/references';
import { listStatements, listWordings } from '../../../../server/src/core/features/statementList';
import { statementTable } from '../../../../server/src/core/features/statementTable';
import { anyStatement } from '../../../../server/src/core/statements/filter';
import { FolderIndex } from '../../../../server/src/core/folder/folderIndex';
import type { DecisionKind } from '../../../../server/src/core/statements/decisions/decision';
import { courier, herald } from '../../../support/articles';
import { article } from '../../../support/folder';
import { everything, never } from '../../comparison/compared';
import { decided } from './support';

const inHerald = 'We have spent 1,200 days waiting for this bridge, and nobody should wait one day longer,';
const inCourier = 'We have spent 12,000 days waiting for this bridge, and nobody should wait one day longer,';
const [a, b] = ['courier.txt#1', 'herald.txt#1'] as const;

/** What each surface that shows statements says of the two: the `same`, `possible`, or `nothing` of the other. */
function surfaces(index: FolderIndex): Record<string, string> {
  const here = article('herald.txt', herald);
  const position = positionAt(here, herald.indexOf('We have spent'));
  const comparison = compare(index, everything, never);
  assert(comparison);
  const json = analysisJson(index, true);
  const told = (
    hover(index, here.uri, position, [], { tags: [] }, plainFormat, 'plaintext', { own: '', apart: false, reading: false }, never)
      ?.contents as MarkupContent
  ).value;
  const lens = codeLenses(index, here.uri, [])
    .map(({ command }) => command?.title ?? '')
    .join();
  const wording = listWordings(index, b).find(({ id }) => id === a);
  const row = comparison.statements.find(({ cells }) => cells.some(({ wordings }) => wordings.some(({ id }) => id === b)));
  const exported = exportedPage(comparison, { css: '', script: '' }, 'Bridge');
  const lines = comparisonCsv(comparison).trimEnd().split('\r\n');
  const link = json.links.find((one) => one.a === a && one.b === b);
  return {
    hover: /possibly the same/iu.test(told) ? 'possible' : told.includes('In 1 other article:') ? 'same' : 'nothing',
    lens: lens.includes('possibly the same') ? 'possible' : lens.includes('2 sources') ? 'same' : 'nothing',
    references: references(index, here.uri, position, false).some(({ uri }) => uri.endsWith('courier.txt')) ? 'same' : 'nothing',
    view: wording === undefined ? 'nothing' : wording.kind === 'possible' ? 'possible' : 'same',
    'view, filtered': listStatements(index, anyStatement, undefined, 10).length === 1 ? 'same' : 'nothing',
    page:
      row?.cells.length !== 2
        ? 'nothing'
        : row.cells.some(({ wordings }) => wordings.some(({ match }) => match === 'possible'))
          ? 'possible'
          : 'same',
    'exported page': !exported.includes('<tr class="statement"') ? 'nothing' : exported.includes('possibly the same') ? 'possible' : 'same',
    csv: lines.length !== 3 ? 'nothing' : lines.some((line) => line.includes(',possible,')) ? 'possible' : 'same',
    report: reportText(statementTable(index)).includes('2 articles') ? 'same' : 'nothing',
    'analyze --json, statements': json.statements.some(({ members }) => members.includes(a) && members.includes(b)) ? 'same' : 'nothing',
    'analyze --json, links': link?.kind ?? 'nothing',
  };
}

/** What each surface says before anybody decides; some tell of statements alone, whatever holds them together. */
const undecided = {
  hover: 'possible',
  lens: 'same',
  references: 'same',
  view: 'same',
  'view, filtered': 'same',
  page: 'possible',
  'exported page': 'possible',
  csv: 'possible',
  report: 'same',
  'analyze --json, statements': 'same',
  'analyze --json, links': 'possible',
};
const everywhere = (state: string): Record<string, string> => Object.fromEntries(Object.keys(undecided).map((surface) => [surface, state]));

describe('a pair that is possibly the same', () => {
  // Nothing but a decision makes a pair the same.
  const index = new FolderIndex({ same: 1, possible: 0.1 });
  for (const [path, text] of Object.entries({ 'courier.txt': courier, 'herald.txt': herald })) index.update(article(path, text));
  index.settle();
  const before = analysisJson(index, true);
  const decide = (kind: DecisionKind): void => {
    index.setDecisions([decided(kind, ['herald.txt', herald, inHerald], ['courier.txt', courier, inCourier])], 'ann');
    index.settle();
  };

  it('is told so until somebody decides', () => assert.deepEqual(surfaces(index), undecided));

  it('is the same everywhere, once somebody confirmed it', () => {
    decide('same');
    assert.deepEqual(surfaces(index), everywhere('same'));
  });

  it('is nowhere, once somebody rejected it', () => {
    decide('different');
    assert.deepEqual(surfaces(index), everywhere('nothing'));
  });

  for (const kind of ['same', 'different'] as const) {
    it(`is again what it was, once that it is ${kind} is taken back`, () => {
      decide(kind);
      index.setDecisions([], 'ann');
      index.settle();
      assert.deepEqual(surfaces(index), undecided);
      assert.deepEqual(analysisJson(index, true), before);
    });
  }
});
