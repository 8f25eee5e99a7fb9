import type { Catalogue } from './message.ts';

const didYouMean = `{hasNear, select, yes { Did you mean \`{near}\`?} other {}}`;

/** What a number counts, from the parameter `counted`. */
const counts = `{counted, select, people {The number of people} rounds {The number of rounds}
  times {The number of times} units {The number} minutes {The time} other {The number}}`;

/** What is said about mistakes that the words themselves show. */
export const checksMessages = {
  'declared-twice': `\`{name}\` is declared twice here; give one of the two another name.`,
  'declared-twice.related': `\`{name}\` stands here first.`,
  'imported-twice': `\`{name}\` is imported twice; import one of the two under another name with \`as\`, or leave it out.`,
  'cycle-in-after': `{count, plural, =1 {\`{name}\` cannot come after itself.} other {These wait for each other: {path}. Leave out one of the links.}}`,
  'cycle-in-like': `{count, plural, =1 {\`{name}\` cannot be like itself.} other {These take over from each other in a circle: {path}. Leave out one \`like\`.}}`,
  'cycle-in-joins': `{count, plural, =1 {\`{name}\` cannot join itself.} other {These groups are made of each other: {path}. Leave out one of the links.}}`,
  'cycle-in-membership': `{count, plural, =1 {\`{name}\` cannot be one of itself.} other {These belong to each other in a circle: {path}. Leave out one \`in\`.}}`,
  'cycle-in-part-of': `{count, plural, =1 {\`{name}\` cannot be part of itself.} other {These organisations are part of each other: {path}. Leave out one \`part of\`.}}`,
  'circle.related': `Here \`{from}\` leads on to \`{to}\`.`,
  'no-such-date': `There is no {date}. A date is written year, month, day: \`2026-09-30\`.`,
  'no-such-date.month-ends': `There is no {date}; that month ends on {real}.`,
  'no-such-date.write': `There is no {date}; the first day of that month is {real}.`,
  'ends-before-it-starts': `This ends on {to}, before it starts on {from}.`,
  'ends-before-it-starts.related': 'It starts here.',
  'ends-before-it-starts.fix': `Swap the dates: from {to} to {from}`,
  'unknown-zone': `\`{zone}\` is no time zone that is known here. Zones are named like \`Europe/London\`.${didYouMean}`,
  'unknown-currency': `\`{currency}\` is no currency. Currencies are written with their three letters, like \`GBP\`.${didYouMean}`,
  'zero-size': `${counts} has to be more than zero.`,
  'zero-size.role': 'A role is for at least one person. One that may stay empty is written `any`.',
  'person-joins': 'A person is one; only groups join others.',
  'person-size': 'A person is one. Several people are a `group`.',
  'reversed-size': `The range runs backwards: write \`{max} to {min}\`.`,
  'role-unbound': `{count, plural, one {The role {roles} of \`{protocol}\` has nobody.} other {The roles {roles} of \`{protocol}\` have nobody.}} Say who takes part in it: \`with {example} = …\`.`,
  'role-unbound.related': `The role \`{role}\` is declared here.`,
  'role-bound-twice': `The role \`{role}\` is given twice. Name all who share it together: \`{role} = A and B\`.`,
  'role-bound-twice.related': `\`{role}\` is given here first.`,
  'between-and-betwixt': '`between` and `betwixt` are two words for one thing; a context says it once.',
  'between-and-betwixt.related': 'It is said here first.',
  'more-than-there-are': `{kind, select, person {\`{name}\` is one person} other {\`{name}\` are {most} at the most}}, so there cannot be {count} of them.`,
} satisfies Catalogue;
