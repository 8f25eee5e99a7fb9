import type { Catalogue } from '@jointwork/language';

const near = '{near, select, none {} other { Did you mean `{near}`?}}';

/** What is said about configuration files. */
export const configMessages = {
  'config.syntax':
    '{fault, select, CommaExpected {A comma belongs here, between two entries.} ColonExpected {A colon belongs here, between a name and its value.} ValueExpected {A value is missing here.} PropertyNameExpected {A name in double quotes belongs here.} CloseBraceExpected {A closing brace is missing here.} CloseBracketExpected {A closing bracket is missing here.} EndOfFileExpected {The configuration has ended before this.} UnexpectedEndOfString {This text has no closing quote.} UnexpectedEndOfComment {This comment is not closed.} InvalidEscapeCharacter {A backslash stands for nothing here. Write it twice.} other {This is not JSON with comments.}}',
  'config.too-deep': 'The lists and objects in this file lie too deep inside each other to be a configuration.',
  'config.kind':
    '{wanted, select, object {An object in braces belongs here.} list {A list in brackets belongs here.} text {A text in double quotes belongs here.} boolean {Either `true` or `false` belongs here.} other {A severity belongs here: `"off"`, `"info"`, `"warn"`, `"error"`, or a list of one and the options of the rule.}}',
  'config.unknown-key': `A configuration has no \`{name}\`.${near}`,
  'config.unknown-rule': `There is no rule \`{name}\`.${near}`,
  'config.unknown-option': `{count, plural, =0 {\`{rule}\` has no options.} other {\`{rule}\` has no option \`{name}\`.}}${near}`,
  'config.unknown-severity': `There is no severity \`{name}\`: a rule is \`off\`, or it says \`info\`, \`warn\` or \`error\`.${near}`,
  'config.value':
    '`{name}` is a {type, select, integer {whole number} other {number}}{bounds, select, minOnly { from {minimum} up} maxOnly { up to {maximum}} both { from {minimum} to {maximum}} other {}}.',
  'config.too-much': 'A rule takes a severity and one object of options, and no more.',
  'config.twice': '`{name}` is set a second time here; only the first one counts. Leave one of them out.',
  'config.no-files': 'An override says in `files` which files it is for.',
  'config.pattern':
    '{fault, select, empty {An empty pattern fits no file.} backslash {Folders are parted by `/` in a pattern, on every machine.} negated {A pattern says which files are meant; it cannot leave any out.} outside {A pattern fits files beside this configuration or below. Write it as seen from here, without `..`.} other {`{pattern}` has more wildcards than can be told apart in reasonable time. Leave some out.}}',
  'config.unknown-set': `Jointwork has no set \`{name}\`.${near}`,
  'config.missing':
    'There is no `{name}` to build on. {kind, select, package {Is the package installed?} other {A path is seen from the folder of this file.}}',
  'config.outside': '`{name}` leads out of the workspace, and is not read.',
  'config.no-config': 'The package `{name}` shares no configuration: it has no file `jointwork.config.json`.',
  'config.circle': '`{name}` builds on this file itself, so one of them has to do without the other.',
  'config.too-many': 'Configurations build on each other more than {most} times here. Put some of them together.',
} satisfies Catalogue;
