import { newsroomLabels } from '../../text/data/furniture';
import type { ReadArticle } from '../../text/article';
import type { BlockQuotation } from './blockQuotations';
import type { Candidates } from './candidates';
import { colonCue } from '../cues/markCues';
import type { Line } from '../lines/narrator';
import { isUpper } from '../lines/phrases';
import type { Range } from '../lines/phrases';

/** A label has no more items than this: "Dr. Ann Bell, Coast Herald:". */
const LONGEST_LABEL = 7;
/** What stands in a label beside words with capitals. */
const IN_LABELS: ReadonlySet<string> = new Set(['of', 'the', 'and', 'de', 'von', 'van', 'al', ',', '.', '-']);
/** So many labels have to come back so often before paragraphs with labels are an interview, and no list of facts. */
const LEAST_SPEAKERS = 2;
const LEAST_TURNS = 2;

/** A paragraph that opens with a label and a colon. */
export interface Labelled {
  readonly line: Line;
  readonly label: Range;
  /** Index of the colon. */
  readonly colon: number;
  /** The label's last word in small letters: "Ann Bell:" goes on as "Bell:". */
  readonly name: string;
}

/**
 * The turns of an interview printed without marks: `Coast Herald: Why was it closed?` and `Ann Bell: Nobody told me.`, each a
 * paragraph of its own. Labels of which at least two come back make an interview.
 */
export function findTurns(read: ReadArticle, { lines }: Pick<Candidates, 'lines'>): BlockQuotation[] {
  const labelled: Labelled[] = [];
  for (const line of lines) {
    const one =
      line.role === 'furniture' || line.role === 'caption' || lines[line.index - 1]?.paragraph === line.paragraph ? null : keptLabel(line);
    if (one !== null) labelled.push(one);
  }
  const turns = new Map<string, number>();
  for (const { name } of labelled) turns.set(name, (turns.get(name) ?? 0) + 1);
  const speakers = new Set([...turns].filter(([, times]) => times >= LEAST_TURNS).map(([name]) => name));
  if (speakers.size < LEAST_SPEAKERS) return [];
  return labelled.flatMap(({ line, label, colon, name }) => {
    const paragraph = read.paragraphs[line.paragraph];
    const start = line.items[colon + 1]?.start;
    if (paragraph === undefined || start === undefined || !speakers.has(name)) return [];
    const end = paragraph.start + read.text.slice(paragraph.start, paragraph.end).trimEnd().length;
    return [{ content: { start, end }, line, cue: colonCue(line.items, label, colon) }];
  });
}

/** Found once while the line reads the same. */
function keptLabel(line: Line): Labelled | null {
  if (line.wording.label === undefined) line.wording.label = labelOf(line);
  return line.wording.label;
}

function labelOf(line: Line): Labelled | null {
  const { items } = line;
  for (let k = 0; k < Math.min(items.length - 1, LONGEST_LABEL + 1); k++) {
    const item = items[k];
    if (item === undefined || item.quotation !== null) return null;
    if (item.lower !== ':') {
      if (!isUpper(item) && !IN_LABELS.has(item.lower)) return null;
      continue;
    }
    const last = items[k - 1];
    // What stands in marks has an extent of its own.
    if (last === undefined || items[k + 1]?.quotation !== null || newsroomLabels.has(last.lower)) return null;
    return { line, label: { from: 0, to: k }, colon: k, name: last.lower };
  }
  return null;
}
