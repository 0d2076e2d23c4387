// Words that report what stands before them: ", Vale said", ", said Vale", ", Vale told the board".
const name = String.raw`[\p{Lu}][\p{L}'’.-]+`;
const who = String.raw`(?:he|she|they|it|${name}(?: ${name}){0,2})`;
const how = '(?:said|says|added|stated|explained)';
const said = String.raw`(?:${who} ${how}|${how} (?:he|she|they|[\p{Lu}][\p{L}'’-]+))`;
const behindComma = String.raw`, (?:${said}|${who} (?:told|asked))\b`;
const anywhere = new RegExp(String.raw`${behindComma}|[.!?] ${said}\b`, 'u');
// Behind a full stop "They said …" goes on more often than not.
const atEnd = new RegExp(String.raw`(?:${behindComma}[^.!?“”"]{0,60}|[.!?] ${said})[.!?]?\s*$`, 'u');

/** Where in a text, from its start, words report what stands before them: the offset of the comma or stop; null where none do. */
export function reportWithin(text: string): number | null {
  return anywhere.exec(text)?.index ?? null;
}

/** Likewise, where such words end the text. */
export function reportAtEnd(text: string): number | null {
  return atEnd.exec(text)?.index ?? null;
}
