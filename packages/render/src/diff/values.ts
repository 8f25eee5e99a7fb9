/** What plans say, in words. */
import type { DiffCadence, DiffPeople, DiffRef, DiffSomebody, DiffValue } from '@jointwork/plan';
import { dayRange, plainDay } from '../html/dates.ts';
import { duration, spaced, type Words } from '../html/words.ts';
import { type Fillings, listed, type Phrases, phrased, plain } from './say.ts';

export class ValueWords {
  readonly words: Words;

  constructor(words: Words) {
    this.words = words;
  }

  say(key: string, fillings: Fillings = {}): Phrases {
    return phrased(this.words, key, fillings);
  }

  list(values: readonly DiffValue[]): Phrases {
    return listed(
      values.map((value) => this.value(value)),
      this.words,
    );
  }

  /** What something is called; titles of meetings and texts stand in quotes, as they are often whole sentences. */
  ref({ kind, id, title }: DiffRef): Phrases {
    switch (kind) {
      case 'meeting':
        return quoted(title ?? spaced(id));
      case 'rule':
        return code(id);
      case 'item':
      case 'step':
      case 'protocol':
        return quoted(title ?? id);
      case 'role':
        return plain(id.replaceAll('-', ' '));
      case 'tenet':
        return plain(lowered(title ?? spaced(id)));
      default:
        return plain(title ?? spaced(id));
    }
  }

  refs(refs: readonly DiffRef[]): Phrases {
    return listed(
      refs.map((ref) => this.ref(ref)),
      this.words,
    );
  }

  day(date: string): Phrases {
    return plain(plainDay(date, this.words.locale));
  }

  time(minutes: number): Phrases {
    return plain(duration(minutes, this.words));
  }

  /** `13.5 h`; what many people spend together is told in hours. */
  hours(minutes: number): Phrases {
    const hours = new Intl.NumberFormat(this.words.locale, { maximumFractionDigits: 1 }).format(minutes / 60);
    return this.say('diff.hours', { hours });
  }

  value(value: DiffValue): Phrases {
    const say = (key: string, fillings: Fillings = {}) => this.say(key, fillings);
    switch (value.is) {
      case 'ref':
        return this.ref(value.ref);
      case 'refs':
        return this.refs(value.refs);
      case 'text':
        return quoted(value.text);
      case 'word':
        return plain(value.word.replaceAll('-', ' '));
      case 'words':
        return listed(
          value.words.map((word) => plain(word)),
          this.words,
        );
      case 'name':
        return value.title === undefined
          ? code(value.name)
          : this.say('diff.in-words', { what: quoted(value.title), text: code(value.name) });
      case 'reasoned':
        return value.because === undefined
          ? quoted(value.text)
          : say('diff.because', { text: quoted(value.text), because: quoted(value.because) });
      case 'intent':
        return quoted(value.text);
      case 'promise':
        return this.promise(value);
      case 'task':
        return this.task(value);
      case 'gift':
        return this.gift(value);
      case 'question':
        return this.question(value);
      case 'often':
        return say('diff.often', { times: value.times, per: value.per });
      case 'yes':
        return [];
      case 'number':
        return plain(String(value.number));
      case 'percent':
        return say('diff.percent', { percent: value.percent });
      case 'date':
        return this.day(value.date);
      case 'days':
        return this.days(value);
      case 'clock':
        return plain(value.time);
      case 'minutes':
        return this.time(value.minutes);
      case 'rate':
        return say('diff.rate', { time: this.time(value.minutes), per: value.per });
      case 'heads':
        return say(value.min === value.max ? 'view.heads' : 'view.heads.range', { min: value.min, max: value.max });
      case 'distance':
        return this.distance(value);
      case 'status':
        return this.status(value.word, value.on);
      case 'cadence':
        return this.cadence(value);
      case 'somebody':
        return this.somebody(value);
      case 'people':
        return this.people(value);
      case 'lead':
        return this.bounded(this.people(value.people), value.from, value.until);
      case 'cast':
        return say('diff.cast', { people: this.people(value.people), role: plain(value.role.replaceAll('-', ' ')) });
      case 'grouping':
        return this.grouping(value.size, value.mixed);
      case 'evidence':
        return this.evidence(value);
      case 'artefact':
        return this.artefact(value);
      case 'b':
        return say('diff.b', { b: value.b, text: quoted(value.text) });
      case 'grant':
        return this.grant(value);
      case 'quorum':
        return value.of
          ? say('diff.quorum.of', { count: value.count, of: this.ref(value.of) })
          : say('diff.quorum', { count: value.count });
      case 'found':
        return this.found(value);
      case 'step-time':
        return this.stepTime(value);
      case 'role':
        return this.role(value.min, value.max);
      case 'rounds':
        return this.rounds(value);
    }
  }

