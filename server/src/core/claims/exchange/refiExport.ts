import { zipSync, type Zippable } from 'fflate';
import { decodeTime } from 'ulid';
import type { Codebook, Tag } from '../codebook/codebook';
import type { Span } from '../../text/span';
import { formatTime } from '../../annotationFiles/recordValues';
import { offsetMap } from './codePoints';
import type { DecisionEnd, ExchangeArticle, ExportClaim, Exported, ExportInput } from './exchange';
import { countSources, lostSource, Losses } from './losses';
import { isOnArticle } from '../optionalKeys';
import { stableUuid, ulidToUuid } from './uuids';
import { element, hasUnwritable } from './xml';

/** How a project says that it comes from here. */
export const refiOrigin = 'Crossquote';
/** The line of a code's description that says which tag it is. */
export const tagLine = 'Tag: ';

const namespace = 'urn:QDA-XML:project:1.0';

/**
 * Claims as a REFI-QDA project (QDA-XML 1.0, 2019) for NVivo, ATLAS.ti, MAXQDA and others: a zip of `project.qde` and the
 * articles. Tags are codes below their groups, claims are selections with codings, notes are notes, decisions are links.
 * Positions count code points. Line ends are LF in the articles that go along, because programs count CRLF differently.
 */
export function exportRefi(input: ExportInput): Exported {
  const losses = new Losses();
  losses.add(lostSource, 'article', countSources(input));
  const writer = new ProjectWriter(input, losses);
  const files: Zippable = { 'project.qde': new TextEncoder().encode(writer.project()) };
  for (const article of input.articles.values())
    files[`Sources/${sourceGuid(article.path)}.txt`] = new TextEncoder().encode(withLf(article.text));
  return { files: [{ path: 'claims.qdpx', content: zipSync(files, { mtime: input.now }) }], losses: losses.list() };
}

const withLf = (text: string): string => text.replace(/\r\n?/g, '\n');
const sourceGuid = (path: string): string => stableUuid('article', path);
const codeGuid = (tag: string): string => stableUuid('tag', tag);
const userGuid = (name: string): string => stableUuid('annotator', name);

class ProjectWriter {
  readonly #input: ExportInput;
  readonly #losses: Losses;
  readonly #notes: string[] = [];
  readonly #users = new Set<string>();
  readonly #links: string[] = [];

  constructor(input: ExportInput, losses: Losses) {
    this.#input = input;
    this.#losses = losses;
  }

