import { commands, Disposable, Uri, window, workspace, type LogOutputChannel, type QuickPickItem } from 'vscode';
import {
  accepting,
  acceptingAgreed,
  acceptingAllOf,
  acceptingAllTags,
  claimsOfItem,
  rejecting,
  type ItemDecision,
} from '../../../../server/src/core/claims/adjudication/decide';
import { isOpen, type AdjudicationItem } from '../../../../server/src/core/claims/adjudication/items';
import type { AdjudicateParams } from '../../../../server/src/claims/adjudicationProtocol';
import { ServerCommands } from '../../../../server/src/protocol';
import type { ClaimChanges } from '../../../../server/src/claims/claimProtocol';
import { messageOf, registerCommand, UserError } from '../../errors';
import { Commands, Views } from '../../names';
import { openPlace, toRange } from '../../places';
import type { Server } from '../../server';
import { isBlind } from '../blindMode';
import { askTags, usableCodebook, whoAnnotates } from '../asking';
import { quoted, shorten } from '../tagPicker';
import type { ClaimUndo } from '../undo';
import { countWords, nextOpen, stateWords, type AdjudicationNode, type ItemNode, type ReadingNode } from './adjudicationTree';
import { AdjudicationProvider } from './adjudicationView';

/** The Adjudication view and its commands: what annotators tagged, compared and decided on. */
export function registerAdjudication(server: Server, undo: ClaimUndo, log: LogOutputChannel): Disposable {
  const provider = new AdjudicationProvider(server);
  const view = window.createTreeView(Views.adjudication, { treeDataProvider: provider, showCollapseAll: true });
  const selected = (given: unknown): AdjudicationNode | undefined => (isNode(given) ? given : view.selection[0]);
  const adjudicating = new Adjudicating(server, undo, provider, log, async (node) => {
    if (view.visible) await view.reveal(node, { select: true, expand: true });
  });
  provider.onDidLoad(({ articles, lost }) => {
    const items = articles.flatMap((article) => article.items);
    view.description = items.length === 0 ? '' : countWords(items);
    view.message =
      lost === 0
        ? ''
        : `${lost} ${lost === 1 ? 'claim stands' : 'claims stand'} on no passage any more and cannot be compared: see the Claims view.`;
  });
  return Disposable.from(
    view,
    provider,
    server.onDidChange(() => provider.refresh()),
    registerCommand(log, Commands.adjudicate, 'Adjudicating', () => adjudicating.begin()),
    registerCommand(log, Commands.decideReadings, 'Deciding', (given) => adjudicating.goThrough(itemOf(selected(given)))),
    registerCommand(log, Commands.acceptReading, 'Accepting', (given) => adjudicating.accept(wanted(selected(given)))),
    registerCommand(log, Commands.acceptAllTags, 'Accepting', (given) => adjudicating.acceptAllTags(itemOf(wanted(selected(given))))),
    registerCommand(log, Commands.acceptChanged, 'Accepting', (given) => adjudicating.acceptChanged(wanted(selected(given)))),
    registerCommand(log, Commands.rejectReadings, 'Rejecting', (given) => adjudicating.reject(itemOf(wanted(selected(given))))),
    registerCommand(log, Commands.acceptAgreed, 'Accepting all that agree', () => adjudicating.acceptAgreed()),
    registerCommand(log, Commands.acceptAllOf, 'Accepting all of one annotator', (given) => adjudicating.acceptAllOf(given)),
    registerCommand(log, Commands.showOpenItems, 'Filtering', () => provider.show('open')),
    registerCommand(log, Commands.showAllItems, 'Filtering', () => provider.show('all')),
  );
}

const isNode = (given: unknown): given is AdjudicationNode =>
  typeof given === 'object' &&
  given !== null &&
  'kind' in given &&
  (given.kind === 'article' || given.kind === 'item' || given.kind === 'reading');

function wanted(node: AdjudicationNode | undefined): ItemNode | ReadingNode {
  if (node === undefined || node.kind === 'article') throw new UserError('Select a passage in the Adjudication view first.');
  return node;
}

function itemOf(node: ItemNode | ReadingNode): ItemNode;
function itemOf(node: AdjudicationNode | undefined): ItemNode | undefined;
function itemOf(node: AdjudicationNode | undefined): ItemNode | undefined {
  return node?.kind === 'reading' ? node.parent : node?.kind === 'item' ? node : undefined;
}

