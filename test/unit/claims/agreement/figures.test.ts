import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cohenKappa } from '../../../../server/src/core/claims/agreement/cohenKappa';
import { meanOf, notDefined, type Figure } from '../../../../server/src/core/claims/agreement/figure';
import { krippendorffAlpha } from '../../../../server/src/core/claims/agreement/krippendorffAlpha';

/** What annotators gave unit after unit, a character each; `.` where one left it out. */
const values = (text: string): string[] => [...text.replaceAll(' ', '')];
const kappaOf = (a: string, b: string): Figure =>
  cohenKappa(values(a).map((value, at) => ({ a: value, b: values(b)[at] ?? '', count: 1 })));
const alphaOf = (...annotators: readonly string[]): Figure =>
  krippendorffAlpha(
    values(annotators[0] ?? '').map((_, at) => {
      const counts = new Map<string, number>();
      for (const value of annotators.map((one) => values(one)[at] ?? '.').filter((one) => one !== '.'))
        counts.set(value, (counts.get(value) ?? 0) + 1);
      return { values: counts, count: 1 };
    }),
  );
const near = ({ value }: Figure, expected: number, digits = 3): void => assert.equal(value?.toFixed(digits), expected.toFixed(digits));

describe('cohenKappa', () => {
  it('is as in Artstein and Poesio (2008), table 3: 20, 20, 10, 50 of 100', () => {
    near(
      cohenKappa([
        { a: 'stat', b: 'stat', count: 20 },
        { a: 'stat', b: 'ireq', count: 20 },
        { a: 'ireq', b: 'stat', count: 10 },
        { a: 'ireq', b: 'ireq', count: 50 },
      ]),
      0.348,
    );
  });

  // Krippendorff (1995), page 57: three pairs of observers of one continuum.
  for (const [a, b, expected] of [
    ['001111111100001111110000', '000011110000000110000000', 0.385],
    ['111111111111111111000000', '111111111100000000000000', 0.385],
    ['001111110011001111001100', '110011110011110011001100', 0.314],
  ] as const) {
    it(`is ${expected} for ${a} and ${b}, as in Krippendorff (1995)`, () => near(kappaOf(a, b), expected));
  }

  it('is not defined where one value alone was used', () =>
    assert.deepEqual(kappaOf('1111', '1111'), notDefined('only one value was used')));
  it('is 0 where one annotator used one value alone and the other did not', () => near(kappaOf('1111', '1100'), 0));
  it('is not defined for nothing', () => assert.equal(kappaOf('', '').value, null));
});

describe('krippendorffAlpha', () => {
  // Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability", sections A to C.
  it('is 0.095 for two annotators and two values', () => near(alphaOf('0100000010', '1110010000'), 0.095));
  it('is 0.692 for two annotators and five values', () => near(alphaOf('aabbdcccedda', 'babbbccceddd'), 0.692));
  it('is 0.743 for four annotators who left units out', () =>
    near(alphaOf('123321412...', '12332241 25.3', '.333234 2251.', '123324412 51.'), 0.743));
  it('is 0.329 where kappa is 0.385, as in Krippendorff (1995), page 57', () =>
    near(alphaOf('001111111100001111110000', '000011110000000110000000'), 0.329));

  it('is not defined where one value alone was used, or where nobody shares a unit', () => {
    assert.deepEqual(alphaOf('111', '111'), notDefined('only one value was used'));
    assert.equal(alphaOf('1.1', '.1.').value, null);
  });
});

describe('kappa and alpha', () => {
  const coding = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('a', 'b', 'c')), { minLength: 1, maxLength: 30 });
  it('are 1 where both agree, never above, and never no number', () => {
    fc.assert(
      fc.property(coding, (pairs) => {
        const [a, b] = [pairs.map(([one]) => one).join(''), pairs.map(([, two]) => two).join('')];
        for (const measure of [kappaOf, alphaOf]) {
          const { value } = measure(a, b);
          assert.ok(value === null || (Number.isFinite(value) && value <= 1 + 1e-12));
          const same = measure(a, a).value;
          assert.ok(same === null ? new Set(a).size < 2 : Math.abs(same - 1) < 1e-12);
          const turned = measure(b, a).value;
          assert.ok(turned === null || value === null ? turned === value : Math.abs(turned - value) < 1e-9);
        }
      }),
    );
  });
});

describe('meanOf', () => {
  it('leaves out pairs without a figure', () => near(meanOf([{ value: 0.5, why: null }, notDefined('x'), { value: 1, why: null }]), 0.75));
  it('says why where none has one', () => assert.deepEqual(meanOf([notDefined('x'), notDefined('y')]), notDefined('x')));
});
