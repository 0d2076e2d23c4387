import assert from 'node:assert/strict';
import { conflictsOf } from '../../../../server/src/core/statements/differences/conflicts';
import { Wording } from '../../../../server/src/core/statements/words/wording';
import type { AttributionType } from '../../../../server/src/core/attribution/attribution';

/** Conflicts between wordings of articles a, b, …: each is `[speaker, text, type, confidence]`, given as kind and what each side says. */
function shown(...wordings: readonly (readonly [string | null, string, AttributionType?, number?])[]): string[] {
  const members = wordings.map(([speakerName, text, type = 'direct', confidence = 1], at) => {
    const article = String.fromCharCode(97 + at);
    return new Wording({
      id: `${article}#0`,
      uri: `file:///${article}.txt`,
      type,
      text,
      confidence,
      speaker: speakerName,
      speakerName,
      date: null,
      voices: [],
      group: null,
      span: { start: 0, end: text.length },
    });
  });
  return conflictsOf(members).map(
    ({ kind, sides }) => `${kind}: ${sides.map(({ value, members: who }) => `${value} (${who.map((id) => id[0]).join('')})`).join(' | ')}`,
  );
}

describe('conflicts', () => {
  it('shows two people given the same unusual words', () => {
    assert.deepEqual(
      shown(['Vera Lund', 'painful but unavoidable', 'mixed'], ['Tomas Brandt', 'The closure was painful but unavoidable']),
      ['speaker: Vera Lund (a) | Tomas Brandt (b)'],
    );
  });

  it('shows two people only where both are surely attributed', () => {
    const said = 'painful but unavoidable';
    assert.deepEqual(shown(['Vera Lund', said, 'mixed', 0.9], ['Tomas Brandt', said, 'mixed', 0.4]), []);
    assert.deepEqual(shown(['Vera Lund', said, 'mixed', 0.9], ['Tomas Brandt', said, 'mixed', 0.4], ['Ola Frey', said, 'mixed', 0.75]), [
      'speaker: Vera Lund (a) | Ola Frey (c)',
    ]);
  });

  it('sees none between a body and who speaks for it, or two forms of one name', () => {
    assert.deepEqual(shown(['Admiralty', 'painful but unavoidable'], ['Tomas Brandt', 'painful but unavoidable']), []);
    assert.deepEqual(shown(['Common Ground', 'painful but unavoidable'], ['Tomas Brandt', 'painful but unavoidable']), []);
    assert.deepEqual(shown(['Vera Lund', 'painful but unavoidable'], ['Vera M. Lund', 'painful but unavoidable']), []);
  });

  it('shows two numbers in one place, but not one that is merely rounded', () => {
    assert.deepEqual(
      shown([null, 'The storm damaged 1,200 houses'], [null, 'The storm damaged 12,000 houses'], [null, 'The storm damaged 1,200 houses']),
      ['number: 1,200 (ac) | 12,000 (b)'],
    );
    assert.deepEqual(shown([null, 'The storm damaged 1,187 houses'], [null, 'The storm damaged 1,200 houses']), []);
  });

  it('shows two numbers of which only a part differs', () => {
    assert.deepEqual(shown([null, 'The owners ask for 40 million crowns'], [null, 'The owners ask for 90 million crowns']), [
      'number: 40 million (a) | 90 million (b)',
    ]);
  });

  it('takes a number that only one has for a difference, not a conflict', () => {
    assert.deepEqual(shown([null, 'The storm damaged 1,200 houses'], [null, 'The storm damaged many houses']), []);
  });

  it('shows a denial of what another affirms', () => {
    assert.deepEqual(shown([null, 'The captain did not see the rocks'], [null, 'The captain did see the rocks']), [
      'negation: not (a) | not denied (b)',
    ]);
  });

  it('shows a denial as the whole word', () => {
    assert.deepEqual(shown([null, 'The engines didn’t overheat'], [null, 'The engines did overheat']), [
      'negation: didn’t (a) | not denied (b)',
    ]);
  });

  it('sees no denial where what stands before a fragment in marks may deny it too', () => {
    assert.deepEqual(shown([null, 'but not at the captain’s gunpoint'], [null, 'at the captain’s gunpoint', 'mixed']), []);
    assert.deepEqual(shown([null, 'The captain did not see the rocks'], [null, 'The captain did see the rocks', 'mixed']), [
      'negation: not (a) | not denied (b)',
    ]);
  });

  it('shows a denial within a condition as a denial, also where a name is put in', () => {
    assert.deepEqual(
      shown(
        [null, 'To repair this crane in the next few weeks would raise the fees of the harbour'],
        [null, 'If they [Dockers] don’t repair this crane in the next few weeks it will raise the fees of the harbour'],
      ),
      ['negation: not denied (a) | If they [Dockers] don’t (b)'],
    );
  });

  it('sees no dropped condition where the other says the same in another way', () => {
    assert.deepEqual(
      shown(
        [null, 'She would meet the owners about the wreck if the captain is serious about raising the hull'],
        [null, 'to meet the owners about the wreck to raise the hull'],
      ),
      [],
    );
  });

  it('sees no denial between wordings that have little else in common', () => {
    assert.deepEqual(
      shown(
        [null, 'The harbour master does not own a boat, and neither his wife nor the pilot was asked about the wreck'],
        [null, 'Everybody on the quay knows that the captain does own a boat and paints it green each spring'],
      ),
      [],
    );
  });

  it('shows of a condition its own clause alone', () => {
    assert.deepEqual(
      shown(
        [null, 'I asked for the logbooks twice. Until I have read them, I will not blame the storm for the wreck'],
        [null, 'I will not blame the storm for the wreck'],
      ),
      ['condition: Until I have read them, I (a) | no condition (b)'],
    );
  });

  it('sees none where the other denies in another word', () => {
    assert.deepEqual(shown([null, 'The captain did not accept the offer'], [null, 'The captain refused the offer']), []);
  });

  it('shows a dropped condition', () => {
    assert.deepEqual(
      shown([null, 'We are ready to compensate the fishermen if the owners sign'], [null, 'We are ready to compensate the fishermen']),
      ['condition: if the owners sign (a) | no condition (b)'],
    );
  });
});
