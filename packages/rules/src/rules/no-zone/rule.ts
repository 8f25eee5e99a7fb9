import type { Design } from '@jointwork/language';
import { freeName } from '../../fixes/free-name.ts';
import type { Layout } from '../../fixes/layout.ts';
import { defineRule, type FileContext } from '../../rule.ts';

/** A time of day is a time somewhere. */
export const rule = defineRule({
  id: 'no-zone',
  category: 'time',
  severity: 'info',
  sources: [],
  messages: {
    title: 'Times of day have a zone',
    floats:
      'Sessions of `{design}` begin at a time of day, and nothing says where that is: neither a calendar nor an organisation has a `zone`. One of them settles it for all of them, and a calendar file then shows the right hour everywhere.',
    'floats.question': 'In which time zone are the times of day in `{design}`?',
    'fix.calendar': 'Give `{calendar}` a zone, to be corrected',
    'fix.new': 'Add a calendar with a zone, to be corrected',
    'fix.organisation': 'Give `{organisation}` a zone, to be corrected',
  },
  *checkDesign({ design, plan, meetings, around }) {
    const floating = new Set(plan.sessions.flatMap(({ meeting, start, zone }) => (start && !zone ? meeting : [])));
    const at = meetings.find(({ meeting, planned }) => floating.has(planned.id) && meeting.schedule?.at);
    const time = at?.meeting.schedule?.at;
    if (!time) return;
    yield {
      message: 'floats',
      params: { design: design.name.value },
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
        if (!own) return design.calendar ? [] : newCalendar(design, around, layout);
        const edits = [layout.append(own, 'zone "UTC"')];
        return [{ title: 'fix.organisation', params: { organisation: own.name.value }, edits }];
      },
    };
  },
});

/** For a design that has neither: a calendar of its own. */
function newCalendar(design: Design, { model }: FileContext, layout: Layout) {
  const taken = model.items.map(({ name }) => name.value);
  let name = freeName(design, 'Times');
  for (let n = 2; taken.includes(name); n++) name = freeName(design, `Times${n}`);
  const edits = [
    layout.append(design, `calendar ${name}`),
    layout.after(design.span.end, '', '', `calendar ${name} { zone "UTC" }`),
  ];
  return [{ title: 'fix.new' as const, edits }];
}
