import { strFromU8, unzipSync, type Unzipped } from 'fflate';
import type { BinaryImportFile, Imported, ImportedClaim, ImportedPassage, ImportedTag, ImportProblem } from './exchange';
import { Losses } from './losses';
import { refiOrigin, tagLine } from './refiExport';
import { timeOf } from './values';
import { uuidToUlid } from './uuids';
import { childrenOf, parseXml, XmlError, type XmlElement } from './xml';

/** No article is as long as this, in bytes: what claims to be is left where it is. */
const longestSource = 64 * 1024 * 1024;

/** Claims from REFI-QDA projects (`.qdpx`): codings of plain-text sources. */
export function importRefi(files: readonly BinaryImportFile[]): Imported {
  const losses = new Losses();
  const claims: ImportedClaim[] = [];
  const tags: ImportedTag[] = [];
  const problems: ImportProblem[] = [];
  for (const { name, bytes } of files) {
    try {
      const project = new Project(name, unpack(bytes), losses, problems);
      tags.push(...project.tags.values());
      claims.push(...project.claims());
    } catch (error) {
      if (!(error instanceof ProjectError)) throw error;
      problems.push({ file: name, line: error.line, message: error.message });
    }
  }
  return { claims, tags, problems, losses: losses.list() };
}

/** What keeps a file from being a project. */
class ProjectError extends Error {
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message);
    this.name = 'ProjectError';
  }
}

function unpack(bytes: Uint8Array): Unzipped {
  try {
    return unzipSync(bytes, { filter: ({ name, originalSize }) => /\.(?:qde|txt)$/iu.test(name) && originalSize <= longestSource });
  } catch (error) {
    if (error instanceof Error) throw new ProjectError(1, `This is not a zip that can be opened (${error.message}).`);
    throw error;
  }
}

function textIn(zip: Unzipped, wanted: string): string | undefined {
  const entry = Object.keys(zip).find((name) => name.toLowerCase() === wanted.toLowerCase());
  return entry === undefined ? undefined : strFromU8(zip[entry] ?? new Uint8Array()).replace(/^\uFEFF/u, '');
}

class Project {
  /** By the code's guid. */
  readonly tags = new Map<string, ImportedTag>();
  readonly #root: XmlElement;
  readonly #users: ReadonlyMap<string, string>;
  readonly #notes: ReadonlyMap<string, string>;

