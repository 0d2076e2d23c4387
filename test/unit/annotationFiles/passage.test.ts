import assert from 'node:assert/strict';
import { passage } from '../../../server/src/core/annotationFiles/passage';
import { ClaimRefusedError } from '../../../server/src/core/annotationFiles/refusal';
import { marked } from '../claims/support';

describe('what a record keeps of a passage', () => {
  it('is its words without white space at their ends, and what stands around them', () => {
    const { text, span } = marked('The ferry<| stays in dock |>until Monday.');
    assert.deepEqual(passage(text, span), { exact: 'stays in dock', prefix: 'The ferry ', suffix: ' until Monday.', start: 10, end: 23 });
  });

  it('is refused where nothing is left', () => {
    const { text, span } = marked('The ferry<| |>stays in dock.');
    assert.throws(
      () => passage(text, span),
      (error) => error instanceof ClaimRefusedError && error.code === 'empty-selection',
    );
  });
});
