import type { PlacedSuggestion } from '../../../server/src/claims/suggestionProtocol';
import { withTag, type Codebook, type Tag, type TagTarget } from '../../../server/src/core/claims/codebook/codebook';

/** A line of the tag picker. `suggestion` stands for its tags. */
export type TagChoice =
  | { readonly kind: 'suggestion'; readonly suggestion: PlacedSuggestion; readonly label: string; readonly description: string }
  | { readonly kind: 'group'; readonly label: string }
  | { readonly kind: 'tag'; readonly id: string; readonly label: string; readonly description: string; readonly detail: string };

/**
 * The lines of the tag picker: group by group in the codebook's order, then tags without a group, then tags that the
 * claim has and the codebook does not know, so that nothing is lost by changing the rest. Tags that are no longer for
 * new claims are left out unless the claim has them.
 * @param current ids of the tags that the claim has already.
 * @param targets what is tagged: tags that are for one of these are shown.
 * @param suggestions what other wordings of the statement are tagged: they come first, under a heading of their own.
 */
export function tagChoices(
  codebook: Codebook,
  current: readonly string[],
  targets: readonly TagTarget[] = ['quotation', 'text'],
  suggestions: readonly PlacedSuggestion[] = [],
): readonly TagChoice[] {
  const usable = codebook.tags.filter(
    (tag) => current.includes(tag.id) || (!tag.deprecated && tag.on.some((target) => targets.includes(target))),
  );
  const known = new Set(codebook.groups.map(({ id }) => id));
  const sections = [
    ...codebook.groups.map((group) => ({
      label: group.exclusive ? `${group.label} (one of these)` : group.label,
      choices: usable.filter((tag) => tag.group === group.id).map(choiceOf),
    })),
    { label: 'Other tags', choices: usable.filter((tag) => tag.group === null || !known.has(tag.group)).map(choiceOf) },
    {
      label: 'Not in the codebook',
      choices: current
        .filter((id) => !usable.some((tag) => tag.id === id))
        .map((id) => ({
          kind: 'tag' as const,
          id,
          label: id,
          description: '',
          detail: 'The claim has this tag, and the codebook does not explain it.',
        })),
    },
  ];
  const suggested = suggestions.map((suggestion): TagChoice => ({
    kind: 'suggestion',
    suggestion,
    description: fromWhere(suggestion),
    label: suggestion.tags.map((tag) => codebook.tags.find(({ id }) => id === tag)?.label ?? tag).join(', '),
  }));
  return [
    ...(suggested.length === 0 ? [] : [{ kind: 'group' as const, label: 'Tagged so elsewhere' }, ...suggested]),
    ...sections
      .filter(({ choices }) => choices.length > 0)
      .flatMap(({ label, choices }): TagChoice[] => [{ kind: 'group', label }, ...choices]),
  ];
}

/** "by bob in River Post, and 2 more". */
function fromWhere({ from }: PlacedSuggestion): string {
  const [first, ...more] = from;
  return first === undefined ? '' : `by ${first.annotator} in ${first.source}${more.length === 0 ? '' : `, and ${more.length} more`}`;
}

function choiceOf(tag: Tag): TagChoice {
  const key = tag.shortcut === null ? '' : `${tag.shortcut} · `;
  const notes = [tag.deprecated ? 'No longer for new claims.' : '', tag.source === '' ? '' : `(${tag.source})`];
  return {
    kind: 'tag',
    id: tag.id,
    label: tag.label,
    description: `${key}${tag.id}`,
    detail: [tag.definition, ...notes].filter((part) => part !== '').join(' '),
  };
}

/** The tag that a key picks at once, or undefined. */
export function tagOfKey(codebook: Codebook, key: string, targets: readonly TagTarget[] = ['quotation', 'text']): Tag | undefined {
  return codebook.tags.find(
    (tag) =>
      !tag.deprecated &&
      tag.on.some((target) => targets.includes(target)) &&
      tag.shortcut !== null &&
      tag.shortcut.toLowerCase() === key.toLowerCase(),
  );
}

/**
 * The tag that a search means: the one whose label or id begins with it, otherwise one where a word does, otherwise one
 * whose line holds it anywhere.
 */
export function tagOfSearch(choices: readonly TagChoice[], search: string): string | undefined {
  const wanted = search.trim().toLowerCase();
  if (wanted === '') return undefined;
  const tags = choices.flatMap((choice) => (choice.kind === 'tag' ? [choice] : []));
  const tests: readonly ((choice: (typeof tags)[number]) => boolean)[] = [
    ({ label, id }) => label.toLowerCase().startsWith(wanted) || id.toLowerCase().startsWith(wanted),
    ({ label, id }) =>
      `${label} ${id}`
        .toLowerCase()
        .split(/[\s.]+/)
        .some((word) => word.startsWith(wanted)),
    ({ label, description, detail }) => `${label} ${description} ${detail}`.toLowerCase().includes(wanted),
  ];
  return tests.map((test) => tags.find(test)).find((choice) => choice !== undefined)?.id;
}

/**
 * What stands after a person changed the selection: a tag that was just picked takes the place of those that its
 * exclusive group rules out.
 */
export function settle(codebook: Codebook, before: readonly string[], now: readonly string[]): readonly string[] {
  const kept = now.filter((id) => before.includes(id));
  return now.filter((id) => !before.includes(id)).reduce((tags, id) => withTag(codebook, tags, id), kept as readonly string[]);
}

/** Whether one of the tags wants a note. */
export function needsNote(codebook: Codebook, tags: readonly string[]): boolean {
  return codebook.tags.some((tag) => tag.noteRequired && tags.includes(tag.id));
}
