/** A file to make, not yet made. */
export interface FilePlan {
  /** From the folder that is open. */
  readonly path: string;
  readonly text: string;
}

/** A value as the text of a JSON file: two spaces deep, final line end. */
export function jsonFile(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
