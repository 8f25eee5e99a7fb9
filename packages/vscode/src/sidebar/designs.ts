import {
  type DesignEntry,
  designsRequest,
  type FindingEntry,
  type FindingsParams,
  findingsRequest,
} from '@jointwork/server/protocol';
import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { goTo } from './place.ts';
import type { Node, Shown } from './tree.ts';

const icons = {
  error: new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground')),
  warning: new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground')),
  info: new ThemeIcon('info', new ThemeColor('problemsInfoIcon.foreground')),
};

/** The designs of the workspace, each with what was found in it. */
export const designs: Shown<DesignEntry> = {
  id: 'jointwork.designs',
  ask: (client) => client.sendRequest<DesignEntry[]>(designsRequest, {}),
  node(entry, client) {
    const { uri, name, title } = entry;
    const found = countsOf(entry);
    const open = found ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None;
    const item = new TreeItem(title, open);
    item.id = `${uri}#${name ?? ''}`;
    // The icon says so; a word at every entry would be noise to the eye, though not to the ear.
    const said = found || l10n.t('nothing to settle');
    item.description = found;
    item.iconPath = iconOf(entry);
    item.command = goTo(entry, client);
    item.contextValue = name === undefined ? 'file' : 'design';
    item.tooltip = `${title}\n${said}\n${Uri.parse(uri).path}`;
    item.accessibilityInformation = { label: `${title}, ${said}` };
    const plan = name === undefined ? undefined : { uri, design: name };
    return { item, plan, children: () => findings({ uri, name }, client) };
  },
};

async function findings(of: FindingsParams, client: BaseLanguageClient): Promise<Node[]> {
  const all = await client.sendRequest<FindingEntry[]>(findingsRequest, of);
  return all.map((finding) => {
    const item = new TreeItem(finding.text);
    item.description = finding.rule;
    item.tooltip = `${finding.text}\n${finding.rule}`;
    item.iconPath = icons[finding.severity];
    item.command = goTo(finding, client);
    item.accessibilityInformation = { label: `${words[finding.severity]()}: ${finding.text}` };
    return { item };
  });
}

const words = {
  error: () => l10n.t('Error'),
  warning: () => l10n.t('Warning'),
  info: () => l10n.t('Hint'),
};

/** The gravest of what was found says how it looks. */
function iconOf({ errors, warnings, infos }: DesignEntry): ThemeIcon {
  if (errors > 0) return icons.error;
  if (warnings > 0) return icons.warning;
  return infos > 0 ? icons.info : new ThemeIcon('pass', new ThemeColor('testing.iconPassed'));
}

function countsOf({ errors, warnings, infos }: DesignEntry): string {
  return [
    errors === 1 ? l10n.t('1 error') : errors > 0 && l10n.t('{0} errors', errors),
    warnings === 1 ? l10n.t('1 warning') : warnings > 0 && l10n.t('{0} warnings', warnings),
    infos === 1 ? l10n.t('1 hint') : infos > 0 && l10n.t('{0} hints', infos),
  ]
    .filter(Boolean)
    .join(', ');
}
