/** What `--help` says. Plain texts: they are shown before anything that formats messages is loaded. */
export const helpText = {
  jointwork: `Plan how people work together, and check the plan before it costs them their time.

Collaboration protocols are files that end in .collab: who takes part, what for, when they meet, how they talk, and how they look back.`,
  version: 'print the version',
  help: 'show what can be said, with examples',
  helpCommand: 'show what can be said to a command',
  afterError: '\nSee `jointwork --help`.',
  examples: `
For example:
  jointwork check                     check every protocol file in this folder
  jointwork plan lesson-study.collab  see who meets when, and what happens there
  jointwork help check                more about one command`,

  checkSummary: 'check protocol files',
  check: `Check protocol files: mistakes in what is written, and what would keep the collaboration from working.

Without a path it checks the folder that you are in. Folders are searched for files that end in .collab; node_modules, dist and folders that begin with a dot are left out.`,
  checkPaths: 'files and folders',
  checkHere: 'the folder that you are in',
  format:
    'how the findings are told: pretty (the default), json, jsonl, sarif, github, gitlab, junit, checkstyle, rdjsonl, azure, markdown, html; several, where all but one go to files',
  strict: 'treat drafts like designs that are agreed',
  quiet: 'show errors only',
  maxWarnings: 'fail where there are more warnings than this',
  printConfig: 'print how the rules are set for one file, and stop',
  stats: 'tell which rules took most time',
  fix: 'mend what needs no look, and tell what is left',
  fixDryRun: 'tell what would be left, and write nothing',
  changedSince: 'check what has changed since a git revision, and what may read otherwise for it',
  shard: 'check one of several parts, such as 2/3',
  watch: 'check again whenever something changes',
  stdin: 'read the text of one file from standard input',
  stdinFilename: 'which file that text is',

  mergeSummary: 'make one report of several parts',
  merge: `Make one report of what several machines have checked, each a part of the files.`,
  mergeParts: 'what `jointwork check --shard 1/3 --format part=FILE` wrote',
  mergeExamples: `
For example:
  jointwork check --shard 1/2 --format part=one.json
  jointwork check --shard 2/2 --format part=two.json
  jointwork merge one.json two.json --format pretty --format sarif=all.sarif`,

  baseline: 'leave out the findings that are in this file',
  updateBaseline: 'write the findings of today into the baseline',
  noCache: 'check everything, whatever is known from earlier checks',
  cacheLocation: 'where results are kept for the next check',
  wholeNumber: 'It is a whole number, such as 0 or 10.',
  checkExamples: `
Ends with 0 where there are no errors, with 1 where there are (or too many warnings),
and with 2 where it could not check, or a configuration has mistakes in it.

For example:
  jointwork check designs                      check a folder
  jointwork check a.collab b.collab            check two files
  jointwork check --max-warnings 0             let warnings fail, too
  jointwork check --format json > report.json  for other programs
  jointwork check --format pretty --format sarif=out.sarif
                                               here, and in a file for code scanning`,

  planSummary: 'show the plan that a design makes',
  plan: `Show what a design comes to: who takes part, every session with its date and people, one agenda minute by minute, what each aim is served by, and what falls due when.`,
  planFile: 'a protocol file with a design',
  design: 'which design, where the file has several',
  agenda: 'the meeting whose agenda is laid out',
  json: 'print the plan as data (JSON)',
  absent: 'what if somebody is missing: a person or a group; may be said several times',
  join: 'what if more people join a group, or leave it: NAME=+2, NAME=-1; may be said several times',
  shorten: 'what if every session is shorter: 10min',
  from: 'what if it begins on another day: 2026-10-01',
  planExamples: `
For example:
  jointwork plan lesson-study.collab
  jointwork plan district.collab --design Literacy
  jointwork plan lesson-study.collab --json > plan.json

What if? First what would break and what would change, then the plan as it would be:
  jointwork plan lesson-study.collab --absent OakHead
  jointwork plan lesson-study.collab --join OakYear5=+2 --shorten 10min --from 2026-10-01`,

  reviewSummary: 'say what a change means, for whoever reviews it',
  review: `Say what a change comes to, for whoever has to agree to it: what each design means now, which findings are new, settled and still there, what all designs together ask of each, and which designs a change elsewhere affects.

It compares HEAD with the commit at which it went apart from BASE, as a pull request does. Without HEAD it takes the files as they are. Nothing in the work tree is touched.`,
  reviewBase: 'what the change is meant for: a branch, a tag, a hash',
  reviewHead: 'the change; without it, the files as they are',
  reviewFormat: 'how it is told: terminal (the default), markdown, json; several, where all but one go to files',
  reviewOut: 'write it to this file',
  reviewFailOn: 'end with 1 where there are new errors, new errors or warnings, or new findings of any kind',
  reviewLink: 'where files can be looked at, in Markdown: https://github.com/me/mine/blob/main',
  reviewToday: 'the day for what runs out, in place of today',
  reviewExamples: `
Ends with 0; with --fail-on, with 1 where such findings are new; and with 2 where it could
not compare.

For example:
  jointwork review main                              what you have changed, also before you commit
  jointwork review origin/main HEAD --format markdown --out review.md
                                                     what a branch changes, for a comment
  jointwork review main --fail-on new-errors --format markdown=review.md --format json=review.json
                                                     for a person, for a program, and for CI`,

  portfolioSummary: 'show all designs of a workspace beside each other',
  portfolio: `Show all designs of a workspace beside each other: when each runs and what it leaves to settle, what all of them ask of each group against the time that there is, what starts against what stops, who never meets, and which reviews are coming.`,
  portfolioPath: 'a folder or a protocol file',
  portfolioFormat: 'how it is shown',
  portfolioOut: 'write it to this file',
  portfolioToday: 'the day from which reviews are coming; by default, today',
  portfolioExamples: `
For example:
  jointwork portfolio
  jointwork portfolio designs --format html --out portfolio.html
  jointwork portfolio --format json --today 2026-09-01`,

  exportSummary: 'make files to hand on: calendars, tables, documents',
  export: `Make files of a design for people who do not have Jointwork: calendars, tables, pages and documents.

One file goes to standard output where that is a pipe or a file; otherwise files go into the folder that you are in, or into --out. What is there already under the same name is replaced.`,
  exportFile: 'a protocol file with a design',
  exportTo:
    'html, md, json, ics, csv, mermaid, svg, agreement, run-sheet, room, asks or review-pack; several with commas between them',
  exportFor: 'for one participant, by name or title',
  exportEach: 'one for each participant',
  exportOut: 'the folder to write into; - is standard output',
  exportDesign: 'one design, where the file has several',
  exportToday: 'the day on which it is made, in place of today',
  exportPaper: 'the paper of documents',
  exportSince: 'what it is compared with: a git revision, or a plan exported as JSON',
  exportAlarm: 'remind before sessions, in calendars: 30min, 2h, 1d, 1w',
  exportExamples: `
For example:
  jointwork export lesson-study.collab --to ics --for OakYear5 > year-5.ics
  jointwork export lesson-study.collab --to ics --each --alarm 1d --out calendars
  jointwork export lesson-study.collab --to csv,json --out tables
  jointwork export lesson-study.collab --to agreement --paper letter`,

  formatSummary: 'write protocol files in the one form that there is',
  formatFiles: `Format protocol files: one clause a line, two spaces for each block, long lists one name a line. What a file says and its comments stay the same; there is nothing to configure.

Without a path it formats the folder that you are in. Names the files that it changed, one a line.`,
  formatCheck: 'change nothing; name the files that would change, and fail where there are some',
  formatStdin: 'format standard input to standard output',
  formatStdinName: 'what standard input is called, for the configuration and messages',
  formatExamples: `
Ends with 0; with 1 where --check named a file, and with 2 where a file could not be formatted.

For example:
  jointwork format                    format all protocol files in this folder
  jointwork format --check designs    tell which would change, in CI
  jointwork format --stdin < a.collab > b.collab`,

  diffSummary: 'say what a change means',
  diff: `Compare two states of designs by what they mean: who comes and goes, what meets more or less often, whose hours change, what nothing serves any more, which findings are new. How the text is written makes no difference.

With two files it compares them. Otherwise it compares revisions of git: without one, the last commit with the files as they are; with one, that with the files as they are; with two (or A..B), these. A...B tells what B has changed since both went apart. Paths come last, after -- where they could be taken for something else. FILE#Design is one design of a file.`,
  diffWhat: 'two files; or one or two revisions, then files and folders',
  diffFormat: 'how it is told',
  diffJson: 'the same as --format json',
  diffDesign: 'only this design, by its earlier or its later name',
  diffExitCode: 'end with 1 where something has changed',
  diffExamples: `
Ends with 0; with --exit-code, with 1 where something has changed in meaning;
and with 2 where it could not compare.

For example:
  jointwork diff                                 what you have changed since the last commit
  jointwork diff main...HEAD --format markdown   what your branch changes, for a pull request
  jointwork diff HEAD~3 lesson-study.collab      one file, over the last three commits
  jointwork diff old.collab new.collab           two files, without git`,

  initSummary: 'make a first workspace',
  init: `Make a first workspace: a configuration, a file with the people whom designs share, a design to begin with, and what your host runs on each change.

It asks for what you do not say. A file that is there already stays as it is.`,
  initFolder: 'where it is made',
  initExample: 'what to begin with: lesson-study, learning-community or student-voice',
  initName: 'what your school or organisation is called',
  initCi: 'what checks each change',
  initStart: 'when the design begins; by default, next Monday',
  initYes: 'ask nothing',
  initExamples: `
For example:
  jointwork init                                     asks what you want
  jointwork init --example lesson-study --ci github  asks for the rest
  jointwork init plans --yes                         in a folder, without a question`,

  completionSummary: 'print completion for a shell',
  completion: `Print what a shell needs to complete commands and options.`,
  completionShell: 'the shell',
  completionExamples: `
For example, in ~/.bashrc, ~/.zshrc (after compinit) or ~/.config/fish/config.fish:
  eval "$(jointwork completion bash)"
  source <(jointwork completion zsh)
  jointwork completion fish | source`,

  findSummary: 'find a protocol or a design that suits',
  find: `Look for a way to work together: in the library, and in files and folders that are named with --in. The closest come first, with their source, how long they take, for how many people, when to use them and when not.

With a name it shows that one whole.`,
  findName: 'a protocol or a design, by name or title',
  findFocus: 'curriculum, pedagogy or evaluation',
  findPeople: 'how many take part',
  findMinutes: 'how many minutes there are',
  findEvidence: 'what is looked at: data, work, observation, voice, research, judgement or case',
  findOutsider: 'somebody from outside takes part',
  findPurpose: 'what it is for, in your words',
  findIn: 'look in this file or folder, too; may be said several times',
  findLimit: 'how many are shown',
  findJson: 'print what is found as data (JSON)',
  findExamples: `
Ends with 0; with 1 where nothing fits.

For example:
  jointwork find --people 6 --minutes 50
  jointwork find --purpose "help a colleague with a dilemma"
  jointwork find --evidence work --outsider --in examples
  jointwork find Consultancy`,

  importSummary: 'make a protocol file of what you have: people, calendars, agendas',
  import: `Make a protocol text of what there is already: a table of people and groups (.csv), a calendar with closed days and meetings (.ics), or an agenda, pasted or in Markdown.

It goes to standard output, or with --out into a new file. What could not be understood stands at its head as comments.`,
  importFile: 'a file; - is standard input',
  importAs: 'what it is, where its ending does not say',
  importName: 'what the protocol or design is called',
  importClosed: 'in a calendar, take every event that lasts all day for a closed day',
  importOut: 'write it to this file, which is not there yet',
  importExamples: `
For example:
  jointwork import staff.csv --out people.collab
  jointwork import term-dates.ics --closed
  jointwork import - < agenda.md`,

  explainSummary: 'say what a rule looks for, and why',
  explain: `Show the page of a rule: why it is there, what is wrong, what is right, and how to settle it.

Without a rule it lists them all.`,
  explainRule: 'the id of a rule, as a finding shows it',
  explainExamples: `
For example:
  jointwork explain
  jointwork explain no-review`,

  lspSummary: 'run the language server, for editors',
  lsp: 'Run the language server. Editors start it by themselves and talk to it.',
  stdio: 'talk over standard input and output (the only way there is)',
  lspExamples: `
For example, in the settings of an editor:
  command: jointwork lsp --stdio`,

  failed: 'Jointwork itself failed. Please report this, with the file if you may:',
} as const;