  constructor(
    readonly file: string,
    readonly zip: Unzipped,
    readonly losses: Losses,
    readonly problems: ImportProblem[],
  ) {
    const text = textIn(zip, 'project.qde');
    if (text === undefined) throw new ProjectError(1, 'There is no project.qde in this file: it is no REFI-QDA project.');
    try {
      this.#root = parseXml(text);
    } catch (error) {
      if (error instanceof XmlError) throw new ProjectError(error.line, `project.qde is not XML: ${error.message}.`);
      throw error;
    }
    if (this.#root.name !== 'Project') throw new ProjectError(1, 'project.qde is no REFI-QDA project.');
    const within = (part: string, name: string): readonly XmlElement[] => childrenOf(childrenOf(this.#root, part)[0], name);
    this.#users = new Map(
      within('Users', 'User').map(({ attributes }) => [guid(attributes['guid']), attributes['name'] ?? attributes['id'] ?? '']),
    );
    this.#notes = new Map(
      within('Notes', 'Note').map((note) => [
        guid(note.attributes['guid']),
        childrenOf(note, 'PlainTextContent')[0]?.text ?? this.#internal(note.attributes['plainTextPath']) ?? '',
      ]),
    );
    this.#readCodes(childrenOf(childrenOf(childrenOf(this.#root, 'CodeBook')[0], 'Codes')[0], 'Code'), []);
    losses.add('links are not read.', 'link', within('Links', 'Link').length);
    losses.add('cases and their variables are not read.', 'case', within('Cases', 'Case').length);
    losses.add('sets are not read.', 'set', within('Sets', 'Set').length);
    for (const source of childrenOf(this.#root, 'Sources')[0]?.children ?? []) {
      if (source.name !== 'TextSource')
        losses.add('only plain text is read.', `${source.name.replace(/Source$/u, '').toLowerCase()} source`);
    }
  }

  claims(): ImportedClaim[] {
    return childrenOf(childrenOf(this.#root, 'Sources')[0], 'TextSource').flatMap((source) => this.#source(source));
  }

  /** Codes by their ids; two of one name are told apart by what they lie under. */
  #readCodes(codes: readonly XmlElement[], above: readonly string[]): void {
    for (const code of codes) {
      const { name: label = '', color } = code.attributes;
      const description = childrenOf(code, 'Description')[0]?.text ?? '';
      const tag = description
        .split('\n')
        .find((line) => line.startsWith(tagLine))
        ?.slice(tagLine.length);
      const taken = [...this.tags.values()].some(({ name }) => name === label);
      const definition = description
        .split('\n')
        .filter((line) => !line.startsWith(tagLine))
        .join('\n');
      if (code.attributes['isCodable'] !== 'false' || tag !== undefined) {
        this.tags.set(guid(code.attributes['guid']), {
          name: tag ?? (taken ? [...above, label].join('/') : label),
          label,
          definition,
          color: /^#[0-9a-f]{6}$/iu.test(color ?? '') ? (color ?? null) : null,
        });
      }
      this.#readCodes(childrenOf(code, 'Code'), [...above, label]);
    }
  }

  #source(source: XmlElement): ImportedClaim[] {
    const { name = '', plainTextPath } = source.attributes;
    const text = childrenOf(source, 'PlainTextContent')[0]?.text ?? this.#internal(plainTextPath);
    if (text === undefined)
      this.problems.push({
        file: this.file,
        line: source.line,
        message: `The text of "${name}" is not in the project: its passages are looked for by their places alone.`,
      });
    const article = name === '' ? (plainTextPath ?? '') : name;
    const selections = childrenOf(source, 'PlainTextSelection').flatMap((selection) => {
      const [start, end] = [Number(selection.attributes['startPosition']), Number(selection.attributes['endPosition'])];
      if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || start < 0 || end < start) {
        this.problems.push({
          file: this.file,
          line: selection.line,
          message: 'A selection needs whole numbers as startPosition and endPosition.',
        });
        return [];
      }
      const passage: ImportedPassage = { exact: null, prefix: '', suffix: '', span: { start, end }, unit: 'code points' };
      const codings = childrenOf(selection, 'Coding');
      return this.#claim({ article, text: text ?? null, passage, codings, notes: childrenOf(selection, 'NoteRef'), from: selection });
    });
    return [...selections, ...this.#whole(source, article, text ?? null)];
  }

  /** Codings of a source as a whole, those of one person and time together. */
  #whole(source: XmlElement, article: string, text: string | null): ImportedClaim[] {
    const groups = new Map<string, XmlElement[]>();
    for (const coding of childrenOf(source, 'Coding')) {
      const key = `${coding.attributes['creatingUser'] ?? ''} ${coding.attributes['creationDateTime'] ?? ''}`;
      groups.set(key, [...(groups.get(key) ?? []), coding]);
    }
    const notes = childrenOf(source, 'NoteRef');
    return [...groups.values()].flatMap((codings, index) => {
      const [first] = codings;
      return first ? this.#claim({ article, text, passage: null, codings, notes: index === 0 ? notes : [], from: first }) : [];
    });
  }

  #claim({
    article,
    text,
    passage,
    codings,
    notes,
    from,
  }: {
    article: string;
    text: string | null;
    passage: ImportedPassage | null;
    codings: readonly XmlElement[];
    notes: readonly XmlElement[];
    from: XmlElement;
  }): ImportedClaim[] {
    const tags = codings.flatMap((coding) => this.tags.get(guid(childrenOf(coding, 'CodeRef')[0]?.attributes['targetGUID']))?.name ?? []);
    const written = [...notes, ...codings.flatMap((coding) => childrenOf(coding, 'NoteRef'))]
      .map(({ attributes }) => this.#notes.get(guid(attributes['targetGUID'])) ?? '')
      .filter((note) => note !== '');
    const description = childrenOf(from, 'Description')[0]?.text ?? '';
    const note = [...written, ...(description === '' ? [] : [description])].join('\n\n');
    // A selection that nobody coded or wrote a note on, such as the end of a link, is no claim.
    if (tags.length === 0 && note === '') return [];
    const id = guid(from.attributes['guid']);
    const user = this.#users.get(guid(from.attributes['creatingUser'] ?? codings[0]?.attributes['creatingUser'])) ?? '';
    const own = this.#root.attributes['origin'] === refiOrigin;
    return [
      {
        file: this.file,
        line: from.line,
        origin: id,
        article,
        articleText: text,
        passage,
        tags: [...new Set(tags)],
        note,
        by: user === '' ? null : user,
        at: timeOf(
          from.attributes['modifiedDateTime'] ?? from.attributes['creationDateTime'] ?? codings[0]?.attributes['creationDateTime'],
        ),
        own: own ? { id: uuidToUlid(id), anchor: null } : null,
      },
    ];
  }

  #internal(path: string | undefined): string | undefined {
    return path?.startsWith('internal://') ? textIn(this.zip, `sources/${path.slice('internal://'.length)}`) : undefined;
  }
}

/** A guid as it is compared: without braces, in lower case. */
function guid(given: string | undefined): string {
  return (given ?? '').replace(/[{}]/gu, '').toLowerCase();
}
