/** Designs to begin with. Each is a whole one, small enough to be read aloud, and has nothing to be settled. */
import type { Days } from './days.ts';

export interface Example {
  readonly name: string;
  /** What it is, for whoever chooses. */
  readonly summary: string;
  text(days: Days): string;
}

/**
 * What several designs share.
 *
 * @param school its name, as it stands between quotes
 * @param zone whose clocks count there, as IANA calls it
 */
export function shared(school: string, zone: string): string {
  return `edition 1
/** Who works together here. What stands in this file is there for every design that imports it. */

organisation School "${school}" {
  sector education
  zone "${zone}"
}

person Head "Head of the school" as leader of School {
  available 2h per week
  interest "Teachers who stay because they learn here"
  contributes "Time, and somebody who takes a class"
}

group Teachers "Teachers who began it" as professionals of School {
  profession teaching
  size 5
  available 2h per week
  interest "To see with somebody else what pupils make of a lesson"
  contributes "Their own classrooms"
}

group Pupils "Pupils of these classes" as students of School {
  size 120
  voice consulted
  interest "Lessons in which they are asked how they think"
  contributes "Their reasons, in their own words"
}

person Friend "A colleague from another school" as critic {
  interest "A way of working to try at home"
  contributes "Questions that somebody inside no longer asks"
}
`;
}

export const examples: readonly Example[] = [
  {
    name: 'lesson-study',
    summary: 'plan a lesson together, watch pupils in it, talk it through, teach it again',
    text: (days) => `edition 1
import { School, Head, Teachers, Pupils, Friend } from "../shared.collab"

/** A lesson, planned by five, watched by four, and talked through on the same day. */
design LessonStudy "What do they understand?" {
${head(days)}
  work Planning "The lesson, and what we expect to hear" after Beginning {
    with Teachers
    led by Teachers in turn
    every week on Tuesday at 15:30 for 60 min from ${days.at(1)} until ${days.at(4)}
    place "Library" at School
    produces plan Lesson "The lesson, with what three pupils may say"
    decision "The question that the lesson asks" by consensus
    accountable Teachers to Pupils "Every pupil is asked for a reason"
    for joint-work
  }

  work Teaching "One teaches, four watch pupils" after Planning {
    with Teachers
    led by one of Teachers
    once on ${days.at(5, 2)} at 09:00 for 50 min
    uses Lesson
    produces notes Seen "What pupils said to one another"
    for collective-responsibility
  }

  inquiry Discussion "What did we see?" after Teaching {
    question "What did pupils understand, and how do we know?"
    with Teachers
    led by Teachers in turn
    once on ${days.at(5, 2)} at 15:30 for 60 min
    follows WhatSoWhatNowWhat with caller = one of Teachers in turn
    uses Seen
    evidence
      observation "What four of us wrote down",
      work "What pupils made" anonymised,
      voice "What three pupils say of the lesson"
    produces notes "What each of us tries next"
    action "Teach the lesson again in the other class" by Teachers by ${days.at(7)} checked in LookingBack
    for collaborative-inquiry, mutual-dialogue
  }
${foot(days, 'Discussion')}
`,
  },
  {
    name: 'learning-community',
    summary: 'an hour every two weeks, a question of your own, evidence from lessons',
    text: (days) => `edition 1
import { School, Head, Teachers, Pupils, Friend } from "../shared.collab"

/** A question, an hour every two weeks, and something that each tries until the next time. */
design LearningCommunity "Why do they say so little?" {
${head(days)}
  inquiry Circle "What came of it, and what is next?" after Beginning {
    question "What makes a pupil give a reason without being asked for one?"
    with Teachers
    led by Teachers in turn
    every 2 weeks on Tuesday at 15:30 for 60 min from ${days.at(1)} until ${days.at(11)}
    place "Library" at School
    follows WhatSoWhatNowWhat with caller = one of Teachers in turn
    evidence
      work "One pupil's work each" anonymised,
      observation "Notes from a colleague's lesson",
      voice "What three pupils say"
    produces notes Tries "What each of us tries"
    decision "What we look at next time" by consensus
    accountable Teachers to Pupils "What we heard is tried"
    action "Try one thing, and bring what came of it" by Teachers by ${days.at(9)} checked in LookingBack
    for collaborative-inquiry, mutual-dialogue
  }

  work Visits "In the classroom next door" after Beginning {
    with Teachers in pairs
    led by Teachers in turn
    every 4 weeks on Thursday at 09:00 for 50 min from ${days.at(2)} until ${days.at(10)}
    uses Tries
    produces notes "What pupils said to one another"
    for joint-work, collective-responsibility
  }
${foot(days, 'Circle')}
`,
  },
  {
    name: 'student-voice',
    summary: 'pupils and teachers find out together what helps pupils learn, and change it',
    text: (days) => `edition 1
import { School, Head, Teachers, Pupils, Friend } from "../shared.collab"

/** Pupils and teachers ask the same question, hear the answers together, and change one thing. */
design StudentVoice "What helps us learn?" {
${head(days)}
  inquiry Asking "What do others say?" after Beginning {
    question "What helped somebody learn this week?"
    with Teachers and 10 of Pupils
    led by Teachers in turn
    every 2 weeks on Tuesday at 14:00 for 60 min from ${days.at(1)} until ${days.at(7)}
    place "Library" at School
    evidence
      voice "Interviews that pupils hold",
      observation "Lessons that a pupil and a teacher watch",
      work "What was made in them" anonymised
    produces report Findings "What we heard, with what we did not expect"
    decision "Whom we ask next" by consensus
    accountable Teachers to Pupils "Everyone who was asked hears what came of it"
    for collaborative-inquiry, collaborating-with-students
  }

  dialogue Hearing "Pupils in the middle" after Asking {
    with Teachers, Head and 10 of Pupils
    led by Teachers in turn
    once on ${days.at(8, 1)} at 14:00 for 75 min
    follows TalkingCircle with keeper = one of Teachers, circle = Teachers, Head and 6 of Pupils
    uses Findings
    evidence voice "Told in person", observation "What those around heard"
    produces notes "One thing that each adult tries"
    decision "What changes in lessons" by consent
    accountable Head and Teachers to Pupils "What was promised is told by the next term"
    action "Change one thing, and say so in class" by Teachers by ${days.at(10)} checked in LookingBack
    for mutual-dialogue, joint-work, collective-responsibility
  }
${foot(days, 'Asking')}
`,
  },
];

