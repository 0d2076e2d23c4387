/** Marks that end a sentence or a main clause within it. */
export const SENTENCE_ENDS: ReadonlySet<string> = new Set(['.', '?', '!', ';', '…']);
