import assert from 'node:assert/strict';
import fc from 'fast-check';
import { guardCell, joinTags, splitTags, unguardCell } from '../../../../server/src/core/claims/exchange/csvCells';
import { exportCsv } from '../../../../server/src/core/claims/exchange/csvExport';
import { importCsv } from '../../../../server/src/core/claims/exchange/csvImport';
import { after, claimOn, claimsIn, exported, folderOf, plan, textOf } from './exchanging';
import { idNumber } from '../support';

const text = 'Ferry news\n\n“Nine ships left,” said Ida Moss.\n=cmd|evil\n';
const folder = folderOf({ 'post.txt': text }, {});

describe('cells', () => {
  it('hold any tags, and split as they were joined', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 })), (tags) => {
        assert.deepEqual(splitTags(joinTags(tags)), tags);
      }),
    );
    assert.deepEqual(splitTags(' Quantity ;; harbour'), ['Quantity', 'harbour']);
  });

  it('are no formulas, and come back as they were', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("'", '=', '-', '+', '@', 'a', '\t') }), (cell) => {
        assert.doesNotMatch(guardCell(cell), /^[=+\-@\t\r]/u);
        assert.equal(unguardCell(guardCell(cell)), cell);
      }),
    );
  });
});

describe('CSV', () => {
  it('says where a passage stands, who said it and what its tags are called', () => {
    const [head, row] = textOf(
      exported(folderOf({ 'post.txt': text }, { 'post.txt': [claimOn(text, '=cmd|evil', { id: idNumber(1) })] }), exportCsv),
    ).split('\r\n');
    assert.equal(head?.startsWith('\uFEFFid,article,line,text,tags,labels,note,annotator,speaker,state'), true);
    assert.equal(row?.startsWith(`${idNumber(1)},post.txt,4,'=cmd|evil,claim.quantity,Quantity,,ann,,exact,`), true, row);
  });

  it('of other programs is read by the names of its columns, semicolons and all', () => {
    const csv =
      'Document;Segment;Code;Memo\npost.txt;Nine ships left;Quantity;"count\nthem"\npost.txt;Ida Moss;Quantity;\nelsewhere.txt;Ferry;Quantity;\n';
    const made = plan(importCsv([{ name: 'codes.csv', text: csv }]), folder, { annotator: 'ann' });
    assert.deepEqual(
      claimsIn(after(folder, made).annotations).map(([, { exact, note, tags }]) => [exact, note, tags]),
      [
        ['Nine ships left', 'count\nthem', ['claim.quantity']],
        ['Ida Moss', '', ['claim.quantity']],
      ],
    );
    assert.deepEqual(made.problems, [
      { file: 'codes.csv', line: 5, message: 'There is no article "elsewhere.txt" in the folder, and not just one that holds “Ferry”.' },
    ]);
  });

  it('with a bad row loses that row alone, and says where', () => {
    const { claims, problems } = importCsv([{ name: 'a.csv', text: 'article,start,end,tags\npost.txt,x,4,a\npost.txt,2,4,a\n' }]);
    assert.equal(claims.length, 1);
    assert.deepEqual(problems, [{ file: 'a.csv', line: 2, message: '"start" and "end" must be whole numbers.' }]);
  });

  it('without the columns it takes is refused as a whole', () => {
    assert.match(importCsv([{ name: 'a.csv', text: 'name,age\nIda,4\n' }]).problems[0]?.message ?? '', /must name the columns/u);
  });
});
