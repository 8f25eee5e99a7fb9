import { defineRule } from '../../rule.ts';

/** A time of day is a time somewhere. */
export const rule = defineRule({
  id: 'no-zone',
  category: 'time',
  severity: 'info',
  sources: [],
  messages: {
    title: 'Times of day have a zone',
    floats:
      '`{meeting}` starts at {time}, and nothing says where: neither a calendar nor an organisation has a `zone`. One of them settles it for all of `{design}`, and a calendar file then shows the right hour everywhere.',
    'floats.question': 'In which time zone is it {time}, when `{meeting}` starts?',
    'fix.calendar': 'Give `{calendar}` a zone, to be corrected',
    'fix.organisation': 'Give `{organisation}` a zone, to be corrected',
  },
  *checkDesign({ design, plan, meetings, around }) {
    const floating = new Set(plan.sessions.flatMap(({ meeting, start, zone }) => (start && !zone ? meeting : [])));
    const at = meetings.find(({ meeting, planned }) => floating.has(planned.id) && meeting.schedule?.at);
    const time = at?.meeting.schedule?.at;
    if (!time) return;
    yield {
      message: 'floats',
      params: { meeting: at.meeting.name.value, time: clock(time.value), design: design.name.value },
      at: time.span,
      fixes: (layout) => {
        const calendar = design.calendar?.to;
        const here = around.model.items;
        if (calendar?.kind === 'calendar' && here.includes(calendar)) {
          const edits = [layout.append(calendar, 'zone "UTC"')];
          return [{ title: 'fix.calendar', params: { calendar: calendar.name.value }, edits }];
        }
        const [used] = at.planned.with?.who.flatMap(({ participant }) =>
          plan.participants.filter(({ id }) => id === participant).flatMap(({ of }) => of),
        ) ?? [undefined];
        const place = plan.organisations.find(({ id }) => id === used)?.source.span.start;
        const own = here.find((item) => item.kind === 'organisation' && item.name.span.start === place);
        if (!own) return [];
        const edits = [layout.append(own, 'zone "UTC"')];
        return [{ title: 'fix.organisation', params: { organisation: own.name.value }, edits }];
      },
    };
  },
});

/** Minutes after midnight as people write them. */
function clock(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
