import { URI, Utils } from 'vscode-uri';

/** A URI written as this program writes it, however the editor did. */
export function canonical(uri: string): string {
  return URI.parse(uri).toString();
}

/** The URI of a path in a folder, written as editors write it. */
export function uriOf(folder: string, path: string): string {
  // With the slash, because a folder at the top of its file system has no path of its own.
  return Utils.joinPath(URI.parse(`${folder}/`), ...path.split('/')).toString();
}

/** A file's path from a folder, with forward slashes; undefined where it does not lie in it. */
export function relativePath(folder: string, uri: string): string | undefined {
  const [base, file] = [URI.parse(folder), URI.parse(uri)];
  const root = base.path.endsWith('/') ? base.path : `${base.path}/`;
  return base.scheme === file.scheme && base.authority === file.authority && file.path.startsWith(root)
    ? file.path.slice(root.length)
    : undefined;
}
