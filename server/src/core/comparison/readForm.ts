import { anyStatement, type StatementFilter } from '../statements/filter';

/** The filter that a page's form says, by the names and values of its controls. */
export function readForm(form: Readonly<Record<string, string>>): StatementFilter {
  const [, least = '2', most = ''] = /^(\d+)-(\d*)$/u.exec(form['sources'] ?? '') ?? [];
  const speaker = form['speaker'] ?? '*';
  const article = form['article'] ?? '';
  return {
    ...anyStatement,
    least: Number(least),
    most: most === '' ? null : Number(most),
    inConflict: form['inConflict'] !== undefined,
    speaker: speaker.startsWith('=') ? speaker.slice(1) : null,
    words: form['words'] ?? '',
    article: article === '' ? null : article,
  };
}
