import type { Catalogue } from '@jointwork/language';

/** The words of the terminal that the other views do not have. */
export const terminalMessages = {
  'terminal.severity': '{severity, select, error {error} warning {warning} other {hint}}',
  'terminal.settle': 'To settle it: {fixes}',
  'terminal.settle.or': '{first}; or: {other}',

  'terminal.standing':
    '{standing, select, professional {{count, plural, one {professional} other {professionals}}} leader {{count, plural, one {leader} other {leaders}}} student {{count, plural, one {student} other {students}}} patient {{count, plural, one {patient} other {patients}}} family {{count, plural, one {family} other {families}}} employer {{count, plural, one {employer} other {employers}}} community {community} official {{count, plural, one {official} other {officials}}} researcher {{count, plural, one {researcher} other {researchers}}} other {{count, plural, one {critical friend} other {critical friends}}}}',
  'terminal.standing.of': '{standing} of {organisations}',
  'terminal.of': 'of {organisations}',
  'terminal.voice':
    '{voice, select, informed {is informed} consulted {is consulted} decides {decides} other {co-designs}}',
  'terminal.heads.range': '{min}–{max}',
  'terminal.served': '○ whom this is for',
  'terminal.joins': 'joins {groups}',
  'terminal.member': 'in {group}',

  'terminal.level':
    '{level, select, system {across the system} organisations {between organisations} professionals {between professionals} partners {with partners} other {with students}}',
  'terminal.focus': 'focus on {prime}',
  'terminal.focus.with': 'focus on {prime} with {rest}',

  'terminal.sessions.sum':
    '{sessions, plural, one {# session} other {# sessions}}{unknown, plural, =0 {, {time} in all} other {}}',
  'terminal.session.of': '{index}\u00a0of\u00a0{count}',
  'terminal.session.as': 'as on {day}',
  'terminal.session.heard': 'heard: {who}',
  'terminal.session.lead': 'led by {who}',
  'terminal.session.groups': 'in {groups, plural, one {# group} other {# groups}}',
  'terminal.session.at': 'at {organisation}',
  'terminal.session.online': 'online: {place}',
  'terminal.sessions.none': 'No session has a date yet.',

  'terminal.sheet.of': 'Run sheet: {title}',
  'terminal.sheet.by': '{protocol}, {time}',
  'terminal.sheet.role': '{role}: {who}',
  'terminal.sheet.role.title': '{role} ({title}): {who}',
  'terminal.sheet.silent': 'silent: {roles}',
  'terminal.sheet.end': 'end',
  'terminal.sheet.more': 'Others follow a protocol too: {meetings}. Show one with `--agenda`.',

  'terminal.skipped': 'Not meeting',
  'terminal.undated': 'Without a date',
  'terminal.coverage.served': '{title} ×{count}',
  'terminal.coverage.examined': 'examined in {reviews}',
  'terminal.coverage.examined.not': 'no review examines it',
  'terminal.coverage.change': '{from} → {to}',
  'terminal.coverage.by': '{change} by {day}',
  'terminal.coverage.found': 'found {level}',
  'terminal.coverage.found.by': 'found {level} by {who}',
  'terminal.coverage.level': '→ {to}',
  'terminal.coverage.rest': 'Not aimed at: {tenets}.',
  'terminal.open': 'Still open',
  'terminal.open.by': 'for {by} to settle',
  'terminal.open.before': 'before {day}',

  'terminal.milestones': 'Milestones',
  'terminal.milestone.start': 'It begins',
  'terminal.milestone.first-session': 'First meeting: {title}',
  'terminal.milestone.review': 'Review: {title}',
  'terminal.milestone.action-due': 'To be done: {text}',
  'terminal.milestone.commitment-due': 'Promised: {text}',
  'terminal.milestone.undecided': 'To be settled before: {text}',
  'terminal.milestone.target': 'Target: {text}',
  'terminal.milestone.end': 'It ends',
  'terminal.notes': 'How this plan was made',

  'terminal.what-if': 'What if {parts}?',
  'terminal.what-if.absent': '{who} {count, plural, one {is missing} other {are missing}}',
  'terminal.what-if.more': '{heads, plural, one {one more joins} other {# more join}} {who}',
  'terminal.what-if.fewer': '{who} {heads, plural, one {is one fewer} other {are # fewer}}',
  'terminal.what-if.shorten': 'every session is {time} shorter',
  'terminal.what-if.from': 'it begins on {day}',
  'terminal.what-if.breaks': 'What breaks',
  'terminal.what-if.breaks.none': 'Nothing that was whole.',
  'terminal.what-if.changes': 'What changes',
  'terminal.what-if.changes.none': 'Nothing else.',
  'terminal.what-if.plan': 'The plan would be this:',

  'terminal.hours': 'Hours',
  'terminal.hours.each': '{time}{of, select, yes { each} other {}}',
  'terminal.hours.workspace':
    '{time} in all with {others, plural, one {another design} other {# other designs}} of the workspace',
  'terminal.hours.most':
    'at most {asked} of {there} in the {unit, select, day {day} week {week} month {month} term {term} other {year}} from {day}',
  'terminal.hours.over':
    '{asked} in the {unit, select, day {day} week {week} month {month} term {term} other {year}} from {day}, and {there} are there',
  'terminal.leaving': 'What stops if somebody leaves',
  'terminal.leaving.empty': 'nobody else comes to {meetings}',
  'terminal.leaving.unled': 'nobody else leads {meetings}',
  'terminal.leaving.unbound': 'nobody else plays {role} in {meeting}',
  'terminal.leaving.quorum': 'too few to decide: {text}',
  'terminal.leaving.splits': 'the others fall into {parts} parts that never meet',
  'terminal.apart': '{these} never meet {those}, not even through others.',
} satisfies Catalogue;
