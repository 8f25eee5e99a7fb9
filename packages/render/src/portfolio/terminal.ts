/** A portfolio as lines of a terminal. */
import type { Portfolio, PortfolioDesign, PortfolioParty } from '@jointwork/plan';
import { shortDay, timeOf } from '../html/dates.ts';
import type { Words } from '../html/words.ts';
import { severityMarks } from '../terminal/findings.ts';
import { blank, type Line, line, type Piece, paragraph, piece } from '../terminal/line.ts';
import { apartWithin, changesOf, nextOf, toSettle, unweighed, weighed } from './facts.ts';
import { PortfolioWords, titleOf } from './words.ts';

export interface PortfolioLinesOptions {
  readonly words: Words;
  /** In columns. */
  readonly width: number;
}

/** Reviews that are listed at most. */
const reviewsListed = 12;

export function portfolioLines(portfolio: Portfolio, { words: reader, width }: PortfolioLinesOptions): Line[] {
  const words = new PortfolioWords(portfolio, reader);
  if (portfolio.designs.length === 0) return paragraph(line(words.say('portfolio.none')), width);
  const title = line(piece(words.say('portfolio.title'), 'strong'), piece(`  ${words.sum()}`, 'faint'));
  const parts = [
    paragraph(title, width),
    designs(portfolio, words, width),
    parties(portfolio, words, width),
    changes(portfolio, words, width),
    circles(portfolio, words, width),
    reviews(portfolio, words, width),
  ];
  return parts.filter(({ length }) => length > 0).flatMap((part, i) => (i === 0 ? part : [blank, ...part]));
}

function heading(width: number, title: string, aside?: string): Line[] {
  return paragraph(line(piece(title, 'strong'), ...(aside ? [piece(`  ${aside}`, 'faint')] : [])), width);
}

function designs({ designs: all }: Portfolio, words: PortfolioWords, width: number): Line[] {
  return [
    ...heading(width, words.say('portfolio.designs')),
    ...all.flatMap((design) => designLines(design, words, width)),
  ];
}

function designLines(design: PortfolioDesign, words: PortfolioWords, width: number): Line[] {
  const { findings, period, sessions, minutes, status, nextReview } = design;
  const settle = toSettle(design, words);
  const mark = markOf(design);
  const facts = [
    status && words.say(`view.status.${status}`),
    period && words.span(period),
    words.say('portfolio.design.sessions', { count: sessions }),
    minutes > 0 && words.hours(minutes),
    sessions > 0 && nextOf(design, words),
    nextReview && words.say('portfolio.design.review', { day: words.day(nextReview) }),
  ].filter((fact) => typeof fact === 'string');
  const tone = findings.errors > 0 ? 'error' : 'warning';
  return [
    ...paragraph(line(mark, ' ', piece(titleOf(design, design.id), 'strong')), width, 2),
    ...paragraph(line(piece(facts.join(' · '), 'faint')), width, 4),
    ...(settle.length > 0 ? paragraph(line(piece(settle.join(' · '), tone)), width, 4) : []),
  ];
}

function markOf({ findings: { errors, warnings } }: PortfolioDesign): Piece {
  if (errors > 0) return piece(severityMarks.error, 'error');
  return warnings > 0 ? piece(severityMarks.warning, 'warning') : piece('✓', 'inquiry');
}

// ------------------------------------------------------------------------------------------------- parties

function parties(portfolio: Portfolio, words: PortfolioWords, width: number): Line[] {
  const known = weighed(portfolio);
  const others = unweighed(portfolio);
  if (known.length + others.length === 0) return [];
  const over = known.filter(({ tips }) => tips > 0).length;
  const lines = heading(width, words.say('portfolio.parties'), words.say('portfolio.settle', { count: over }));
  for (const party of known) lines.push(...partyLines(party, words, width));
  if (others.length > 0) {
    lines.push(...paragraph(line(piece(words.say('portfolio.parties.rest'), 'faint')), width, 2));
    for (const party of others) lines.push(...paragraph(line(...totalOf(party, words)), width, 4));
  }
  return lines;
}