  private promise({ text, from, to, due }: Extract<DiffValue, { is: 'promise' }>): Phrases {
    const promise = this.say('diff.promise', { from: this.refs(from), to: this.refs(to), text: quoted(text) });
    return due === undefined ? promise : this.say('diff.due', { what: promise, due: this.day(due) });
  }

  private task({ text, by, due }: Extract<DiffValue, { is: 'task' }>): Phrases {
    const task = by ? this.say('diff.task', { text: quoted(text), by: this.people(by) }) : quoted(text);
    return due === undefined ? task : this.say('diff.due', { what: task, due: this.day(due) });
  }

  private gift({ who, gives, text }: Extract<DiffValue, { is: 'gift' }>): Phrases {
    const gift = this.say(gives.length > 0 ? 'diff.gift' : 'diff.gift.bare', {
      who: this.ref(who),
      gives: listed(
        gives.map((word) => plain(word)),
        this.words,
      ),
    });
    return text === undefined ? gift : this.say('diff.in-words', { what: gift, text: quoted(text) });
  }

  private question({ text, by, before }: Extract<DiffValue, { is: 'question' }>): Phrases {
    const question =
      by.length > 0 ? this.say('diff.question', { text: quoted(text), by: this.refs(by) }) : quoted(text);
    return before === undefined ? question : this.say('diff.question.before', { question, before: this.day(before) });
  }

  private days({ from, to, title }: { from: string; to: string; title?: string }): Phrases {
    const days = from === to ? this.day(from) : plain(dayRange(from, to, this.words.locale));
    return title === undefined ? days : this.say('diff.days.titled', { days, title: plain(title) });
  }

  private distance({ value, unit, of }: { value: number; unit: string; of?: DiffRef }): Phrases {
    const distance = this.say('diff.distance', { value, unit });
    return of ? this.say('diff.distance.of', { distance, of: this.ref(of) }) : distance;
  }

  private status(status: string, on: string | undefined): Phrases {
    if (on === undefined) return plain(status);
    return this.say(status === 'ended' ? 'diff.status.ended' : 'diff.status.on', {
      status: plain(status),
      day: this.day(on),
    });
  }

  private cadence({ kind, every, on, dates, within, when, about }: DiffCadence): Phrases {
    if (kind === 'every' && every) {
      const often = this.say('diff.every', { n: every.n, unit: every.unit });
      if (!on) return often;
      const days = on.map(({ ordinal, day }) =>
        ordinal ? this.say('diff.day.ordinal', { ordinal, day: plain(day) }) : plain(day),
      );
      return this.say('diff.every.on', { every: often, days: listed(days, this.words) });
    }
    if (kind === 'within' && within) return this.say('diff.within', { distance: this.distance(within) });
    if (kind === 'once') {
      const list = listed(
        (dates ?? []).map((date) => this.day(date)),
        this.words,
      );
      return this.say(dates?.length === 1 ? 'diff.once' : 'diff.once.some', { dates: list });
    }
    const needed =
      when === undefined ? this.say('diff.as-needed') : this.say('diff.as-needed.when', { when: quoted(when) });
    return about ? this.say('diff.as-needed.about', { needed, times: about.times, per: about.per }) : needed;
  }

  private somebody({ who, count, from, until }: DiffSomebody): Phrases {
    const name = this.ref(who);
    return this.bounded(
      count === undefined ? name : this.say('diff.somebody.count', { count, who: name }),
      from,
      until,
    );
  }

  private people({ people, inTurn }: DiffPeople): Phrases {
    const who = listed(
      people.map((each) => this.somebody(each)),
      this.words,
    );
    return inTurn ? this.say('diff.in-turn', { who }) : who;
  }

  private bounded(who: Phrases, from: string | undefined, until: string | undefined): Phrases {
    const days = { from: from && this.day(from), until: until && this.day(until) };
    if (from !== undefined && until !== undefined) return this.say('diff.somebody.between', { who, ...days });
    if (from !== undefined) return this.say('diff.somebody.from', { who, ...days });
    return until === undefined ? who : this.say('diff.somebody.until', { who, ...days });
  }

