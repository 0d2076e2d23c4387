import type { FolderIndex } from './folderIndex';
import type { ConflictKind, Statement } from '../statements/statement';
import { foldWords, type StatementFacts } from '../statements/filter';

/**
 * What the filter asks of a statement of a folder. Conflicts and words are worked out when first asked for: a look at
 * what many sources have need not read what one alone has.
 */
export function factsOf(index: FolderIndex, statement: Statement): StatementFacts {
  const known = kept.get(statement);
  if (known?.index === index) return known.facts;
  const facts = new Facts(index, statement);
  kept.set(statement, { index, facts });
  return facts;
}

/** Statements are made anew whenever anything about them changes, so their facts hold as long as they do. */
const kept = new WeakMap<Statement, { readonly index: FolderIndex; readonly facts: StatementFacts }>();

class Facts implements StatementFacts {
  readonly articles: readonly string[];
  readonly #index: FolderIndex;
  readonly #statement: Statement;
  #words: string | undefined;

  constructor(index: FolderIndex, statement: Statement) {
    this.#index = index;
    this.#statement = statement;
    this.articles = [...new Set(statement.members.flatMap((id) => index.locate(id)?.analysis.article.uri ?? []))];
  }

  get speakers(): readonly string[] {
    const { speaker, conflicts } = this.#statement;
    if (speaker !== null) return [speaker];
    return conflicts.flatMap(({ kind, sides }) => (kind === 'speaker' ? sides.map(({ value }) => value) : []));
  }

  get conflicts(): readonly ConflictKind[] {
    return this.#statement.conflicts.map(({ kind }) => kind);
  }

  get words(): string {
    this.#words ??= foldWords([...this.#wordings(), ...this.speakers].join(' '));
    return this.#words;
  }

  #wordings(): string[] {
    return this.#statement.members.flatMap((id) => this.#index.wording(id) ?? []);
  }
}
