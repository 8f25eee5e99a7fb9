import type { Catalogue } from '@jointwork/language';

/** What a plan says about how it was made, and the errors of a design that only its dates show. */
export const planMessages = {
  'plan.skipped-closed': 'A closed day.',
  'plan.skipped-closed.titled': 'Closed: {title}.',
  'plan.skipped-organisation': '{organisation} is closed.',
  'plan.skipped-organisation.titled': '{organisation} is closed: {title}.',
  'plan.skipped-except': 'Taken out by `except`.',

  'plan.note-no-period':
    'This design has no dates of its own. A recurrence without `from` stays undated, and one with `from` runs for a year; a calendar, or `from … to …`, settles it.',
  'plan.note-no-zone':
    'These times float: neither the calendar nor an organisation names a zone. A line such as `zone "Europe/London"` settles it.',
  'plan.note-stopped':
    'The plan stops at {sessions, number} sessions. A shorter period, or a less frequent schedule, shows the whole of it.',
  'plan.note-short':
    '{name}: {wanted, number} sessions are wanted, and {held, plural, =0 {none fits} one {# fits} other {# fit}} before the period ends.',
  'plan.note-assumed-heads':
    '{name}: nobody has said how many play {role}, so the agenda counts {heads, number}. A `size` settles it.',
  'plan.note-agenda-cut':
    '{name}: the protocol has more steps than the {steps, number} that the agenda lists. Its length is right.',

  'outside-period':
    '{date} lies outside the design, which runs from {from} to {to}. Another date, or a longer period, settles it.',
  'outside-period.related': 'These are the days of the design.',
  'outside-period.begin': 'Let the design begin on {date}',
  'outside-period.end': 'Let the design run until {date}',
  'long-period':
    'This design runs from {from} to {to}, which is more than {years, number} years. Where a year is a slip of the pen, the right one settles it; what lasts for generations is better planned in parts.',
  'no-session':
    '{name} never meets: its schedule names no day on which it could. Other dates, or a longer period, settle it.',
  'no-session.closed':
    '{name} never meets: {days, plural, one {the one day} other {all # days}} that its schedule names {days, plural, one {is} other {are}} closed or taken out. Another weekday or date settles it.',
  'no-session.related': 'This takes {date}{more, plural, =0 {} one { and # more day} other { and # more days}} out.',
  'used-before-made':
    '{user} uses {artefact} on {used}, before {maker} has made it on {made}. A later date for {user}, or an earlier one for {maker}, settles it.',
  'used-before-made.undated':
    '{user} uses {artefact}, and comes before {maker}, which makes it. The other order of `after` settles it.',
  'used-before-made.related': '{artefact} is made here.',
  'lead-gap':
    'Nobody leads {name} on {dates}{more, plural, =0 {} one { and # more day} other { and # more days}}: no `led by` covers {count, plural, one {it} other {them}}. Another `led by`, or other dates on these, settles it.',
  'lead-overlap':
    '{name} is led twice on {dates}{more, plural, =0 {} one { and # more day} other { and # more days}}: two `led by` clauses cover {count, plural, one {it} other {them}}. An `until` on the first settles it.',
  'lead-overlap.related': 'This clause covers the same day.',
  'after-contradicted':
    '{name} is said to come after {other}, yet it first meets on {first}, and {other} on {second}. Other dates, or no `after`, settle it.',
  'after-contradicted.related': '{other} first meets here.',

  'dates.fix.write': 'Write `{date}`',
  'dates.fix.lead-from': 'Let {lead} lead from {date}',
  'dates.fix.lead-until': 'Let {lead} lead until {date}',

  'what-if.unknown-name':
    'Nobody here is called `{name}`.{near, select, none {} other { Did you mean `{near}`?}}{count, plural, =0 { This design names nobody.} other { It has {names}.}}',
  'what-if.join-person': '`{name}` is one person, whom nobody can join. Name a group.',
  'what-if.join-joined': '`{name}` is made of {groups}: say which of them grows.',
  'what-if.join-unknown': 'Nobody has said how many `{name}` are. A `size` settles it.',
  'what-if.join-nobody':
    '`{name}` has {heads, plural, one {one member} other {# members}}, and so nobody would be left. To leave it out, say that it is absent.',
  'what-if.too-late': 'The design ends on {to}, before {from}. An earlier day would do.',

  'what-if.nobody-left': '“{meeting}” is not held: nobody is left to come.',
  'what-if.no-session':
    '“{meeting}” has no day left, of {sessions, plural, one {one} other {#}}. Another date settles it.',
  'what-if.no-lead':
    'Nobody leads “{meeting}”{sessions, plural, =0 {} one { on one day} other { on # days}}. A deputy settles it.',
  'what-if.unbound-role': 'Nobody plays {role} in “{meeting}”, as {protocol} needs it.',
  'what-if.quorum':
    '“{meeting}” cannot decide “{text}”: it takes {count}{who, select, none {} other { of {who}}}, and {left, plural, =0 {nobody is} one {one is} other {# are}} there.',
  'what-if.unserved-target': 'Nothing serves the target {tenet} any more.',
  'what-if.double-booking':
    '{who} {count, plural, one {is wanted in two places on {date}} other {is wanted in two places on # days, first on {date}}}: in {meeting} and in {other}{design, select, none {} other { of {design}}}.',
  'what-if.overrun':
    '“{meeting}” runs {overrun} min over: it needs {needed} min, and has {slot}.{before, plural, =0 {} other { As it is, # min.}}',
  'what-if.over-capacity':
    '{designs, plural, one {The design asks} other {# designs ask}} {wanted} of each of {who} in the {unit, select, day {day} week {week} month {month} term {term} other {year}} from {from}, and {given} are there for it.',
  'what-if.no-deputy': 'Nobody stands in for {lead} in “{meeting}” any more.',
  'what-if.deputy-leads': '“{meeting}” is led by {lead} in place of {before}, and nobody is left to stand in.',
  'what-if.nobody-does': 'Nobody is left to do “{text}”.',
  'what-if.nobody-makes': '“{meeting}” uses {artefact}, which nobody makes any more.',
  'what-if.apart': '{these} do not meet {those} any more, not even through others.',

  'what-if.leaves': '{who}: {hours} in all fall away.',
  'what-if.sessions': '{now, plural, =0 {No session} one {One session} other {# sessions}} in place of {was}.',
  'what-if.meeting-sessions': '“{meeting}”: {now, plural, one {one session} other {# sessions}} in place of {was}.',
  'what-if.first-session': '“{meeting}” first meets on {now}, not on {was}.',
  'what-if.agenda': '“{meeting}” is planned to take {now} min, not {was}.',
  'what-if.left-out': '“{meeting}” leaves out what is optional: {steps}.',
  'what-if.groups': '“{meeting}” sits in {now, plural, one {one group} other {# groups}}, not in {was}.',
  'what-if.hours': '{who}: {now}{each, select, yes { each} other {}} in all, not {was}.',
  'what-if.people-hours': '{who}: {now} for all {heads} of them, not {was}.',
  'what-if.promise-falls': 'The promise “{text}” falls away.',
  'what-if.settled': 'No longer found: {finding}',
} satisfies Catalogue;
