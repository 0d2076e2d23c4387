// Loads and activates the bundled client in a process of its own and prints the milliseconds that took. VS Code's own
// interface is stood in for by an object that takes everything, so this is the extension's share alone.
import Module from 'node:module';
import { join } from 'node:path';

/** Answers every question with itself, and is a function, a class and an empty list. */
function anything(): unknown {
  const answer: unknown = new Proxy(class {}, {
    get: (_, key) =>
      key === Symbol.toPrimitive
        ? () => ''
        : key === Symbol.iterator
          ? () => [][Symbol.iterator]()
          : key === 'then'
            ? undefined
            : key === 'prototype'
              ? {}
              : key === 'length'
                ? 0
                : answer,
    apply: () => answer,
    set: () => true,
    construct: (_, __, made: { readonly prototype: object }) => (made === answer ? made : (Object.create(made.prototype) as object)),
  });
  return answer;
}

interface Loader {
  _load(request: string, ...rest: readonly unknown[]): unknown;
}
interface Client {
  activate(context: { readonly subscriptions: unknown[] }): unknown;
}

const loader = Module as unknown as Loader;
const load = loader._load.bind(Module);
const vscode = anything();
loader._load = (request, ...rest) => (request === 'vscode' ? vscode : load(request, ...rest));

const start = process.hrtime.bigint();
const client = load(join(__dirname, 'client.js'), module, false) as Client;
const context = new Proxy(
  { subscriptions: [] as unknown[] },
  { get: (target, key) => (key === 'subscriptions' ? target.subscriptions : vscode) },
);
client.activate(context);
process.stdout.write(String(Number(process.hrtime.bigint() - start) / 1e6));
process.exit(0);
