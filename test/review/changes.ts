/** What people do to designs, one pull request each: from the files of a workspace to those that it becomes. */

export type Files = Readonly<Record<string, string>>;

export interface Change {
  readonly name: string;
  /** What its author would say. */
  readonly says: string;
  make(files: Files): Files;
}

const maths = 'maths-community.collab';
const makers = 'change-makers.collab';
const school = 'school.collab';

export const changes: readonly Change[] = [
  {
    name: '01-cadence-halved',
    says: 'The research group meets every four weeks, not every two',
    make: edit(makers, ['every 2 weeks on Thursday', 'every 4 weeks on Thursday']),
  },
  {
    name: '02-review-dropped',
    says: 'We have no time for the review',
    make: edit(maths, [/\n {2}review Looking .*?\n {2}}\n/s, '\n'], [/ (held|checked) in Looking/g, '']),
  },
  {
    name: '03-person-in-two-designs',
    says: 'The new librarian joins both',
    make: (files) => {
      const librarian = 'person Librarian "Librarian" as professional of Millbrook { available 1h per week }\n';
      const declared = { ...files, [school]: `${files[school]}\n${librarian}` };
      const inMakers = edit(
        makers,
        ['FeedbackStaff, Council, Families }', 'FeedbackStaff, Council, Families, Librarian }'],
        ['with Council and FeedbackStaff in groups of 4', 'with Council, FeedbackStaff and Librarian in groups of 4'],
      )(declared);
      return edit(maths, [
        'with MathsTeachers, Head, Friend and 6 of',
        'with MathsTeachers, Head, Friend, Librarian and 6 of',
      ])(inMakers);
    },
  },
  {
    name: '04-protocol-swapped',
    says: 'We tell one another in a tuning protocol from now on',
    make: edit(maths, [
      /follows Consultancy with.*?consultants = MathsTeachers and Friend/s,
      'follows TuningProtocol with\n      facilitator = one of MathsTeachers in turn,\n      presenter = one of MathsTeachers in turn,\n      participants = MathsTeachers and Friend',
    ]),
  },
  {
    name: '05-group-renamed',
    says: 'The department calls itself the maths team',
    make: (files) =>
      Object.fromEntries(
        Object.entries(files).map(([path, text]) => [path, text.replaceAll('MathsTeachers', 'MathsTeam')]),
      ),
  },
  {
    name: '06-reformatted',
    says: 'Tidied up',
    make: (files) => ({
      ...files,
      [maths]: files[maths]!.replaceAll('\n  ', '\n\n      ').replaceAll(' for 50 min', '\n        for 50 min'),
    }),
  },
  {
    name: '07-reordered',
    says: 'Purpose last, people in the order of the alphabet',
    make: edit(
      maths,
      [
        '  level professionals\n  focus pedagogy with curriculum\n',
        '  focus pedagogy with curriculum\n  level professionals\n',
      ],
      ['with MathsTeachers, Head, Friend and 6 of YearNine', 'with Friend, Head, MathsTeachers and 6 of YearNine'],
    ),
  },
  {
    name: '08-file-moved',
    says: 'Designs have a folder of their own',
    make: ({ [makers]: text = '', ...files }) => ({
      ...files,
      [`designs/${makers}`]: text.replace('"./school.collab"', '"../school.collab"'),
    }),
  },
  {
    name: '09-import-added',
    says: 'The librarians of the town come to the opening, from a file of theirs',
    make: (files) => ({
      ...edit(
        makers,
        ['edition 1\n', 'edition 1\nimport { Library } from "./town.collab"\n'],
        ['with Council, FeedbackStaff and Head\n    hear', 'with Council, FeedbackStaff, Head and Library\n    hear'],
      )(files),
      'town.collab':
        'edition 1\ngroup Library "Librarians of the town" as community { size 2 available 1h per month }\n',
    }),
  },
  {
    name: '10-evidence-narrowed',
    says: 'The numbers will do',
    make: edit(maths, [
      /evidence\n {6}observation "From next door",.*?data "The test in March"/s,
      'evidence data "The test in March"',
    ]),
  },
  {
    name: '11-surroundings-removed',
    says: 'Nobody looks beyond the school any more',
    make: edit(maths, [/ {4}beyond "Ferryside[^\n]*\n/, '']),
  },
  {
    name: '12-rule-set-aside',
    says: 'The council in Cork is on leave, and we know it',
    make: edit(makers, [
      '  level students\n',
      '  allow missing-b because "The council in Cork is on leave this year"\n  level students\n',
    ]),
  },
  {
    name: '13-broken-file',
    says: 'Saved too early',
    make: edit(makers, [
      '  dialogue Hearing "Students in the middle" {',
      '  dialogue Hearing "Students in the middle {',
    ]),
  },
  {
    name: '14-hours-cut-in-shared-file',
    says: 'The head has half an hour a week for all of it',
    make: edit(school, ['available 2h per week', 'available 30 min per week']),
  },
  {
    name: '15-tips-over-elsewhere',
    says: 'The feedback staff mark together twice a week, in a design of its own',
    make: (files) => ({
      ...files,
      'marking.collab': marking,
    }),
  },
];

/** A design that asks of somebody who has promised the same hour elsewhere. */
const marking = `edition 1
import { MillbrookYear, FeedbackStaff } from "./school.collab"

design Marking "Marking together" {
  status draft
  purpose "Comments that a pupil can use the next day"
  from 2026-10-01 to 2027-02-04
  calendar MillbrookYear

  work Evenings "Books on one table" {
    with FeedbackStaff
    every week on Tuesday at 15:30 for 55 min
    produces notes "What each of us writes, and what it does"
    for joint-work
  }

  dialogue Mornings "What did they do with it?" {
    with FeedbackStaff
    every week on Friday at 08:00 for 55 min
    evidence work "Books with an answer in them" anonymised, voice "What two pupils say"
    produces notes "What each of us tries next"
    for mutual-dialogue
  }
}
`;

function edit(path: string, ...pairs: readonly (readonly [string | RegExp, string])[]): (files: Files) => Files {
  return (files) => {
    let text = files[path]!;
    for (const [from, to] of pairs) {
      const next = typeof from === 'string' ? text.replaceAll(from, to) : text.replace(from, to);
      if (next === text) throw new Error(`${path} has nothing like ${from}`);
      text = next;
    }
    return { ...files, [path]: text };
  };
}
