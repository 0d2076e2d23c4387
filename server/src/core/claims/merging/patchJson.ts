import { applyEdits, modify, type JSONPath } from 'jsonc-parser';
import { identityOf, sameJson, type Json } from './mergeValues';

/**
 * Writes a value into a JSON text by the fewest changes: what stays keeps its place, its comments and its layout.
 * @param text which holds `from`.
 * @param path where in the text.
 */
export function patchJson(text: string, from: Json, to: Json, path: JSONPath = []): string {
  if (sameJson(from, to)) return text;
  if (Array.isArray(from) && Array.isArray(to)) return patchList(text, from as readonly Json[], to as readonly Json[], path);
  if (typeof from === 'object' && from !== null && typeof to === 'object' && to !== null && !Array.isArray(from) && !Array.isArray(to)) {
    const [was, now] = [from as Readonly<Record<string, Json>>, to as Readonly<Record<string, Json>>];
    return [...new Set([...Object.keys(was), ...Object.keys(now)])].reduce(
      (done, key) => patchJson(done, was[key], now[key], [...path, key]),
      text,
    );
  }
  return change(text, path, to);
}

function patchList(text: string, from: readonly Json[], to: readonly Json[], path: JSONPath): string {
  const identify = identityOf([...from, ...to], [from, to]);
  const wanted = new Set(to.map(identify));
  let done = text;
  const there = [...from];
  for (let at = there.length - 1; at >= 0; at--) {
    if (wanted.has(identify(there[at]))) continue;
    done = change(done, [...path, at], undefined);
    there.splice(at, 1);
  }
  for (const [at, entry] of to.entries()) {
    if (at < there.length && identify(there[at]) === identify(entry)) {
      done = patchJson(done, there[at], entry, [...path, at]);
    } else {
      done = change(done, [...path, at], entry, true);
      there.splice(at, 0, entry);
    }
  }
  return done;
}

function change(text: string, path: JSONPath, value: Json, insert = false): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  const formattingOptions = { insertSpaces: !indent.startsWith('\t'), tabSize: indent.startsWith('\t') ? 1 : indent.length, eol };
  return applyEdits(text, modify(text, path, value, { formattingOptions, isArrayInsertion: insert }));
}
