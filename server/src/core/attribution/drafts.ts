import type { Span } from '../text/span';
import type { Attribution, AttributionType, Relay } from './attribution';
import type { BlockQuotation } from './quotationSpeakers/blockQuotations';
import type { Weighed } from './reports/chooseReports';
import { confidenceOf } from './weighing/confidence';
import type { Evidence } from './weighing/confidence';
import type { Cue } from './cues/cue';
import type { Line } from './lines/narrator';
import type { Range } from './lines/phrases';
import type { Quoted } from './quotationSpeakers/quoted';
import { relayMention } from './reports/relays';
import { spanOf } from './reports/reports';
import { shownMention, whoSpeaks } from './lines/subject';

/** Below this a quotation is taken for nobody's reported words. */
const LEAST_ATTRIBUTED = 0.4;

/** How likely a paragraph without marks behind a verb of saying and a colon is what was said: none of the articles learned from show it. */
const BLOCK_LIKELY = 0.8;

/** An attribution before the others of its article have a say in it. */
export interface Draft extends Omit<Attribution, 'id'> {
  /** Empty until the article's attributions are numbered. */
  id: string;
}

/** Who an article's words name: the id of its speaker. */
export interface Names {
  speakerIdOf(line: Line, range: Range): string | null;
}

/** What the words of an attribution tell, wherever their line stands. */
interface Told {
  readonly line: Line | null;
  readonly mention: Mention | null;
  readonly cue: Range | null;
  readonly relay: Mention | null;
  readonly basis: Basis;
  /** What its confidence rests on, and the confidence, with a speaker who is known or without one. */
  resolved: Sure | undefined;
  unresolved: Sure | undefined;
}

/** Words that name somebody. */
interface Mention {
  readonly shown: Range;
  /** Those of them that tell who it is. */
  readonly speaks: Range;
}

interface Sure {
  readonly evidence: Evidence;
  readonly confidence: number;
}

type Basis = Omit<Evidence, 'resolved'>;

/** By a report or a choice, which stay the same objects while their line reads the same. */
const kept = new WeakMap<object, Told>();

/** Puts attributions together from what was chosen. */
export class Drafts {
  readonly #cues: readonly (readonly Cue[])[];
  readonly #names: Names;
  readonly #evidence: Map<Draft, Evidence> | undefined;

  /** @param cues by line index. @param evidence takes down what each draft's confidence rests on, where given. */
  constructor(cues: readonly (readonly Cue[])[], names: Names, evidence?: Map<Draft, Evidence>) {
    this.#cues = cues;
    this.#names = names;
    this.#evidence = evidence;
  }

  /** @param group number of the group that it belongs to. */
  ofReport({ report, probability }: Weighed, group: number | null): Draft {
    const content = spanOf(report.line.items, report);
    let told = kept.get(report);
    if (told === undefined) {
      const { line, cue } = report;
      kept.set(
        report,
        (told = this.#told(cue, { type: 'report', content: probability, mention: 1, line, range: cue.passive ? null : cue.subject })),
      );
    }
    return this.#draft(told, 'indirect', content, content, groupName(group));
  }

  ofQuotation(quoted: Quoted): Draft {
    const { quotation, group, choice } = quoted;
    const { chosen, probability, attributed } = choice;
    const said = attributed >= LEAST_ATTRIBUTED;
    let told = kept.get(choice);
    if (told === undefined) {
      const basis: Basis = {
        type: said ? 'quotation' : 'scare',
        content: said ? attributed : 1 - attributed,
        mention: probability,
        line: chosen?.cueLine ?? null,
        range: said ? (chosen?.mention ?? null) : null,
      };
      kept.set(choice, (told = this.#told(said ? (chosen?.cue ?? null) : null, basis)));
    }
    const type: AttributionType = !said ? 'scare' : quotation.kind === 'direct' ? 'direct' : 'mixed';
    return this.#draft(told, type, { start: quotation.start, end: quotation.end }, quotation.outer, groupName(group));
  }

  ofBlock({ content, line, cue }: BlockQuotation): Draft {
    return this.#draft(
      this.#told(cue, { type: 'quotation', content: BLOCK_LIKELY, mention: 1, line, range: cue.subject }),
      'direct',
      content,
      content,
      null,
    );
  }

  #told(cue: Cue | null, basis: Basis): Told {
    const { line, range } = basis;
    const relayed = line === null || cue === null ? null : relayMention(line.items, this.#cues[line.index] ?? [], cue);
    return {
      line,
      mention: mentionIn(line, range),
      cue,
      relay: mentionIn(line, relayed),
      basis,
      resolved: undefined,
      unresolved: undefined,
    };
  }

  #draft(told: Told, type: AttributionType, content: Span, outer: Span, group: string | null): Draft {
    const { line, mention, cue, relay } = told;
    const speaker = this.#speaker(line, mention);
    const { evidence, confidence } =
      speaker === null ? (told.unresolved ??= sure(told.basis, false)) : (told.resolved ??= sure(told.basis, true));
    const draft = {
      id: '',
      type,
      content,
      outer,
      mention: spanIn(line, mention?.shown ?? null),
      cue: spanIn(line, cue),
      group,
      speaker,
      relay: this.#relay(line, relay),
      confidence,
    };
    this.#evidence?.set(draft, evidence);
    return draft;
  }

  #relay(line: Line | null, relay: Mention | null): Relay | null {
    const mention = relay && spanIn(line, relay.shown);
    return mention && { mention, speaker: this.#speaker(line, relay) };
  }

  #speaker(line: Line | null, mention: Mention | null): string | null {
    return line === null || mention === null ? null : this.#names.speakerIdOf(line, mention.speaks);
  }
}

const spanIn = (line: Line | null, range: Range | null): Span | null =>
  line === null || range === null ? null : spanOf(line.items, range);

const groupName = (group: number | null): string | null => (group === null ? null : `g${group}`);

const mentionIn = (line: Line | null, range: Range | null): Mention | null =>
  line === null || range === null ? null : { shown: shownMention(line.items, range), speaks: whoSpeaks(line.items, range) };

function sure({ type, content, mention, line, range }: Basis, resolved: boolean): Sure {
  const evidence = { type, content, mention, line, range, resolved };
  return { evidence, confidence: confidenceOf(evidence) };
}
