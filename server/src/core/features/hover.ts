import type { Hover, Position } from 'vscode-languageserver-types';
import type { PlacedClaim } from '../../claims/claimProtocol';
import type { ArticleAnalysis, Attribution } from '../attribution/attribution';
import { claimTitle } from '../claims/claimTitle';
import { goldText } from '../claims/goldDifferences';
import { goldFolder } from '../annotationFiles/paths';
import type { Codebook } from '../claims/codebook/codebook';
import type { Located } from '../folder/analysedArticles';
import type { FolderIndex } from '../folder/folderIndex';
import type { Conflict, Statement } from '../statements/statement';
import type { CancellationToken } from '../workspace';
import { conflictHead } from './conflictDiagnostics';
import { differenceNotes } from './differenceNotes';
import { markWording, type Segment } from './markedWording';
import type { Format } from './markdown';
import { offsetAt, rangeOf } from './places';
import { elsewhere, keptApart, possiblySame, type Elsewhere } from './sameStatement';
import { wordingText } from './statementTable';
import { targetAt, type Target } from './target';
import { wordingLinks } from './wordingLinks';
import { kindOf, oneLine, shortened, sourceName, sureness, words } from './words';
import { count } from '../count';

const mostSources = 5;
const mostPossible = 3;
const mostOfWording = 360;
const mostOfPossible = 140;
const mostOfClaimNote = 160;

/**
 * What stands at a position: who said it and how sure that is, and how every other article words it. Articles that
 * disagree come first.
 * @param claims those that stand in the article.
 * @param codebook whose labels the claims' tags are shown by; an unknown tag is shown by its id.
 * @param kind what the client renders.
 * @param looks who looks, and when.
 */
export function hover(
  index: FolderIndex,
  uri: string,
  position: Position,
  claims: readonly PlacedClaim[],
  codebook: Pick<Codebook, 'tags'>,
  format: Format,
  kind: 'markdown' | 'plaintext',
  looks: Looks,
  token: CancellationToken,
): Hover | null {
  const analysis = index.analysis(uri);
  if (!analysis || token.isCancellationRequested) return null;
  const target = targetAt(analysis, offsetAt(analysis.article, position));
  if (!target) return null;
  const page = new Page(index, analysis, format, codebook, looks);
  const blocks = target.kind === 'mention' ? [page.who(target.mention.speaker, target)] : page.attribution(target, claims);
  const value = blocks.filter((block) => block !== '').join('\n\n');
  return value === '' ? null : { contents: { kind, value }, range: rangeOf(analysis.article, target.span) };
}

export interface Looks {
  /** Whose claims are the own ones; empty where that is not known. */
  readonly own: string;
  /** Whether claims of others stand apart. */
  readonly apart: boolean;
  /** Whether articles are still being read, so that more of them may have the statement. */
  readonly reading: boolean;
}

/** Writes a hover for one article. */
class Page {
  constructor(
    readonly index: FolderIndex,
    readonly analysis: ArticleAnalysis,
    readonly format: Format,
    readonly codebook: Pick<Codebook, 'tags'>,
    readonly looks: Looks,
  ) {}

  attribution(target: Extract<Target, { kind: 'attribution' }>, claims: readonly PlacedClaim[]): string[] {
    const { attribution } = target;
    const on = this.claimsOn(attribution, claims);
    const claimed = [this.claims(on), this.tag(attribution, on)];
    if (attribution.type === 'scare') return [this.format.text(capital(kindOf(attribution))), ...claimed];
    const statement = this.index.statementOf(attribution.id);
    const others = elsewhere(this.index, attribution.id);
    return [
      ...this.conflicts(statement),
      this.whoSaid(attribution),
      this.others(attribution, others),
      this.possibles(attribution),
      this.apart(attribution),
      ...claimed,
    ];
  }

  /** "“he” is **Joe Biden**". */
  who(speaker: string | null, { span }: { readonly span: { readonly start: number; readonly end: number } }): string {
    const {
      format,
      analysis: { article },
    } = this;
    const name = this.index.speakerOf(article.uri, speaker)?.canonical;
    const mention = words(article, span);
    if (name === undefined) return '';
    return name === mention ? format.bold(name) : `${format.text(`“${mention}”`)} is ${format.bold(name)}`;
  }

