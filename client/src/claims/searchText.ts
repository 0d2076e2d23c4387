import type { FoundClaims } from '../../../server/src/claims/searchProtocol';

/** What stands above the claims found while a query is typed: what is wrong with it, otherwise how many there are. */
export function foundTitle({ claims, total, problems: [problem] }: FoundClaims): string {
  if (problem !== undefined) return `Find Claims: ${problem.message}`;
  return claims.length < total ? `Find Claims: the first ${claims.length} of ${total}` : `Find Claims: ${counted(total)}`;
}

/** What the Claims view says of its filter; empty where there is none. */
export function filterMessage(filter: string, found: Pick<FoundClaims, 'total' | 'problems'>): string {
  if (filter === '') return '';
  return [`Filter: ${filter} · ${counted(found.total)}.`, ...found.problems.map(({ message }) => message)].join(' ');
}

function counted(total: number): string {
  return total === 0 ? 'no claim' : total === 1 ? '1 claim' : `${total.toLocaleString('en')} claims`;
}
