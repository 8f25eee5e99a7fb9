/** A workspace to measure on: believable files of about 108 lines and 61 references, fifty to a shared file. */
export interface BenchFile {
  readonly uri: string;
  readonly name: string;
  readonly text: string;
}

const perShared = 50;

export interface BenchOptions {
  /** A mistake in every block of every design. */
  readonly broken?: boolean;
  /** Where the files are, with a slash at the end. */
  readonly folder?: string;
}

export function benchFiles(count: number, options: BenchOptions = {}): BenchFile[] {
  const { broken = false, folder = 'file:///bench/' } = options;
  const files: BenchFile[] = [];
  const shared = Math.max(1, Math.ceil(count / perShared));
  for (let i = 0; i < shared; i++) files.push(file(folder, `shared-${i}.collab`, sharedText(i)));
  for (let i = 0; files.length < count + shared; i++) {
    const text = designText(i, Math.floor(i / perShared) % shared);
    files.push(file(folder, `design-${i}.collab`, broken ? breakEveryBlock(text) : text));
  }
  return files;
}

/** The file that is edited: a design like all others. */
export function middle(files: readonly BenchFile[]): BenchFile {
  return files[Math.floor((files.length + Math.ceil(files.length / perShared)) / 2)]!;
}

/** One design with all that it needs in the same file. */
export function singleFile(): string {
  return sharedText(0) + designText(0, 0).replace(/^import .*\n/, '');
}

/** Designs, and what they share, in one file of about so many lines. */
export function longFile(lines: number): string {
  let text = sharedText(0);
  for (let i = 0; text.split('\n').length < lines; i++) text += designText(i, 0).replace(/^import .*\n/, '');
  return text;
}

function file(folder: string, name: string, text: string): BenchFile {
  return { uri: folder + name, name, text };
}

function sharedText(i: number): string {
  return `/** What the designs of cluster ${i} share. */

calendar Year${i} "Cluster ${i}, 2026/27" {
  zone "Europe/London"
  from 2026-09-02 to 2027-07-21
  closed 2026-10-26 to 2026-10-30 "Autumn half-term"
  closed 2026-12-21 to 2027-01-01 "Winter break"
  closed 2027-02-15 to 2027-02-19 "Spring half-term"
}

organisation Trust${i} "Trust ${i}" { sector education }
organisation School${i} "School ${i}" part of Trust${i} { sector education phase primary }
organisation Other${i} "Other school ${i}" part of Trust${i} { sector education phase primary }

person Head${i} "Headteacher" as leader of School${i} {
  interest "Teachers who stay"
  contributes "Cover, and protected time"
  available 2h per week
}
group Guests${i} "Teachers from the other school" as critics of Other${i} {
  profession teaching
  size 3
  interest "A lesson that they can adapt"
  contributes "New eyes"
}
`;
}

/** Designs do not all meet on the same days: what is computed for one is seldom at hand for the next. */
function days(i: number) {
  const after = (date: string, n: number) => new Date(Date.parse(date) + n * 86_400_000).toISOString().slice(0, 10);
  const [shift, weeks, minutes] = [i % 4, i % 5, (i % 7) * 5];
  const launch = after('2026-09-08', shift + 7 * weeks);
  return {
    launch,
    first: after(launch, 7),
    weekday: ['Tuesday', 'Wednesday', 'Thursday', 'Friday'][shift],
    winter: after('2026-11-24', shift),
    spring: after('2027-03-02', shift),
    review: after('2026-10-05', shift),
    reviewDay: ['Monday', 'Tuesday', 'Wednesday', 'Thursday'][shift],
    minute: String(minutes).padStart(2, '0'),
  };
}

