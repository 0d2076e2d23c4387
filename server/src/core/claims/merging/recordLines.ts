/** A line of an annotation file as merging sees it. */
export interface MergeLine {
  readonly text: string;
  /** The line end as it stands; empty at the end of a file that lacks it. */
  readonly end: string;
  /** The record's id; null for a line that is no record: damaged, or blank. */
  readonly id: string | null;
}

/** One version of an annotation file: its lines, and for each id the lines that hold it, none twice. */
export interface MergeSide {
  readonly mark: string;
  readonly lines: readonly MergeLine[];
  readonly records: ReadonlyMap<string, readonly string[]>;
  /** How often each line stands that is neither record nor blank. */
  readonly others: ReadonlyMap<string, number>;
  /** Whether a merge was left unfinished in it. */
  readonly markers: boolean;
}

const marker = /^(<{7}|\|{7}|={7}|>{7})(?: |$)/;

/**
 * Reads one version of an annotation file for merging. Any line that is a JSON object with an `id` is a record, whatever else it
 * holds. Conflict markers go, and what stands between `|||||||` and `=======` with them; the records of both sides stay.
 * @param text undefined: there is no such file.
 */
export function readSide(text: string | undefined): MergeSide {
  const whole = text ?? '';
  const mark = whole.startsWith('\uFEFF') ? '\uFEFF' : '';
  const lines: MergeLine[] = [];
  const records = new Map<string, string[]>();
  const others = new Map<string, number>();
  let part: string | null = null;
  let markers = false;
  for (const [line, content = '', end = ''] of whole.slice(mark.length).matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/g)) {
    if (line === '') continue;
    const sign = marker.exec(content)?.[1]?.[0];
    if (sign !== undefined) {
      markers = true;
      part = sign === '>' ? null : sign;
      continue;
    }
    if (part === '|') continue;
    const id = idOf(content);
    lines.push({ text: content, end, id });
    if (id === null && content.trim() !== '') others.set(content, (others.get(content) ?? 0) + 1);
    if (id === null) continue;
    const known = records.get(id);
    if (!known) records.set(id, [content]);
    else if (!known.includes(content)) known.push(content);
  }
  return { mark, lines, records, others, markers };
}

/** The id of the record that a line holds; null where it holds none. */
export function idOf(line: string): string | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' && value.id !== ''
      ? value.id
      : null;
  } catch {
    return null;
  }
}
