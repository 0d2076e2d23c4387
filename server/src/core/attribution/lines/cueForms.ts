import { DOCUMENT_NOUNS, IRREGULAR, SPEECH_NOUNS, SPEECH_VERBS, THOUGHT_VERBS } from './data/cueVerbs';

/** A form of a verb: `base` is also the plural present. */
export type VerbForm = 'base' | 's' | 'past' | 'ing';

export interface CueForm {
  readonly lemma: string;
  readonly form: VerbForm;
  /** Whether the verb reports words rather than thoughts. */
  readonly speech: boolean;
}

const VOWELS = 'aeiou';

function inflect(base: string): [string, VerbForm][] {
  const irregular = IRREGULAR.find(([form]) => form === base);
  const silentE = base.endsWith('e') && !base.endsWith('ee');
  const y = base.endsWith('y') && !VOWELS.includes(base.at(-2) ?? '');
  const doubled = irregular !== undefined && irregular[1] === `${base}${base.at(-1) ?? ''}ed`;
  const stem = silentE ? base.slice(0, -1) : doubled ? base + (base.at(-1) ?? '') : base;
  const s = y ? `${base.slice(0, -1)}ies` : /(?:s|sh|ch|x|z|go)$/u.test(base) ? `${base}es` : `${base}s`;
  const past = irregular?.[1] ?? (y ? `${base.slice(0, -1)}ied` : `${stem}ed`);
  const participle = irregular?.[2] ?? past;
  const ing = base === 'begin' ? 'beginning' : `${stem}ing`;
  return [
    [base, 'base'],
    [s, 's'],
    [past, 'past'],
    [participle, 'past'],
    [ing, 'ing'],
  ];
}

const forms = new Map<string, CueForm>();
for (const [list, speech] of [
  [THOUGHT_VERBS, false],
  [SPEECH_VERBS, true],
] as const)
  for (const base of list) for (const [text, form] of inflect(base)) forms.set(text, { lemma: base, form, speech });
for (const [text, lemma] of [
  ['forecasted', 'forecast'],
  ['cancelled', 'cancel'],
  ['pled', 'plead'],
  ['labelled', 'label'],
  ['counselled', 'counsel'],
  ['dying', 'die'],
] as const)
  if (!forms.has(text) && lemma !== 'die' && lemma !== 'cancel') forms.set(text, { lemma, form: 'past', speech: true });

/** The reporting verb that a word (in lower case) is a form of; undefined where it is none that is listed. */
export function cueForm(lower: string): CueForm | undefined {
  return forms.get(lower);
}

/** Every form of every listed verb. */
export function cueWords(): Iterable<string> {
  return forms.keys();
}

/** Whether a noun (in lower case) names a document or report, which may speak itself. */
export function isDocument(lower: string): boolean {
  return DOCUMENT_NOUNS.has(lower);
}

const speechNouns: ReadonlySet<string> = new Set(
  [...SPEECH_NOUNS].flatMap((noun) => [noun, /[^aeiou]y$/u.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`]),
);

/** Whether a word (in lower case) is a noun for something said, in the singular or the plural: "claim", "allegations". */
export function isSpeechNoun(lower: string): boolean {
  return speechNouns.has(lower);
}

/** Every noun for something said, in both numbers. */
export function speechNounForms(): Iterable<string> {
  return speechNouns;
}

/** Whether a noun (in lower case) is what somebody's words are called where something goes by them: "according to her words". */
export function isOwnWords(lower: string): boolean {
  return lower === 'words' || lower === 'word' || lower === 'account';
}
