import type { Conflict } from '../core/statements/statement';
import type { MarkedWording } from '../core/features/markedWording';
import type { SpeakerRows, StatementRow, Wording } from '../core/features/statementTable';
import { count } from '../core/count';

const nothing = 'No statement stands in more than one of these articles.\n';
const nothingFits = 'No statement fits: leave out --sources, --speaker, --words or --in-conflict.\n';
const legend = 'Words that differ from the fullest wording (>) stand in [brackets], material ones in [[double brackets]].\n';

/** The report as plain text for a terminal or a file. @param filtered whether statements were left out on purpose. */
export function reportText(table: readonly SpeakerRows[], filtered = false): string {
  if (table.length === 0) return filtered ? nothingFits : nothing;
  return [legend, ...table.map(speakerText)].join('\n');
}

function speakerText({ speaker, statements }: SpeakerRows): string {
  const name = speaker ?? 'Speaker unknown or in conflict';
  return `${name}\n${'='.repeat(name.length)}\n\n${statements.map(statementText).join('\n')}`;
}

function statementText(row: StatementRow): string {
  const conflicts = row.conflicts.map((conflict) => `  ! ${conflictLine(conflict)}\n`).join('');
  return `${count(row.articles, 'article')}\n${conflicts}${row.wordings.map(wordingText).join('')}`;
}

/** A conflict in one line: what the sides say. */
export function conflictLine({ kind, sides }: Conflict): string {
  const said = sides.map(({ value, members }) => `${value} (${count(members.length, 'wording')})`).join(' / ');
  return kind === 'speaker' ? `Articles disagree on who said it: ${said}` : `Articles disagree on a ${kind}: ${said}`;
}

function wordingText(wording: Wording): string {
  const who = [wording.outlet, wording.mention].flatMap((one) => (one === null ? [] : [`, ${one}`])).join('');
  const decided = wording.decided === '' ? '' : ` · ${wording.decided}`;
  return `  ${wording.reference ? '>' : ' '} ${wording.path}:${wording.line}:${wording.column}${who}${decided}\n      ${bracketed(wording)}\n${missingLine(wording)}`;
}

function bracketed({ segments }: MarkedWording): string {
  return segments.map(({ text, kind, material }) => (kind === null ? text : material ? `[[${text}]]` : `[${text}]`)).join('');
}

function missingLine({ missing }: MarkedWording): string {
  return missing.length === 0 ? '' : `      lacks: ${missing.map((text) => `“${text}”`).join(', ')}\n`;
}
