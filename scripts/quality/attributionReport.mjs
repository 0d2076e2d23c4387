// The sections of docs/quality.md on quotations, speakers and reports.
import { figure as f, table } from './tables.mjs';
import { classes } from './misses.mjs';

/** @param rows one for each gold that was there: its name and the scorer's result */
export function attributionSections(rows) {
  const marked = rows.filter((row) => row.result.quotes !== undefined);
  const content = rows.filter((row) => row.result.direct !== undefined);
  return [
    '## Quotations, speakers, reports, links',
    table(
      [
        'gold',
        'articles',
        'quotations',
        'exact spans',
        'speaker mention',
        'speaker left open rightly',
        'canonical speaker',
        'cue',
        'indirect reports',
        'speaker of reports',
        'links',
      ],
      marked.map(({ name, result: r }) => [
        name,
        r.articles,
        f(r.quotes.f1),
        f(r.quotes.exact),
        f(r.speaker.accuracy),
        f(r.no_speaker.accuracy),
        f(r.canonical.accuracy),
        f(r.cue.accuracy),
        f(r.indirect.f1),
        f(r.indirect.speaker),
        f(r.links?.f1),
      ]),
    ),
    '## Attributed contents',
    'A mixed content is here the whole reported clause. Loose: overlap 0.3.',
    table(
      [
        'gold',
        'articles',
        'direct, exact',
        'direct, loose',
        'speaker of direct',
        'mixed, loose',
        'indirect speech, loose',
        'speaker of indirect',
        'all speech, loose',
        'canonical speaker',
      ],
      content.map(({ name, result: r }) => [
        name,
        r.articles,
        f(r.direct.exact.f1),
        f(r.direct.loose.f1),
        f(r.direct.speaker.accuracy),
        f(r.mixed.loose.f1),
        f(r.indirect_speech.loose.f1),
        f(r.indirect_speech.speaker.accuracy),
        f(r.all_speech.loose.f1),
        f(r.all_speech.canonical?.accuracy),
      ]),
    ),
  ];
}

/** What the scorer lists as missed or extra in each marked gold, by class. */
export function missesSection(rows) {
  return [
    '## What is still missed',
    ...rows
      .filter(({ result }) => result.misses?.length > 0)
      .flatMap(({ name, result }) => [`In ${name}:`, table(['class', 'times'], classes(result.misses))]),
  ];
}
