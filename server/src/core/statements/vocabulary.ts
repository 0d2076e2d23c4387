import { keysOf } from './features/grams';
import { stemId } from './stemIds';

const ids = new Map<string, number>();
const forms: string[] = [];
const stems: number[] = [];
const grams: (Int32Array | undefined)[] = [];

/** The number of a word's form, from 0; the same for as long as the program runs. */
export function wordId(norm: string, stem: string): number {
  let id = ids.get(norm);
  if (id === undefined) {
    id = forms.push(norm) - 1;
    ids.set(norm, id);
    stems.push(stemId(stem));
  }
  return id;
}

/** The number of a word's stem. */
export function stemOfWord(id: number): number {
  return stems[id] ?? 0;
}

/** The keys of a word's character sequences. */
export function gramsOfWord(id: number): Int32Array {
  return (grams[id] ??= keysOf(forms[id] ?? ''));
}
