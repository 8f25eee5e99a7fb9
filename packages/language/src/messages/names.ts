import type { Catalogue } from './message.ts';

/** The kind of a declaration with its article, from the parameter `kind`. */
const aKind = `{kind, select,
  organisation {an organisation} calendar {a calendar} person {a person} group {a group} framework {a framework}
  protocol {a protocol} design {a design} tenet {a tenet} level {a level of a framework} role {a role}
  work {an activity} dialogue {an activity} inquiry {an activity} review {a review} artefact {something that is produced}
  other {something else}}`;

/** What a place asks for, with its article, from the parameter `needed`. */
const aNeeded = `{needed, select,
  organisation {an organisation} calendar {a calendar} person {a person} group {a group} participant {a group or a person}
  party {a group, a person or an organisation} framework {a framework} protocol {a protocol} design {a design}
  source {a design or a protocol} tenet {a tenet} level {a level} role {a role} activity {an activity}
  meeting {an activity or a review} review {a review} artefact {something that an activity produces}
  decision {a group, a person, or one of consensus, consent and majority}
  other {something else}}`;

const didYouMean = `{hasNear, select, yes { Did you mean \`{near}\`?} other {}}`;

/** What is said about names and imports. */
export const namesMessages = {
  'unknown-name': `Nothing here is called \`{name}\`; ${aNeeded} belongs here.${didYouMean}`,
  'unknown-name.elsewhere': `\`{name}\` is declared in \`{from}\`, which this file does not import; ${aNeeded} belongs here.`,
  'unknown-tenet': `No framework that this file sees has a tenet \`{name}\`.${didYouMean}`,
  'unknown-level': `The framework \`{framework}\` has no level \`{name}\`. {count, plural, =0 {It declares no levels.} other {Its levels are {levels}.}}`,
  'unknown-role': `The protocol \`{protocol}\` has no role \`{name}\`. {hasNear, select, yes {Did you mean \`{near}\`?} other {{count, plural, =0 {It declares no roles.} one {Its role is {roles}.} other {Its roles are {roles}.}}}}`,
  'wrong-kind': `\`{name}\` is ${aKind}; ${aNeeded} belongs here.`,
  'wrong-kind.related': `\`{name}\` is declared here.`,
  'ambiguous-name': `\`{name}\` comes from two of the imported files; import it by name from one of them.`,
  'ambiguous-tenet': `The tenet \`{name}\` is declared by two frameworks that this file sees; rename one, or import one framework only.`,
  'ambiguous.related': `One \`{name}\` is declared here.`,
  'not-exported': `\`{from}\` declares nothing called \`{name}\`.${didYouMean}`,
  'import-not-found': `There is no file \`{specifier}\` here.${didYouMean}`,
  'import-empty': 'The import does not say which file. Write a path such as `"./shared.collab"`.',
  'import-backslash': `Paths are written with \`/\`: \`{wanted}\`.`,
  'import-not-a-path': `\`{specifier}\` is not a path. Begin with \`./\` or \`../\`, with \`lib:\` for the library, or name an installed package.`,
  'import-not-collab': `\`{specifier}\` is not a protocol file. Imported files end in \`.collab\`.`,
  'import-outside': `\`{specifier}\` lies outside the workspace. Files can be imported from inside it, and from installed packages.`,
  'import-unsaved': `This file has no folder yet, so \`{specifier}\` leads nowhere. Save it first.`,
  'import-unknown-library': `The library has no file \`{specifier}\`.${didYouMean}`,
  'import-unknown-package': `The package \`{name}\` is not installed here.`,
  'import-package-without-entry': `The package \`{name}\` does not say which file to import: its \`package.json\` has no entry \`jointwork\`.`,
  'import-of-itself': 'The file imports itself, which adds nothing.',
  'fix.import': `Import \`{name}\` from \`{from}\``,
} satisfies Catalogue;
