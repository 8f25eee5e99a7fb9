import { type PersonEntry, peopleRequest } from '@jointwork/server/protocol';
import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import { goTo } from './place.ts';
import type { Shown } from './tree.ts';
import { day, hours, month, part } from './words.ts';

/** Who is asked for time, against the time that is there, over all designs. */
export const people: Shown<PersonEntry> = {
  id: 'jointwork.people',
  ask: (client) => client.sendRequest<PersonEntry[]>(peopleRequest, {}),
  node(entry, client) {
    const { id, kind, title, fullest } = entry;
    const isOver = (fullest?.over ?? 0) > 0;
    const item = new TreeItem(title, TreeItemCollapsibleState.Collapsed);
    item.id = id;
    item.description = loadOf(entry);
    const colour = isOver ? new ThemeColor('problemsWarningIcon.foreground') : undefined;
    item.iconPath = new ThemeIcon(isOver ? 'warning' : kind === 'group' ? 'organization' : 'person', colour);
    item.command = goTo(entry, client);
    item.tooltip = `${title}\n${item.description}${isOver ? `\n${l10n.t('{0} more than is there', hours(fullest!.over))}` : ''}`;
    const warning = isOver ? `${l10n.t('Warning')}: ` : '';
    item.accessibilityInformation = { label: `${warning}${title}, ${item.description}` };
    const children = async () =>
      entry.designs.map((design) => {
        const under = new TreeItem(design.title);
        under.description = hours(design.minutes);
        under.iconPath = new ThemeIcon('note');
        under.command = goTo(design, client);
        under.accessibilityInformation = { label: `${design.title}, ${under.description}` };
        return { item: under };
      });
    return { item, children };
  },
};

/** The fullest time, with what it is full of; without a capacity, all that is asked. */
function loadOf({ minutes, kind, fullest }: PersonEntry): string {
  if (!fullest) return kind === 'group' ? l10n.t('{0} each', hours(minutes)) : hours(minutes);
  const { wanted, given, over, unit } = fullest;
  // More than is there week by week, and what is granted for longer covers it.
  const load = wanted > given && over <= 0 ? l10n.t('{0}, covered by grants', hours(wanted)) : part(wanted, given);
  const from = day(fullest.from);
  switch (unit) {
    case 'day':
      return l10n.t('{0} on {1}', load, from);
    case 'week':
      return l10n.t('{0}, week of {1}', load, from);
    case 'month':
      return l10n.t('{0}, {1}', load, month(fullest.from));
    case 'term':
      return l10n.t('{0}, term from {1}', load, from);
    default:
      return l10n.t('{0}, from {1}', load, from);
  }
}
