/** A commit message as the line that people see in lists, and the rest. */
export function splitMessage(message: string): { readonly subject: string; readonly body: string } {
  const end = message.indexOf('\n');
  return end < 0 ? { subject: message.trim(), body: '' } : { subject: message.slice(0, end).trim(), body: message.slice(end + 1).trim() };
}

/** Whether a path lies below a folder's path. */
export function isBelow(folder: string, path: string): boolean {
  return path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}
