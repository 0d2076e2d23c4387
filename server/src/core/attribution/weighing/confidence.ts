import confidenceWeights from './data/confidenceWeights.json';
import { prefix } from './facts';
import type { Facts } from './facts';
import { mentionKind } from '../lines/mentionKind';
import { logistic } from './model';
import type { Line } from '../lines/narrator';
import type { Range } from '../lines/phrases';

const model = logistic(confidenceWeights);
const NAMES = { type: prefix('type='), content: prefix('content='), mention: prefix('mention='), who: prefix('who=') } as const;

/** What is known of an attribution once it is made. */
export interface Evidence {
  readonly type: 'quotation' | 'report' | 'scare';
  /** How likely the content is somebody's words. */
  readonly content: number;
  /** How likely the mention names who said it; 1 for a report, whose content and mention are weighed as one. */
  readonly mention: number;
  readonly line: Line | null;
  readonly range: Range | null;
  /** Whether the mention was followed to a speaker. */
  readonly resolved: boolean;
}

const step = (p: number): string =>
  p >= 0.995 ? '.995' : p >= 0.98 ? '.98' : p >= 0.95 ? '.95' : p >= 0.9 ? '.9' : p >= 0.8 ? '.8' : p >= 0.6 ? '.6' : 'low';

/** Facts from which the confidence of an attribution is learned. */
export function confidenceFeatures({ type, content, mention, line, range, resolved }: Evidence, facts: Facts): void {
  facts.one(NAMES.type, type);
  facts.two(NAMES.content, type, step(content));
  facts.two(NAMES.mention, type, step(mention));
  facts.one(NAMES.who, line === null || range === null ? 'none' : mentionKind(line.items, range));
  facts.add(resolved ? 'resolved' : 'unresolved');
}

/** How likely content, mention and speaker are all right, 0 to 1, as measured on articles with gold. */
export function confidenceOf(evidence: Evidence): number {
  const weighing = model.weigh();
  confidenceFeatures(evidence, weighing);
  return weighing.probability();
}
