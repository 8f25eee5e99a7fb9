/** The days on which something is due, as entries that last all day. */
import type { IsoDate, MeetingId, ParticipantId } from '@jointwork/plan';
import type { Said } from '../export/said.ts';
import { plainLine, plainText } from '../export/text.ts';
import { spaced } from '../html/words.ts';
import type { Entry } from './entry.ts';
import { type Told, uidOf } from './uid.ts';

interface Due {
  readonly kind: Exclude<Told['kind'], 'session'>;
  readonly days: readonly IsoDate[];
  readonly text: string;
  readonly meeting?: MeetingId;
  readonly by: readonly ParticipantId[];
  readonly done?: IsoDate;
  readonly lines: readonly (string | undefined)[];
}

/** What is to be done, kept, settled and reached by some day; of one participant, what it owes itself. */
export function dueEntries(said: Said, theirs: ReadonlySet<ParticipantId> | undefined): Entry[] {
  const all = [...actions(said), ...commitments(said), ...undecided(said), ...targets(said)];
  const seen = new Map<string, number>();
  return all
    .filter(({ by }) => !theirs || by.some((id) => theirs.has(id)))
    .flatMap(({ kind, days, text, meeting, done, lines }) =>
      days.map((day): Entry => {
        const key = [kind, meeting, text].join('\n');
        const times = (seen.get(key) ?? 0) + 1;
        seen.set(key, times);
        const title = said.say(`export.ics.${kind}`, { text });
        const description = lines.filter(Boolean).join('\n');
        return {
          uid: uidOf(said.plan, { kind, meeting, text, times }),
          when: { day },
          summary: plainLine(done === undefined ? title : said.say('export.ics.done', { text })),
          ...(description && { description: plainText(description) }),
          category: said.say('export.ics.due'),
        };
      }),
    );
}

function actions(said: Said): Due[] {
  return said.plan.duties.actions.flatMap(({ due, text, meeting, by, checkedIn, checkedOn, done }) => {
    if (due === undefined) return [];
    const who = said.people(by?.who ?? []);
    const review = checkedIn && said.names.meetingTitle(checkedIn);
    const lines = [
      who && said.say('export.ics.by', { who }),
      said.say('export.ics.from-meeting', { title: said.names.meetingTitle(meeting) }),
      review &&
        (checkedOn
          ? said.say('export.ics.checked.on', { review, day: said.date(checkedOn) })
          : said.say('export.ics.checked', { review })),
    ];
    const ids = (by?.who ?? []).map(({ participant }) => participant);
    return { kind: 'action', days: [due], text, meeting, by: ids, done, lines } as const;
  });
}

function commitments(said: Said): Due[] {
  return said.plan.duties.commitments.flatMap(({ due, again, text, from, to, done }) => {
    if (due === undefined) return [];
    const lines = [said.say('export.ics.promised', { from: said.participants(from), to: said.participants(to) })];
    return { kind: 'commitment', days: [due, ...again], text, by: from, done, lines } as const;
  });
}

function undecided(said: Said): Due[] {
  return said.plan.duties.undecided.flatMap(({ before, text, by, meeting }) => {
    if (before === undefined) return [];
    const lines = [by.length > 0 ? said.say('export.ics.by', { who: said.participants(by) }) : undefined];
    return { kind: 'undecided', days: [before], text, meeting, by, lines } as const;
  });
}

/** A target is everyone's, so it stands in the calendar of all. */
function targets(said: Said): Due[] {
  return said.plan.coverage.flatMap((row) =>
    row.targets.flatMap(({ by, from, to, seen }) => {
      if (by === undefined) return [];
      const change =
        to && (from ? said.say('terminal.coverage.change', { from, to }) : said.say('terminal.coverage.level', { to }));
      const text = row.title ?? spaced(row.tenet);
      return { kind: 'target', days: [by], text, by: [], lines: [change, ...seen] } as const;
    }),
  );
}
