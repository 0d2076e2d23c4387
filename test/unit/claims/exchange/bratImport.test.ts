import assert from 'node:assert/strict';
import { exportBrat } from '../../../../server/src/core/claims/exchange/bratExport';
import { importBrat } from '../../../../server/src/core/claims/exchange/bratImport';
import { bratType, tagOfBratType } from '../../../../server/src/core/claims/exchange/bratTypes';
import fc from 'fast-check';
import { after, asImport, claimOn, claimsIn, exported, folderOf, plan, textOf } from './exchanging';
import { idNumber } from '../support';

const text = 'Ferry \u{1F6A2} news\r\n\r\n“Nine ships left,” said Ida Moss.\r\nNobody waved.\r\n';
const folder = folderOf(
  { 'north/post.txt': text },
  {
    'north/post.txt': [
      claimOn(text, 'Nine ships left,” said Ida Moss.\r\nNobody waved', {
        id: idNumber(1),
        tags: ['claim.quantity', 'worth.cfs'],
        note: 'two\nlines',
      }),
    ],
  },
);

describe('brat standoff', () => {
  it('counts characters, and parts a passage at its line breaks', () => {
    const lines = textOf(exported(folder, exportBrat), 'ann/north/post.ann').split('\n');
    assert.equal(lines[0], 'T1\tclaim-quantity 17 49;51 63\tNine ships left,” said Ida Moss. Nobody waved');
    assert.equal(lines[1], 'T2\tworth-cfs 17 49;51 63\tNine ships left,” said Ida Moss. Nobody waved');
    assert.equal(lines[2], '#1\tAnnotatorNotes T1\ttwo\\nlines');
    const characters = [...text];
    assert.equal(characters.slice(17, 49).join(''), 'Nine ships left,” said Ida Moss.');
    assert.equal(characters.slice(51, 63).join(''), 'Nobody waved');
  });

  it('takes the codebook along as types with labels and colours', () => {
    const made = exported(folder, exportBrat);
    assert.match(textOf(made, 'annotation.conf'), /^\[entities\]\n!group__worth\n\tworth-cfs\n/u);
    assert.match(textOf(made, 'visual.conf'), /^claim-quantity \| Quantity$/mu);
    assert.match(textOf(made, 'visual.conf'), /^claim-quantity\tbgColor:#1d4ed8, fgColor:white/mu);
  });

  it('has a type of its own for every tag, of the letters that brat takes', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), (tag) => {
        assert.match(bratType(tag), /^[A-Za-z0-9_-]+$/u);
        assert.equal(tagOfBratType(bratType(tag)), tag);
      }),
    );
  });

  it('follows what was done in brat: a tag taken off, a passage moved', () => {
    const files = asImport(exported(folder, exportBrat)).map(({ name, text: old }) => ({
      name,
      text: name.endsWith('.ann') ? old.replace(/^T2.*\n/mu, '').replace(/^T1.*$/mu, 'T1\tclaim-quantity 17 27\tNine ships') : old,
    }));
    const made = plan(importBrat(files), folder, { update: true });
    assert.equal(made.updated, 1);
    assert.deepEqual(
      claimsIn(after(folder, made).annotations).map(([, { tags, rev, note }]) => [tags, rev, note]),
      [[['claim.quantity'], 2, 'two\nlines']],
    );
    const elsewhere = plan(importBrat(files), { ...folder, annotations: new Map() });
    const [[, claim] = []] = claimsIn(after({ ...folder, annotations: new Map() }, elsewhere).annotations);
    assert.equal(claim?.exact, 'Nine ships');
    assert.equal(claim?.start, text.indexOf('Nine'));
  });

  it('makes claims of another project: attributes are tags, one place is one claim, relations are told to be lost', () => {
    const ann =
      'T1\tSource 36 44\tIda Moss\nT2\tSpeaker 36 44\tIda Moss\nT3\tContent 17 27;49 63\tNine ships Nobody waved\nA1\tSure T3 very\nA2\tNew T1\n' +
      '#1\tAnnotatorNotes T1\twho is she?\nE1\tSaying:T1 What:T3\nR1\tSays Arg1:T1 Arg2:T3\t\nwhat is this\n';
    const imported = importBrat([
      { name: 'corpus/north/post.ann', text: ann },
      { name: 'corpus/north/post.txt', text: text.replaceAll('\r\n', '\n') },
    ]);
    assert.deepEqual(
      imported.problems.map(({ file, line }) => [file, line]),
      [['corpus/north/post.ann', 9]],
    );
    assert.deepEqual(
      imported.claims.map(({ tags, note }) => [tags, note]),
      [
        [['Source', 'Speaker', 'New'], 'who is she?'],
        [['Content', 'Sure.very'], ''],
      ],
    );
    assert.deepEqual(
      imported.losses.map((loss) => loss.split(':')[0]),
      ['1 event', '1 relation', '1 annotation'],
    );

    const empty = folderOf({ 'north/post.txt': text }, {});
    const refused = plan(imported, empty, { annotator: 'ann' });
    assert.match(refused.unknownTags[0]?.message ?? '', /The codebook has no tag "Source"/u);
    const made = plan(imported, empty, { annotator: 'ann', addTags: true, mapping: new Map([['Content', 'claim.other']]) });
    assert.deepEqual(
      made.newTags.map(({ id }) => id),
      ['Source', 'Speaker', 'New', 'Sure.very'],
    );
    const claims = claimsIn(after(empty, made).annotations).map(([, { exact, tags }]) => ({ exact, tags }));
    assert(
      claims.some(({ exact, tags }) => exact === 'Ida Moss' && tags.includes('Speaker')),
      JSON.stringify(claims),
    );
  });
});
