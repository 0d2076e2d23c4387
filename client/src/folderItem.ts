import { ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import { counted } from './statements/statementTree';

/** A folder of the workspace as a line of a tree, with how much of something it holds. @param noun for one of them. */
export function folderItem({ uri, name }: { readonly uri: string; readonly name: string }, count: number, noun: string): TreeItem {
  const item = new TreeItem(name, TreeItemCollapsibleState.Expanded);
  item.id = `folder ${uri}`;
  item.description = String(count);
  item.iconPath = ThemeIcon.Folder;
  item.contextValue = 'folder';
  item.accessibilityInformation = { label: `${name}, ${counted(count, noun)}` };
  return item;
}
