// A file of decisions with its articles, as its features see it.
import { effectiveRecords } from '../../../server/src/core/annotationFiles/recordFile';
import { placeDecisions, type PlacedDecision } from '../../../server/src/core/features/placedDecisions';
import type { FolderIndex } from '../../../server/src/core/folder/folderIndex';
import { parseDecisionFile, serialiseDecision } from '../../../server/src/core/statements/decisions/decisionRecord';
import type { GivenDecision } from '../../../server/src/core/statements/decisions/verdict';
import { article, root } from '../../support/folder';
import { indexed } from '../comparison/compared';

export const fileUri = `${root}/annotations/ann/links.jsonl`;

export interface DecisionExample {
  readonly index: FolderIndex;
  readonly text: string;
  readonly decisions: readonly PlacedDecision[];
}

/** @param given one a line. @param articles as they are now, by name. */
export function decisionExample(given: readonly GivenDecision[], articles: Readonly<Record<string, string>>): DecisionExample {
  const index = indexed(articles);
  index.setDecisions(given, 'ann');
  index.settle();
  const text = `${given.map(({ decision }) => serialiseDecision(decision)).join('\n')}\n`;
  const file = parseDecisionFile(text);
  if (effectiveRecords(file).length !== given.length) throw new Error('Each decision needs an id of its own.');
  return {
    index,
    text,
    decisions: placeDecisions(
      index,
      file,
      (path) => article(path, '').uri,
      () => undefined,
    ),
  };
}
