// What the scorer lists as missed or extra, by class. No text of an article leaves this file.

/** Misses by class, most frequent first: [class, times] each. @param {string[]} misses as the scorer lists them */
export function classes(misses) {
  const counts = new Map();
  for (const miss of misses) {
    const name = classOf(miss);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function classOf(miss) {
  const plain = /^(?:\S+ )?(missed|extra) (quote|indirect|link)\b/.exec(miss);
  if (plain !== null) {
    const what = { quote: 'quotation', indirect: 'indirect report', link: 'link' }[plain[2]];
    return plain[1] === 'missed' ? `${what} not found` : `${what} found where the gold has none`;
  }
  const wanted = /(speaker|canonical) of «[\s\S]*»: want ([\s\S]*), got ([\s\S]*)$/.exec(miss);
  if (wanted === null) return 'other';
  const [, kind, want, got] = wanted;
  const outcome = got === 'none' ? 'left open' : want === 'none' ? 'given where the text names none' : 'another taken';
  if (kind === 'canonical') return `canonical speaker: ${outcome}`;
  return `speaker mention (${want === 'none' ? 'none' : form(want)}): ${outcome}`;
}

function form(mention) {
  if (/^(?:he|she|they|it|i|we|who)$/i.test(mention)) return 'pronoun';
  return /^(?:the|a|an|his|her|its|their|one|some|several|many)? ?[^\p{Lu}]*$/u.test(
    mention.replace(/^\p{Lu}/u, (first) => first.toLowerCase()),
  )
    ? 'description'
    : 'name';
}