  /** "“he” is **Joe Biden** · quotation, “added” · likely, 84 %". */
  whoSaid(attribution: Attribution): string {
    const {
      format,
      analysis: { article },
    } = this;
    const { mention, cue, relay, confidence } = attribution;
    const told = this.index.speakerOf(article.uri, attribution.speaker)?.canonical;
    const name = mention
      ? this.who(attribution.speaker, { span: mention }) || format.bold(words(article, mention))
      : told === undefined
        ? null
        : `${format.bold(told)} ${format.text('(not named here)')}`;
    const how = `${kindOf(attribution)}${cue ? `, “${words(article, cue)}”` : ''}`;
    const through =
      relay === null
        ? []
        : [format.text(`through ${this.index.speakerOf(article.uri, relay.speaker)?.canonical ?? `“${words(article, relay.mention)}”`}`)];
    return [name ?? format.bold('Speaker unknown'), ...through, format.text(how), format.text(sureness(confidence))].join(' · ');
  }

  conflicts(statement: Statement | undefined): string[] {
    return (statement?.conflicts ?? []).map((conflict) => this.conflict(conflict));
  }

  conflict({ kind, sides }: Conflict): string {
    const { format } = this;
    const said = sides.map(({ value, members }) => {
      const sources = new Set(
        members.flatMap((id) => this.index.locate(id) ?? []).map(({ analysis }) => sourceName(this.index, analysis.article)),
      );
      return `${format.text(value === '' ? 'none' : value)} (${format.text([...sources].join(', '))})`;
    });
    return `⚠ ${format.bold(conflictHead(kind))}: ${said.join(' / ')}`;
  }

  others(attribution: Attribution, others: readonly Elsewhere[]): string {
    const soFar = this.looks.reading ? ' so far' : '';
    if (others.length === 0) return this.format.text(`No other article has this statement${soFar}.`);
    const here = wordingText(this.index, { analysis: this.analysis, attribution });
    const sources = new Set(others.map(({ analysis }) => analysis.article.uri)).size;
    const shown = others.slice(0, mostSources).map((other) => this.format.item(this.wording(here, attribution, other)));
    return [`In ${count(sources, 'other article')}${soFar}:`, '', ...shown, ...this.rest(attribution, others.length, sources)].join('\n');
  }

  rest(attribution: Attribution, wordings: number, sources: number): string[] {
    if (wordings <= mostSources) return [];
    const { article } = this.analysis;
    const label = `all ${count(sources + 1, 'source')}`;
    const range = rangeOf(article, attribution.outer);
    return [
      this.format.item(
        this.format.action(label, 'crossquote.findSameStatement', [article.uri, range]) ??
          this.format.text(`${wordings - mostSources} more: Find All References lists ${label}.`),
      ),
    ];
  }

  wording(here: string, attribution: Attribution, other: Elsewhere): string {
    const { format } = this;
    const { article } = other.analysis;
    const marked = markWording(here, wordingText(this.index, other));
    const source = format.place(sourceName(this.index, article), article.uri, rangeOf(article, other.attribution.outer));
    const unsure = other.kind === 'same' ? '' : ' (possibly the same)';
    const text = cut(marked.segments)
      .map(({ text: part, kind }) => (kind === null ? format.text(part) : format.differing(part)))
      .join('');
    const said = [
      `${source}${unsure}${this.mentionThere(attribution, other)}: “${text}”`,
      ...differenceNotes(marked).map((note) => format.italic(note)),
    ].join(' — ');
    return [said, ...this.links(attribution, other)].join(' · ');
  }

  /** Wordings that may be the same and stand in no statement with this one. */
  possibles(attribution: Attribution): string {
    const found = possiblySame(this.index, attribution.id).slice(0, mostPossible);
    return found.length === 0
      ? ''
      : ['Possibly the same:', '', ...found.map((other) => this.format.item(this.short(attribution, other)))].join('\n');
  }