class Adjudicating {
  constructor(
    readonly server: Server,
    readonly undo: ClaimUndo,
    readonly provider: AdjudicationProvider,
    readonly log: LogOutputChannel,
    readonly reveal: (node: ItemNode) => Promise<void>,
  ) {}

  /** Shows the view; whoever annotates blind is asked first, because it shows everybody's claims. */
  async begin(): Promise<void> {
    if (workspace.workspaceFolders === undefined) throw new UserError('Open a folder of articles first.');
    if (isBlind()) {
      const go = 'End Blind Mode and Adjudicate';
      const answer = await window.showWarningMessage(
        'You annotate blind. Adjudication shows everybody’s claims and so ends that.',
        { modal: true },
        go,
      );
      if (answer !== go) return;
      await commands.executeCommand(Commands.toggleBlindMode);
    }
    this.provider.begin();
    await commands.executeCommand(`${Views.adjudication}.focus`);
  }

  /** Asks item by item, from the given one on, until the person leaves or all is decided. */
  async goThrough(first: ItemNode | undefined): Promise<void> {
    if (!this.provider.begun) await this.begin();
    let node = first ?? nextOpen(await this.#items(), undefined);
    while (node !== undefined) {
      if (!(await this.#ask(node))) return;
      node = nextOpen(await this.#items(), node);
    }
    const open = (await this.#items()).filter(({ item }) => isOpen(item)).length;
    void window.showInformationMessage(
      open === 0 ? 'All is decided.' : `The end of the list: ${open} ${open === 1 ? 'stays' : 'stay'} open.`,
    );
  }

  /** Takes one reading over: of an item on which all agree, or that is one annotator's alone, the first. */
  async accept(node: ItemNode | ReadingNode): Promise<void> {
    const { item, uri } = itemOf(node);
    const reading = item.readings[node.kind === 'reading' ? node.index : 0];
    if (reading === undefined) return;
    const [agreed] = acceptingAgreed([{ ...item, state: 'open' }]);
    await this.#decide(uri, [agreed ?? accepting(item, reading)], `Accepted ${reading.annotator}: ${this.provider.tagWords(reading.tags)}`);
  }

  async acceptAllTags({ uri, item }: ItemNode): Promise<void> {
    const codebook = await usableCodebook(this.server, Uri.parse(uri));
    await this.#decide(uri, [refusable(() => acceptingAllTags(item, codebook))], 'Accepted the tags of all');
  }

  /** @returns false where the person left. */
  async acceptChanged(node: ItemNode | ReadingNode): Promise<boolean> {
    const { uri, item } = itemOf(node);
    const index = node.kind === 'reading' ? node.index : await this.#askExtent(item, itemOf(node));
    const reading = index === undefined ? undefined : item.readings[index];
    if (reading === undefined) return false;
    const target = item.range === null ? 'article' : 'text';
    const asking = usableCodebook(this.server, Uri.parse(uri)).then((codebook) => ({
      codebook,
      current: item.gold?.tags.length ? item.gold.tags : reading.tags,
      what: item.range === null ? 'the whole article' : quoted(item.text),
      existing: undefined,
      targets: target === 'article' ? (['article'] as const) : (['quotation', 'text'] as const),
    }));
    const answer = await askTags(asking, { always: true });
    if (answer === undefined) return false;
    await this.#decide(
      uri,
      [{ claims: claimsOfItem(item), accept: reading.claim, tags: answer.tags, note: answer.note }],
      `Accepted as ${this.provider.tagWords(answer.tags)}`,
    );
    return true;
  }

  async reject({ uri, item }: ItemNode): Promise<void> {
    await this.#decide(uri, [rejecting(item)], 'Rejected');
  }

  async acceptAgreed(): Promise<void> {
    await this.#decideAll(acceptingAgreed, 'Nothing that is open is agreed on.', 'that all agree on');
  }

  /** @param given an annotator's name, for shortcuts of one's own; otherwise the person is asked. */
  async acceptAllOf(given: unknown): Promise<void> {
    const { annotators, articles } = await this.provider.load();
    const items = articles.flatMap((article) => article.items);
    const choices = annotators.map((label) => ({ label, description: `${acceptingAllOf(items, label).length} open` }));
    const name =
      typeof given === 'string' ? given : (await window.showQuickPick(choices, { title: 'Accept all open claims of whom?' }))?.label;
    if (name !== undefined) await this.#decideAll((some) => acceptingAllOf(some, name), `Nothing of ${name} is open.`, `of ${name}`);
  }

  async #decideAll(choose: (items: readonly AdjudicationItem[]) => readonly ItemDecision[], nothing: string, whose: string): Promise<void> {
    const { articles } = await this.provider.load();
    const decisions = articles.flatMap(({ uri, items }) => choose(items).map((decision) => ({ ...decision, article: uri })));
    const [first] = decisions;
    if (first === undefined) throw new UserError(nothing);
    await this.#write(first.article, decisions, `Accepted ${decisions.length} ${whose}`);
  }

  async #decide(uri: string, decisions: readonly ItemDecision[], done: string): Promise<void> {
    await this.#write(
      uri,
      decisions.map((decision) => ({ ...decision, article: uri })),
      done,
    );
  }

  async #write(uri: string, decisions: AdjudicateParams['decisions'], done: string): Promise<void> {
    const by = await whoAnnotates(Uri.parse(uri), this.log);
    if (by === undefined) return;
    const params: AdjudicateParams = { by, decisions };
    await this.undo.runMany(
      () => this.server.execute<ClaimChanges>(ServerCommands.adjudicate, params),
      () => done,
    );
  }

