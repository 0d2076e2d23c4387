import { MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import {
  GetStatements,
  GetWordings,
  type StatementsQuery,
  type StatementSummary,
  type WordingSummary,
} from '../../../server/src/statements/statementProtocol';
import { shorten } from '../claims/tagPicker';
import { Commands } from '../names';
import type { Server } from '../server';
import { badgeUri } from './sourceBadges';
import { conflictDescription, statementDescription, wordingDescription, type StatementNode, type WordingNode } from './statementTree';

const mostOfLabel = 90;

/** The statements that a query finds. */
export async function statementNodes(server: Server, query: StatementsQuery): Promise<StatementNode[]> {
  return (await server.request<readonly StatementSummary[]>(GetStatements, query)).map((statement) => ({ kind: 'statement', statement }));
}

/** The wordings of a statement. */
export async function wordingNodes(server: Server, { statement: { uri, member } }: StatementNode): Promise<WordingNode[]> {
  return (await server.request<readonly WordingSummary[]>(GetWordings, { uri, member })).map((wording) => ({ kind: 'wording', wording }));
}

/** A statement as a line of a tree. @param within tells the line from others of the same statement in the tree. */
export function statementItem({ statement }: StatementNode, within: string): TreeItem {
  const item = new TreeItem(shorten(statement.label, mostOfLabel), TreeItemCollapsibleState.Collapsed);
  item.id = `statement ${within} ${statement.uri} ${statement.member}`;
  item.description = conflictDescription(statement);
  item.resourceUri = badgeUri(statement);
  item.iconPath =
    statement.conflicts.length > 0 ? new ThemeIcon('warning', new ThemeColor('list.warningForeground')) : new ThemeIcon('quote');
  item.contextValue = 'statement';
  item.tooltip = new MarkdownString().appendText(
    `“${statement.label}”\n\n${statement.speaker ?? 'Speaker unknown or in conflict'}\n\n${statementDescription(statement)}`,
  );
  item.accessibilityInformation = { label: `${statement.label}, ${statementDescription(statement)}` };
  return item;
}

/** A wording as a line of a tree; a click opens its place. */
export function wordingItem({ wording }: WordingNode): TreeItem {
  const item = new TreeItem(wording.source, TreeItemCollapsibleState.None);
  item.description = wordingDescription(wording);
  item.iconPath = new ThemeIcon(wording.kind === 'reference' ? 'star-empty' : wording.kind === 'possible' ? 'question' : 'file-text');
  item.contextValue = `wording.${wording.kind}`;
  item.tooltip = new MarkdownString().appendText(
    `${wording.path}${wording.speaker === null ? '' : `, ${wording.speaker}`}\n\n“${wording.text}”${wording.decided === '' ? '' : `\n\n${wording.decided}`}`,
  );
  item.accessibilityInformation = { label: `${wording.source}, ${item.description}` };
  item.command = { title: 'Open', command: Commands.openPlace, arguments: [wording.uri, wording.range] };
  return item;
}
