import type { Span } from '../text/span';
import { overlap } from '../text/span';
import attributedWeights from './data/attributedWeights.json';
import reportWeights from './data/reportWeights.json';
import speakerWeights from './data/speakerWeights.json';
import { quotationFeatures, reportFeatures, surroundings } from './features';
import { logistic } from './model';
import type { Quoted } from './quoted';
import { spanOf } from './reports';
import type { Report } from './reports';

const isReport = logistic(reportWeights);
const isAttributed = logistic(attributedWeights);
const isSpeakerRight = logistic(speakerWeights);

/** From what probability on a clause counts as reported. */
const LEAST_REPORT = 0.42;
/** From what share of a reported clause on its quotation stands for the whole. */
const QUOTATION_STANDS = 0.42;

export interface Weighed {
  readonly report: Report;
  readonly content: Span;
  readonly probability: number;
}

/**
 * The reported clauses that are likely enough, each stretch once.
 * A clause that is mostly quotation is left to its quotation.
 */
export function chooseReports(reports: readonly Report[]): Weighed[] {
  const around = surroundings(reports);
  const kept: Weighed[] = [];
  for (const [n, report] of reports.entries()) {
    const probability = isReport(reportFeatures(report, around[n] ?? null));
    if (probability < LEAST_REPORT) continue;
    const content = spanOf(report.line.items, report);
    if (quotedShare(report) >= QUOTATION_STANDS) continue;
    const rival = kept.findIndex((one) => overlap(one.content, content) >= 0.8 * Math.max(one.content.end - one.content.start, content.end - content.start));
    const other = kept[rival];
    if (other === undefined) kept.push({ report, content, probability });
    else if (other.probability < probability) kept[rival] = { report, content, probability };
  }
  return kept;
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

/** How likely a quotation gives somebody's words, and how likely the words found name who said it. */
export function weighQuotation(quoted: Quoted): { readonly attributed: number; readonly speaker: number } {
  const features = quotationFeatures(quoted);
  return { attributed: isAttributed(features), speaker: isSpeakerRight(features) };
}
