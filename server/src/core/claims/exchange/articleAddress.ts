/** An article's path from the folder as a relative address. */
export function pathAsAddress(articlePath: string): string {
  // The point keeps a name such as "a:b.txt" from being read as an address with a scheme.
  return `./${articlePath.split('/').map(encodeURIComponent).join('/')}`;
}
