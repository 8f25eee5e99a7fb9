/** Run sheets: one page for each order of talk, for whoever facilitates and for those who take part. */
import type { PlanSession, PlayedRole, Player } from '@jointwork/plan';
import type { ExportFormat } from '../../export/format.ts';
import { longDay, timeOf } from '../../html/dates.ts';
import { spaced } from '../../html/words.ts';
import { filesOf, frame } from '../files.ts';
import { densityOf } from '../model/height.ts';
import { facts, heading, paragraph, row, table } from '../model/make.ts';
import type { Block, PaperDocument } from '../model/model.ts';
import { phrase, textOf } from '../model/text.ts';
import { Say } from '../say.ts';
import { shortDays } from '../short-days.ts';
import { rhythm } from '../when.ts';
import { type Sheet, sheetsOf } from './sheets.ts';
import { stepsTable } from './steps.ts';

/** Days that are listed with those who play on them. */
const daysListed = 5;

export const runSheet: ExportFormat = async (input) => {
  const say = new Say(input);
  return [
    ...(await filesOf(runSheetDocument(say, true), 'run-sheet', input)),
    ...(await filesOf(runSheetDocument(say, false), 'run-sheet-participants', input)),
  ];
};

/** @param facilitator with the prompts, and with what there is to spare */
export function runSheetDocument(say: Say, facilitator: boolean): PaperDocument {
  const sheets = sheetsOf(say);
  const version = facilitator ? '' : '.participants';
  const title = say.say(`sheet.title${version}`, { design: say.title() });
  const pages = sheets.map((sheet, place) => sheetBlocks(sheet, facilitator, place > 0, say));
  const blocks = pages.flatMap((page, place): Block[] => (place > 0 ? [{ kind: 'page-break' }, ...page] : page));
  if (sheets.length === 0) blocks.push(...noSheets(version, say));
  const dense = closest(pages.map((page) => densityOf(page, say.input.paper)));
  return { ...frame(say, 'run-sheet', title), blocks, dense };
}

function closest(densities: readonly (0 | 1 | 2)[]): 0 | 1 | 2 {
  if (densities.includes(2)) return 2;
  return densities.includes(1) ? 1 : 0;
}

function noSheets(version: string, say: Say): Block[] {
  const { for: id } = say.input;
  const text =
    id === undefined
      ? say.say('sheet.none')
      : say.say('sheet.none.for', { who: say.participant(id), count: say.number([id]) });
  const over = say.say(`sheet.over${version}`);
  return [{ kind: 'masthead', over, title: say.title(), under: [], sheet: false }, paragraph(text)];
}

function sheetBlocks(sheet: Sheet, facilitator: boolean, sheetAfter: boolean, say: Say): Block[] {
  const { meeting, agenda, sessions } = sheet;
  const [first] = sessions;
  const rows = factRows(sheet, say);
  const cast = facilitator ? castTable(sheet, say) : [];
  const assumed = agenda.roles.filter((role) => role.assumed);
  const purpose = meeting.protocol?.purpose;
  const start = first?.start;
  return [
    {
      kind: 'masthead',
      over: say.say(`sheet.over${facilitator ? '' : '.participants'}`),
      title: say.names.meetingTitle(meeting.id),
      ...(purpose === undefined ? {} : { lead: phrase(purpose) }),
      under: [say.title()],
      sheet: sheetAfter,
    },
    facts(rows),
    stepsTable(
      agenda,
      { facilitator, ...(start === undefined ? {} : { start }) },
      roomFor(rows, cast.length, say),
      say,
    ),
    ...(assumed.length > 0
      ? [
          paragraph(
            say.say('sheet.assumed', {
              roles: say.list(
                assumed.map(({ role, heads }) => say.say('sheet.assumed.role', { heads, role: say.role(role) })),
              ),
            }),
            'note',
          ),
        ]
      : []),
    ...(agenda.truncated ? [paragraph(say.say('sheet.truncated'), 'note')] : []),
    ...cast,
  ];
}

/** What is left of a page for the steps, in millimetres: the shorter paper has 243 in all, and the head takes some 42. */
function roomFor(rows: ReturnType<typeof factRows>, cast: number, { input }: Say): number {
  const page = input.paper === 'letter' ? 243 : 261;
  const lines = rows.reduce((sum, [, text]) => sum + Math.ceil(textOf([text]).length / 66), 0);
  return Math.max(40, page - 54 - lines * 5.4 - rows.length * 2.2 - (cast > 0 ? 26 + daysListed * 8 : 0));
}