function designText(i: number, s: number): string {
  const { launch, first, weekday, winter, spring, review, reviewDay, minute } = days(i);
  return `import "./shared-${s}.collab"

/** Teachers of year ${i} study how pupils explain. */
group Team${i} "Teachers of team ${i}" as professionals of School${s} {
  profession teaching
  size 4
  available 3h per week
  interest "Less planning alone"
  contributes "Their classrooms, open to colleagues"
}

group Pupils${i} "Pupils of team ${i}" as students of School${s} {
  size 96
  voice co-designs
  interest "Being asked"
  contributes "What they thought"
}

protocol Tuning${i} "Tuning a piece of work" {
  source "Written for the bench"
  purpose "Improve one piece of work"
  role facilitator 1
  role presenter 1
  role critics 2 to 8
  step "Set the norms" 5 min open by facilitator
  step "Present the work" 15 min present by presenter silent critics
  step "Clarifying questions" up to 5 min clarify by critics
  step "Gather thoughts" up to 3 min write by everyone
  step "Warm and cool feedback" 15 min warm, cool by critics silent presenter
  step "Respond" 10 min respond by presenter silent critics
  step "Debrief" 10 min debrief by everyone
}

design Study${i} "Study ${i}: explaining our reasoning" {
  purpose "Pupils become people who can reason aloud, listen and change their minds"
  level professionals
  focus pedagogy with curriculum
  depth collaborating
  calendar Year${s}

  context {
    before "Managers sampled books"
    betwixt "A phonics team meets weekly"
    beside "The trust pays for cover" grants 3h per week to Team${i} and Guests${s}, 4000 GBP
    beyond "A group in Bergen trades lessons with us"
  }

  value "They are our pupils"
  sponsor Head${s} gives time, cover "Tuesdays are protected"
  exit "Anyone may sit out a cycle"

  commit Head${s} to Team${i} "Cover is booked" by 2026-09-11
  commit Team${i} to Head${s} "What was learnt reaches every team"
  commit Team${i} to Pupils${i} "You will hear what we changed"
  commit Pupils${i} to Team${i} "We say what we did not understand"

  work Launch${i} "Everyone gets the big picture" {
    with Team${i}, Pupils${i}, Head${s}, Guests${s}
    led by Head${s} deputy Team${i}
    once on ${launch} at 15:${minute} for 60 min
    produces agreement "What we want to find out"
    for big-picture-thinking, common-meaning-and-purpose
  }

  inquiry Question${i} "How do pupils explain?" after Launch${i} {
    question "What do pupils say when they are stuck?"
    with Team${i}, Pupils${i}
    led by Team${i} deputy Head${s}
    every 2 weeks on ${weekday} at 15:${minute} for 60 min from ${first} until 2026-11-17
    evidence observation "Talk", work "Books", voice "Interviews"
    produces plan Lesson${i} "The research lesson"
    for collaborative-inquiry, collaborating-with-students
  }

  dialogue Debrief${i} "What did we see?" after Question${i} {
    with Team${i}, Guests${s}, Head${s}
    led by Head${s} deputy Team${i}
    once on ${winter}, ${spring} at 15:${minute} for 90 min
    follows Tuning${i} with facilitator = Head${s}, presenter = one of Team${i}, critics = Guests${s}
    evidence observation "Notes", work "Books" anonymised
    uses Lesson${i}
    produces report "What to change in the lesson"
    action "Share the lesson" by Team${i} before 2026-12-11 checked in Termly${i}
    for mutual-dialogue, collective-responsibility, joint-work
  }

  target mutual-dialogue from emerging to established by 2027-07-09 {
    through Debrief${i}
    seen when "Cool feedback is asked for"
  }

  review Termly${i} "Are we still learning?" {
    with Team${i}, Pupils${i}, Head${s}
    hear Guests${s}
    every 6 weeks on ${reviewDay} at 16:${minute} for 45 min from ${review}
    evidence observation, voice
    examine mutual-dialogue
    ask "What do we stop, continue and start?"
    decision "Keep, change or end" by consensus
  }
}
`;
}

/** One mistake in each block, of the kinds that people make while they type. */
function breakEveryBlock(text: string): string {
  return text
    .replace(/size 4/, 'size')
    .replace(/voice co-designs/, 'vioce co-designs')
    .replace(/role presenter 1/, 'role 1')
    .replace(/level professionals/, 'levle professionals')
    .replace(/beyond "A/, 'beyond A')
    .replace(/once on (\S+) at/, 'once $1 at')
    .replace(/every 2 weeks on/, 'every 2 on')
    .replace(/uses Lesson/, 'uses, Lesson')
    .replace(/seen when "Cool/, 'seen "Cool')
    .replace(/examine mutual-dialogue/, 'examine mutual-dialogue,');
}

/** The texts of one file, each with a few characters more in its purpose: what an editor sends while someone types. */
export function* keystrokes(text: string, count: number): Generator<string> {
  const at = text.indexOf('Pupils become') + 'Pupils become'.length;
  for (let i = 1; i <= count; i++) yield `${text.slice(0, at)}${' more'.repeat(1 + (i % 7))}${i}${text.slice(at)}`;
}
