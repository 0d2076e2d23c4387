import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../server/src/cli/run';

/** A git repository for tests, apart from the settings of whoever runs them. */
export class Repository {
  readonly path = mkdtempSync(join(tmpdir(), 'crossquote-git-'));
  readonly #environment: NodeJS.ProcessEnv;

  constructor() {
    const config = join(this.path, '..', `${this.path.split('/').at(-1) ?? ''}.config`);
    writeFileSync(
      config,
      '[user]\n\tname = t\n\temail = t@example.org\n[core]\n\tautocrlf = false\n\tfsync = none\n\tlooseCompression = 0\n[init]\n\tdefaultBranch = main\n[gc]\n\tauto = 0\n',
    );
    this.#environment = { ...process.env, GIT_CONFIG_GLOBAL: config, GIT_CONFIG_NOSYSTEM: '1' };
    this.git('init', '-q');
  }

  /** @returns what git printed. @throws Error where git ends with another status than 0. */
  git(...args: string[]): string {
    const { status, stdout, stderr } = this.tryGit(...args);
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
    return stdout;
  }

  tryGit(...args: string[]): { status: number | null; stdout: string; stderr: string } {
    return spawnSync('git', args, { cwd: this.path, encoding: 'utf8', env: this.#environment, maxBuffer: 1 << 28 });
  }

  read(path: string): string {
    return existsSync(join(this.path, path)) ? readFileSync(join(this.path, path), 'utf8') : '';
  }

  write(path: string, text: string | Uint8Array): void {
    mkdirSync(dirname(join(this.path, path)), { recursive: true });
    writeFileSync(join(this.path, path), text);
  }

  commit(message: string): void {
    this.git('add', '-A');
    this.git('commit', '-q', '--allow-empty', '-m', message);
  }

  /** Paths that a merge left unmerged. */
  unmerged(): string[] {
    return this.git('diff', '--name-only', '--diff-filter=U', '-z')
      .split('\0')
      .filter((path) => path !== '');
  }

  /** Runs the command line here. */
  async crossquote(...args: string[]): Promise<{ status: number; out: string; errors: string }> {
    let [out, errors] = ['', ''];
    const status = await run(args, {
      cwd: this.path,
      out: async (text) => {
        out += text;
      },
      error: (line) => {
        errors += `${line}\n`;
      },
      progress: () => {},
      asset: (name) => Promise.reject(new Error(`${name} is no part of this test.`)),
    });
    return { status, out, errors };
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
    rmSync(`${this.path}.config`, { force: true });
  }
}