function factRows(sheet: Sheet, say: Say): (readonly [name: string, text: string])[] {
  const { meeting, agenda, sessions } = sheet;
  const [first] = sessions;
  const { protocol } = meeting;
  const title = agenda.title ?? spaced(agenda.protocol);
  const roles = first?.roles.filter(({ role }) => stays(sessions, (each) => playersOf(each, role))) ?? [];
  const bring = [
    ...(protocol?.uses.map(({ text }) => say.quote(text)) ?? []),
    ...meeting.uses.map((name) => say.artefact(name)),
    ...meeting.evidence.map((evidence) => say.evidence(evidence)),
  ];
  const left = [
    ...meeting.produces.map(({ text, kind }) => (text === undefined ? kind : say.quote(text))),
    ...(protocol?.produces.map(({ text }) => say.quote(text)) ?? []),
  ];
  const decide = say.plan.duties.decisions.filter((decision) => decision.meeting === meeting.id);
  const place = say.place(meeting);
  const groups = first?.groups;
  const yours = yourPart(sheet, say);
  const rows: (readonly [name: string, text: string | undefined])[] = [
    ['when', whenOf(sheet, say)],
    ['where', place],
    [
      'protocol',
      protocol?.origin === undefined
        ? title
        : say.say('sheet.protocol.origin', { protocol: title, origin: protocol.origin }),
    ],
    ['lead', stays(sessions, ({ leads }) => leads) ? leadOf(first, say) : undefined],
    ['roles', roles.length > 0 ? rolesOf(roles, say) : undefined],
    ['yours', yours],
    ['groups', groups === undefined || groups === 1 ? undefined : say.say('sheet.groups.count', { count: groups })],
    ['asks', meeting.questions.length > 0 ? meeting.questions.map(phrase).join(' ') : undefined],
    ['norms', protocol && protocol.norms.length > 0 ? protocol.norms.map(phrase).join('; ') : undefined],
    ['bring', bring.length > 0 ? say.list(bring) : undefined],
    ['left', left.length > 0 ? say.list(left) : undefined],
    ['decide', decide.length > 0 ? say.quotes(decide.map(({ text }) => text)) : undefined],
  ];
  return rows.flatMap(([name, text]) => (text === undefined ? [] : [[say.say(`sheet.${name}`), text] as const]));
}

function whenOf({ meeting, sessions }: Sheet, say: Say): string {
  const [first] = sessions;
  if (!first) {
    const when = rhythm(meeting, say);
    return when === undefined ? say.say('sheet.when.undated.open') : say.say('sheet.when.undated', { when });
  }
  const dates = sessions.map(({ date }) => date);
  const listed = dates.slice(0, daysListed);
  const more = dates.length - listed.length;
  const named = dates.length <= 2 ? listed.map((date) => longDay(date, say.locale)) : [shortDays(listed, say.locale)];
  const days = say.list(more > 0 ? [...named, say.say('sheet.when.more', { count: more })] : named);
  if (first.start === undefined) return say.say('sheet.when.days', { days });
  const start = timeOf(first.start);
  if (first.end === undefined) return say.say('sheet.when.from', { days, start });
  return say.say('sheet.when.hours', { days, start, end: timeOf(first.end) });
}

function leadOf(session: PlanSession | undefined, say: Say): string | undefined {
  if (!session || session.leads.length === 0) return undefined;
  const who = say.players(session.leads);
  const { deputies } = session;
  if (deputies.length === 0) return who;
  const count = deputies.length > 1 ? 2 : say.number(deputies.map(({ participant }) => participant));
  return say.say('sheet.lead.deputy', { who, deputy: say.players(deputies), count });
}

function rolesOf(roles: readonly PlayedRole[], say: Say): string {
  return roles.map((role) => roleOf(role, say)).join('; ');
}

function roleOf({ role, players }: PlayedRole, say: Say): string {
  if (players.length === 0) return say.say('sheet.role.open', { role: say.role(role) });
  return say.say('sheet.role', { role: say.role(role), who: say.players(players) });
}

/** What the one for whom the sheet is made does in it. */
function yourPart({ sessions: [first] }: Sheet, say: Say): string | undefined {
  const { for: id } = say.input;
  if (id === undefined || !first) return undefined;
  const roles = first.roles.filter(({ players }) => players.some(({ participant }) => participant === id));
  return roles.length === 0 ? say.say('sheet.yours.none') : say.list(roles.map(({ role }) => say.role(role)));
}

/** Where parts go round: who has which, on the days to come. What stays the same stands above. */
function castTable({ sessions }: Sheet, say: Say): Block[] {
  const [first] = sessions;
  if (!first) return [];
  const roles = first.roles.map(({ role }) => role).filter((role) => !stays(sessions, (each) => playersOf(each, role)));
  const lead = !stays(sessions, ({ leads }) => leads);
  const columns = [
    ...(lead ? [{ head: say.say('sheet.cast.lead'), who: (session: PlanSession) => session.leads }] : []),
    ...roles
      .slice(0, 4)
      .map((role) => ({ head: spaced(role), who: (session: PlanSession) => playersOf(session, role) })),
  ];
  if (columns.length === 0) return [];
  const more = sessions.length - daysListed;
  return [
    heading(say.say('sheet.cast')),
    table(
      say.say('sheet.cast'),
      [
        { head: say.say('sheet.cast.day'), width: 22 },
        ...columns.map(({ head }) => ({ head, width: 78 / columns.length })),
      ],
      sessions
        .slice(0, daysListed)
        .map((session) => row(say.day(session.date), ...columns.map(({ who }) => say.players(who(session))))),
      true,
    ),
    ...(more > 0 ? [paragraph(say.say('sheet.cast.more', { count: more }), 'note')] : []),
  ];
}

function playersOf({ roles }: PlanSession, role: string): readonly Player[] {
  return roles.find((each) => each.role === role)?.players ?? [];
}

/** Whether something is the same in all sessions. */
function stays(sessions: readonly PlanSession[], of: (session: PlanSession) => readonly Player[]): boolean {
  const [first] = sessions;
  const key = first && JSON.stringify(of(first));
  return sessions.every((session) => JSON.stringify(of(session)) === key);
}
