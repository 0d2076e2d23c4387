/**
 * How many of the first values fulfil a condition that, once false, stays so: a binary search.
 * @param holds is given a value and its index.
 */
export function countWhile<T>(values: ArrayLike<T>, holds: (value: T, index: number) => boolean): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(values[middle] as T, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
