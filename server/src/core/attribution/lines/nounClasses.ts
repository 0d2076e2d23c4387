import nounClasses from './data/nounClasses.json';

/** What a noun commonly stands for. */
export type NounClass = 'person' | 'group' | 'words' | 'thing';

const classes = new Map<string, NounClass>();
for (const name of ['person', 'group', 'words'] as const) for (const noun of nounClasses[name].split(' ')) classes.set(noun, name);

/** What a noun (in lower case, singular) commonly stands for; a thing where nothing else is known. */
export const nounClass = (lemma: string): NounClass => classes.get(lemma) ?? 'thing';