/** What every design begins with: what it is for, what it stands on, what is promised, and the big picture. */
function head(days: Days): string {
  return `  status draft
  purpose "Pupils who say what they think, and can change their minds" agreed by Teachers and Head
  level professionals
  focus pedagogy
  depth cooperating
  from ${days.at(0)} to ${days.at(14, 4)}

  context {
    before "What has been tried here already, and what became of it"
    betwixt "What else the same people are doing this year"
    beside "Whoever pays for it" grants 10h per year to Teachers
    beyond "Somebody outside who reads what we write"
  }

  value "They are our pupils, whoever has them on the timetable"
  sponsor Head gives time, cover "These hours are never used for anything else"
  exit "Anyone may miss a meeting, and says so to the others"

  commit Head to Teachers "These hours are kept free" by ${days.at(0, 4)}
  commit Teachers to Head "One page: what we asked, saw and changed" by ${days.at(14)}
  commit Teachers to Pupils "You hear what we tried because of what you said" by ${days.at(14)}
  commit Pupils to Teachers "We say when we only nodded"

  work Beginning "Why we do this" {
    with Teachers, Head and 10 of Pupils
    led by Head deputy one of Teachers
    once on ${days.at(0, 1)} at 14:00 for 45 min
    place "Library" at School
    produces agreement "What we ask, who hears it, and how somebody says no"
    for big-picture-thinking, common-meaning-and-purpose
  }
`;
}

/** What every design ends with: what is wanted, and when somebody asks whether it helps. */
function foot(days: Days, through: string): string {
  return `
  target mutual-dialogue from emerging to developing by ${days.at(14)} {
    through ${through}
    seen when "Somebody changes what they do because of what a colleague heard"
  }

  review LookingBack "Is this still our question?" {
    with Teachers, Head and 10 of Pupils
    hear Friend
    once on ${days.at(5, 4)}, ${days.at(10, 1)}, ${days.at(14, 1)} at 14:00 for 45 min
    evidence observation, voice, work anonymised
    examine mutual-dialogue
    ask "What do we stop, continue and start?"
    decision "Go on, change or end" by consensus
  }

  stop "A meeting that nobody misses" frees 30 min per week to Teachers
  continue "What already helps"
  start "What we want to be able to do next year"
}`;
}
