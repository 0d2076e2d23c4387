const rowsInChunk = 4096;

/** A table of numbers with so many columns, whose rows come as they are needed and take little memory. */
export class Rows<A extends Int32Array | Float32Array | Float64Array> {
  private readonly chunks: A[] = [];

  /**
   * @param columns how many numbers a row has.
   * @param make makes room for so many numbers, all 0.
   */
  constructor(
    readonly columns: number,
    private readonly make: (length: number) => A,
  ) {}

  /** A number; 0 where nothing was put yet. */
  get(row: number, column: number): number {
    return this.chunks[Math.floor(row / rowsInChunk)]?.[(row % rowsInChunk) * this.columns + column] ?? 0;
  }

  /** Puts a number into its place. */
  set(row: number, column: number, value: number): void {
    const at = Math.floor(row / rowsInChunk);
    while (this.chunks.length <= at) this.chunks.push(this.make(rowsInChunk * this.columns));
    const chunk = this.chunks[at];
    if (chunk !== undefined) chunk[(row % rowsInChunk) * this.columns + column] = value;
  }
}