function partyLines(party: PortfolioParty, words: PortfolioWords, width: number): Line[] {
  const { tips, window, atOnce } = party;
  const state =
    tips > 0
      ? piece(words.say('portfolio.party.tips', { count: tips, unit: window! }), 'error')
      : piece(words.say('portfolio.party.fits'), 'faint');
  const mark = tips > 0 ? piece(severityMarks.error, 'error') : piece('✓', 'inquiry');
  const full = words.fullest(party);
  const many = atOnce > 1 ? words.say('portfolio.party.many', { count: atOnce }) : undefined;
  const shares = party.designs
    .filter(({ perHead }) => perHead > 0)
    .map(({ design, perHead }) =>
      words.say('portfolio.party.in', { design: words.design(design), time: words.time(perHead) }),
    );
  return [
    ...paragraph(line(mark, ' ', ...totalOf(party, words), '  ', state), width, 2),
    ...(full ? paragraph(line(piece([full, many].filter(Boolean).join(' · '), 'faint')), width, 4) : []),
    ...(shares.length > 1 ? paragraph(line(piece(shares.join(' · '), 'faint')), width, 4) : []),
  ];
}

function totalOf(party: PortfolioParty, words: PortfolioWords): Piece[] {
  const { heads, kind, total } = party;
  const of = kind === 'person' ? 'no' : 'yes';
  const count =
    heads && kind === 'group' ? `, ${heads.min === heads.max ? heads.max : `${heads.min}–${heads.max}`}` : '';
  return [
    piece(titleOf(party, party.id), 'strong'),
    piece(count),
    ...(words.apart(party) ? [piece(`  ${words.apart(party)}`, 'faint')] : []),
    piece(`  ${words.say('portfolio.party.total', { each: words.time(total.perHead), of })}`),
  ];
}

// --------------------------------------------------------------------------------- changes, circles, reviews

function changes(portfolio: Portfolio, words: PortfolioWords, width: number): Line[] {
  const { starts, stops, said } = changesOf(portfolio);
  const lines = heading(width, words.say('portfolio.changes'), words.say('portfolio.changes.sum', { starts, stops }));
  for (const design of said) {
    lines.push(...paragraph(line(titleOf(design, design.id)), width, 2));
    for (const text of design.starts) lines.push(...paragraph(line(piece('+ ', 'inquiry'), text), width, 4));
    for (const text of design.stops) lines.push(...paragraph(line(piece('− ', 'error'), text), width, 4));
    if (design.starts.length > 0 && design.stops.length === 0) {
      lines.push(...paragraph(line(piece(words.say('portfolio.changes.waits'), 'info')), width, 4));
    }
  }
  return said.length > 0 ? lines : [...lines, ...paragraph(line(words.say('portfolio.changes.none')), width, 2)];
}

function circles(portfolio: Portfolio, words: PortfolioWords, width: number): Line[] {
  const { circles: all } = portfolio;
  const within = apartWithin(portfolio, words);
  const lines = heading(width, words.say('portfolio.circles'));
  if (all.length < 2 && within.length === 0) {
    return [...lines, ...paragraph(line(words.say('portfolio.circles.none')), width, 2)];
  }
  if (all.length > 1) {
    lines.push(...paragraph(line(words.say('portfolio.circles.apart', { count: all.length })), width, 2));
    for (const circle of all) {
      const where = piece(
        `  ${words.say('portfolio.circles.in', { designs: words.designs(circle.designs) })}`,
        'faint',
      );
      lines.push(...paragraph(line('○ ', words.parties(circle.parties), where), width, 4));
    }
  }
  for (const said of within) lines.push(...paragraph(line(said), width, 2));
  return lines;
}

function reviews(portfolio: Portfolio, words: PortfolioWords, width: number): Line[] {
  const { reviews: all } = portfolio;
  const lines = heading(width, words.say('portfolio.reviews'));
  if (all.length === 0) return [...lines, ...paragraph(line(words.say('portfolio.reviews.none')), width, 2)];
  for (const review of all.slice(0, reviewsListed)) {
    const { weekday } = shortDay(review.date, words.words.locale);
    const time = review.start ? ` ${timeOf(review.start)}` : '';
    const rest = piece(`  ${words.design(review.design)}`, 'faint');
    lines.push(
      ...paragraph(
        line(piece('◆ ', 'review'), `${weekday} ${words.day(review.date)}${time}  `, titleOf(review, ''), rest),
        width,
        2,
      ),
    );
  }
  const more = all.length - reviewsListed;
  return more > 0
    ? [...lines, ...paragraph(line(piece(words.say('portfolio.reviews.more', { count: more }), 'faint')), width, 2)]
    : lines;
}
