import assert from 'node:assert/strict';
import type { AgreementRow } from '../../../../server/src/core/claims/agreement/agreement';
import { agreementCsv, agreementJson, agreementListing } from '../../../../server/src/core/claims/agreement/agreementText';
import { agreementReport, type AgreementReport, type CodingInput } from '../../../../server/src/core/claims/agreement/report';
import { wordRange, wordsOf } from '../../../../server/src/core/anchoring/wordRange';
import { parseCodebook } from '../../../../server/src/core/claims/codebook/parseCodebook';

const codebook = parseCodebook(
  JSON.stringify({
    revision: 1,
    groups: [{ id: 'type', label: 'Claim type', exclusive: true }],
    tags: [
      { id: 'quantity', label: 'Quantity', definition: 'A number.', group: 'type' },
      { id: 'forecast', label: 'Forecast', definition: 'To come.', group: 'type' },
      { id: 'unused', label: 'Unused', definition: 'x' },
    ],
  }),
);

const text = 'The port saw nine ships leave at dawn. “We will send six more,” the harbour master said.';
const coding = (annotator: string, tag: string, passage: string): CodingInput['codings'][number] => ({
  claim: `${annotator} on ${passage}`,
  annotator,
  tags: [tag],
  span: passage === '' ? { start: 0, end: 0 } : { start: text.indexOf(passage), end: text.indexOf(passage) + passage.length },
});
const reportOf = (...codings: CodingInput['codings']): AgreementReport => agreementReport([{ path: 'a.txt', text, codings }], codebook);

function row(report: AgreementReport, id: string, article: string | null = null): AgreementRow {
  const found = report.scopes.find((scope) => scope.article === article)?.rows.find(({ subject }) => subject.id === id);
  assert.ok(found, id);
  return found;
}

describe('wordRange', () => {
  it('does not mind marks and spaces', () => {
    const words = wordsOf(text);
    const of = (passage: string): unknown =>
      wordRange(words, { start: text.indexOf(passage), end: text.indexOf(passage) + passage.length });
    assert.deepEqual(of('“We will send six more,”'), of('We will send six more'));
    assert.deepEqual(of(' nine ships'), { start: 3, end: 5 });
    assert.deepEqual(of('. “'), { start: 8, end: 8 });
    assert.equal(wordsOf('Twenty-one of 1,200 didn’t.').length, 4);
  });
});

