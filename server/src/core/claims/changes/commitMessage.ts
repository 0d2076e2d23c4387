import type { ChangeSummary, ClaimChange, ClaimChangeKind, DecisionSummary } from './changes';
import { shorten } from '../../annotationFiles/shorten';

/** A subject is cut by `git log --oneline` and by hosts from here on. */
const subjectLength = 71;
/** More claims of one article than these are counted, not listed. */
const listed = 20;

const verbs: readonly (readonly [ClaimChangeKind, string])[] = [
  ['added', 'tag'],
  ['changed', 'change'],
  ['moved', 'move'],
  ['removed', 'remove'],
];
const signs: Readonly<Record<ClaimChangeKind, string>> = { added: '+', changed: '~', moved: '>', removed: '-' };

/**
 * Words a commit of annotation files: one line of subject under 72 characters and, below an empty line, what changed.
 * @returns undefined where nothing changed.
 */
export function commitMessage(summary: ChangeSummary): string | undefined {
  const body = [...bodyOf(summary.claims), ...decisionsOf(summary.decisions), ...filesOf(summary)];
  return body.length === 0 ? undefined : `${subjectOf(summary)}\n\n${body.join('\n')}\n`;
}

function subjectOf({ claims, decisions, codebook, names, others }: ChangeSummary): string {
  if (claims.length === 0) {
    if (decisions.length > 0) return decisionSubject(decisions);
    const what =
      codebook === 'added'
        ? 'Add the codebook'
        : codebook === 'removed'
          ? 'Remove the codebook'
          : codebook === 'changed'
            ? 'Change the codebook'
            : undefined;
    return (
      what ?? (names > 0 ? `Decide on ${counted(names, 'speaker')}` : undefined) ?? `Change ${counted(others.length, 'annotation file')}`
    );
  }
  const actions = verbs
    .map(([kind, verb]) => [claims.filter((claim) => claim.kind === kind).length, verb] as const)
    .filter(([count]) => count > 0);
  const what = actions.map(([count, verb], index) => `${verb} ${index === actions.length - 1 ? counted(count, 'claim') : count}`);
  const said = capital(what.length > 1 ? `${what.slice(0, -1).join(', ')} and ${what.at(-1) ?? ''}` : what.join(''));
  const articles = [...new Set(claims.map(({ articlePath }) => articlePath))];
  const people = [...new Set(claims.map(({ annotator }) => annotator))].sort();
  const some = counted(articles.length, 'article');
  const [only = ''] = articles;
  const wheres = articles.length === 1 ? [`in ${only.split('/').at(-1) ?? only}`, `in ${some}`] : [`in ${some}`];
  const whose = [` (${people.join(', ')})`, ` (${counted(people.length, 'annotator')})`, ''];
  const tries = wheres.flatMap((where) => whose.map((who) => `${said} ${where}${who}`));
  return tries.find((subject) => subject.length <= subjectLength) ?? shorten(said, subjectLength);
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function bodyOf(claims: readonly ClaimChange[]): string[] {
  const groups = new Map<string, ClaimChange[]>();
  for (const change of claims) {
    const title = `In ${change.articlePath} (${change.annotator}):`;
    groups.set(title, [...(groups.get(title) ?? []), change]);
  }
  return [...groups].flatMap(([title, changes]) => {
    const more = changes.length - listed;
    return [title, ...changes.slice(0, listed).map(lineOf), ...(more > 0 ? [`and ${more} more`] : [])];
  });
}

function lineOf(change: ClaimChange): string {
  const claim = change.after ?? change.before;
  return `${signs[change.kind]} ${tagsOf(claim?.tags)}: "${shorten(claim?.exact ?? '', 50)}"${detailsOf(change)}`;
}

const tagsOf = (tags: readonly string[] = []): string => (tags.length === 0 ? 'note' : tags.join(', '));

function decisionSubject(decisions: readonly DecisionSummary[]): string {
  const people = [...new Set(decisions.map(({ annotator }) => annotator))].sort();
  const said = `Decide on ${counted(decisions.length, 'pair')} of wordings`;
  const whose = `${said} (${people.join(', ')})`;
  return whose.length <= subjectLength ? whose : said;
}

const between = { same: '=', different: '≠', note: '~' } as const;

function decisionsOf(decisions: readonly DecisionSummary[]): string[] {
  return [...new Set(decisions.map(({ annotator }) => annotator))].flatMap((annotator) => {
    const own = decisions.filter((one) => one.annotator === annotator);
    const lines = own.slice(0, listed).flatMap(({ kind, before, after }) => {
      const decision = after ?? before;
      return decision
        ? [`${signs[kind]} "${shorten(decision.a.exact, 35)}" ${between[decision.kind]} "${shorten(decision.b.exact, 35)}"`]
        : [];
    });
    return [`Decisions on wordings (${annotator}):`, ...lines, ...(own.length > listed ? [`and ${own.length - listed} more`] : [])];
  });
}

/** What was changed about a claim that stays. */
function detailsOf({ before, after }: ClaimChange): string {
  if (!before || !after) return '';
  const details: string[] = [];
  if (tagsOf(before.tags) !== tagsOf(after.tags)) details.push(`was ${tagsOf(before.tags)}`);
  if (before.note !== after.note) details.push('note');
  if (before.start !== after.start || before.exact !== after.exact) details.push('passage');
  return details.length === 0 ? '' : ` (${details.join('; ')})`;
}

function filesOf({ codebook, names, others }: ChangeSummary): string[] {
  const lines = [
    ...(codebook === null ? [] : [`Codebook ${codebook}.`]),
    ...(names === 0 ? [] : [`${counted(names, 'decision')} on speakers.`]),
  ];
  return [...lines, ...others.map((path) => `Also: ${path}`)];
}
