import type { WordingSummary } from '../../../server/src/statements/statementProtocol';

/**
 * A wording as a document for comparing: source and speaker as its heading, then the words, a clause a line, so that a diff
 * editor sets like beside like.
 */
export function comparable({ source, speaker, text }: Pick<WordingSummary, 'source' | 'speaker' | 'text'>): string {
  const clauses = text.replace(/(?<=[\p{Ll}\p{Pe}"”’]{2}[.!?;,:]["”’]?) (?=\S)/gu, '\n');
  return `${source}${speaker === null ? '' : `, ${speaker}`}\n\n${clauses}\n`;
}
