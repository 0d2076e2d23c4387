/** What a form's controls say, by name. */
export function formValues(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries([...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
}

/** Unfolds or folds a long wording, and has its button say so. */
export function setFold(wording: Element | null, open: boolean): void {
  const button = wording?.querySelector('.fold');
  if (!wording || !button) return;
  wording.classList.toggle('unfolded', open);
  button.setAttribute('aria-expanded', String(open));
  button.textContent = open ? 'Show less' : 'Show all';
}
