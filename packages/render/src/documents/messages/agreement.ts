import type { Catalogue } from '@jointwork/language';

/** What the agreement says, clause by clause. It is read aloud in front of a board: whole sentences, no jargon. */
export const agreementMessages = {
  'agreement.over': 'Agreement',
  'agreement.status':
    '{word, select, draft {Draft, for discussion} agreed {Agreed} running {Agreed, and under way} ended {Ended} other {Not agreed yet}}',
  'agreement.status.on':
    '{word, select, draft {Draft of {day}, for discussion} agreed {Agreed on {day}} running {Under way since {day}} other {Ended on {day}}}',
  'agreement.period': '{from} to {to}',

  'agreement.purpose': 'Purpose',
  'agreement.purpose.waits': 'What this collaboration is for is not settled yet.',
  'agreement.purpose.agreed': '{who} {count, plural, one {has} other {have}} agreed to this purpose.',
  'agreement.purpose.nature':
    '{level, select, system {This is a collaboration across the system as a whole.} organisations {This is a collaboration between organisations.} professionals {This is a collaboration among professionals who work in one place.} partners {This is a collaboration of professionals with partners: other professions, families or the community.} students {This is a collaboration with those whom we serve.} other {This is a collaboration.}}',
  'agreement.purpose.focus': 'It is chiefly about {first}.',
  'agreement.purpose.focus.with': 'It is chiefly about {first}, and also about {others}.',
  'agreement.purpose.focus.word':
    '{word, select, curriculum {what is taught or offered} pedagogy {how people teach and work} other {how one knows what became of it}}',
  'agreement.purpose.depth':
    '{depth, select, networking {We tell each other what we know and do.} coordinating {We tell each other what we know and do, and change what we do so that it fits together.} cooperating {We change what we do so that it fits together, and share what we have to do it with.} other {We share what we have, and make each other better at what we do.}}',
  'agreement.purpose.values':
    '{count, plural, one {We hold this in common: {values}.} other {We hold in common: {values}.}}',
  'agreement.purpose.adapted': 'This agreement is adapted from {from}.',
  'agreement.purpose.adapted.keep': 'We keep: {what}.',
  'agreement.purpose.adapted.change': 'We change: {what}.',
  'agreement.purpose.adapted.change.because': 'We change: {what}. The reason: {why}.',
  'agreement.purpose.runs': 'It runs from {from} to {to}.',
  'agreement.purpose.runs.waits': 'From when to when it runs is not settled yet.',
  'agreement.purpose.closed': 'Nobody is asked to meet on the closed days of the calendar {calendar}: {days}.',
  'agreement.closed.titled': '{days} ({title})',

  'agreement.who': 'Who takes part',
  'agreement.who.waits': 'Who takes part is not settled yet.',
  'agreement.who.served': 'This collaboration is for {who}.',
  'agreement.who.served.waits': 'Whom this collaboration serves is not settled yet.',
  'agreement.who.standing':
    '{standing, select, professional {{count, plural, one {professional} other {professionals}}} leader {{count, plural, one {leader} other {leaders}}} student {{count, plural, one {student} other {students}}} patient {{count, plural, one {patient} other {patients}}} family {family} employer {{count, plural, one {employer} other {employers}}} community {of the community} official {{count, plural, one {official} other {officials}}} researcher {{count, plural, one {researcher} other {researchers}}} critic {{count, plural, one {critical friend} other {critical friends}}} other {}}',
  'agreement.who.of': '{standing}, {organisations}',
  'agreement.who.party': '{name} ({what})',
  'agreement.who.party.heads': '{name} ({what}; {heads})',
  'agreement.who.joins': '{name} {count, plural, one {brings} other {bring}} together {parts}.',
  'agreement.who.member': '{name} is one of {group}.',
  'agreement.who.named': '{party} {count, plural, one {takes} other {take}} part.',
  'agreement.who.gains': '{party} {count, plural, one {hopes} other {hope}} for {gains}.',
  'agreement.who.brings': '{party} {count, plural, one {brings} other {bring}} {brings}.',
  'agreement.who.both':
    '{party} {count, plural, one {hopes} other {hope}} for {gains}, and {count, plural, one {brings} other {bring}} {brings}.',
  'agreement.who.voice':
    '{voice, select, informed {They are told what is decided.} consulted {They are asked; others decide.} decides {What they say settles what concerns them.} other {They shape it together with the others.}}',

  'agreement.ground': 'What surrounds us',
  'agreement.ground.before': 'What was there before: {text}',
  'agreement.ground.betwixt': 'What goes on alongside: {text}',
  'agreement.ground.beside': 'What supports us: {text}',
  'agreement.ground.beyond': 'What links us to the world outside: {text}',

  'agreement.what': 'What we do, and when',
  'agreement.what.waits': 'What is done together is not settled yet.',
  'agreement.what.meet': '{who} {count, plural, one {meets} other {meet}} {when}.',
  'agreement.what.meet.span': '{who} {count, plural, one {meets} other {meet}} {when}; {span}.',
  'agreement.what.meet.open':
    '{who} {count, plural, one {takes} other {take}} part; when they meet is not settled yet.',
  'agreement.what.alone': 'It takes place {when}; who attends is not settled yet.',
  'agreement.what.alone.open': 'Who attends, and when, is not settled yet.',
  'agreement.what.groups':
    '{mixed, select, yes {They work side by side in groups of {size}, with the organisations mixed.} other {They work side by side in groups of {size}.}}',
  'agreement.what.pairs':
    '{mixed, select, yes {They work side by side in pairs, with the organisations mixed.} other {They work side by side in pairs.}}',
  'agreement.what.place': 'The place: {place}.',
  'agreement.what.after': 'It follows {meetings}.',
  'agreement.what.question': '{count, plural, one {The question} other {The questions}}: {questions}',
  'agreement.what.uses': 'It builds on {what}.',
  'agreement.what.produces': 'At the end there is {what}.',
  'agreement.what.artefact': '{text} ({kind})',
  'agreement.what.prepare': '{who} {count, plural, one {prepares} other {prepare}} for it: {what}.',
  'agreement.what.prepare.all': 'Everyone who attends prepares for it: {what}.',
  'agreement.what.prepare.time': '{what}, {time} each time',
  'agreement.what.prepare.before': '{what}, {distance} before',
  'agreement.what.action': '{who} will do this: {what}.',
  'agreement.what.action.open': 'To be done, by whom is not settled yet: {what}.',
  'agreement.what.action.by': '{what}, by {day}',
  'agreement.what.action.done': '{what}, done on {day}',
  'agreement.what.action.checked': '{what}; {review} asks after it',
  'agreement.what.digital': 'Its tool: {what}.',
  'agreement.what.digital.because': 'Its tool: {what}. The reason: {why}.',
  'agreement.what.for': 'It serves {tenets}.',
  'agreement.skipped': 'Sessions that would fall on a closed day are not held: {days}.',

  'agreement.talk': 'How we talk',
  'agreement.talk.follows': 'In {meetings} we follow the protocol {protocol}.',
  'agreement.talk.follows.origin': 'In {meetings} we follow the protocol {protocol} (source: {origin}).',
  'agreement.talk.purpose': 'Its purpose: {purpose}',
  'agreement.talk.roles': 'The roles: {roles}.',
  'agreement.talk.role': '{role} – {who}',
  'agreement.talk.norms': '{count, plural, one {Its rule} other {Its rules}}: {norms}.',
  'agreement.talk.fits': 'It takes {planned}, and a meeting has {slot}.',
  'agreement.talk.over': 'As it stands it needs {needed}, and a meeting has {slot}.',
  'agreement.talk.free': 'No protocol orders {meetings}; there we talk freely.',
  'agreement.talk.none': 'No protocol orders our meetings; we talk freely.',

  'agreement.lead': 'Who leads, and who answers for what',
  'agreement.lead.leads': '{who} {count, plural, one {leads} other {lead}} {meetings}{span}.',
  'agreement.lead.deputy':
    '{who} {count, plural, one {leads} other {lead}} {meetings}{span}; {deputy} {deputies, plural, one {steps} other {step}} in when needed.',
  'agreement.lead.from': ' from {from}',
  'agreement.lead.until': ' until {until}',
  'agreement.lead.between': ' from {from} until {until}',
  'agreement.lead.none': 'Who leads {meetings} is not settled yet.',
  'agreement.lead.accountable': '{who} {count, plural, one {answers} other {answer}} to {to} for {what}.',
  'agreement.lead.accountable.open': '{who} {count, plural, one {answers} other {answer}} for {what}.',
  'agreement.lead.sponsor':
    '{who} {count, plural, one {stands} other {stand}} behind this and {count, plural, one {gives} other {give}} {gifts}.',
  'agreement.lead.sponsor.text':
    '{who} {count, plural, one {stands} other {stand}} behind this and {count, plural, one {gives} other {give}} {gifts}: {text}.',
  'agreement.lead.gift':
    '{gift, select, time {time} money {money} cover {cover} space {space} authority {authority} other {{gift}}}',
  'agreement.lead.mandate': 'It is required by {who}.',
  'agreement.lead.mandate.text': 'It is required by {who}: {text}.',

  'agreement.give': 'What each gives and gets',
  'agreement.give.promise': '{from} {count, plural, one {promises} other {promise}} {to}: {text}{due}.',
  'agreement.give.by': ', by {day}',
  'agreement.give.within': ', within {distance} of each {meeting}',
  'agreement.give.done': ' (kept on {day})',
  'agreement.give.waits': 'What the parties promise each other is not settled yet.',
  'agreement.give.grant.time': '{text}: {rate} for each of {who}.',
  'agreement.give.grant.time.open': '{text}: {rate} for each.',
  'agreement.give.grant.money': '{text}: {money}.',
  'agreement.give.grant.money.to': '{text}: {money} for {who}.',
  'agreement.give.time':
    'This is the time that it asks of each, sessions and preparation together, and the time that each has for it.',
  'agreement.give.time.who': 'Of each',
  'agreement.give.time.all': 'In all',
  'agreement.give.time.most':
    'In the fullest {unit, select, day {day} week {week} month {month} term {term} other {year}}',
  'agreement.give.time.fullest':
    '{time} a {unit, select, day {day} week {week} month {month} term {term} other {year}}',
  'agreement.give.time.most.any': 'At the fullest',
  'agreement.give.time.given': 'Each has',
  'agreement.give.time.unsaid': 'not said',
  'agreement.give.time.none': 'Nothing is dated yet, so no time is reckoned.',
  'agreement.give.over':
    '{who} {count, plural, one {is} other {are}} asked for more than there is: up to {time} more for each.',
  'agreement.give.stop': 'To make room, we stop this: {what}.',
  'agreement.give.stop.frees': 'To make room, we stop this: {what}. That gives back {rate} to each.',
  'agreement.give.stop.frees.to': 'To make room, we stop this: {what}. That gives back {rate} to each of {who}.',
  'agreement.give.continue': 'We continue this: {what}.',
  'agreement.give.start': 'We start this: {what}.',

  'agreement.decide': 'Decisions',
  'agreement.decide.way': '{what} is decided in {meeting}, {way}.',
  'agreement.decide.by': '{what} is decided in {meeting} by {who}.',
  'agreement.decide.open': '{what} is decided in {meeting}; how is not settled yet.',
  'agreement.decide.quorum': 'It counts only if at least {quorum} {count, plural, one {is} other {are}} there.',
  'agreement.decide.quorum.of': '{count, plural, =1 {one} other {#}} of {who}',
  'agreement.decide.quorum.any': '{count, plural, one {# person} other {# people}}',
  'agreement.decide.waits': 'What is decided together, and how, is not settled yet.',
  'agreement.decide.handoff':
    'In {meeting}, {from} {count, plural, one {hands} other {hand}} over to {to}: {what}{within}{under}{confirmed}.',
  'agreement.decide.handoff.within': ', within {distance}',
  'agreement.decide.handoff.under': ', as agreed in {agreement}',
  'agreement.decide.handoff.confirmed': '; {who} {count, plural, one {confirms} other {confirm}} it',

  'agreement.evidence': 'Evidence, and how people are protected',
  'agreement.evidence.in': 'In {meeting} we look at {evidence}.',
  'agreement.evidence.protected':
    'Anonymised means that nobody can be recognised in it. What is handled under an agreement is used only as that agreement says.',
  'agreement.evidence.open':
    'Not settled yet: whether this is anonymised, or handled under an agreement of those whom it is about: {evidence}.',
  'agreement.evidence.waits': 'What is looked at, to see whether this does any good, is not settled yet.',

  'agreement.review': 'What should grow, and when we would change or stop',
  'agreement.review.targets': 'This is what we want to see grow.',
  'agreement.review.tenet': 'What should grow',
  'agreement.review.now': 'Now',
  'agreement.review.wanted': 'Wanted',
  'agreement.review.by': 'By',
  'agreement.review.seen': 'We shall see it when',
  'agreement.review.meet': 'We ask {title} {when}. {who} {count, plural, one {attends} other {attend}}.',
  'agreement.review.meet.span': 'We ask {title} {when}; {span}. {who} {count, plural, one {attends} other {attend}}.',
  'agreement.review.meet.open': 'We ask {title}; when is not settled yet.',
  'agreement.review.hear': '{who} {count, plural, one {is} other {are}} heard without attending.',
  'agreement.review.examines': 'We examine {tenets}.',
  'agreement.review.asks': 'We ask: {questions}',
  'agreement.review.decides': 'There it is decided: {what}, by {way}.',
  'agreement.review.decides.by': '{who} {count, plural, one {decides} other {decide}} there: {what}.',
  'agreement.review.decides.open': 'There it is decided: {what}; how is not settled yet.',
  'agreement.review.waits':
    'When we look at the collaboration itself, and what would make us change or stop it, is not settled yet.',

  'agreement.exit': 'Leaving',
  'agreement.exit.waits': 'How a party may leave is not settled yet.',

  'agreement.tension': 'Tensions that we hold',
  'agreement.tension.between': 'Between {who}: {text}.',
  'agreement.tension.held': 'Between {who}: {text}. We look at it in {review}.',
  'agreement.tension.plain': '{text}.',
  'agreement.tension.plain.held': '{text}. We look at it in {review}.',

  'agreement.open': 'What is undecided',
  'agreement.open.question': 'Question',
  'agreement.open.by': 'Settled by',
  'agreement.open.before': 'Before',
  'agreement.open.intro': 'These questions are open. Whoever is named settles them in time, and tells the others.',
  'agreement.open.none': 'No question is marked as undecided.',
  'agreement.open.nobody': 'nobody yet',
  'agreement.open.nowhen': 'no day yet',

  'agreement.exception': 'Exceptions agreed',
  'agreement.exception.intro':
    'We know that this agreement departs here from what is usually advised, and have a reason.',
  'agreement.exception.rule': 'The advice {rule} is set aside{where}: {why}{until}.',
  'agreement.exception.unreasoned': 'The advice {rule} is set aside{where}{until}; the reason is not written down yet.',
  'agreement.exception.in': ' in {meeting}',
  'agreement.exception.until': ', until {until}',

  'agreement.sign': 'Signatures',
  'agreement.sign.intro': 'Each signs for the party that stands beside the name.',
  'agreement.sign.party': 'For',
  'agreement.sign.name': 'Name and role',
  'agreement.sign.signature': 'Signature',
  'agreement.sign.date': 'Date',
  'agreement.sign.waits': 'Who signs is not settled yet.',
} satisfies Catalogue;
