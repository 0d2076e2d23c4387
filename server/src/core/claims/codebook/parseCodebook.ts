import { findNodeAtLocation, type Node } from 'jsonc-parser';
import { JsonReader } from '../../text/jsonTree';
import { tagTargets, type Codebook, type Tag, type TagGroup, type TagTarget } from './codebook';

const idShape = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const colorShape = /^#[0-9A-Fa-f]{6}$/;

/** Reads an object's keys one by one, each as what it has to be. */
class Reader extends JsonReader<'duplicate' | 'unknown-reference'> {
  /** The value at a key, or the default where the key is missing or its value is not what is wanted. */
  value<T>(object: Node, key: string, wanted: string, good: (value: unknown) => value is T, missing: T | undefined, otherwise: T): T {
    const node = findNodeAtLocation(object, [key]);
    if (!node) {
      if (missing !== undefined) return missing;
      this.report('schema', `"${key}" is missing.`, object);
      return otherwise;
    }
    const value = plainValue(node);
    if (good(value)) return value;
    this.report('schema', `"${key}" must be ${wanted}.`, node);
    return otherwise;
  }

  /** The objects of the list at a key. */
  objects(object: Node, key: string, required: boolean): readonly Node[] {
    if (required && !findNodeAtLocation(object, [key])) this.report('schema', `"${key}" is missing.`, object);
    return this.list(object, key).filter((node) => {
      if (node.type === 'object') return true;
      this.report('schema', `Every entry of "${key}" must be an object.`, node);
      return false;
    });
  }
}

function plainValue(node: Node): unknown {
  return node.type === 'array' ? (node.children ?? []).map(plainValue) : node.type === 'object' ? {} : (node.value as unknown);
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isFilled = (value: unknown): value is string => isText(value) && value !== '';
const isId = (value: unknown): value is string => isText(value) && idShape.test(value);
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
const isRevision = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 1;
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
const isColor = (value: unknown): value is string => isText(value) && colorShape.test(value);
const isKey = (value: unknown): value is string => isText(value) && [...value].length === 1 && value.trim() !== '';
const isTargets = (value: unknown): value is TagTarget[] =>
  isTexts(value) && value.length > 0 && value.every((target) => (tagTargets as readonly string[]).includes(target));
const orNull =
  <T>(good: (value: unknown) => value is T) =>
  (value: unknown): value is T | null =>
    good(value);

const idWanted = 'an id: letters, digits, ".", "_" and "-", beginning with a letter or digit';

/**
 * Reads a codebook. A tag or group is used where it has an id; a bad value elsewhere is reported and its default taken, so
 * that one mistake does not cost the codebook.
 * @param text without a byte-order mark.
 */
export function parseCodebook(text: string): Codebook {
  const reader = new Reader();
  const root = reader.object(text, { the: 'The codebook', a: 'A codebook' }, { disallowComments: true, allowTrailingComma: false });
  if (root === null) return { revision: 0, title: '', groups: [], tags: [], problems: reader.problems() };
  const revision = reader.value(root, 'revision', 'a whole number, 1 or more', isRevision, undefined, 0);
  const title = reader.value(root, 'title', 'a text', isText, '', '');
  reader.value(root, '$schema', 'a text', isText, '', '');
  const groups = unique(
    reader,
    reader.objects(root, 'groups', false).flatMap((node) => readGroup(reader, node)),
    'group',
  );
  const tags = unique(
    reader,
    reader.objects(root, 'tags', true).flatMap((node) => readTag(reader, node)),
    'tag',
  );
  checkReferences(reader, groups, tags);
  return { revision, title, groups: groups.map(({ value }) => value), tags: tags.map(({ value }) => value), problems: reader.problems() };
}

interface Placed<T> {
  readonly value: T;
  readonly node: Node;
}

function readGroup(reader: Reader, node: Node): Placed<TagGroup>[] {
  const id = reader.value(node, 'id', idWanted, isId, undefined, '');
  const group: TagGroup = {
    id,
    label: reader.value(node, 'label', 'a text that is not empty', isFilled, undefined, id),
    definition: reader.value(node, 'definition', 'a text', isText, '', ''),
    source: reader.value(node, 'source', 'a text', isText, '', ''),
    exclusive: reader.value(node, 'exclusive', 'true or false', isFlag, false, false),
  };
  return id === '' ? [] : [{ value: group, node }];
}

function readTag(reader: Reader, node: Node): Placed<Tag>[] {
  const id = reader.value(node, 'id', idWanted, isId, undefined, '');
  const tag: Tag = {
    id,
    label: reader.value(node, 'label', 'a text that is not empty', isFilled, undefined, id),
    definition: reader.value(node, 'definition', 'a text that is not empty', isFilled, undefined, ''),
    source: reader.value(node, 'source', 'a text', isText, '', ''),
    examples: reader.value(node, 'examples', 'a list of texts', isTexts, [], []),
    group: reader.value(node, 'group', "a group's id", orNull(isId), null, null),
    color: reader.value(node, 'color', 'a colour such as "#1a7f37"', orNull(isColor), null, null),
    shortcut: reader.value(node, 'shortcut', 'one key', orNull(isKey), null, null),
    parent: reader.value(node, 'parent', "a tag's id", orNull(isId), null, null),
    on: reader.value(node, 'on', `a list of ${tagTargets.join(', ')}`, isTargets, [...tagTargets], [...tagTargets]),
    noteRequired: reader.value(node, 'noteRequired', 'true or false', isFlag, false, false),
    deprecated: reader.value(node, 'deprecated', 'true or false', isFlag, false, false),
    successor: reader.value(node, 'successor', "a tag's id", orNull(isId), null, null),
    changed: reader.value(node, 'changed', 'a whole number, 1 or more', orNull(isRevision), null, null),
    start: node.offset,
    end: node.offset + node.length,
  };
  return id === '' ? [] : [{ value: tag, node }];
}

function unique<T extends { readonly id: string }>(reader: Reader, entries: readonly Placed<T>[], what: string): Placed<T>[] {
  const seen = new Set<string>();
  return entries.filter(({ value, node }) => {
    if (seen.has(value.id)) {
      reader.report('duplicate', `There is a ${what} "${value.id}" already; the first one counts.`, findNodeAtLocation(node, ['id']));
      return false;
    }
    seen.add(value.id);
    return true;
  });
}

function checkReferences(reader: Reader, groups: readonly Placed<TagGroup>[], tags: readonly Placed<Tag>[]): void {
  const groupIds = new Set(groups.map(({ value }) => value.id));
  const tagIds = new Set(tags.map(({ value }) => value.id));
  const shortcuts = new Map<string, string>();
  for (const { value: tag, node } of tags) {
    const missing = (key: 'group' | 'parent' | 'successor', known: ReadonlySet<string>): void => {
      const id = tag[key];
      if (id === null || known.has(id)) return;
      reader.report('unknown-reference', `There is no ${key === 'group' ? 'group' : 'tag'} "${id}".`, findNodeAtLocation(node, [key]));
    };
    missing('group', groupIds);
    missing('parent', tagIds);
    missing('successor', tagIds);
    if (tag.shortcut === null || tag.deprecated) continue;
    const other = shortcuts.get(tag.shortcut);
    if (other !== undefined) {
      reader.report('duplicate', `The key "${tag.shortcut}" picks "${other}" already.`, findNodeAtLocation(node, ['shortcut']));
    } else {
      shortcuts.set(tag.shortcut, tag.id);
    }
  }
}
