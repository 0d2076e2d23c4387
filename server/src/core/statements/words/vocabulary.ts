import {
  conditions as conditionWords,
  denials as denyingWords,
  months,
  negations,
  relativeDays,
  units,
  weekdays,
} from '../data/materialWords';
import { gramKeysOf } from './gramKeys';
import { stemId } from './stemIds';

const ids = new Map<string, number>();
const forms: string[] = [];
const stems: number[] = [];
/** Of each form: whether it is a number in digits, whether it denies, whether it makes a condition, whether a number or date can be in it. */
const figures: boolean[] = [];
const denials: boolean[] = [];
const conditions: boolean[] = [];
const quantities: boolean[] = [];
/** Of each form where the keys of its character sequences begin in `gramKeys`, and where they end; -1 and 0 until somebody asks. */
const gramStarts: number[] = [];
const gramEnds: number[] = [];
let gramKeys = new Int32Array(1024);
let gramCount = 0;

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
    gramStarts.push(-1);
    gramEnds.push(0);
    figures.push(/^\d/u.test(norm));
    denials.push(negations.has(norm) || denyingWords.has(norm));
    conditions.push(conditionWords.has(norm));
    quantities.push(
      /^\d/u.test(norm) || Object.hasOwn(units, norm) || relativeDays.has(norm) || weekdays.includes(norm) || months.includes(norm),
    );
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

/** The keys of a word's character sequences, from a place on in a list that others' are in too. */
export interface GramRange {
  readonly keys: Int32Array;
  readonly start: number;
  readonly end: number;
}

const range = { keys: gramKeys, start: 0, end: 0 };

/** @returns what the next call writes over. */
export function gramsOfWord(id: number): GramRange {
  if ((gramStarts[id] ?? -1) < 0) putGrams(id);
  range.keys = gramKeys;
  range.start = gramStarts[id] ?? 0;
  range.end = gramEnds[id] ?? 0;
  return range;
}

function putGrams(id: number): void {
  const keys = gramKeysOf(forms[id] ?? '');
  if (gramCount + keys.length > gramKeys.length) {
    const before = gramKeys;
    gramKeys = new Int32Array(2 * (gramCount + keys.length));
    gramKeys.set(before);
  }
  gramKeys.set(keys, gramCount);
  gramStarts[id] = gramCount;
  gramEnds[id] = gramCount += keys.length;
}
