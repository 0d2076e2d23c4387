import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../server/src/cli/run';
import type { Terminal } from '../../server/src/cli/usage';

/** What a command did. */
export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly errors: readonly string[];
  readonly progress: readonly string[];
}

/** A folder of files for one test. */
export class TestFolder {
  private constructor(readonly path: string) {}

  static async with(files: Readonly<Record<string, string | Uint8Array>>): Promise<TestFolder> {
    const folder = new TestFolder(await mkdtemp(join(tmpdir(), 'crossquote-')));
    for (const [name, content] of Object.entries(files)) await folder.write(name, content);
    return folder;
  }

  async write(name: string, content: string | Uint8Array): Promise<void> {
    await mkdir(dirname(join(this.path, name)), { recursive: true });
    await writeFile(join(this.path, name), content);
  }

  /** Runs the command line in this folder. */
  async run(...args: string[]): Promise<Outcome> {
    let out = '';
    const errors: string[] = [];
    const progress: string[] = [];
    const terminal: Terminal = {
      cwd: this.path,
      asset: (name) => readFile(join('dist/comparePage', name), 'utf8'),
      out: async (text) => {
        out += text;
      },
      error: (line) => {
        errors.push(line);
      },
      progress: (line) => {
        progress.push(line);
      },
    };
    return { status: await run(args, terminal), out, errors, progress };
  }

  remove(): Promise<void> {
    return rm(this.path, { recursive: true, force: true });
  }
}
