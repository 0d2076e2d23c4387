import assert from 'node:assert/strict';
import { cueForm, isOwnWords, isSpeechNoun } from '../../../../server/src/core/attribution/lines/cueForms';

describe('cueForms: forms of reporting verbs', () => {
  for (const [word, lemma, form] of [
    ['said', 'say', 'past'],
    ['denies', 'deny', 's'],
    ['quipped', 'quip', 'past'],
    ['urging', 'urge', 'ing'],
    ['swore', 'swear', 'past'],
    ['sworn', 'swear', 'past'],
  ] as const)
    it(`${word} is ${lemma}`, () => assert.deepEqual([cueForm(word)?.lemma, cueForm(word)?.form], [lemma, form]));
  it('tells speech from thought', () => assert.deepEqual([cueForm('said')?.speech, cueForm('believed')?.speech], [true, false]));
  it('knows nouns for something said in both numbers', () =>
    assert.deepEqual(['claim', 'claims', 'reply', 'replies', 'road'].map(isSpeechNoun), [true, true, true, true, false]));
  it('knows what somebody’s words are called', () => assert.deepEqual(['words', 'account', 'plan'].map(isOwnWords), [true, true, false]));
  it('knows no other verb', () => assert.equal(cueForm('walked'), undefined));
});
