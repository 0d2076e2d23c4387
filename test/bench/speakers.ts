import type { ArticleAnalysis, ArticleSpeaker } from '../../server/src/core/attribution/attribution';
import { FolderSpeakers } from '../../server/src/core/attribution/speakers/folderSpeakers';
import { readArticle } from '../../server/src/core/text/readArticle';
import { resolveSpeakers } from '../unit/speakers/reference/resolveSpeakers';
import { cpuSeconds, median, percentile } from './measure';
import { pick, pickEarly, randomNumbers } from './random';

interface Listed {
  readonly path: string;
  readonly speakers: readonly ArticleSpeaker[];
}

const milliseconds = (work: () => void): number => 1000 * cpuSeconds(work);
const told = (times: readonly number[]): string => `median ${median(times).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms`;

/** Who is who after one edit, beside folders of several sizes, and beside working it out at once as tests do; each line one figure. */
export function* benchSpeakers(sizes: readonly number[]): Generator<string> {
  for (const size of sizes) {
    const articles = madeArticles(size);
    const folder = new FolderSpeakers();
    const put = ({ path, speakers }: Listed): void => {
      folder.put(path, path, speakers);
    };
    const first = milliseconds(() => {
      articles.forEach(put);
      folder.settle();
    });
    const more: number[] = [];
    const less: number[] = [];
    for (let n = 0; n < 60; n++) {
      const article = articles[Math.floor(((n + 0.5) / 60) * size)];
      if (article === undefined) continue;
      const { path, speakers } = article;
      const added = {
        ...speaker('person', n % 2 === 0 ? 'Ann Bellamy' : (pick(articles, () => n / 60).speakers[0]?.name ?? '')),
        id: 'new',
      };
      more.push(
        milliseconds(() => {
          put({ path, speakers: [...speakers, added] });
          folder.settle();
        }),
      );
      put(article);
      folder.settle();
      less.push(
        milliseconds(() => {
          put({ path, speakers: speakers.slice(1) });
          folder.settle();
        }),
      );
      put(article);
      folder.settle();
    }
    const analyses: ArticleAnalysis[] = articles.map(({ path, speakers }) => ({
      article: readArticle({ uri: path, path, version: 0, text: '' }),
      quotations: [],
      mentions: [],
      attributions: [],
      speakers,
    }));
    const atOnce = median(
      Array.from({ length: 3 }, () =>
        milliseconds(() => {
          resolveSpeakers(analyses);
        }),
      ),
    );
    yield `who is who in ${size} articles (${folder.speakers().length} speakers) in ${first.toFixed(0)} ms; after one more is named in an article: ${told(more)}; one less: ${told(less)}; everything at once again: ${atOnce.toFixed(0)} ms`;
  }
}

function speaker(kind: ArticleSpeaker['kind'], name: string, titles: readonly string[] = []): ArticleSpeaker {
  return {
    id: name,
    name,
    kind,
    names: [name, ...(kind === 'person' && name.includes(' ') ? [name.slice(name.lastIndexOf(' ') + 1)] : [])],
    titles,
    gender: null,
  };
}

const firstNames = [
  'Ada',
  'Bela',
  'Cyril',
  'Dora',
  'Dmitri',
  'Dmitry',
  'Emil',
  'Freya',
  'Hanna',
  'Ivo',
  'Jana',
  'Karel',
  'Lena',
  'Milan',
  'Nora',
  'Petra',
];
const syllables = ['bar', 'den', 'fal', 'gor', 'hel', 'kas', 'lun', 'mor', 'nav', 'pol', 'rud', 'sel', 'tor', 'vas', 'wen', 'zel'];
const states = ['french', 'german', 'russian', 'us', 'polish'];
const descriptions = ['police', 'officials', 'residents', 'the union', 'witnesses'];

/** Articles of events: each has some of its event's people, by full name or by surname alone, with and without titles, and nameless others. */
function madeArticles(count: number): Listed[] {
  const next = randomNumbers(5);
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const people = Array.from({ length: Math.max(20, count) }, () => ({
    name: `${pick(firstNames, next)} ${capital(pick(syllables, next) + pick(syllables, next) + pick(syllables, next))}`,
    title: `${pick(states, next)} ${pick(['president', 'spokesman', 'foreign minister', 'police chief'], next)}`,
  }));
  const articles: Listed[] = [];
  for (let event = 0; articles.length < count; event++) {
    const own = Array.from({ length: 4 + Math.floor(6 * next()) }, () => pickEarly(people, next));
    for (let n = 2 + Math.floor(30 * next() ** 3); n > 0 && articles.length < count; n--) {
      const named = own
        .filter(() => next() < 0.7)
        .map(({ name, title }) => {
          const way = next();
          return way < 0.15
            ? speaker('person', name.slice(name.indexOf(' ') + 1))
            : way < 0.25
              ? speaker('person', title, [title])
              : speaker('person', name, way < 0.6 ? [title] : []);
        });
      const nameless = descriptions.filter(() => next() < 0.3).map((words) => speaker('group', words));
      const bodies = states.filter(() => next() < 0.2).map((state) => speaker('body', `${capital(state)} Interior Ministry`));
      const all = new Map([...named, ...nameless, ...bodies].map((one) => [one.id, one]));
      articles.push({ path: `event${String(event).padStart(5, '0')}/${n}.txt`, speakers: [...all.values()] });
    }
  }
  return articles;
}
