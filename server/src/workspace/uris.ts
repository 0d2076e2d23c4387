import { URI, Utils } from 'vscode-uri';

/** One spelling for each URI: clients encode differently, and drive letters come in two cases. */
export function canonicalUri(uri: string): string {
  return URI.parse(uri).toString();
}

/** One spelling for a folder: canonical, without a trailing slash. */
export function folderUri(uri: string): string {
  return canonicalUri(uri).replace(/\/+$/u, '');
}

/** The path of a file below a folder, with forward slashes; undefined where it lies elsewhere. */
export function pathWithin(folder: string, uri: string): string | undefined {
  return uri.startsWith(`${folder}/`) ? decodeURIComponent(uri.slice(folder.length + 1)) : undefined;
}

/** The URI of a path below a folder. */
export function uriWithin(folder: string, path: string): string {
  // With the slash, because a folder at the top of its file system has no path of its own.
  return Utils.joinPath(URI.parse(`${folder}/`), path).toString();
}

/** The folder that a file lies in. */
export function parentFolder(uri: string): string {
  return folderUri(Utils.dirname(URI.parse(uri)).toString());
}

/** The file's name. */
export function nameOf(uri: string): string {
  return Utils.basename(URI.parse(uri));
}
