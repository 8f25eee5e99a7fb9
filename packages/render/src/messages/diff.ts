import type { Catalogue } from '@jointwork/language';

/**
 * The words of a difference between two plans. For each kind of change one sentence, with `of` (what it is about),
 * `before` and `after`, and for lists `added` and `removed`.
 */
export const diffMessages = {
  'diff.part.design': 'The design',
  'diff.part.calendar': 'Calendar',
  'diff.part.people': 'Who takes part',
  'diff.part.meetings': 'Meetings',
  'diff.part.protocols': 'Protocols',
  'diff.part.aims': 'Aims',
  'diff.part.ground': 'What it stands on',
  'diff.part.duties': 'Promises, tasks and decisions',

  'diff.design':
    '{change, select, added {This design is new.} removed {This design is gone.} other {The design is now called {after}; it was {before}.}}',
  'diff.design.title':
    'The title {change, select, added {is {after} now} removed {{before} is gone} other {is {after} instead of {before}}}.',
  'diff.design.doc':
    '{change, select, added {The design is described now} removed {The description of the design is gone} other {The design is described anew}}{change, select, removed {} other {: {after}}}.',
  'diff.design.status':
    '{change, select, added {The design is now {after}} removed {The design no longer says that it is {before}} other {The design is now {after}; it was {before}}}.',
  'diff.design.level':
    '{change, select, added {The design says now where it works: {after}} removed {The design no longer says where it works; it was {before}} other {The design works {after} instead of {before}}}.',
  'diff.design.focus':
    '{change, select, added {The design now looks at {after}} removed {The design no longer names its focus; it was {before}} other {The design looks at {after} instead of {before}}}.',
  'diff.design.depth':
    '{change, select, added {Its depth is now said: {after}} removed {Its depth is no longer said; it was {before}} other {Its depth is now {after}; it was {before}}}.',
  'diff.design.period':
    '{change, select, added {The design runs {after} now} removed {The design has no dates of its own any more; it ran {before}} other {The design runs {after} instead of {before}}}.',
  'diff.design.author':
    '{change, select, added {Its author is named: {after}} removed {Its author is no longer named; it was {before}} other {Its author is {after} instead of {before}}}.',
  'diff.design.licence':
    '{change, select, added {It has a licence now: {after}} removed {It has no licence any more; it was {before}} other {Its licence is {after} instead of {before}}}.',
  'diff.design.version':
    '{change, select, added {It has a version now: {after}} removed {It has no version any more; it was {before}} other {It is version {after} now, after {before}}}.',
  'diff.purpose':
    '{change, select, added {A purpose is new: {after}} removed {A purpose is gone: {before}} other {The purpose is now {after}; it was {before}}}.',
  'diff.purpose.agreed':
    '{change, select, added {{added} now {addedCount, plural, one {agrees} other {agree}} to the purpose {of}} removed {The purpose {of} is no longer agreed by {removed}} other {The purpose {of} is now agreed by {added} instead of {removed}}}.',
  'diff.adapted':
    '{change, select, added {It says now that it is adapted from {after}} removed {It no longer says that it is adapted from {before}} other {It is adapted from {after} instead of {before}}}.',
  'diff.adapted.keep':
    'From {of}, the design {change, select, added {now keeps {added}} removed {no longer keeps {removed}} other {now keeps {added} instead of {removed}}}.',
  'diff.adapted.change':
    'Against {of}, the design {change, select, added {now changes {added}} removed {no longer changes {removed}} other {now changes {added} instead of {removed}}}.',
  'diff.allow':
    '{change, select, added {The rule {of} is now set aside{because, select, none {} other {, because {because}}}} removed {The rule {of} is no longer set aside} other {The rule {after} is now set aside instead of {before}}}{where, select, none {} other { in {where}}}.',
  'diff.allow.because':
    'Why the rule {of} is set aside{where, select, none {} other { in {where}}}: {change, select, added {{after}} removed {no longer said; it was {before}} other {{after} now; it was {before}}}.',
  'diff.allow.until':
    'The rule {of} is set aside {change, select, added {until {after} only} removed {without an end; it was until {before}} other {until {after} now; it was until {before}}}.',

  'diff.calendar':
    '{change, select, added {The design goes by the calendar {after} now} removed {The design goes by no calendar any more; it was {before}} renamed {The calendar {isTitled, select, yes {{before} is now called {after}} other {{of} is now called {after}; it was {before}}}} other {The design goes by the calendar {after} instead of {before}}}.',
  'diff.calendar.title':
    'The calendar is titled {change, select, added {{after} now} removed {no longer; it was {before}} other {{after} instead of {before}}}.',
  'diff.calendar.zone':
    '{change, select, added {Times are those of {after} now} removed {Times are no longer those of {before}} other {Times are those of {after} instead of {before}}}.',
  'diff.calendar.closed': '{days}.',

  'diff.participant':
    '{change, select, added {{of} now {many, select, yes {take} other {takes}} part{after, select, none {} other { ({after})}}} removed {{of} no longer {many, select, yes {take} other {takes}} part} other {{isTitled, select, yes {{before} is now called {after}} other {{of} is now called {after}; it was {before}}}}}.',
  'diff.participant.title':
    '{change, select, added {{after} is the new title of {name}} removed {{name} has no title any more; it was {before}} other {{before} is now titled {after}}}.',
  'diff.participant.doc':
    '{change, select, added {{of} is described now: {after}} removed {The description of {of} is gone} other {{of} is described anew: {after}}}.',
  'diff.participant.kind': '{of} is a {afterWord} instead of {beforeWord}.',
  'diff.participant.standing':
    '{of} {change, select, added {now {many, select, yes {take} other {takes}} part as {after}} removed {no longer {many, select, yes {say} other {says}} as what {many, select, yes {they take} other {it takes}} part; it was as {before}} other {{many, select, yes {take} other {takes}} part as {after} instead of {before}}}.',
  'diff.participant.of':
    '{of} {change, select, added {{many, select, yes {are} other {is}} now of {added}} removed {{many, select, yes {are} other {is}} no longer of {removed}} other {{many, select, yes {are} other {is}} of {added} instead of {removed}}}.',
  'diff.participant.profession':
    'The profession of {of} {change, select, added {is said now: {after}} removed {is no longer said; it was {before}} other {is {after} instead of {before}}}.',
  'diff.participant.phase':
    'The phase of {of} {change, select, added {is said now: {after}} removed {is no longer said; it was {before}} other {is {after} instead of {before}}}.',
  'diff.participant.size':
    '{of} {change, select, added {now have a known size: {after}} removed {no longer have a known size; it was {before}} other {are now {after}; it was {before}}}.',
  'diff.participant.available':
    '{of} {change, select, added {now {many, select, yes {have} other {has}} {after}{many, select, yes { each} other {}}} removed {no longer {many, select, yes {say} other {says}} how much time there is; it was {before}} other {now {many, select, yes {have} other {has}} {after}{many, select, yes { each} other {}}; it was {before}}}.',
  'diff.participant.voice':
    '{of} {many, select, yes {{change, select, added {now {afterWord, select, informed {are informed} consulted {are consulted} decides {decide} other {co-design}}} removed {no longer say what voice they have; before, they {beforeWord, select, informed {were informed} consulted {were consulted} decides {decided} other {co-designed}}} other {now {afterWord, select, informed {are informed} consulted {are consulted} decides {decide} other {co-design}}; before, they {beforeWord, select, informed {were informed} consulted {were consulted} decides {decided} other {co-designed}}}}} other {{change, select, added {now {afterWord, select, informed {is informed} consulted {is consulted} decides {decides} other {co-designs}}} removed {no longer says what voice that is; before, it {beforeWord, select, informed {were informed} consulted {were consulted} decides {decided} other {co-designed}}} other {now {afterWord, select, informed {is informed} consulted {is consulted} decides {decides} other {co-designs}}; before, it {beforeWord, select, informed {was informed} consulted {was consulted} decides {decided} other {co-designed}}}}}}.',
  'diff.participant.interests':
    '{of} {change, select, added {now {many, select, yes {say} other {says}} what {many, select, yes {they want} other {is wanted}}: {added}} removed {no longer {many, select, yes {want} other {wants}} {removed}} other {{many, select, yes {want} other {wants}} {added} instead of {removed}}}.',
  'diff.participant.contributes':
    '{of} {change, select, added {now {many, select, yes {bring} other {brings}} {added}} removed {no longer {many, select, yes {bring} other {brings}} {removed}} other {{many, select, yes {bring} other {brings}} {added} instead of {removed}}}.',
  'diff.participant.turnover':
    'Of {of}, {change, select, added {{after} are expected to change each year} removed {no turnover is expected any more; it was {before} a year} other {{after} are expected to change each year; it was {before}}}.',
  'diff.participant.joins':
    '{of} {change, select, added {now join {added} as well} removed {no longer join {removed}} other {join {added} instead of {removed}}}.',
  'diff.participant.member':
    '{of} {change, select, added {is one of {after} now} removed {is no longer one of {before}} other {is one of {after} instead of {before}}}.',
  'diff.organisation':
    '{isTitled, select, yes {{before} is now called {after}} other {{of} is now called {after}; it was {before}}}.',
  'diff.organisation.title':
    '{change, select, added {{after} is the new title of {name}} removed {{name} has no title any more; it was {before}} other {{before} is now titled {after}}}.',
  'diff.organisation.part':
    '{of} {change, select, added {is part of {after} now} removed {is no longer part of {before}} other {is part of {after} instead of {before}}}.',
  'diff.organisation.sector':
    'The sector of {of} {change, select, added {is said now: {after}} removed {is no longer said; it was {before}} other {is {after} instead of {before}}}.',
  'diff.organisation.phase':
    'The phase of {of} {change, select, added {is said now: {after}} removed {is no longer said; it was {before}} other {is {after} instead of {before}}}.',
  'diff.organisation.zone':
    '{of} {change, select, added {goes by the clocks of {after} now} removed {no longer goes by the clocks of {before}} other {goes by the clocks of {after} instead of {before}}}.',

  'diff.meeting':
    '{change, select, added {{of} is new{after, select, none {} other {: {after}}}} removed {{of} is gone{before, select, none {} other {; it was to be held {before}}}} other {{isTitled, select, yes {{before} is now called {after}} other {{of} is now called {after}; it was {before}}}}}.',
  'diff.meeting.title':
    '{change, select, added {{after} is the new title of {name}} removed {{name} has no title any more; it was {before}} other {{before} is now titled {after}}}.',
  'diff.meeting.doc':
    '{change, select, added {{of} is described now: {after}} removed {The description of {of} is gone} other {{of} is described anew: {after}}}.',
  'diff.meeting.kind':
    '{of} is {afterWord, select, work {joint work} dialogue {a dialogue} inquiry {an inquiry} other {a review}} instead of {beforeWord, select, work {joint work} dialogue {a dialogue} inquiry {an inquiry} other {a review}}.',
  'diff.meeting.cadence':
    '{of} {change, select, added {now says when it is held: {after}} removed {no longer says when it is held; it was {before}} other {is held {after} instead of {before}}}.',
  'diff.meeting.dates':
    '{of} {change, select, added {is now held on {added} as well} removed {is no longer held on {removed}} other {is held on {added} instead of {removed}}}.',
  'diff.meeting.start':
    '{of} {change, select, added {begins at {after} now} removed {no longer says at which time it begins; it was at {before}} other {begins at {after} instead of {before}}}.',
  'diff.meeting.length':
    '{of} {change, select, added {now takes {after}} removed {no longer says how long it takes; it was {before}} other {now takes {after}; it was {before}}}.',
  'diff.meeting.from':
    '{of} {change, select, added {now begins on {after}} removed {begins with the design instead of {before}} other {begins on {after} instead of {before}}}.',
  'diff.meeting.until':
    '{of} {change, select, added {now ends on {after}} removed {goes on until the design ends instead of {before}} other {ends on {after} instead of {before}}}.',
  'diff.meeting.times':
    '{of} {change, select, added {is now held {after} times} removed {is no longer held {before} times, but until it ends} other {is held {after} times instead of {before} times}}.',
  'diff.meeting.when':
    'What makes {of} needed {change, select, added {is now said: {after}} removed {is no longer said; it was {before}} other {is {after} instead of {before}}}.',
  'diff.meeting.about':
    '{of} is {change, select, added {now thought to be needed {after}} removed {no longer thought to be needed {before}} other {thought to be needed {after} instead of {before}}}.',
  'diff.meeting.except':
    '{of} {change, select, added {now leaves out {added}} removed {no longer leaves out {removed}} other {now leaves out {added} instead of {removed}}}.',
  'diff.meeting.also':
    '{of} {change, select, added {is also held on {added} now} removed {is no longer also held on {removed}} other {is also held on {added} instead of {removed}}}.',
  'diff.meeting.sessions':
    '{of} is held on other days{addedCount, plural, =0 {} other {: now on {added}}}{removedCount, plural, =0 {} other {{addedCount, plural, =0 {:} other {,}} no longer on {removed}}}.',
  'diff.meeting.after':
    '{of} {change, select, added {now comes after {added}} removed {no longer waits for {removed}} other {comes after {added} instead of {removed}}}.',
  'diff.meeting.with':
    '{of} {change, select, added {is now also with {added}} removed {is no longer with {removed}} other {is with {added} instead of {removed}}}.',
  'diff.meeting.hear':
    '{of} {change, select, added {now hears {added}} removed {no longer hears {removed}} other {hears {added} instead of {removed}}}.',
  'diff.meeting.grouping':
    '{of} {change, select, added {is now held {after}} removed {is no longer held {before}, but all together} other {is held {after} instead of {before}}}.',
  'diff.meeting.lead':
    '{change, select, added {{added} now {addedCount, plural, one {leads} other {lead}} {of}} removed {{of} is no longer led by {removed}} other {{of} is led by {added} instead of {removed}}}.',
  'diff.meeting.deputy':
    '{change, select, added {{added} can now step in for who leads {of}} removed {{removed} can no longer step in for who leads {of}} other {{added} can now step in for who leads {of} instead of {removed}}}.',
  'diff.meeting.place':
    'The place of {of} {change, select, added {is now said: {after}} removed {is no longer said; it was {before}} other {is {after} instead of {before}}}.',
  'diff.meeting.at':
    '{of} {change, select, added {is held at {after} now} removed {is no longer held at {before}} other {is held at {after} instead of {before}}}.',
  'diff.meeting.online':
    '{change, select, added {{of} is now held online: {after}} removed {{of} is no longer held online; it was {before}} other {{of} is held online at {after} instead of {before}}}.',
  'diff.meeting.focus':
    '{of} {change, select, added {now looks at {after}} removed {no longer names its focus; it was {before}} other {looks at {after} instead of {before}}}.',
  'diff.meeting.questions':
    '{of} {change, select, added {now also asks {added}} removed {no longer asks {removed}} other {asks {added} instead of {removed}}}.',
  'diff.meeting.protocol':
    '{of} {change, select, added {now follows {after}} removed {no longer follows a protocol; it was {before}} other {follows {after} instead of {before}}}.',
  'diff.meeting.cast': 'In {of}, {casts}.',
  'diff.meeting.evidence':
    '{of} {change, select, added {now also looks at {added}} removed {no longer looks at {removed}} other {looks at {added} instead of {removed}}}.',
  'diff.meeting.produces':
    '{of} {change, select, added {now also produces {added}} removed {no longer produces {removed}} other {produces {added} instead of {removed}}}.',
  'diff.meeting.uses':
    '{of} {change, select, added {now builds on {added}} removed {no longer builds on {removed}} other {builds on {added} instead of {removed}}}.',
  'diff.meeting.tenets':
    '{of} {isReview, select, yes {{change, select, added {now also examines {added}} removed {no longer examines {removed}} other {examines {added} instead of {removed}}}} other {{change, select, added {now also serves {added}} removed {no longer serves {removed}} other {serves {added} instead of {removed}}}}}.',

  'diff.protocol':
    'The protocol {isTitled, select, yes {{before} is now called {after}} other {{of} is now called {after}; it was {before}}}.',
  'diff.protocol.title':
    'The protocol {change, select, added {{name} is now titled {after}} removed {{name} has no title any more; it was {before}} other {{before} is now titled {after}}}.',
  'diff.protocol.purpose':
    'What the protocol {of} is for {change, select, added {is said now: {after}} removed {is no longer said; it was {before}} other {is {after} instead of {before}}}.',
  'diff.protocol.origin':
    'Where the protocol {of} comes from {change, select, added {is said now: {after}} removed {is no longer said; it was {before}} other {is {after} instead of {before}}}.',
  'diff.protocol.norms':
    'The protocol {of} {change, select, added {now has the norm {added}} removed {no longer has the norm {removed}} other {has the norm {added} instead of {removed}}}.',
  'diff.protocol.uses':
    'The protocol {of} {change, select, added {now needs {added}} removed {no longer needs {removed}} other {needs {added} instead of {removed}}}.',
  'diff.protocol.produces':
    'The protocol {of} {change, select, added {now ends with {added}} removed {no longer ends with {removed}} other {ends with {added} instead of {removed}}}.',
  'diff.protocol.order': 'The steps of the protocol {of} come in another order: {after}.',
  'diff.role':
    'In the protocol {protocol}, {change, select, added {the role {of} is new: {after}} removed {the role {of} is gone} renamed {the role {before} is now called {after}} other {the role {of} is now for {after}; it was for {before}}}.',
  'diff.step':
    'In the protocol {protocol}, {change, select, added {the step {of} is new} removed {the step {of} is gone} other {the step {before} is {after} now}}.',
  'diff.step.time':
    'In the protocol {protocol}, the step {of} {change, select, added {now takes {after}} removed {no longer says how long it takes; it was {before}} other {now takes {after}; it was {before}}}.',
  'diff.step.moves':
    'In the protocol {protocol}, the step {of} {change, select, added {is now to {after}} removed {no longer says what is done; it was {before}} other {is to {after} instead of {before}}}.',
  'diff.step.by':
    'In the protocol {protocol}, the step {of} {change, select, added {is now done by {after} alone} removed {is done by everyone instead of {before} alone} other {is done by {after} instead of {before}}}.',
  'diff.step.silent':
    'In the protocol {protocol}, {change, select, added {{after} now {afterCount, plural, one {is} other {are}} silent in the step {of}} removed {nobody has to be silent in the step {of} any more; {before} had to} other {{after} {afterCount, plural, one {is} other {are}} silent in the step {of} instead of {before}}}.',
  'diff.step.grouping':
    'In the protocol {protocol}, the step {of} {change, select, added {is now done {after}} removed {is no longer done {before}} other {is done {after} instead of {before}}}.',
  'diff.step.optional':
    'In the protocol {protocol}, the step {of} {change, select, added {may be left out now} other {may no longer be left out}}.',
  'diff.step.gate':
    'In the protocol {protocol}, the step {of} {change, select, added {must now be done before the next one begins} other {need no longer be done before the next one begins}}.',
  'diff.step.prompts':
    'In the protocol {protocol}, the step {of} {change, select, added {now has the prompt {added}} removed {no longer has the prompt {removed}} other {has the prompt {added} instead of {removed}}}.',
  'diff.step.rounds':
    'In the protocol {protocol}, the step {of} {change, select, added {is now repeated: {added}} removed {is no longer repeated; it was {removed}} other {is repeated {added} instead of {removed}}}.',

  'diff.target':
    '{change, select, added {{of} is now a target{after, select, none {} other {: {after} is wanted}}} other {{of} is no longer a target{before, select, none {} other {; {before} was wanted}}}}.',
  'diff.target.from':
    'Where {of} stands {change, select, added {is said now: {after}} removed {is no longer said; it was {before}} other {is given as {after} instead of {before}}}.',
  'diff.target.to':
    'For {of}, {change, select, added {{after} is wanted now} removed {no level is wanted any more; it was {before}} other {{after} is wanted instead of {before}}}.',
  'diff.target.by':
    '{of} {change, select, added {is now to be reached by {after}} removed {no longer has a date; it was {before}} other {is to be reached by {after} instead of {before}}}.',
  'diff.target.through':
    '{of} {change, select, added {is now also to be reached through {added}} removed {is no longer to be reached through {removed}} other {is to be reached through {added} instead of {removed}}}.',
  'diff.target.seen':
    '{of} {change, select, added {will also be seen when {added}} removed {is no longer seen when {removed}} other {will be seen when {added} instead of {removed}}}.',
  'diff.target.found':
    'For {of}, {change, select, added {a finding is new: {added}} removed {a finding is gone: {removed}} other {what was found is {added} instead of {removed}}}.',
  'diff.tenet':
    'The tenet {isTitled, select, yes {{before} is now called {after}} other {{of} is now called {after}; it was {before}}}.',
  'diff.tenet.title':
    'The tenet {change, select, added {{name} is now titled {after}} removed {{name} has no title any more; it was {before}} other {{before} is now titled {after}}}.',
  'diff.tenet.levels': 'The levels of {name} are {after} instead of {before}.',

  'diff.context':
    '{change, select, added {{after} is new} removed {{before} is gone} other {{after} instead of {before}}}.',
  'diff.context.grants':
    '{of} {change, select, added {now grants {added}} removed {no longer grants {removed}} other {grants {added} instead of {removed}}}.',
  'diff.value':
    '{change, select, added {A shared value is new: {after}} removed {A shared value is gone: {before}} other {The shared value is now {after}; it was {before}}}.',
  'diff.sponsor':
    '{change, select, added {A sponsor is new: {after}} removed {A sponsor is gone: {before}} other {What the sponsor says is {after} instead of {before}}}.',
  'diff.sponsor.who': '{after} is the sponsor of {of} instead of {before}.',
  'diff.sponsor.gives':
    'With {of}, the sponsor {change, select, added {now gives {after}} removed {no longer gives {before}} other {now gives {after}; it was {before}}}.',
  'diff.exit':
    '{change, select, added {There is a way out now: {after}} removed {There is no way out any more; it was {before}} other {The way out is now {after}; it was {before}}}.',
  'diff.mandate':
    '{change, select, added {There is a mandate now by {added}{after, select, none {} other {: {after}}}} removed {There is no mandate any more; it was by {removed}} other {The mandate is now {after}; it was {before}}}.',
  'diff.mandate.by':
    'The mandate {change, select, added {is now also by {added}} removed {is no longer by {removed}} other {is by {added} instead of {removed}}}.',
  'diff.stop':
    '{change, select, added {This stops now: {after}} removed {It is no longer said that this stops: {before}} other {This stops now: {after}; before, {before}}}.',
  'diff.continue':
    '{change, select, added {This is to go on: {after}} removed {It is no longer said that this goes on: {before}} other {This goes on now: {after}; before, {before}}}.',
  'diff.start':
    '{change, select, added {This starts now: {after}} removed {It is no longer said that this starts: {before}} other {This starts now: {after}; before, {before}}}.',
  'diff.stop.frees':
    'That {of} stops {change, select, added {now frees {after}} removed {no longer frees {before}} other {frees {after} instead of {before}}}.',
  'diff.tension':
    '{change, select, added {A tension is named now: {after}} removed {A tension is no longer named: {before}} other {The tension is now {after}; it was {before}}}.',
  'diff.tension.between':
    'The tension {of} {change, select, added {is now also between {added}} removed {is no longer between {removed}} other {is between {added} instead of {removed}}}.',
  'diff.tension.held':
    'The tension {of} {change, select, added {is now looked at in {after}} removed {is no longer looked at in {before}} other {is looked at in {after} instead of {before}}}.',

  'diff.commitment':
    '{change, select, added {A promise is new: {after}} removed {A promise is gone: {before}} other {The promise is now {after}; it was {before}}}.',
  'diff.commitment.from':
    'The promise {of} {change, select, added {is now also made by {added}} removed {is no longer made by {removed}} other {is made by {added} instead of {removed}}}.',
  'diff.commitment.to':
    'The promise {of} {change, select, added {is now also made to {added}} removed {is no longer made to {removed}} other {is made to {added} instead of {removed}}}.',
  'diff.commitment.due':
    'The promise {of} {change, select, added {is now due by {after}} removed {is no longer due by a day; it was {before}} other {is due by {after} instead of {before}}}.',
  'diff.commitment.within':
    'The promise {of} {change, select, added {is now due within {after}} removed {is no longer due within {before}} other {is due within {after} instead of {before}}}.',
  'diff.commitment.done':
    'The promise {of} {change, select, added {was kept on {after}} removed {no longer counts as kept} other {was kept on {after}, and not on {before}}}.',
  'diff.action':
    '{change, select, added {{where} has a new task: {after}} removed {{where} no longer has the task {before}} other {The task from {where} is now {after}; it was {before}}}.',
  'diff.action.by':
    'The task {of} {change, select, added {is now up to {after}} removed {is up to nobody any more; it was {before}} other {is up to {after} instead of {before}}}.',
  'diff.action.due':
    'The task {of} {change, select, added {is now due by {after}} removed {is no longer due by a day; it was {before}} other {is due by {after} instead of {before}}}.',
  'diff.action.checked':
    'The task {of} {change, select, added {is now looked at in {after}} removed {is no longer looked at in {before}} other {is looked at in {after} instead of {before}}}.',
  'diff.action.done':
    'The task {of} {change, select, added {was done on {after}} removed {no longer counts as done} other {was done on {after}, and not on {before}}}.',
  'diff.decision':
    '{change, select, added {{where} now decides {after}} removed {{where} no longer decides {before}} other {{where} decides {after} instead of {before}}}.',
  'diff.decision.how':
    '{of} is {change, select, added {now decided by {after}} removed {decided in a way that is no longer said; it was by {before}} other {decided by {after} instead of {before}}}.',
  'diff.decision.quorum':
    'To decide {of}, {change, select, added {{added} must now be there} removed {{removed} need no longer be there} other {{added} must be there instead of {removed}}}.',
  'diff.handoff':
    '{change, select, added {{where} now hands over {after}} removed {{where} no longer hands over {before}} other {{where} hands over {after} instead of {before}}}.',
  'diff.handoff.from':
    '{of} {change, select, added {is now also handed over by {added}} removed {is no longer handed over by {removed}} other {is handed over by {added} instead of {removed}}}.',
  'diff.handoff.to':
    '{of} {change, select, added {is now also handed over to {added}} removed {is no longer handed over to {removed}} other {is handed over to {added} instead of {removed}}}.',
  'diff.handoff.confirmed':
    'That {of} has arrived {change, select, added {is now confirmed by {added}} removed {is no longer confirmed by {removed}} other {is confirmed by {added} instead of {removed}}}.',
  'diff.handoff.within':
    '{of} is handed over {change, select, added {within {after} now} removed {at no set time any more; it was within {before}} other {within {after} instead of {before}}}.',
  'diff.handoff.under':
    '{of} is handed over {change, select, added {under the agreement {after} now} removed {under no agreement any more; it was {before}} other {under the agreement {after} instead of {before}}}.',
  'diff.preparation':
    '{change, select, added {{where} is now prepared for: {after}} removed {{where} is no longer prepared for: {before}} other {{where} is prepared for by {after} instead of {before}}}.',
  'diff.preparation.time':
    'The preparation {of} {change, select, added {now takes {after} each} removed {takes a time that is no longer said; it was {before} each} other {now takes {after} each; it was {before}}}.',
  'diff.preparation.by':
    'The preparation {of} {change, select, added {is now up to {after}} removed {is up to nobody any more; it was up to {before}} other {is up to {after} instead of {before}}}.',
  'diff.preparation.before':
    'The preparation {of} {change, select, added {is now due {after} ahead} removed {is no longer due ahead; it was {before} ahead} other {is due {after} ahead instead of {before}}}.',
  'diff.accountable':
    '{change, select, added {In {where}, somebody answers for it now{after, select, none {} other {: {after}}}} removed {In {where}, nobody answers for it any more{before, select, none {} other {: {before}}}} other {In {where}, what somebody answers for is now {after}; it was {before}}}.',
  'diff.accountable.who':
    '{change, select, added {{added} now also {addedCount, plural, one {answers} other {answer}} for {of}} removed {{removed} no longer {removedCount, plural, one {answers} other {answer}} for {of}} other {{added} {addedCount, plural, one {answers} other {answer}} for {of} instead of {removed}}}.',
  'diff.accountable.to':
    'Whoever answers for {of} {change, select, added {now answers to {added}} removed {no longer answers to {removed}} other {answers to {added} instead of {removed}}}.',
  'diff.digital':
    '{change, select, added {{where} now uses {after}} removed {{where} no longer uses {before}} other {{where} uses {after} instead of {before}}}.',
  'diff.digital.because':
    'Why {of} is used {change, select, added {is said now: {after}} removed {is no longer said; it was {before}} other {is {after} instead of {before}}}.',
  'diff.digital.checked':
    'Whether {of} helps {change, select, added {is now looked at in {after}} removed {is no longer looked at in {before}} other {is looked at in {after} instead of {before}}}.',
  'diff.undecided':
    '{change, select, added {A question is open: {after}} removed {A question is no longer open: {before}} other {The open question is now {after}; it was {before}}}{where, select, none {} other { (in {where})}}.',
  'diff.undecided.by':
    'The open question {of} {change, select, added {is now for {added} to settle} removed {is no longer for {removed} to settle} other {is for {added} to settle instead of {removed}}}.',
  'diff.undecided.before':
    'The open question {of} {change, select, added {is now to be settled before {after}} removed {has no day any more; it was to be settled before {before}} other {is to be settled before {after} instead of {before}}}.',

  'diff.follows.period': 'It runs {after} instead of {before}.',
  'diff.follows.one': 'That makes {what}.',
  'diff.follows.time': '{time} of people’s time',
  'diff.follows.sessions': '{after, plural, one {# session} other {# sessions}}',
  'diff.follows.instead': '{after} instead of {before}',
  'diff.follows.gone': '{before} less',
  'diff.follows.unserved': 'Nothing serves {tenets} any more.',
  'diff.follows.served': '{tenets} {count, plural, one {is} other {are}} served for the first time.',
  'diff.follows.unexamined': 'No review examines {tenets} any more.',
  'diff.follows.examined': '{tenets} {count, plural, one {is} other {are}} examined for the first time.',
  'diff.mention.attends': '{gone, select, yes {attended} other {attend}} {meetings}',
  'diff.mention.heard': '{gone, select, yes {were} other {are}} heard in {meetings}',
  'diff.mention.leads': '{gone, select, yes {led} other {lead}} {meetings}',
  'diff.mention.deputy': '{gone, select, yes {could} other {can}} step in to lead {meetings}',
  'diff.mentions': 'They {mentions}.',

  'diff.days': 'from {from} to {to}',
  'diff.days.titled': '{days} ({title})',
  'diff.rate': '{time} a {per, select, day {day} week {week} month {month} term {term} other {year}}',
  'diff.percent': '{percent} %',
  'diff.status.on': '{status} (since {day})',
  'diff.status.ended': 'ended (on {day})',
  'diff.distance':
    '{unit, select, day {{value, plural, one {# day} other {# days}}} week {{value, plural, one {# week} other {# weeks}}} month {{value, plural, one {# month} other {# months}}} term {{value, plural, one {# term} other {# terms}}} year {{value, plural, one {# year} other {# years}}} h {{value, plural, one {# hour} other {# hours}}} min {{value, plural, one {# minute} other {# minutes}}} other {{value, plural, one {# working day} other {# working days}}}}',
  'diff.distance.of': '{distance} of {of}',
  'diff.every':
    '{unit, select, weekday {every weekday} day {{n, plural, one {every day} other {every # days}}} week {{n, plural, one {every week} other {every # weeks}}} month {{n, plural, one {every month} other {every # months}}} term {{n, plural, one {every term} other {every # terms}}} other {{n, plural, one {every year} other {every # years}}}}',
  'diff.every.on': '{every} on {days}',
  'diff.day.ordinal':
    'the {ordinal, select, first {first} second {second} third {third} fourth {fourth} other {last}} {day}',
  'diff.once': 'once, on {dates}',
  'diff.once.some': 'on {dates}',
  'diff.within': 'once within {distance}',
  'diff.as-needed': 'as needed',
  'diff.as-needed.when': 'as needed ({when})',
  'diff.as-needed.about':
    '{needed}, about {times, plural, one {once} =2 {twice} other {# times}} a {per, select, day {day} week {week} month {month} term {term} other {year}}',
  'diff.somebody.count': '{count} of {who}',
  'diff.somebody.from': '{who} from {from}',
  'diff.somebody.until': '{who} until {until}',
  'diff.somebody.between': '{who} from {from} until {until}',
  'diff.in-turn': '{who} in turn',
  'diff.cast': '{people} as {role}',
  'diff.cast.added': 'the part of {role} goes to {people}',
  'diff.cast.removed': 'the part of {role} no longer goes to {people}',
  'diff.cast.altered': 'the part of {role} goes to {people} instead of {before}',
  'diff.grouping.pairs': 'in pairs',
  'diff.grouping.threes': 'in threes',
  'diff.grouping.fours': 'in fours',
  'diff.grouping': 'in groups of {size}',
  'diff.grouping.mixed': '{groups}, mixed across organisations',
  'diff.evidence':
    '{kind, select, data {numbers} work {work} observation {observation} voice {voice} research {research} judgement {judgement} other {cases}}',
  'diff.evidence.anonymised': 'anonymised',
  'diff.evidence.under': 'under {agreement}',
  'diff.artefact': '{kind}: {text}',
  'diff.artefact.named': '{kind} {name}: {text}',
  'diff.artefact.bare': '{kind} {name}',
  'diff.b': '{b, select, before {before} betwixt {betwixt} beside {beside} other {beyond}}: {text}',
  'diff.grant.to': '{what} to {to}',
  'diff.grant.to.each': '{what} each to {to}',
  'diff.money': '{amount} {currency}',
  'diff.quorum': '{count, plural, one {# person} other {# people}}',
  'diff.quorum.of': '{count} of {of}',
  'diff.found': '{level}',
  'diff.found.by': '{level} by {who}',
  'diff.found.on': '{found} on {day}',
  'diff.found.text': '{found}, {text}',
  'diff.step-time.least': 'at least {time}',
  'diff.step-time.most': 'up to {time}',
  'diff.step-time.range': '{least} to {time}',
  'diff.step-time.each': '{time} for each {role}',
  'diff.role.any': 'any number, or nobody',
  'diff.role.range': '{min} to {max} people',
  'diff.role.count': '{min, plural, one {# person} other {# people}}',
  'diff.role.from': '{min, plural, one {# person} other {# people}} or more',
  'diff.rounds': 'in {rounds, plural, one {# round} other {# rounds}}',
  'diff.rounds.each': 'for each {role}',
  'diff.rounds.rotating': '{rounds}, with {roles} changing hands',
  'diff.rounds.moving': '{rounds}, with {roles} moving on',
  'diff.promise': '{from} to {to}, {text}',
  'diff.task': '{text}, for {by} to do',
  'diff.due': '{what}, by {due}',
  'diff.in-words': '{what} ({text})',
  'diff.gift': '{who}, who gives {gives}',
  'diff.gift.bare': '{who}',
  'diff.question': '{text}, for {by} to settle',
  'diff.question.before': '{question}, before {before}',
  'diff.often':
    'about {times, plural, one {once} =2 {twice} other {# times}} a {per, select, day {day} week {week} month {month} term {term} other {year}}',
  'diff.focus': '{prime} with {rest}',
  'diff.level':
    '{level, select, system {across the system} organisations {between organisations} professionals {between professionals} partners {with partners} other {with students}}',
  'diff.closed.added': 'closed now: {days}',
  'diff.closed.removed': 'open again: {days}',
  'diff.closed.moved': '{title} is now {after} instead of {before}',
  'diff.closed.altered': '{after} instead of {before}',
  'diff.because': '{text} (because {because})',
  'diff.was.stop': 'it was to stop',
  'diff.was.continue': 'it was to go on',
  'diff.was.start': 'it was to start',
  'diff.because.was': '{text} ({was})',
  'diff.hours': '{hours}\u00a0h',
  'diff.again': 'it',
  'diff.and': '{most} and {last}',

  'diff.same': 'Nothing has changed in meaning{from, select, none {} other { between {from} and {to}}}.',
  'diff.same.text':
    'Nothing has changed in meaning{from, select, none {} other { between {from} and {to}}}: only how {files, plural, one {the text is written} other {# files are written}}.',
  'diff.unchanged':
    '{count, plural, one {One other design means what it meant.} other {# other designs mean what they meant.}}',
  'diff.summary': '{changes}.',
  'diff.count.changes': '{count, plural, one {# change} other {# changes}}',
  'diff.count.new': '{count, plural, one {# new finding} other {# new findings}}',
  'diff.count.fixed': '{count, plural, one {# finding settled} other {# findings settled}}',
  'diff.count.hours': 'hours of {count, plural, one {one participant} other {# participants}}',
  'diff.moved': '{before} is now {after}.',
  'diff.moved.title': 'Files that have moved',
  'diff.hours.title': 'Hours',
  'diff.hours.who': 'Who',
  'diff.hours.each.before': 'each, before',
  'diff.hours.each.after': 'after',
  'diff.hours.all.before': 'together, before',
  'diff.hours.all.after': 'after',
  'diff.hours.none': '–',
  'diff.hours.over':
    '{who} {many, select, yes {are} other {is}} asked for too much in {after, plural, one {one {window}} other {# {window}s}}{before, plural, =0 {} one { (before, in one)} other { (before, in #)}}: {after, plural, one {} other {up to }}{asked} in the {window} from {day}, where {given} are there.',
  'diff.hours.fits':
    '{who} {many, select, yes {have} other {has}} time enough again in every {window}; before, it was too little in {before, plural, one {one} other {#}}.',
  'diff.hours.window': '{window, select, day {day} week {week} month {month} term {term} other {year}}',
  'diff.findings.new': 'New findings',
  'diff.findings.fixed': 'Settled',
  'diff.findings.again': '{count, plural, one {and in # more place} other {and in # more places}}',
  'diff.elsewhere': 'Outside the designs',
} satisfies Catalogue;
