import type { Span } from '../../text/span';
import { overlap } from '../../text/span';
import { isFinite } from '../lines/complements';
import reportWeights from '../weighing/data/reportWeights.json';
import { reportFeatures, surroundings } from '../weighing/features';
import { logistic } from '../weighing/model';
import type { Item } from '../lines/narrator';
import { isMark } from '../lines/phrases';
import { isMediaName } from './relays';
import { spanOf } from './reports';
import type { Report } from './reports';
import { wordSet } from '../../text/wordSet';

const isReport = logistic(reportWeights);

/** From what probability on a clause counts as reported; what is no clause, or has nobody who says it, must be surer. */
const LEAST_CLAUSE = 0.5;
/** "Bell believes that": what translated articles have for "says". */
const LEAST_BELIEVED = 0.4;
const LEAST_PHRASE = 0.8;
const LEAST_UNNAMED = 0.8;

/** Verbs whose "-ing" tells what somebody did or should do: "denied burning it". */
const TAKES_DEED = wordSet(`
  deny admit confess acknowledge recall suggest propose recommend advise mention
`);

const isPhrase = ({
  line: { items },
  cue: {
    lemma,
    complement: { pattern, at },
  },
}: Report): boolean =>
  pattern === 'prep' || (pattern === 'np' && !(TAKES_DEED.has(lemma) && items[at]?.pos === 'VERB' && items[at].lower.endsWith('ing')));

function leastOf(report: Report): number {
  const { cue } = report;
  if (cue.subject === null || cue.passive) return LEAST_UNNAMED;
  if (cue.lemma === 'believe' && cue.form === 's' && cue.complement.pattern === 'that' && !cue.negated) return LEAST_BELIEVED;
  return isPhrase(report) ? LEAST_PHRASE : LEAST_CLAUSE;
}

/** How likely a clause is a report that a headline gives to a name by a mark. */
const HEADLINE_LABEL = 0.7;

/** From what share of a reported clause, or of a phrase ("called it an “outrage”"), on its quotation stands for the whole. */
const QUOTATION_STANDS = 0.6;
const QUOTATION_STANDS_IN_PHRASE = 0.3;
/** So many words of the narrator's own, a verb among them, make a clause that its quotation does not stand for, however long. */
const OWN_WORDS = 6;

export interface Weighed {
  readonly report: Report;
  readonly probability: number;
}

/** How likely each candidate clause gives somebody's words; weighed once while its line reads the same. */
export function weighReports(reports: readonly Report[]): Weighed[] {
  const weighed: Weighed[] = [];
  for (let from = 0; from < reports.length;) {
    const { line } = reports[from] as Report;
    let to = from + 1;
    while (reports[to]?.line === line) to++;
    for (const one of (line.wording.reports ??= weighedInLine(reports.slice(from, to)))) weighed.push(one);
    from = to;
  }
  return weighed;
}

/** @param reports all those of one line. */
function weighedInLine(reports: readonly Report[]): Weighed[] {
  const around = surroundings(reports);
  return reports.map((report, n) => {
    const weighing = isReport.weigh();
    reportFeatures(report, around[n] ?? null, weighing);
    const learned = weighing.probability();
    return { report, probability: isHeadlineLabel(report) ? Math.max(learned, HEADLINE_LABEL) : learned };
  });
}

/** "Bell: road must close", "Road must close – Bell": in headlines a name and a mark report, which the articles learned from hardly show. */
function isHeadlineLabel({ line, cue, from, to }: Report): boolean {
  return line.role === 'headline' && cue.kind === 'mark' && cue.subject !== null && to - from >= 3 && !isMediaName(line.items, cue.subject);
}

/**
 * The reported clauses that are likely enough, each stretch once.
 * A clause that is mostly quotation is left to its quotation.
 */
export function chooseReports(weighed: readonly Weighed[]): Weighed[] {
  const kept: Weighed[] = [];
  const contents: Span[] = [];
  for (const one of weighed) {
    if (one.probability < leastOf(one.report) || isLeftToQuotation(one.report)) continue;
    const content = spanOf(one.report.line.items, one.report);
    let rival = kept.length;
    for (let k = kept.length - 1; k >= 0 && k >= kept.length - 8; k--) {
      const other = contents[k] as Span;
      if (overlap(other, content) >= 0.8 * Math.max(other.end - other.start, content.end - content.start)) rival = k;
    }
    if (rival < kept.length && !outranks(one, kept[rival] as Weighed)) continue;
    kept[rival] = one;
    contents[rival] = content;
  }
  return kept;
}

/** Of two reports of nearly the same words the one that holds the other's cue ("Reed proposed a tax, Bell said" is Bell's), else the likelier. */
function outranks({ report, probability }: Weighed, { report: other, probability: rival }: Weighed): boolean {
  if (report.line === other.line) {
    if (report.from <= other.cue.from && other.cue.from < report.to) return true;
    if (other.from <= report.cue.from && report.cue.from < other.to) return false;
  }
  return rival < probability;
}

function isLeftToQuotation(report: Report): boolean {
  const share = quotedShare(report);
  return isPhrase(report) ? share >= QUOTATION_STANDS_IN_PHRASE : share >= QUOTATION_STANDS && !tellsItself(report);
}

/** Whether the narrator tells most of a clause in words of his own, though its quotation is longer. */
function tellsItself({ line: { items }, cue, from, to }: Report): boolean {
  if (cue.complement.pattern === 'to') return false;
  let words = 0;
  let verb = false;
  for (let k = from; k < to; k++) {
    const item = items[k] as Item;
    if (item.quotation !== null) continue;
    if (!isMark(item)) words++;
    verb ||= isFinite(items, k);
  }
  return verb && words >= OWN_WORDS;
}

function quotedShare(report: Report): number {
  const { items } = report.line;
  let inside = 0;
  for (let k = report.from; k < report.to; k++) {
    const item = items[k];
    if (item?.quotation) inside += item.end - item.start;
  }
  const span = spanOf(items, report);
  return inside / Math.max(1, span.end - span.start);
}