  private grouping(size: number, mixed: boolean): Phrases {
    const known = ['', '', 'pairs', 'threes', 'fours'][size];
    const groups = known ? this.say(`diff.grouping.${known}`) : this.say('diff.grouping', { size });
    return mixed ? this.say('diff.grouping.mixed', { groups }) : groups;
  }

  /** `work (“Pupils’ books”, anonymised, under `Sharing`)` */
  private evidence({ kind, text, anonymised, under }: Extract<DiffValue, { is: 'evidence' }>): Phrases {
    const bare = this.say('diff.evidence', { kind });
    const more = [
      ...(text === undefined ? [] : [quoted(text)]),
      ...(anonymised ? [this.say('diff.evidence.anonymised')] : []),
      ...(under === undefined ? [] : [this.say('diff.evidence.under', { agreement: code(under) })]),
    ].flatMap((part, i) => (i === 0 ? part : [...plain(', '), ...part]));
    return more.length === 0 ? bare : this.say('diff.in-words', { what: bare, text: more });
  }

  private artefact({ kind, name, text }: Extract<DiffValue, { is: 'artefact' }>): Phrases {
    const fillings = {
      kind: plain(kind),
      name: name === undefined ? [] : code(name),
      text: text === undefined ? [] : quoted(text),
    };
    if (text === undefined) return name === undefined ? plain(kind) : this.say('diff.artefact.bare', fillings);
    return this.say(name === undefined ? 'diff.artefact' : 'diff.artefact.named', fillings);
  }

  private grant({ time, money, to }: Extract<DiffValue, { is: 'grant' }>): Phrases {
    const what = listed(
      [
        ...(time ? [this.say('diff.rate', { time: this.time(time.minutes), per: time.per })] : []),
        ...(money
          ? [this.say('diff.money', { amount: this.number(money.amount), currency: plain(money.currency) })]
          : []),
      ],
      this.words,
    );
    if (to.length === 0) return what;
    return this.say(time ? 'diff.grant.to.each' : 'diff.grant.to', { what, to: this.refs(to) });
  }

  private found({ level, by, on, text }: Extract<DiffValue, { is: 'found' }>): Phrases {
    const bare = plain(level);
    const who = by.length > 0 ? this.say('diff.found.by', { level: bare, who: this.refs(by) }) : bare;
    const when = on === undefined ? who : this.say('diff.found.on', { found: who, day: this.day(on) });
    return text === undefined ? when : this.say('diff.found.text', { found: when, text: quoted(text) });
  }

  private stepTime({ bound, min, max, each }: Extract<DiffValue, { is: 'step-time' }>): Phrases {
    const time = this.time((bound === 'most' || bound === 'range' ? max : min) ?? 0);
    const bounded =
      bound === 'exact' ? time : this.say(`diff.step-time.${bound}`, { time, least: plain(String(min ?? 0)) });
    return each === undefined ? bounded : this.say('diff.step-time.each', { time: bounded, role: plain(each) });
  }

  private role(min: number, max: number | undefined): Phrases {
    if (max === undefined) return min === 0 ? this.say('diff.role.any') : this.say('diff.role.from', { min });
    return this.say(min === max ? 'diff.role.count' : 'diff.role.range', { min, max });
  }

  private rounds({ rounds, each, rotating, moving }: Extract<DiffValue, { is: 'rounds' }>): Phrases {
    const roles = (names: readonly string[]) =>
      listed(
        names.map((name) => plain(name)),
        this.words,
      );
    let said =
      each === undefined
        ? this.say('diff.rounds', { rounds: rounds ?? 1 })
        : this.say('diff.rounds.each', { role: plain(each) });
    if (rotating.length > 0) said = this.say('diff.rounds.rotating', { rounds: said, roles: roles(rotating) });
    if (moving.length > 0) said = this.say('diff.rounds.moving', { rounds: said, roles: roles(moving) });
    return said;
  }

  private number(value: number): string {
    return new Intl.NumberFormat(this.words.locale).format(value);
  }
}

export function quoted(text: string): Phrases {
  return [{ text: `“${text}”` }];
}

export function code(name: string): Phrases {
  return [{ text: name, as: 'code' }];
}

/** `Joint work` as it stands within a sentence; a word with further capitals is a name. */
function lowered(title: string): string {
  const [first = '', second = ''] = title;
  return second === second.toLowerCase() ? first.toLowerCase() + title.slice(1) : title;
}
