import { conditions as conditionWords, denials as denyingWords, months, negations, relativeDays, units, weekdays } from './data/materialWords';
import { keysOf } from './features/grams';
import { stemId } from './stemIds';

const ids = new Map<string, number>();
const forms: string[] = [];
const stems: number[] = [];
/** Of each form: whether it is a number in digits, whether it denies, whether it makes a condition, whether a number or date can be in it. */
const figures: boolean[] = [];
const denials: boolean[] = [];
const conditions: boolean[] = [];
const quantities: boolean[] = [];
const grams: (Int32Array | undefined)[] = [];

/** Numbers of forms are below this; all forms beyond it share the last one. */
const mostForms = 2 ** 21;

/** The number of a word's form, from 0 to below 2,097,152; the same for as long as the program runs. */
export function wordId(norm: string, stem: string): number {
  let id = ids.get(norm);
  if (id === undefined) {
    if (forms.length >= mostForms) return mostForms - 1;
    id = forms.push(norm) - 1;
    ids.set(norm, id);
    stems.push(stemId(stem));
    figures.push(/^\d/u.test(norm));
    denials.push(negations.has(norm) || denyingWords.has(norm));
    conditions.push(conditionWords.has(norm));
    quantities.push(/^\d/u.test(norm) || Object.hasOwn(units, norm) || relativeDays.has(norm) || weekdays.includes(norm) || months.includes(norm));
  }
  return id;
}

/** The number of a word's stem. */
export function stemOfWord(id: number): number {
  return stems[id] ?? 0;
}

/** Whether a word is a number in digits. */
export function isFigure(id: number): boolean {
  return figures[id] ?? false;
}

/** Whether a word denies, openly or by its meaning. */
export function isDenial(id: number): boolean {
  return denials[id] ?? false;
}

/** Whether a word makes a condition. */
export function isCondition(id: number): boolean {
  return conditions[id] ?? false;
}

/** Whether a word can stand in a number or date; those that can in none without another ("hundred") do not count. */
export function maybeQuantity(id: number): boolean {
  return quantities[id] ?? false;
}

/** The keys of a word's character sequences. */
export function gramsOfWord(id: number): Int32Array {
  return (grams[id] ??= keysOf(forms[id] ?? ''));
}
