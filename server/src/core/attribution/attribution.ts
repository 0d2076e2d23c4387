import type { Quotation } from '../quotations/quotation';
import type { ReadArticle } from '../text/article';
import type { Span } from '../text/span';

export type AttributionType = 'direct' | 'mixed' | 'scare' | 'indirect';

/** Who passes on what somebody else said: "aides" in "aides said Bell told them", "the Herald" in "Bell said, the Herald reports". */
export interface Relay {
  /** The span that names who passes it on. */
  readonly mention: Span;
  /** Id, within the article, of the speaker behind it. */
  readonly speaker: string | null;
}

/** One reported content with who said it and how the text says so. */
export interface Attribution {
  /** `path#n`, numbered in text order within the article. */
  readonly id: string;
  readonly type: AttributionType;
  /** What was said: between the marks, or the reported clause without "that" and without the closing full stop. */
  readonly content: Span;
  /** The content with its marks; equals `content` for an indirect report. */
  readonly outer: Span;
  /** The span that names who said it ("Peskov", "he", "the French president"). */
  readonly mention: Span | null;
  /** The span that says that it was said ("said", "according to"). */
  readonly cue: Span | null;
  /** Parts of one interrupted quotation share a group. */
  readonly group: string | null;
  /** Id, within the article, of the speaker behind the mention (`ArticleSpeaker.id`). */
  readonly speaker: string | null;
  /** The nearest of those through whom the words came, where the text names one beside the speaker. */
  readonly relay: Relay | null;
  /** How likely content, mention and speaker are right, 0 to 1. */
  readonly confidence: number;
}

/** What kind of words a mention is. */
export type MentionForm = 'name' | 'pronoun' | 'nominal';

/** A stretch that names a person or body, whether or not it speaks. */
export interface Mention extends Span {
  readonly form: MentionForm;
  /** The article's speaker it belongs to, where known. */
  readonly speaker: string | null;
}

export type SpeakerKind = 'person' | 'body' | 'group';

/** A person or body as one article knows it. */
export interface ArticleSpeaker {
  /** Unique within the article. */
  readonly id: string;
  /** The fullest name this article gives, without titles ("Dmitry Peskov"; "Kremlin"; "French president" where no name is given). */
  readonly name: string;
  readonly kind: SpeakerKind;
  /** Names without titles as written, repaired ("Peskov", "Dmitri Peskov"). */
  readonly names: readonly string[];
  /** Titles and descriptions that go with it ("kremlin spokesman", "us president"), folded to lower case. */
  readonly titles: readonly string[];
  /** What pronouns and titles tell; null where nothing does. */
  readonly gender: 'female' | 'male' | null;
}

/** Everything that one article says by itself. Speakers across articles are resolved by the folder. */
export interface ArticleAnalysis {
  readonly article: ReadArticle;
  readonly quotations: readonly Quotation[];
  readonly mentions: readonly Mention[];
  readonly speakers: readonly ArticleSpeaker[];
  /** In text order. */
  readonly attributions: readonly Attribution[];
}

/** A person or body across the articles of a folder. */
export interface Speaker {
  /** Stable while the folder's articles stay the same: the folded canonical name. */
  readonly id: string;
  /** The fullest name the folder's articles give. */
  readonly canonical: string;
  readonly kind: SpeakerKind;
  readonly aliases: readonly string[];
}
