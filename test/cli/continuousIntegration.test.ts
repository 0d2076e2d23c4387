import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { defaultCodebookText } from '../../server/src/core/claims/codebook/newCodebook';
import { herald } from '../support/articles';
import { TestFolder } from '../support/terminal';

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Workflow {
  readonly jobs: { readonly check: { readonly steps: readonly Step[] } };
}
interface Matcher {
  readonly problemMatcher: readonly {
    readonly pattern: readonly {
      readonly regexp: string;
      readonly file: number;
      readonly line: number;
      readonly column: number;
      readonly message: number;
    }[];
  }[];
}

const text = readFileSync(join(import.meta.dirname, '../../docs/continuous-integration.md'), 'utf8');
/** What the documentation says to save, by its language. */
const block = (language: string): string => {
  const found = new RegExp(`\`\`\`${language}\n([^]*?)\n\`\`\``, 'u').exec(text)?.[1];
  assert.ok(found, `a block of ${language}`);
  return found;
};

describe('the documented workflow', () => {
  const {
    jobs: {
      check: { steps },
    },
  } = parse(block('yaml')) as Workflow;
  const command = steps.at(-1)?.run?.trim().split('\n').at(-1) ?? '';

  it('fetches the history, which tells where passages went', () => {
    assert.equal(steps[0]?.with?.['fetch-depth'], 0);
  });

  it('runs Node as the package wants it, before the build', () => {
    const { engines } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as { engines: { node: string } };
    const node = steps.findIndex(({ uses }) => uses?.startsWith('actions/setup-node@') === true);
    assert.match(engines.node, new RegExp(`>=${String(steps[node]?.with?.['node-version'])}\\b`));
    assert.ok(node < steps.findIndex(({ run }) => run?.includes('npm run build') === true));
  });

  it('ends with a command that fails on a broken line and not before', async () => {
    const [, program, ...args] = command.split(' ');
    assert.equal(program, '.crossquote/dist/cli.js');
    const folder = await TestFolder.with({ 'herald.txt': herald, 'annotations/codebook.json': defaultCodebookText() });
    assert.deepEqual(await folder.run(...args), { status: 0, out: '', errors: [], progress: [] });
    await folder.write('annotations/ann/herald.txt.jsonl', '{"id": oops}\n');
    const { status, out } = await folder.run(...args);
    assert.equal(status, 1);
    const [pattern] = (JSON.parse(block('json')) as Matcher).problemMatcher[0]?.pattern ?? [];
    assert.ok(pattern);
    const found = new RegExp(pattern.regexp, 'u').exec(out.split('\n')[0] ?? '');
    assert.deepEqual(
      [found?.[pattern.file], found?.[pattern.line], found?.[pattern.column]],
      ['annotations/ann/herald.txt.jsonl', '1', '8'],
    );
    assert.match(found?.[pattern.message] ?? '', /not JSON/);
    await folder.remove();
  });
});
