/** Which files git gives to the driver, and how they lie in a checkout; from the folder that holds `annotations/`. */
export const attributeLines: readonly string[] = [
  'annotations/**/*.jsonl text eol=lf merge=crossquote',
  'annotations/*.json text eol=lf merge=crossquote',
];

/** The settings of git that name the driver, without the command itself. */
export const driverNameSetting = { key: 'merge.crossquote.name', value: 'Crossquote: annotations by record' } as const;
export const driverSettingKey = 'merge.crossquote.driver';

/**
 * The text of a `.gitattributes` file with the driver's lines in it; the rest stays as it is.
 * @param current undefined where there is no such file.
 * @returns the same text where the lines are there already.
 */
export function withAttributes(current: string | undefined): string {
  const text = current ?? '';
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const words = (line: string): string => line.trim().replace(/\s+/g, ' ');
  const there = new Set(text.split(/\r?\n/).map(words));
  const missing = attributeLines.filter((line) => !there.has(line));
  const gap = text === '' || text.endsWith('\n') ? '' : eol;
  return missing.length === 0 ? text : `${text}${gap}${missing.map((line) => `${line}${eol}`).join('')}`;
}

/** The program that merges: an executable and its script, as paths on this machine. */
export interface DriverProgram {
  readonly node: string;
  readonly script: string;
  /** The executable is an editor, which has to be told to be Node. */
  readonly editor?: boolean;
}

/**
 * The command that git runs for one file, in the words of a POSIX shell, which git brings everywhere. Where the program is gone (the
 * extension was updated or removed), git's own merge is taken, so that a conflict is never without its markers.
 */
export function driverCommand({ node, script, editor = false }: DriverProgram): string {
  const [program, file] = [quoted(node), quoted(script)];
  const run = `${editor ? 'ELECTRON_RUN_AS_NODE=1 ' : ''}${program} ${file} %O %A %B %P`;
  return `if [ -x ${program} ] && [ -f ${file} ]; then ${run}; else git merge-file -L ours -L base -L theirs %A %O %B; fi`;
}

/** A path as one word of the shell; back slashes of Windows are turned, and a per cent sign is git's own. */
function quoted(path: string): string {
  const turned = /^[A-Za-z]:\\|^\\\\/.test(path) ? path.replaceAll('\\', '/') : path;
  return `'${turned.replaceAll("'", "'\\''").replaceAll('%', '%%')}'`;
}