  project(): string {
    const { name, articles, now, codebook } = this.#input;
    for (const { claim } of this.#input.claims) this.#countLosses(claim);
    const sources = Array.from(articles.values(), (article) => this.#source(article));
    const codes = this.#codes(codebook);
    const some = (tag: string, content: readonly string[]): string => (content.length === 0 ? '' : element(tag, {}, content));
    return `<?xml version="1.0" encoding="utf-8"?>\n${element(
      'Project',
      { xmlns: namespace, name, origin: refiOrigin, creationDateTime: formatTime(now) },
      [
        some(
          'Users',
          Array.from(this.#users, (user) => element('User', { guid: userGuid(user), name: user })),
        ),
        codes.length === 0 ? '' : element('CodeBook', {}, [element('Codes', {}, codes)]),
        some('Sources', sources),
        some('Notes', this.#notes),
        some('Links', this.#links),
      ],
    )}\n`;
  }

  #countLosses({ note, unknown }: ExportClaim['claim']): void {
    this.#losses.add("how often it was changed, the codebook's revision and the article's blob id are left out.");
    if (Object.keys(unknown).length > 0) this.#losses.add('what a later version wrote beside it is left out.');
    if (hasUnwritable(note)) this.#losses.add('its note has characters that XML cannot hold.');
  }

  #source(article: ExchangeArticle): string {
    const { claims, decisions } = this.#input;
    const map = offsetMap(withLf(article.text));
    const position = (offset: number): number => map.toCodePoints(withLf(article.text.slice(0, offset)).length);
    const here = claims.filter(({ articlePath }) => articlePath === article.path);
    const whole = here.filter(({ claim }) => isOnArticle(claim));
    const selections = here
      .filter(({ claim }) => !isOnArticle(claim))
      .flatMap((one) => {
        if (one.span) return [this.#selection(one, one.span, position)];
        this.#losses.add('the passage is not in the article any more, and a selection is a place.');
        return [];
      });
    for (const { id, kind, a, b, note, by } of decisions) {
      if (a.articlePath === article.path) this.#link(id, kind, a, b, note, by);
      for (const [side, end] of [
        ['a', a],
        ['b', b],
      ] as const) {
        if (end.articlePath !== article.path || !a.span || !b.span || !end.span) continue;
        selections.push(
          element('PlainTextSelection', {
            guid: stableUuid(`decision ${side}`, id),
            startPosition: position(end.span.start),
            endPosition: position(end.span.end),
            creatingUser: this.#user(by),
          }),
        );
      }
    }
    const codings = whole.flatMap((one) => this.#codings(one, ulidToUuid(one.claim.id)));
    const noteRefs = whole.flatMap((one) => this.#note(one));
    return element(
      'TextSource',
      { guid: sourceGuid(article.path), name: article.path, plainTextPath: `internal://${sourceGuid(article.path)}.txt` },
      [...selections, ...codings, ...noteRefs],
    );
  }

  #selection(one: ExportClaim, span: Span, position: (offset: number) => number): string {
    const { claim, annotator } = one;
    return element(
      'PlainTextSelection',
      {
        guid: ulidToUuid(claim.id),
        startPosition: position(span.start),
        endPosition: position(span.end),
        creatingUser: this.#user(annotator),
        creationDateTime: madeAt(claim.id),
        modifyingUser: this.#user(annotator),
        modifiedDateTime: claim.at,
      },
      [...this.#codings(one, stableUuid('coding', `${claim.id} ${claim.tags[0] ?? ''}`)), ...this.#note(one)],
    );
  }

  /** One coding for each tag; the first has the id given. */
  #codings({ claim, annotator }: ExportClaim, first: string): string[] {
    return claim.tags.map((tag, index) =>
      element(
        'Coding',
        {
          guid: index === 0 ? first : stableUuid('coding', `${claim.id} ${tag}`),
          creatingUser: this.#user(annotator),
          creationDateTime: claim.at,
        },
        [element('CodeRef', { targetGUID: codeGuid(tag) })],
      ),
    );
  }

  #note({ claim: { id, note, at }, annotator }: ExportClaim): string[] {
    if (note === '') return [];
    const guid = stableUuid('note', id);
    this.#notes.push(
      element('Note', { guid, creatingUser: this.#user(annotator), creationDateTime: at }, [element('PlainTextContent', {}, note)]),
    );
    return [element('NoteRef', { targetGUID: guid })];
  }

  #link(id: string, kind: string, a: DecisionEnd, b: DecisionEnd, note: string, by: string): void {
    if (!a.span || !b.span || !this.#input.articles.has(b.articlePath)) {
      this.#losses.add('one of its passages is not in its article any more.', 'decision');
      return;
    }
    const noteGuid = stableUuid('note', id);
    if (note !== '')
      this.#notes.push(element('Note', { guid: noteGuid, creatingUser: this.#user(by) }, [element('PlainTextContent', {}, note)]));
    this.#links.push(
      element(
        'Link',
        {
          guid: ulidToUuid(id),
          name: kind,
          direction: 'Associative',
          originGUID: stableUuid('decision a', id),
          targetGUID: stableUuid('decision b', id),
        },
        note === '' ? [] : [element('NoteRef', { targetGUID: noteGuid })],
      ),
    );
  }

  #user(name: string): string {
    this.#users.add(name);
    return userGuid(name);
  }

  /** Groups are codes that cannot be used, with their tags below; tags that the codebook does not have come last. */
  #codes({ groups, tags }: Codebook): string[] {
    const known = new Set(tags.map(({ id }) => id));
    const parentOf = ({ parent }: Tag): string | null => (parent !== null && known.has(parent) ? parent : null);
    const below = (parent: string | null, group: string | null, above: readonly string[]): string[] =>
      tags
        .filter(
          (tag) =>
            parentOf(tag) === parent &&
            (parent !== null || (groups.some(({ id }) => id === tag.group) ? tag.group : null) === group) &&
            !above.includes(tag.id),
        )
        .map((tag) =>
          element('Code', { guid: codeGuid(tag.id), name: tag.label, isCodable: 'true', color: tag.color ?? undefined }, [
            element('Description', {}, descriptionOf(tag)),
            ...below(tag.id, null, [...above, tag.id]),
          ]),
        );
    const grouped = groups.flatMap((group) => {
      const members = below(null, group.id, []);
      const definition = group.definition === '' ? [] : [element('Description', {}, group.definition)];
      return members.length === 0
        ? []
        : [element('Code', { guid: stableUuid('group', group.id), name: group.label, isCodable: 'false' }, [...definition, ...members])];
    });
    const others = new Set(this.#input.claims.flatMap(({ claim }) => claim.tags.filter((tag) => !known.has(tag))));
    return [
      ...grouped,
      ...below(null, null, []),
      ...Array.from(others, (tag) =>
        element('Code', { guid: codeGuid(tag), name: tag, isCodable: 'true' }, [element('Description', {}, `${tagLine}${tag}`)]),
      ),
    ];
  }
}

function descriptionOf({ id, definition, examples, source, noteRequired }: Tag): string {
  return [
    definition,
    ...examples.map((example) => `Example: ${example}`),
    source === '' ? '' : `Source: ${source}`,
    noteRequired ? 'A note is required.' : '',
    `${tagLine}${id}`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** When a claim was made, by its id; undefined beyond the years that XML writes with four digits. */
function madeAt(id: string): string | undefined {
  const made = decodeTime(id);
  return made < Date.UTC(10_000, 0) ? formatTime(new Date(made)) : undefined;
}
