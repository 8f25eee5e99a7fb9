/** A design that says nearly everything that a design can say. `TITLE` and `TEXT` stand where any text may stand. */
import type { Plan } from '@jointwork/plan';
import { planOf } from '../../../../plan/src/testing/designs.ts';

/** The plan of the design, with its titles and all other texts as they are given: also what no file could hold. */
export function wholePlan(title = 'A title', text = 'A text'): Plan {
  const json = JSON.stringify(planOf(design.replaceAll('TITLE', '"A title"').replaceAll('TEXT', '"A text"')));
  return JSON.parse(
    json.replaceAll('"A title"', () => JSON.stringify(title)).replaceAll('"A text"', () => JSON.stringify(text)),
  );
}

const design = `
calendar Year TITLE { zone "Europe/London" from 2026-09-01 to 2027-07-31 closed 2026-12-21 to 2027-01-03 TITLE closed 2027-05-03 }
organisation Ash TITLE { phase primary calendar Shut } calendar Shut { closed 2026-10-14 }
organisation Board
group A TITLE as professionals of Ash { size 3 to 5 available 1h per week turnover 20% per year voice decides interest TEXT contributes TEXT }
group B TITLE as students { size 20 voice co-designs interest TEXT }
group C as families { contributes TEXT voice informed }
group Both TITLE joins A and B
person Ana TITLE in A
person Head TITLE as leader of Ash { available 10 min per month }
person Friend as critic
protocol P TITLE { source TEXT purpose TEXT norm TEXT norm TEXT uses draft TEXT produces notes TEXT
  role a 1 role b any
  step TITLE 5 to 10 min open by a silent b { prompt TEXT }
  repeat 2 rounds rotating a, b moving b { step TITLE 5 min each a share by a silent b in pairs optional { prompt TEXT } }
  step TITLE up to 5 min write in groups of 3 mixed gate
  step TITLE 5 min break
  step TITLE 50 min share optional
  step TITLE at least 3 min close }
protocol Long { role x 1 step "One" 30 min present by x step "Two" 45 min share step "Three" 10 min close }
design D TITLE {
  status running on 2026-09-01 author TEXT licence TEXT version "2.0"
  purpose TEXT agreed by A, B purpose TEXT
  level students focus evaluation depth networking calendar Year
  adapted from TEXT { keep TEXT change TEXT because TEXT change TEXT }
  context { before TEXT betwixt TEXT beside TEXT grants 2h per week to A, 10.5 EUR to A, 20 GBP beyond TEXT }
  mandated by Ash TEXT sponsor Ana gives time, sweets TEXT sponsor Head gives cover value TEXT value TEXT exit TEXT
  tension TEXT between A and B held in R tension TEXT between A and B tension TEXT held in R tension TEXT
  commit A to B TEXT within 3 working days of W commit B to A TEXT by 2026-10-01 done 2026-09-20 commit Head to Both TEXT
  party C { interest TEXT }
  work W TITLE { with A in threes mixed led by Ana deputy A from 2026-09-01 until 2026-12-31 led by A in turn deputy Head from 2027-01-01 hear B
    question TEXT question TEXT focus pedagogy
    every week on Wednesday at 10:00 for 1h except 2026-09-09 follows P with a = one of A in turn, b = A
    place TEXT at Ash online TEXT evidence work TEXT anonymised under Deal, data, observation anonymised produces agreement Deal TEXT
    accountable A to Ash TEXT accountable Head prepare TEXT for 10 min by A 2 days before prepare TEXT
    action TEXT by A by 2026-12-01 checked in R action TEXT action TEXT by Head done 2026-09-10
    decision TEXT by A quorum 2 of A and 1 of B decision TEXT by majority quorum 3 decision TEXT
    handoff TEXT from A to B confirmed by B within 2 days under Deal digital TEXT because TEXT digital TEXT
    for joint-work undecided TEXT by A before 2026-10-01 allow talk-only because TEXT until 2027-01-01 }
  dialogue T TITLE after W { with Head and 2 of B once on 2026-11-04, 2026-11-11 at 09:00 for 1h follows Long with x = Head uses Deal }
  inquiry N TITLE { with B in pairs as needed when TEXT about 2 times per term for 20 min }
  work U { every 2 months on the last Friday } work V { with Both every term }
  work X { with A and B in turn every weekday from 2027-02-01 3 times } work Y { with A once within 2 weeks of N } work Z {}
  work Silent { with A from 2026-10-01 until 2026-11-01 and Head until 2026-12-01 every month on the second Monday for 45 min 2 times }
  target joint-work from absent to emerging by 2027-01-01 { through W seen when TEXT seen when TEXT found emerging by A on 2026-12-01 TEXT found absent by B found absent TEXT }
  target mutual-dialogue to established target big-picture-thinking
  review R TITLE { with A, Head hear B, Friend once on 2026-10-30, 2027-03-12 at 16:00 for 1h
    evidence voice, research TEXT ask TEXT ask TEXT decision TEXT by Head decision TEXT by consent quorum 2 decision TEXT }
  review S { with A once within 2 weeks of W examine joint-work led by Head } review Q { as needed }
  stop TEXT frees 1h per month to A stop TEXT frees 1h per month stop TEXT continue TEXT start TEXT
  undecided TEXT undecided TEXT by Head undecided TEXT before 2026-09-01 undecided TEXT by Head before 2026-09-01
  allow no-such-rule because TEXT
}`;
