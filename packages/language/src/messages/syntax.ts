import type { Catalogue } from './message.ts';

/** What is said of a text that cannot be read as it stands. */
export const syntaxMessages = {
  'syntax.unexpected': '`{found}` does not fit here. {means} For example: `{example}`',
  'syntax.incomplete': 'Something is missing after `{last}`. {means} For example: `{example}`',
  'syntax.wanted':
    '{wanted, select, ID {A name or word} INT {A number} DATE {A date, such as `2026-09-15`,} TIME {A time, such as `15:30`,} STRING {A text in quotes} other {`{wanted}`}} is missing after `{last}`. {means} For example: `{example}`',
  'syntax.wanted-instead':
    '{wanted, select, ID {A name or word} INT {A number} DATE {A date, such as `2026-09-15`,} TIME {A time, such as `15:30`,} STRING {A text in quotes} other {`{wanted}`}} belongs after `{last}`, not `{found}`. For example: `{example}`',
  'syntax.respell': '`{found}` does not fit here. Did you mean `{near}`?',
  'syntax.insert': '`{text}` is missing before `{found}`. For example: `{example}`',
  'syntax.insert-comma': 'A comma is missing before `{found}`. For example: `{example}`',
  'syntax.insert-after': '`{text}` is missing after `{last}`. For example: `{example}`',
  'syntax.time': 'Times are written with hours and minutes: `{text}`.',
  'syntax.number-word': 'Numbers are written in digits: `{text}`.',
  'syntax.every-number': 'Say it with a number: `every {text}`.',
  'syntax.number-parts': 'Numbers are written without spaces: `{text}`.',
  'syntax.no-quotes': 'A single word stands here, without quotes: `{text}`.',
  'syntax.needs-quotes': 'Texts stand in quotes. For example: `{example}`',
  'syntax.name-missing':
    'A name is missing after `{word}`: one word, by which others can refer to it. For example: `{example}`',
  'syntax.name-is-one-word': 'A name is one word. What people read stands behind it, in quotes: `{word} {text}`.',
  'syntax.which-weekday': 'Say how often: `every {text}`, or in weeks, as in `every 2 weeks on Tuesday`.',
  'syntax.belongs-in-braces': '`{found}` belongs between the braces of `{word}`. For example: `{example}`',
  'syntax.sign': '`{found}` has no meaning here. Write `{word}`.',
  'syntax.notation.date':
    'Dates are written year, month, day: `{instead}`{other, select, none {} other {, or `{other}`}}.',
  'syntax.notation.time': 'Times of day have twenty-four hours and a colon: `{instead}`.',
  'syntax.notation.number':
    'Numbers are written without signs between thousands, and with a point before decimals: `{instead}`{other, select, none {} other {, or `{other}`}}.',
  'syntax.notation.quotes': 'Texts stand in quotes like these: `"…"`.',
  'syntax.notation.wide': 'These signs have their full width. Write `{instead}`.',
  'syntax.notation.comment': 'A comment begins with `//`.',
  'syntax.missing.Every.ID': 'A schedule needs a unit: `every 2 weeks`.',
  'syntax.missing.Duration.INT': 'A length of time is needed here: `60 min`, or `1h 30 min`.',
  'syntax.missing.Duration.ID': 'The length of time needs a unit: `60 min`, or `2h`.',
  'syntax.missing.Rate.ID': 'The amount of time needs a unit: `2h per week`.',
  'syntax.missing.Rate.per': 'Say how often this time is there: `2h per week`.',
  'syntax.missing.Distance.ID': 'The number needs a unit: `2 days`, `3 weeks`.',
  'syntax.missing.DaysBefore.before':
    'Write `for 30 min` for how long it takes, or `2 days before` for when it is to be done.',
  'syntax.missing.StepTime.ID': 'The time of the step needs a unit: `10 min`.',
  'syntax.missing.AtTime.TIME': 'A time of day is needed after `at`: `at 15:30`.',
  'syntax.missing.DayOn.ID': 'A day is needed after `on`: `on Tuesday`, or `on the second Wednesday`.',
  'syntax.missing.Produces.word': 'Say first what kind of thing it is, in one word: `produces plan "…"`.',
  'syntax.missing.Produces.text': 'Say in quotes what it is: `produces plan Lesson "The research lesson"`.',
  'syntax.missing.Turnover.%': 'Turnover is a percentage: `turnover 25% per year`.',
  'syntax.missing.Led.by': 'Say who leads: `led by Coaches deputy Teachers`.',
  'syntax.missing.SeenWhen.when': 'Write `seen when` and what one would see: `seen when "Cool feedback is asked for"`.',
  'syntax.missing-block': '`{word}` needs a block in braces. {means} For example: `{example}`',
  'syntax.stray-separator':
    'The list ends here: `{word}` must be followed by one more name{next, select, none {} other {, but `{next}` {begins, select, yes {begins a new clause} other {goes on with the clause}}}}. Remove the `{word}`.',
  'syntax.unmatched-brace': 'This closing brace has no opening brace before it. Remove it, or open a block above.',
  'syntax.unclosed-block': 'This block is not closed. Add a closing brace where it ends.',
  'syntax.unexpected-block': '`{word}` opens no block. Remove the brace, or end the clause before it.',
  'syntax.nameless-block': 'A block needs something before it that says what it is, such as `work Planning`.',
  'syntax.too-deep': 'Blocks stand inside blocks more than {max} deep here; what is inside this one was not read.',
  'syntax.unknown-clause':
    'Nothing {block, select, TopClause {at the top of a file} OrganisationClause {in an organisation} CalendarClause {in a calendar} ParticipantClause {in a person or group} FrameworkClause {in a framework} TenetClause {in a tenet} ProtocolClause {in a protocol} StepClause {in a step} RepeatClause {in `repeat`} DesignClause {in a design} AdaptedClause {in `adapted from`} ContextClause {in `context`} PartyClause {in `party`} TargetClause {in a target} MeetingClause {in an activity or a review} other {here}} begins with `{word}`{block, select, StepClause {: write `prompt`} RepeatClause {: write steps} AdaptedClause {: write `keep` or `change`} ContextClause {: write `before`, `betwixt`, `beside` or `beyond`} PartyClause {: write `voice`, `interest` or `contributes`} other {}}.{near, select, none {} other { Did you mean `{near}`?}}{home, select, none {} head { It stands before the brace, behind the name and the title: `work Teach after Launch`.} TopClause { It belongs at the top of a file.} DesignClause { It belongs in a design.} MeetingClause { It belongs in an activity or a review.} ProtocolClause { It belongs in a protocol.} other { It belongs in another kind of block.}}',
  'syntax.said-twice': '`{word}` was already said above, and can be said only once. Keep one of the two.',
  'syntax.first-said-here': 'It was said here first.',
  'syntax.misplaced-clause':
    '`{word}` belongs in {block, select, review {an activity, not in a review} other {a review, not in an activity}}.',
  'syntax.like-in-review': 'A review cannot be `like` another. Write out what it does.',
  'syntax.unclosed-string':
    'This text has no closing quote. Add `"` at its end; a text over several lines stands between `"""` and `"""`.',
  'syntax.unclosed-string.earlier':
    'A quote is missing in this line: this text ends where the next one should begin. Every text stands between two quotes.',
  'syntax.unclosed-comment': 'This comment is not closed. Add `*/` where it ends.',
  'syntax.unreadable':
    '`{text}` has no meaning here. Clauses need no signs between them: remove it, or put the text in quotes.',
  'syntax.invisible': 'There is a sign here that cannot be seen ({text}). Remove it.',
  'syntax.newer-edition':
    'This file is written in edition {edition} of the language. This release reads edition {known}; a newer Jointwork is needed to check it.',
  'syntax.no-such-edition': 'There is no such edition. Write `edition {known}`, or leave the line out.',
  'syntax.edition-first': 'The edition stands in the first line of a file, before everything else.',
  'syntax.too-large':
    'The file is too large to be checked: {length, number} characters, where {max, number} are the most. Split it into several files.',
  'syntax.too-many-problems':
    'There are {all, number} problems in the text of this file; the first {shown, number} are told.',
  'syntax.not-text': 'This is not a text file.',
  'syntax.not-checked':
    'This file could not be read to its end: an error inside Jointwork. Please report it with the file.',
  'syntax.invalid-time': 'There is no such time of day. Times go from `00:00` to `23:59`.',
  'syntax.not-whole': 'A whole number is needed here, not {number}.',
  'syntax.working-what': 'Only days can be working days: write `working days`, not `working {word}`.',
  'syntax.turn-in-the-middle': '`in turn` closes a list: write it once, after the last name.',
  'syntax.anonymised-alone':
    '`anonymised` belongs to its own item, without a comma before it: `work "Books" anonymised`.',
  'syntax.grant-how-often': 'Say how often this time is there: `3h per week`.',
  'syntax.day-for-unit': 'Say it with a unit: `every {text}`.',
  'syntax.turnover-per-year': 'Turnover is said for a year: `turnover 25% per year`.',
  'syntax.unknown-standing':
    '`{word}` is no standing.{near, select, none { Standings: {words}.} other { Did you mean `{near}`?}}',
  'syntax.unknown-voice':
    '`{word}` is no voice.{near, select, none { Voices: {words}.} other { Did you mean `{near}`?}}',
  'syntax.unknown-level':
    '`{word}` is no level of the system.{near, select, none { Levels: {words}.} other { Did you mean `{near}`?}}',
  'syntax.unknown-focus':
    '`{word}` is no focus.{near, select, none { It is one of {words}.} other { Did you mean `{near}`?}}',
  'syntax.unknown-depth':
    '`{word}` is no depth.{near, select, none { Depths: {words}.} other { Did you mean `{near}`?}}',
  'syntax.unknown-status':
    '`{word}` is no status.{near, select, none { It is one of {words}.} other { Did you mean `{near}`?}}',
  'syntax.unknown-evidence':
    '`{word}` is no kind of evidence.{near, select, none { Kinds: {words}.} other { Did you mean `{near}`?}}',
  'syntax.unknown-unit':
    '`{word}` is no unit of time here.{near, select, none { Units: {words}.} other { Did you mean `{near}`?}}',
  'syntax.unknown-duration':
    '`{word}` is no unit for a length of time.{near, select, none {} other { Did you mean `{near}`?}} Write `min` or `h`.',
  'syntax.unknown-weekday': '`{word}` is no day of the week.{near, select, none {} other { Did you mean `{near}`?}}',
  'syntax.unknown-ordinal':
    '`{word}` does not say which one.{near, select, none { Write one of {words}.} other { Did you mean `{near}`?}}',
  'syntax.unknown-move': '`{word}` is no move.{near, select, none { Moves: {words}.} other { Did you mean `{near}`?}}',
  'fix.write': 'Write `{text}`',
  'fix.remove': 'Remove `{text}`',
} satisfies Catalogue;
