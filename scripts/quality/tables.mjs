// How docs/quality.md writes figures.

/** A figure with three decimals. */
export const figure = (value) => (typeof value === 'number' ? value.toFixed(3) : 'none');

/** A Markdown table. */
export const table = (head, lines) => [head, head.map(() => '---'), ...lines].map((line) => `| ${line.join(' | ')} |`).join('\n');
