import { type ReviewEntry, reviewsRequest } from '@jointwork/server/protocol';
import { l10n, ThemeIcon, TreeItem } from 'vscode';
import { goTo } from './place.ts';
import type { Shown } from './tree.ts';
import { day } from './words.ts';

/** The reviews that are coming: when something may still change. */
export const reviews: Shown<ReviewEntry> = {
  id: 'jointwork.reviews',
  ask: (client) => client.sendRequest<ReviewEntry[]>(reviewsRequest, {}),
  node(entry, client) {
    const { uri, range, title, design, date, start } = entry;
    const when = start === undefined ? day(date) : l10n.t('{0}, {1}', day(date), start.slice(11, 16));
    const item = new TreeItem(`${when} · ${title}`);
    item.id = [uri, range.start.line, range.start.character, start ?? date].join(' ');
    item.description = design;
    item.iconPath = new ThemeIcon('calendar');
    item.command = goTo(entry, client);
    item.tooltip = `${when}\n${title}\n${design}`;
    item.accessibilityInformation = { label: l10n.t('Review {0}, {1}, of {2}', title, when, design) };
    return { item };
  },
};
