import type { Token } from '../text/article';
import type { QuotationKind } from './quotation';

/** What form alone tells of a quotation. */
export interface Form {
  /** The article's text. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Tokens between the marks. */
  readonly tokens: readonly Token[];
  /** The token before the opening mark, and the one after the closing mark, within the paragraph. */
  readonly before: Token | undefined;
  readonly after: Token | undefined;
}

/**
 * Tells a quotation's kind by form: whole clauses with a capital or a comma or full stop inside are direct;
 * a title, a nickname or a word or two that the sentence names
 * rather than uses is scare; any other fragment of the narrator's sentence is mixed.
 */
export function kindOf({ text, start, end, tokens, before, after }: Form): QuotationKind {
  const words = tokens.filter((token) => isWord(token.text));
  const closedInside = /[.,!?…]$/.test(text.slice(start, end));
  const closesSentence = after === undefined || /^[.!?…;]/.test(after.text) || (closedInside && text[end - 1] !== ',');
  const capital = /^\p{Lu}/u.test(text.slice(start).match(/[\p{L}\p{N}]/u)?.[0] ?? '');
  const introduced = before === undefined || /^[:,.!?;”"’)]$/.test(before.text);
  const detached = after === undefined || closedInside;
  if (isTitle(words, capital) && (!introduced || after?.pos === 'NOUN')) return 'scare';
  if (isNamed(before, after) && words.length <= 4) return 'scare';
  if (words.length >= 4 && capital && (introduced || detached)) return 'direct';
  if (words.length >= 8 && introduced && detached) return 'direct';
  if (words.length >= 2 && introduced && detached && capital) return 'direct';
  if (introduced && closedInside) return 'direct';
  if (before?.lower === 'that' && closesSentence && isClause(words)) return 'direct';
  return 'mixed';
}

/** A subject of its own and a verb that goes with it: "the gates were shut", not "shut the gates" or "the best of them". */
function isClause(words: readonly Token[]): boolean {
  const verb = words.findIndex(({ pos }) => pos === 'VERB' || pos === 'AUX');
  return (
    verb > 0 &&
    words.length >= 4 &&
    words.slice(0, verb).some(({ pos }) => pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON' || pos === 'DET')
  );
}

/** Most words start with a plain letter. */
function isWord(text: string): boolean {
  const code = text.charCodeAt(0);
  return (code > 96 && code < 123) || (code > 64 && code < 91) || /[\p{L}\p{N}]/u.test(text);
}

const naming = /^(?:so-called|called|dubbed|nicknamed|titled|entitled|named|known|word|words|term|phrase|codenamed|labeled|labelled)$/;

/** A nickname inside a name, or a word that the sentence names rather than uses. */
function isNamed(before: Token | undefined, after: Token | undefined): boolean {
  if (before === undefined) return false;
  return naming.test(before.lower) || (before.pos === 'PROPN' && after?.pos === 'PROPN');
}

/** Every longer word has a capital: a title of a work, a name. */
function isTitle(words: readonly Token[], capital: boolean): boolean {
  const long = words.filter((word) => word.text.length > 3);
  return capital && long.length > 0 && long.every((word) => /^[\p{Lu}\p{N}]/u.test(word.text)) && words.length <= 8;
}