  /** Wordings that somebody decided to be different: there to be looked at again. */
  apart(attribution: Attribution): string {
    const found = keptApart(this.index, attribution.id).slice(0, mostPossible);
    return found.length === 0
      ? ''
      : ['Not the same statement:', '', ...found.map((other) => this.format.item(this.short(attribution, other)))].join('\n');
  }

  short(attribution: Attribution, other: Located): string {
    const { format } = this;
    const { article } = other.analysis;
    const source = format.place(sourceName(this.index, article), article.uri, rangeOf(article, other.attribution.outer));
    const said = `${source}${this.mentionThere(attribution, other)}: “${format.text(shortened(wordingText(this.index, other), mostOfPossible))}”`;
    return [said, ...this.links(attribution, other)].join(' · ');
  }

  links(attribution: Attribution, other: Located): string[] {
    return wordingLinks(this.index, this.format, { analysis: this.analysis, attribution }, other);
  }

  mentionThere(attribution: Attribution, other: Located): string {
    const mention = other.attribution.mention && words(other.analysis.article, other.attribution.mention);
    const here = attribution.mention && words(this.analysis.article, attribution.mention);
    return mention === null || mention === here ? '' : `, ${this.format.text(mention)}`;
  }

  /** Others' claims stand among one's own, or below a heading of their own where they are kept apart. */
  claims(on: readonly PlacedClaim[]): string {
    const { own, apart } = this.looks;
    const [below, first] = [
      on.filter(({ annotator }) => apart && annotator !== own),
      on.filter(({ annotator }) => !apart || annotator === own),
    ];
    return [this.claimList('Claims:', first), this.claimList('By others:', below)].filter((block) => block !== '').join('\n\n');
  }

  claimList(heading: string, claims: readonly PlacedClaim[]): string {
    return claims.length === 0 ? '' : [heading, '', ...claims.map((claim) => this.format.item(this.claim(claim)))].join('\n');
  }

  /** "**Quantity** · by ann · the note · change · remove". */
  claim({ claim, file, annotator, gold }: PlacedClaim): string {
    const {
      format,
      looks: { own },
    } = this;
    const target = [{ file, id: claim.id }];
    const isOwn = own === '' || annotator === own;
    const parts = [
      format.bold(claimTitle(claim, this.codebook)),
      format.text(annotator === goldFolder ? 'Gold' : `by ${claim.by}`),
      format.text(goldText(gold, this.codebook)),
      format.text(shortened(oneLine(claim.note), mostOfClaimNote)),
      ...(isOwn
        ? [format.action('change', 'crossquote.editClaim', target), format.action('remove', 'crossquote.removeClaim', target)]
        : [format.action('answer', 'crossquote.answerClaim', target)]),
    ];
    return parts.filter((part) => part !== null && part !== '').join(' · ');
  }

  /** One link to tag the words; none where claims stand there, which have their own. */
  tag({ outer }: Attribution, claims: readonly PlacedClaim[]): string {
    const {
      format,
      analysis: { article },
    } = this;
    return claims.length > 0
      ? ''
      : (format.action('Tag…', 'crossquote.tag', [article.uri, rangeOf(article, { start: outer.start, end: outer.start })]) ?? '');
  }

  claimsOn({ outer }: Attribution, claims: readonly PlacedClaim[]): readonly PlacedClaim[] {
    const range = rangeOf(this.analysis.article, outer);
    return claims.filter(
      (claim) => claim.range && startsBefore(claim.range.start, range.end) && startsBefore(range.start, claim.range.end),
    );
  }
}

function startsBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

/** Segments of at most `mostOfWording` characters, with an ellipsis where something was cut. */
function cut(segments: readonly Segment[]): Segment[] {
  let left = mostOfWording;
  return segments.flatMap((segment) => {
    if (left <= 0) return [];
    const text = shortened(segment.text, left);
    left -= segment.text.length;
    return [{ ...segment, text: left === 0 ? `${text}…` : text }];
  });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
