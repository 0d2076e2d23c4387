/**
 * Keeps values of the keys asked for last: up to so many, and the same number again of those asked for before. What was dropped is
 * made again.
 */
export class Recent<K, V> {
  #now = new Map<K, V>();
  #before = new Map<K, V>();

  /**
   * @param most how many are kept at least once there are so many.
   * @param make makes a key's value.
   */
  constructor(
    private readonly most: number,
    private readonly make: (key: K) => V,
  ) {}

  get(key: K): V {
    const known = this.#now.get(key);
    if (known !== undefined) return known;
    const value = this.#before.get(key) ?? this.make(key);
    if (this.#now.size >= this.most) [this.#before, this.#now] = [this.#now, new Map<K, V>()];
    this.#now.set(key, value);
    return value;
  }
}