  async #items(): Promise<readonly ItemNode[]> {
    return (await this.provider.load()).articles.flatMap(({ uri, items }) => items.map((item): ItemNode => ({ kind: 'item', uri, item })));
  }

  async #askExtent({ extents, readings }: AdjudicationItem, { item: { passages } }: ItemNode): Promise<number | undefined> {
    if (!extents) return 0;
    const choices = readings.map(({ annotator }, index) => ({
      label: `“${shorten(passages[index]?.text ?? '', 80)}”`,
      description: annotator,
      index,
    }));
    return (await window.showQuickPick(choices, { title: 'Which extent?' }))?.index;
  }

  /** Opens the passage and shows the readings side by side with what can be done. @returns false where the person left. */
  async #ask(node: ItemNode): Promise<boolean> {
    const { uri, item } = node;
    await openPlace(Uri.parse(uri), item.range && toRange(item.range));
    await this.#revealIfShown(node);
    const readings = item.readings.map((reading, index): Choice => ({
      label: `$(check) Accept ${reading.annotator}: ${this.provider.tagWords(reading.tags)}`,
      description: reading.note,
      detail: item.range === null ? 'The whole article' : `“${shorten(item.passages[index]?.text ?? '', 140)}”`,
      run: async () => {
        await this.accept({ kind: 'reading', parent: node, index });
        return true;
      },
    }));
    const remarks = item.remarks.map(({ annotator, note }) => `${annotator}: ${note}`).join(' · ');
    const choice = await window.showQuickPick<Choice>(
      [
        ...(item.kind === 'agree'
          ? readings.slice(0, 1).map((one) => ({
              ...one,
              label: `$(check) Accept: ${this.provider.tagWords(item.readings[0]?.tags ?? [])}`,
              description: item.readings.map(({ annotator }) => annotator).join(', '),
            }))
          : readings),
        ...(item.kind === 'disagree'
          ? [
              {
                label: '$(check-all) Accept the Tags of All',
                run: async () => {
                  await this.acceptAllTags(node);
                  return true;
                },
              },
            ]
          : []),
        { label: '$(edit) Accept with Changed Tags…', run: () => this.acceptChanged(node) },
        {
          label: '$(close) Reject',
          description: 'Gold has no claim here',
          run: async () => {
            await this.reject(node);
            return true;
          },
        },
        { label: '$(arrow-right) Later', description: 'It stays open', run: () => Promise.resolve(true) },
      ],
      {
        title: `${stateWords(item)}: ${item.range === null ? 'the whole article' : shorten(item.text, 60)}`,
        placeHolder: remarks === '' ? 'What goes into gold?' : remarks,
        ignoreFocusOut: true,
        matchOnDescription: true,
      },
    );
    return choice === undefined ? false : choice.run();
  }

  async #revealIfShown({ uri, item }: ItemNode): Promise<void> {
    const shown = this.provider.articles.flatMap(({ items }) => items).find((one) => one.uri === uri && one.item.id === item.id);
    if (shown !== undefined) await this.reveal(shown);
  }
}

interface Choice extends QuickPickItem {
  readonly run: () => Promise<boolean>;
}

/** A refusal of the core, told to the person. */
function refusable<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new UserError(messageOf(error));
  }
}
