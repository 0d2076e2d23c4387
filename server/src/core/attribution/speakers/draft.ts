import type { Speaker, SpeakerKind } from '../attribution';
import type { Node } from './node';
import type { ShownName } from './profile';
import { foldName } from './spelling';

/** A speaker across the folder as it is where nobody else has its name: its id is the canonical name, folded. */
export type Draft = Speaker;

const noAliases: readonly string[] = [];

/** What articles' speakers who are one are called: the fullest name, else the commonest; descriptions where nobody names them. */
export function makeDraft(nodes: Iterable<Node>): Draft {
  const all = [...nodes].filter(({ damaged }) => !damaged);
  const named = all.filter(({ profile }) => profile.form !== 'description');
  const counts = new Map<string, number>();
  const known = new Map<string, ShownName>();
  for (const { profile } of named.length > 0 ? named : all) {
    for (const name of profile.shown) {
      counts.set(name.text, (counts.get(name.text) ?? 0) + 1);
      known.set(name.text, name);
    }
  }
  const kind = kindOf(named.length > 0 ? named : all);
  const rank = (name: string): number => {
    const shown = known.get(name);
    return kind === 'person' ? (shown?.fullness ?? 0) : Number(shown?.proper ?? false);
  };
  const names = [...counts]
    .sort(
      ([a, x], [b, y]) =>
        rank(b) - rank(a) ||
        Number(isShouted(a)) - Number(isShouted(b)) ||
        y - x ||
        (known.get(a)?.initials ?? 0) - (known.get(b)?.initials ?? 0) ||
        b.length - a.length ||
        (a < b ? -1 : 1),
    )
    .map(([name]) => name);
  const canonical = names[0] ?? '';
  const aliases = [...new Set([...names, ...descriptions(all)])].filter((name) => name !== canonical && name !== '');
  // Copied, for a list that others were left out of has room for sixteen more.
  return { id: foldName(canonical), canonical, kind, aliases: aliases.length === 0 ? noAliases : aliases.slice() };
}

/** The commonest first. */
function descriptions(nodes: readonly Node[]): string[] {
  const counts = new Map<string, number>();
  for (const {
    profile: { form, shown },
  } of nodes) {
    const text = shown[0]?.text ?? '';
    if (form === 'description') counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([text]) => text);
}

function kindOf(nodes: readonly Node[]): SpeakerKind {
  if (nodes.some(({ profile }) => profile.form === 'full name')) return 'person';
  const counts = { person: 0, body: 0, group: 0 };
  for (const {
    profile: { form },
    speaker,
  } of nodes)
    counts[form === 'surname' ? 'person' : speaker.kind]++;
  return counts.person >= counts.body && counts.person >= counts.group ? 'person' : counts.body >= counts.group ? 'body' : 'group';
}

const isShouted = (name: string): boolean => name.length > 4 && name.includes(' ') && name === name.toUpperCase();
