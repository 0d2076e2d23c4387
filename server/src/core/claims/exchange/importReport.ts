import { count } from '../../count';
import type { ImportPlan } from './planImport';

/** What an import did, in a sentence or two. */
export function importReport({ added, updated, same, kept, unsure, newTags, problems }: ImportPlan): string {
  const done = [
    `${count(added, 'claim')} added`,
    ...(updated > 0 ? [`${updated} changed`] : []),
    ...(same > 0 ? [`${same} there already`] : []),
    ...(kept.length > 0 ? [`${kept.length} there already with other tags or another note, kept as they are`] : []),
    ...(newTags.length > 0 ? [`${count(newTags.length, 'tag')} added to the codebook`] : []),
  ];
  const orphans = unsure.filter(({ state }) => state === 'orphan').length;
  const open = [
    ...(orphans > 0 ? [`${orphans} of the added ${orphans === 1 ? 'has' : 'have'} no passage in the article any more`] : []),
    ...(unsure.length > orphans ? [`${unsure.length - orphans} of the added must be confirmed`] : []),
    ...(problems.length > 0 ? [`${problems.length} could not be imported`] : []),
  ];
  return [done, open]
    .filter((part) => part.length > 0)
    .map((part) => `${part.join(', ')}.`)
    .join(' ');
}
