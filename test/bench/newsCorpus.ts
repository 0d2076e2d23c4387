import { pick, pickEarly, randomNumbers } from './random';
import { reworded, word } from './vocabulary';

/** An article that nobody wrote. */
export interface MadeArticle {
  readonly path: string;
  readonly text: string;
  /** What was put in whose twins are known: the statement's number, and where its words stand. */
  readonly planted: readonly { readonly statement: number; readonly start: number; readonly end: number }[];
}

interface Person {
  readonly name: string;
  readonly surname: string;
  readonly title: string;
}

interface Event {
  readonly topic: readonly string[];
  readonly people: readonly Person[];
  readonly day: number;
  readonly statements: readonly { readonly number: number; readonly person: Person; readonly words: readonly string[] }[];
}

const firstNames = [
  'Ada',
  'Bela',
  'Cyril',
  'Dora',
  'Emil',
  'Freya',
  'Gustav',
  'Hanna',
  'Ivo',
  'Jana',
  'Karel',
  'Lena',
  'Milan',
  'Nora',
  'Oskar',
  'Petra',
  'Quentin',
  'Rosa',
  'Stefan',
  'Tilda',
  'Ursula',
  'Viktor',
  'Wanda',
  'Yusuf',
  'Zora',
];
const syllables = ['bar', 'den', 'fal', 'gor', 'hel', 'kas', 'lun', 'mor', 'nav', 'pol', 'rud', 'sel', 'tor', 'vas', 'wen', 'zel'];
const endings = ['berg', 'man', 'ic', 'ova', 'sen', 'sky', 'ton', 'ward'];
const offices = [
  'mayor',
  'minister',
  'police chief',
  'union leader',
  'company director',
  'hospital director',
  'opposition leader',
  'government spokesman',
];
const outlets = [
  'herald',
  'courier',
  'gazette',
  'tribune',
  'observer',
  'chronicle',
  'dispatch',
  'monitor',
  'sentinel',
  'examiner',
  'star',
  'mercury',
];
const cues = ['said', 'told reporters', 'added', 'warned', 'insisted'];
const indirect = ['said', 'claimed', 'warned', 'announced', 'insisted'];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function makePerson(next: () => number): Person {
  const surname = capital(pick(syllables, next) + pick(syllables, next) + pick(endings, next));
  return { name: `${pick(firstNames, next)} ${surname}`, surname, title: pick(offices, next) };
}

/** Makes `count` articles (`newsArticles`). */
export function newsCorpus(count: number, seed = 11): MadeArticle[] {
  return [...newsArticles(count, seed)];
}

/**
 * Makes `count` articles of about 4,000 characters with ten attributions each, one by one. Articles of one event report its
 * statements, each time worded anew; a few people speak in many events, a few events fill many articles. The same each time for
 * the same seed.
 */
export function* newsArticles(count: number, seed = 11): Generator<MadeArticle> {
  const next = randomNumbers(seed);
  const people = Array.from({ length: Math.max(12, Math.round(count / 4)) }, () => makePerson(next));
  let statements = 0;
  let articles = 0;
  for (let number = 0; articles < count; number++) {
    const size = 4 + Math.floor(40 * next() ** 3);
    const event = makeEvent(people, size, statements, next);
    statements += event.statements.length;
    for (let at = 0; at < size && articles < count; at++, articles++)
      yield makeArticle(event, `event${number}/${pick(outlets, next)}-${at}.txt`, next);
  }
}

function makeEvent(people: readonly Person[], size: number, made: number, next: () => number): Event {
  const topic = Array.from({ length: 12 }, () => word(next));
  const own = Array.from({ length: 3 + Math.floor(4 * next()) }, () => pickEarly(people, next));
  const statements = Array.from({ length: Math.max(14, size * 2) }, (_, at) => ({
    number: made + at,
    person: pick(own, next),
    words: Array.from({ length: 9 + Math.floor(14 * next()) }, () => (next() < 0.15 ? pick(topic, next) : word(next))),
  }));
  return { topic, people: own, day: Math.floor(next() * 700), statements };
}

function makeArticle(event: Event, path: string, next: () => number): MadeArticle {
  const planted: { statement: number; start: number; end: number }[] = [];
  const date = new Date(Date.UTC(2023, 0, 1 + event.day)).toISOString().slice(0, 10);
  let text = `${capital(narration(event, 7, next))}\n\n${date}\n\n`;
  const chosen = event.statements.filter(() => next() < 9 / event.statements.length).concat(pick(event.statements, next));
  for (const { number, person, words } of new Set(chosen)) {
    text += `${capital(narration(event, 16, next))}. ${capital(narration(event, 12, next))}.\n\n`;
    const said = reworded(words, next).join(' ');
    const who = next() < 0.4 ? person.surname : `${next() < 0.4 ? `${capital(person.title)} ` : ''}${person.name}`;
    const way = next();
    const before = way < 0.5 ? '"' : way < 0.8 ? `${who} ${pick(indirect, next)} that the ` : `${who} ${pick(cues, next)}: "`;
    const after = way < 0.5 ? `," ${who} ${pick(cues, next)}.` : way < 0.8 ? '.' : '."';
    const start = text.length + before.length;
    planted.push({ statement: number, start, end: start + said.length });
    text += `${before}${capitalIf(way < 0.5 || way >= 0.8, said)}${after} ${capital(narration(event, 14, next))}.\n\n`;
  }
  return { path, text, planted };
}

const capitalIf = (wanted: boolean, text: string): string => (wanted ? capital(text) : text);

/** What the narrator tells: no names, nobody's words. */
function narration({ topic }: Event, words: number, next: () => number): string {
  return Array.from({ length: words }, () => (next() < 0.2 ? pick(topic, next) : word(next))).join(' ');
}
