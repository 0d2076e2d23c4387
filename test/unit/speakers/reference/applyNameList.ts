import type { ArticleAnalysis, ArticleSpeaker, Speaker, SpeakerKind } from '../../../../server/src/core/attribution/attribution';
import type { NameEntry, NameList } from '../../../../server/src/core/attribution/speakers/nameList';
import { fullness } from '../../../../server/src/core/attribution/speakers/personName';
import type { SpeakerResolution } from './resolveSpeakers';
import { foldName } from '../../../../server/src/core/attribution/speakers/spelling';

/** An article's speaker with whom it was found to be, and whom the list says it is. */
interface Member {
  readonly key: string;
  readonly own: ArticleSpeaker;
  readonly found: Speaker;
  /** The entry that names it; undefined where none does. */
  entry: NameEntry | undefined;
}

/**
 * Puts a researcher's decisions over what was found: an article's speaker is whom the entry says that has its fullest
 * name. Names of the article alone ("Moss" for "Ida Moss") go with the speaker they were found to be. A pair of names
 * that are apart makes two speakers of one. Nothing changes for speakers that the list does not touch.
 * @param analyses those that the resolution was made from.
 */
export function applyNameList(resolution: SpeakerResolution, analyses: readonly ArticleAnalysis[], list: NameList): SpeakerResolution {
  if (list.speakers.length === 0 && list.apart.length === 0) return resolution;
  const byName = new Map<string, NameEntry>();
  for (const entry of list.speakers) for (const name of [entry.name, ...entry.aliases]) byName.set(foldName(name), entry);

  const members = allMembers(resolution, analyses);
  for (const group of members.values()) assign(group, entriesFor(group, byName, list));
  return rebuild([...members.values()].flat());
}

/** Every article's speakers, by the speaker they were found to be. */
function allMembers(resolution: SpeakerResolution, analyses: readonly ArticleAnalysis[]): Map<Speaker, Member[]> {
  const members = new Map<Speaker, Member[]>();
  for (const {
    article: { uri },
    speakers,
  } of analyses) {
    for (const own of speakers) {
      const found = resolution.speakerOf(uri, own.id);
      if (found === undefined) continue;
      const member = { key: `${uri}\t${own.id}`, own, found, entry: undefined };
      const group = members.get(found);
      if (group) group.push(member);
      else members.set(found, [member]);
    }
  }
  return members;
}

/** The list's names, and for names apart that no entry has and that were found to be one speaker, an entry each. */
function entriesFor(
  group: readonly Member[],
  byName: ReadonlyMap<string, NameEntry>,
  { apart }: NameList,
): (name: string) => NameEntry | undefined {
  const names = new Set(group.flatMap(({ own }) => namesOf(own).map(foldName)));
  const parted = new Map<string, NameEntry>();
  for (const pair of apart) {
    if (!pair.every((name) => names.has(foldName(name)))) continue;
    for (const name of pair) parted.set(foldName(name), parted.get(foldName(name)) ?? { name, aliases: [], kind: null });
  }
  return (name) => byName.get(foldName(name)) ?? parted.get(foldName(name));
}

function assign(group: readonly Member[], entryOf: (name: string) => NameEntry | undefined): void {
  const count = new Map<NameEntry, number>();
  for (const member of group) {
    // A surname or title alone is many people's: only where it is all that the article gives does it decide.
    const deciding = [member.own.name, ...member.own.names.filter((name) => fullness(name) > 1)];
    for (const name of deciding) member.entry ??= entryOf(name);
    if (member.entry) count.set(member.entry, (count.get(member.entry) ?? 0) + 1);
  }
  const most = [...count].find(([, members]) => 2 * members > group.length)?.[0];
  const rest = entryOf(group[0]?.found.canonical ?? '') ?? most;
  for (const member of group) member.entry ??= rest;
}

function rebuild(members: readonly Member[]): SpeakerResolution {
  const named = new Map<NameEntry, Member[]>();
  const left = new Map<Speaker, Member[]>();
  for (const member of members) {
    const list = member.entry ? named.get(member.entry) : left.get(member.found);
    if (list) list.push(member);
    else if (member.entry) named.set(member.entry, [member]);
    else left.set(member.found, [member]);
  }
  const size = new Map<Speaker, number>();
  for (const { found } of members) size.set(found, (size.get(found) ?? 0) + 1);

  const ids = new Set<string>();
  const speakers: Speaker[] = [];
  const after = new Map<string, Speaker>();
  const renamed = new Map<string, string>();
  const add = (group: readonly Member[], speaker: Speaker): void => {
    ids.add(speaker.id);
    speakers.push(speaker);
    for (const { key, found } of group) {
      after.set(key, speaker);
      if (found.canonical !== speaker.canonical) renamed.set(found.canonical, speaker.canonical);
    }
  };
  for (const [found, group] of left) if (group.length === size.get(found)) add(group, found);
  for (const [entry, group] of named) add(group, speakerOf(entry, group, ids));
  for (const [found, group] of left) if (group.length !== size.get(found)) add(group, remainder(found, group, ids));

  const joint = new Map(speakers.map((speaker) => [speaker, withNewNames(speaker, renamed)]));
  return {
    speakers: [...joint.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    speakerOf: (uri, id) => {
      const speaker = after.get(`${uri}\t${id}`);
      return speaker && joint.get(speaker);
    },
  };
}

function speakerOf(entry: NameEntry, group: readonly Member[], ids: ReadonlySet<string>): Speaker {
  const found = new Set(group.map((member) => member.found));
  const whole = [...found].flatMap(({ canonical, aliases }) => [canonical, ...aliases]);
  const own = new Set(group.flatMap((member) => namesOf(member.own).map(foldName)));
  // Of a speaker that was parted, only the names of this part.
  const names = whole.filter((name) => own.has(foldName(name)));
  const aliases = [...new Set([...entry.aliases, ...names])].filter((name) => name !== entry.name);
  return { id: freeId(entry.name, ids), canonical: entry.name, kind: entry.kind ?? kindOf(group), aliases };
}

/** What is left of a speaker after entries took articles from it. */
function remainder(found: Speaker, group: readonly Member[], ids: ReadonlySet<string>): Speaker {
  const own = new Set(group.flatMap((member) => namesOf(member.own).map(foldName)));
  const names = [found.canonical, ...found.aliases].filter((name) => own.has(foldName(name)));
  const [canonical = group[0]?.own.name ?? found.canonical, ...aliases] = names;
  return { id: freeId(canonical, ids), canonical, kind: found.kind, aliases };
}

function kindOf(group: readonly Member[]): SpeakerKind {
  return group.find(({ found }) => found.kind === 'person')?.found.kind ?? group[0]?.found.kind ?? 'person';
}

/** "Ann Bell and Moss" after Ann Bell was given another name. */
function withNewNames(speaker: Speaker, renamed: ReadonlyMap<string, string>): Speaker {
  if (speaker.kind !== 'group' || !speaker.canonical.includes(' and ')) return speaker;
  const canonical = speaker.canonical
    .split(' and ')
    .map((half) => renamed.get(half) ?? half)
    .join(' and ');
  return canonical === speaker.canonical ? speaker : { ...speaker, canonical };
}

const namesOf = ({ name, names }: ArticleSpeaker): string[] => [name, ...names];

function freeId(name: string, ids: ReadonlySet<string>): string {
  const folded = foldName(name) || 'unnamed';
  let id = folded;
  for (let n = 2; ids.has(id); n++) id = `${folded} ${n}`;
  return id;
}
