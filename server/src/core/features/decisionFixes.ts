import { CodeActionKind, type CodeAction, type Command, type Diagnostic, type Range } from 'vscode-languageserver-types';
import { ServerCommands } from '../../protocol';
import type { AttachDecisionParams, UndecideParams, WordingPlace } from '../../statements/decisionProtocol';
import type { Located } from '../folder/analysedArticles';
import type { FolderIndex } from '../folder/folderIndex';
import { wordingOn } from '../statements/decisions/wordingAt';
import type { Span } from '../text/span';
import type { PlacedDecision, PlacedPassage } from './placedDecisions';
import { lineAndColumn, locationOf } from './places';
import { elsewhere, possiblySame } from './sameStatement';
import { wordingText } from './statementTable';
import { wordingCommands } from './wordingLinks';
import { shortened } from './words';

/** What the quick fixes in a file of decisions are made from. */
export interface DecisionFixSource {
  readonly index: FolderIndex;
  readonly decisions: readonly PlacedDecision[];
  /** URI of the file. */
  readonly file: string;
  /** Where fixes are asked for. */
  readonly range: Range;
  /** What the client shows there. */
  readonly diagnostics: readonly Diagnostic[];
  /** Commands of the client's that take a decision back so that undo brings it again; the server's own where it has none. */
  readonly commands: readonly string[];
  /** The client can give a decision what is selected in an article beside the file. */
  readonly attaches: boolean;
}

/** How the client's own command for another passage is called; its arguments are `{ file, id, end, article }` and, where it is known, the place. */
const attachCommand = 'crossquote.attachDecision';
const mostOffered = 4;
const lost = new Set(['orphan', 'ambiguous', 'changed']);

/**
 * The quick fixes on the lines that a range touches: of a passage that is lost, changed or one of several, the place that it is meant to
 * have; of decisions that contradict each other, which of them goes. All are the owner's own.
 */
export function decisionFixes(source: DecisionFixSource): CodeAction[] {
  const { decisions, range } = source;
  return decisions
    .filter(({ line }) => range.start.line <= line.number && line.number <= range.end.line)
    .flatMap((decision) => {
      const places = (['a', 'b'] as const).flatMap((end) => placeFixes(source, decision, end));
      const wrong = decision.contradiction !== undefined || isLost(decision.a) || isLost(decision.b);
      return [
        ...places,
        ...contradictionFixes(source, decision),
        ...(wrong ? [remove(source, decision, `Delete this decision (${inWords(decision)})`)] : []),
      ];
    });
}

function isLost({ article, anchor }: PlacedPassage): boolean {
  return article === null || anchor === null || lost.has(anchor.state);
}

function placeFixes(source: DecisionFixSource, decision: PlacedDecision, end: 'a' | 'b'): CodeAction[] {
  const own = decision[end];
  const { article, anchor } = own;
  if (!article || !anchor || !lost.has(anchor.state)) return [];
  const analysis = source.index.analysis(article.uri);
  const at = (span: Span): Located | undefined => {
    const attribution = analysis && wordingOn(analysis, span);
    return analysis && attribution && { analysis, attribution };
  };
  if (anchor.state === 'changed')
    return own.wording
      ? [attach(source, decision, end, own.wording, `Confirm the passage: ${described(source, own.wording)}`, true)]
      : selection(source, decision, end);
  if (anchor.state === 'ambiguous') {
    const places = [...anchor.places]
      .sort((a, b) => a.start - b.start)
      .flatMap((span) => at(span) ?? [])
      .slice(0, mostOffered);
    return [
      ...places.map((place) => attach(source, decision, end, place, `It is this one: ${described(source, place)}`)),
      ...selection(source, decision, end),
    ];
  }
  return [
    ...matched(source, decision, end).map((place) =>
      attach(source, decision, end, place, `Attach to ${described(source, place)}, which matches the other wording`),
    ),
    ...selection(source, decision, end),
  ];
}

/** Wordings of the article that go with the decision's other wording. */
function matched({ index }: DecisionFixSource, decision: PlacedDecision, end: 'a' | 'b'): readonly Located[] {
  const own = decision[end];
  const other = decision[end === 'a' ? 'b' : 'a'].wording?.attribution.id;
  if (other === undefined) return [];
  return [...elsewhere(index, other), ...possiblySame(index, other)]
    .filter(({ analysis }) => analysis.article.uri === own.article?.uri)
    .slice(0, mostOffered);
}

function selection(source: DecisionFixSource, decision: PlacedDecision, end: 'a' | 'b'): CodeAction[] {
  if (!source.attaches) return [];
  const title = `Attach to the selection in ${decision[end].passage.article}`;
  return [
    action(source, decision, title, {
      title,
      command: attachCommand,
      arguments: [{ ...targetOf(source, decision), end, article: decision[end].article?.uri ?? '' }],
    }),
  ];
}

/** Of two that decide otherwise on one pair, the later is mostly meant. */
function contradictionFixes(source: DecisionFixSource, decision: PlacedDecision): CodeAction[] {
  const { contradiction } = decision;
  if (!contradiction) return [];
  const [other, ...more] = contradiction.others.flatMap((line) => source.decisions.filter((each) => each.line === line));
  if (contradiction.kind !== 'both-ways' || !other || more.length > 0) return [];
  const later = decision.line.record.at > other.line.record.at ? decision : other;
  const earlier = later === decision ? other : decision;
  return [{ ...remove(source, earlier, `Keep the later decision (${inWords(later)}), delete the other`), isPreferred: true }];
}

function attach(
  source: DecisionFixSource,
  decision: PlacedDecision,
  end: 'a' | 'b',
  { analysis, attribution }: Located,
  title: string,
  isPreferred = false,
): CodeAction {
  const place: WordingPlace = locationOf(analysis.article, attribution.content);
  const params: AttachDecisionParams = { ...targetOf(source, decision), end, place };
  const command: Command = source.attaches
    ? { title, command: attachCommand, arguments: [{ ...targetOf(source, decision), end, article: analysis.article.uri }, place] }
    : { title, command: ServerCommands.attachDecision, arguments: [params] };
  return { ...action(source, decision, title, command), ...(isPreferred && { isPreferred }) };
}

function remove(source: DecisionFixSource, decision: PlacedDecision, title: string): CodeAction {
  const known = source.commands.includes(wordingCommands.undecide);
  return action(source, decision, title, {
    title,
    command: known ? wordingCommands.undecide : ServerCommands.undecide,
    arguments: [targetOf(source, decision)],
  });
}

function action({ diagnostics }: DecisionFixSource, { line }: PlacedDecision, title: string, command: Command): CodeAction {
  const meant = diagnostics.filter(({ range, code }) => range.start.line === line.number && fixed.has(String(code)));
  return { title, kind: CodeActionKind.QuickFix, command, ...(meant.length > 0 && { diagnostics: meant }) };
}

const fixed: ReadonlySet<string> = new Set(['orphan', 'ambiguous', 'changed', 'contradiction', 'decided-twice', 'article-missing']);

function targetOf({ file }: DecisionFixSource, { line }: PlacedDecision): UndecideParams {
  return { file, id: line.record.id };
}

/** "same, 2026-09-01". */
function inWords({ line: { record } }: PlacedDecision): string {
  return `${record.kind}, ${record.at.slice(0, 10)}`;
}

/** "line 5, “…”". */
function described({ index }: DecisionFixSource, located: Located): string {
  return `line ${lineAndColumn(located.analysis.article, located.attribution.outer.start).line}, “${shortened(wordingText(index, located), 60)}”`;
}
