import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '../..');

/** Folders of the core, each of which may take from those above it: data flows one way. */
const layers = [
  'text',
  'quotations',
  'anchoring',
  'annotationFiles',
  'sources',
  'attribution',
  'statements',
  'analysis',
  'folder',
  'claims',
  'features',
  'comparison',
  'concordance',
];

interface Import {
  readonly from: string;
  readonly to: string;
  /** Nothing of it is left once types are gone. */
  readonly typesAlone: boolean;
}

/** What the TypeScript files below a folder of the project import from each other, as paths from the top without ending. */
function importsBelow(folder: string): Import[] {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => posix.join(folder, file.replaceAll('\\', '/')))
    .filter((file) => file.endsWith('.ts'));
  return files.flatMap((file) =>
    ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest).statements.flatMap((statement): Import[] => {
      if (
        !(ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) ||
        statement.moduleSpecifier === undefined ||
        !ts.isStringLiteral(statement.moduleSpecifier)
      )
        return [];
      const { text } = statement.moduleSpecifier;
      return text.startsWith('.')
        ? [{ from: file.replace(/\.ts$/u, ''), to: posix.join(posix.dirname(file), text), typesAlone: isTypesAlone(statement) }]
        : [];
    }),
  );
}

function isTypesAlone(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly;
  const bindings = statement.importClause?.namedBindings;
  return (
    statement.importClause?.isTypeOnly === true ||
    (statement.importClause?.name === undefined &&
      bindings !== undefined &&
      ts.isNamedImports(bindings) &&
      bindings.elements.every(({ isTypeOnly }) => isTypeOnly))
  );
}

/** The first way found that leads from a file back to itself. */
function circle(imports: readonly Import[]): readonly string[] | null {
  const next = new Map<string, string[]>();
  for (const { from, to } of imports) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const search = (file: string, way: readonly string[]): readonly string[] | null => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const to of next.get(file) ?? []) {
      const found = search(to, [...way, file]);
      if (found) return found;
    }
    done.add(file);
    return null;
  };
  for (const file of next.keys()) {
    const found = search(file, []);
    if (found) return found;
  }
  return null;
}

describe('the parts of the program', () => {
  const layerOf = (path: string): string => path.slice('server/src/core/'.length).split('/')[0] ?? '';

  it('take from parts that come before them, within the core', () => {
    const backwards = importsBelow('server/src/core').filter(({ from, to }) => {
      const [here, there] = [layers.indexOf(layerOf(from)), layers.indexOf(layerOf(to))];
      return here >= 0 && there > here;
    });
    assert.deepEqual(
      backwards.map(({ from, to }) => `${from} takes from ${to}`),
      [],
    );
  });

  it('have a layer each', () => {
    const folders = readdirSync(join(root, 'server/src/core'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    assert.deepEqual(folders.sort(), [...layers].sort());
  });

  for (const folder of ['server/src', 'client/src']) {
    it(`run in no circle in ${folder}`, () => {
      assert.equal(circle(importsBelow(folder).filter(({ typesAlone }) => !typesAlone))?.join(' -> ') ?? null, null);
    });
  }
});
