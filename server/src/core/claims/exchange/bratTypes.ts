// brat's types are of letters, digits, "-" and "_" alone (projectconfig.py, normalize_to_storage_form).

/** A tag's id as a type of brat: "claim.quantity" is "claim-quantity". No two tags have the same. */
export function bratType(tag: string): string {
  return tag.replace(/[^A-Za-z0-9]/gu, (character) => {
    if (character === '.') return '-';
    if (character === '_') return '__';
    if (character === '-') return '_-';
    return `_x${(character.codePointAt(0) ?? 0).toString(16)}_`;
  });
}

/** The inverse of `bratType`. */
export function tagOfBratType(type: string): string {
  return type.replace(/__|_-|_x([0-9a-f]{1,6})_|-/gu, (sign, code: string | undefined) => {
    if (code !== undefined) return String.fromCodePoint(Math.min(0x10ffff, parseInt(code, 16)));
    return sign === '__' ? '_' : sign === '_-' ? '-' : '.';
  });
}