describe('agreementReport', () => {
  it('gives 1 all over where two annotators did the same', () => {
    const report = reportOf(coding('ann', 'quantity', 'nine ships'), coding('bo', 'quantity', ' nine ships '));
    const { kappa, alpha, unitizing, exact, partial, onlyOne, passages } = row(report, 'quantity');
    for (const figure of [kappa, alpha, unitizing, exact, partial]) assert.ok(Math.abs((figure.value ?? 0) - 1) < 1e-9);
    assert.deepEqual([onlyOne, passages], [[], { ann: 1, bo: 1 }]);
  });

  it('tells where they are from which tag: one passage, two tags', () => {
    const report = reportOf(coding('ann', 'quantity', 'send six more'), coding('bo', 'forecast', 'send six more'));
    assert.equal(row(report, 'any').exact.value, 1);
    assert.equal(row(report, 'any').onlyOne.length, 0);
    assert.equal(row(report, 'type').exact.value, 0);
    assert.deepEqual(row(report, 'quantity').onlyOne, [{ article: 'a.txt', annotator: 'ann', claim: 'ann on send six more' }]);
    assert.equal(row(report, 'type').onlyOne.length, 0);
  });

  it('tells passages that share words from those with the same ends', () => {
    const { exact, partial } = row(
      reportOf(
        coding('ann', 'quantity', 'nine ships'),
        coding('bo', 'quantity', 'nine ships leave at dawn'),
        coding('bo', 'quantity', 'six more'),
      ),
      'quantity',
    );
    assert.equal(exact.value, 0);
    assert.equal(partial.value, 2 / 3);
  });

  it('counts words: kappa of one annotator with two words of seventeen and another with one of them', () => {
    const { kappa, alpha } = row(reportOf(coding('ann', 'quantity', 'nine ships'), coding('bo', 'quantity', 'nine')), 'quantity');
    const words = wordsOf(text).length;
    const chance = (2 / words) * (1 / words) + (1 - 2 / words) * (1 - 1 / words);
    assert.ok(Math.abs((kappa.value ?? 0) - (1 - 1 / words - chance) / (1 - chance)) < 1e-9);
    assert.ok((alpha.value ?? 0) > 0.6 && (alpha.value ?? 0) < 0.7);
  });

  it('compares more than two, each pair on what both worked on', () => {
    const report = reportOf(
      coding('ann', 'quantity', 'nine ships'),
      coding('bo', 'quantity', 'nine ships'),
      coding('cy', 'quantity', 'six more'),
    );
    assert.equal(row(report, 'quantity').exact.value, 1 / 3);
    assert.deepEqual(
      row(report, 'quantity').onlyOne.map(({ annotator }) => annotator),
      ['cy'],
    );
    assert.deepEqual(
      agreementReport(
        [
          {
            path: 'a.txt',
            text,
            codings: [coding('ann', 'quantity', 'dawn'), coding('bo', 'quantity', 'dawn'), coding('cy', 'quantity', 'six')],
          },
        ],
        codebook,
        { annotators: ['ann', 'bo'] },
      ).annotators,
      ['ann', 'bo'],
    );
  });

  it('leaves out articles of one annotator, gold, and passages that are lost, and says so', () => {
    const lost = { ...coding('ann', 'quantity', 'dawn'), span: null };
    const report = agreementReport(
      [
        { path: 'b.txt', text, codings: [coding('ann', 'quantity', 'dawn'), coding('gold', 'quantity', 'dawn')] },
        { path: 'a.txt', text, codings: [lost, coding('ann', 'quantity', 'dawn'), coding('bo', 'quantity', 'dawn')] },
      ],
      codebook,
    );
    assert.deepEqual([report.single, report.lost, report.scopes.map(({ article }) => article)], [['b.txt'], 1, [null, 'a.txt']]);
    assert.deepEqual(agreementReport([], codebook).scopes, []);
  });

  it('counts who marked nothing with a tag as having looked', () => {
    const report = reportOf(coding('ann', 'quantity', 'nine ships'), { claim: 'x', annotator: 'bo', tags: [], span: { start: 0, end: 3 } });
    assert.deepEqual(row(report, 'quantity').passages, { ann: 1, bo: 0 });
    assert.equal(row(report, 'quantity').exact.value, 0);
  });

  it('says why a figure is not defined, and gives no tag that nobody used', () => {
    const report = reportOf({ claim: 'x', annotator: 'ann', tags: [], span: null }, { claim: 'y', annotator: 'bo', tags: [], span: null });
    const { kappa, alpha, unitizing, exact } = row(report, 'any');
    assert.deepEqual(
      [kappa.why, alpha.why, unitizing.why, exact.why],
      [
        'only one value was used',
        'only one value was used',
        'nobody marked a passage, or all there is was marked',
        'nobody marked a passage',
      ],
    );
    assert.deepEqual(
      report.scopes[0]?.rows.map(({ subject }) => subject.id),
      ['any'],
    );
  });

  it('takes claims on an article as a whole for the same passage', () => {
    assert.equal(row(reportOf(coding('ann', 'quantity', ''), coding('bo', 'quantity', '')), 'quantity').exact.value, 1);
  });
});

describe('the report in words', () => {
  const report = reportOf(
    coding('ann', 'quantity', 'nine ships'),
    coding('bo', 'quantity', 'nine ships'),
    coding('bo', 'forecast', 'six more'),
  );

  it('is JSON with null and a reason for what is not defined', () => {
    const read = JSON.parse(agreementJson(report)) as {
      version: number;
      scopes: { rows: { subject: { id: string }; exact: { value: number | null } }[] }[];
    };
    assert.equal(read.version, 1);
    assert.deepEqual(
      read.scopes[0]?.rows.map(({ subject: { id }, exact: { value } }) => [id, value]),
      [
        ['any', 2 / 3],
        ['type', 2 / 3],
        ['quantity', 1],
        ['forecast', 0],
      ],
    );
  });

  it('is CSV with a row for each article and subject', () => {
    const lines = agreementCsv(report).split('\r\n');
    assert.equal(lines[0], 'article,kind,id,label,passages ann,passages bo,kappa,alpha,alpha-U,F1 exact,F1 partial,only one,not defined');
    assert.match(lines[3] ?? '', /^,tag,quantity,Quantity,1,1,1\.000000,1\.000000,1\.000000,1\.000000,1\.000000,0,$/);
    assert.match(lines[5] ?? '', /^a\.txt,any,any,Any passage,1,2,/);
    const spiked = { ...report, scopes: report.scopes.map((scope) => ({ ...scope, article: '=cmd, "x"' })) };
    assert.match(agreementCsv(spiked), /"'=cmd, ""x"""/);
  });

  it('is a table for people', () => {
    const listing = agreementListing(report);
    assert.match(listing, /^All articles \(ann, bo; 17 words\)\n +kappa +alpha +alpha-U +F1 exact +F1 partial +only one\nAny passage /);
    assert.match(listing, /\n {2}Quantity +1\.000 +1\.000 +1\.000 +1\.000 +1\.000 +0\n/);
    assert.doesNotMatch(listing, /NaN|undefined/);
  });
});
