/** Each change as a sentence, and what follows from it as another one. */
import type { Consequences, DiffChange, DiffRef, DiffValue } from '@jointwork/plan';
import { spaced } from '../html/words.ts';
import { capitalised, type Fillings, listed, type Phrases, plain, textOf } from './say.ts';
import { code, quoted, ValueWords } from './values.ts';

export class Sentences extends ValueWords {
  /**
   * What has changed.
   *
   * @param before the change that was told just before: what it was about need not be named again
   */
  change(change: DiffChange, before?: DiffChange): Phrases {
    const { of } = change;
    const fillings: Fillings = {
      change: change.change,
      of: of && (isAgain(change, before) ? this.say('diff.again') : this.subject(of)),
      name: of && code(of.id),
      where: of?.meeting && this.ref(of.meeting),
      protocol: of?.protocol && this.ref(of.protocol),
      many: of?.who === 'group' ? 'yes' : 'no',
      isReview: of?.activity === 'review' ? 'yes' : 'no',
      ...this.values(change),
    };
    return closed(capitalised(this.say(`diff.${change.what}`, fillings), of?.kind === 'tenet'));
  }

  /** The consequences, a sentence each. */
  follows({ change, follows }: DiffChange): Phrases[] {
    const { period, mentions } = follows;
    const gone = change === 'removed' ? 'yes' : 'no';
    return [
      ...(period?.before && period.after
        ? [
            this.say('diff.follows.period', {
              before: this.period({ is: 'days', ...period.before }),
              after: this.period({ is: 'days', ...period.after }),
            }),
          ]
        : []),
      ...this.load(follows),
      ...this.tenets(follows),
      ...(mentions ? [this.mentions(mentions, gone)] : []),
    ];
  }

  private subject(of: DiffRef): Phrases {
    const named = of.kind === 'item' && of.id === '' && of.meeting ? of.meeting : of;
    return of.kind === 'rule' ? code(of.id) : [{ text: textOf(this.ref(named)), as: 'subject' }];
  }

  private values(change: DiffChange): Fillings {
    const { before, after, altered = [] } = change;
    const [was, is] = this.unlike(change);
    const isTitled = before?.is === 'name' && after?.is === 'name' && before.title !== after.title;
    const added = [...(change.added ?? []), ...altered.map((pair) => pair.after)];
    const removed = [...(change.removed ?? []), ...altered.map((pair) => pair.before)];
    return {
      before: was,
      after: is,
      beforeWord: before?.is === 'word' ? before.word : 'none',
      afterWord: after?.is === 'word' ? after.word : 'none',
      isTitled: isTitled ? 'yes' : 'no',
      afterCount: after?.is === 'words' ? after.words.length : 1,
      added: this.list(added),
      removed: this.removed(removed, change),
      days: change.what === 'calendar.closed' ? this.closedDays(change) : undefined,
      because: after?.is === 'reasoned' && after.because !== undefined ? quoted(after.because) : undefined,
      casts: change.what === 'meeting.cast' ? this.casts(change) : undefined,
      addedCount: heads(added),
      removedCount: heads(removed),
    };
  }

  /** Who plays what: each role by itself. */
  private casts({ added = [], removed = [], altered = [] }: DiffChange): Phrases {
    const one = (key: string, value: DiffValue, before?: DiffValue) => {
      if (value.is !== 'cast') return [];
      return this.say(`diff.cast.${key}`, {
        role: plain(value.role.replaceAll('-', ' ')),
        people: this.value({ is: 'people', ...value.people }),
        before: before?.is === 'cast' ? this.value({ is: 'people', ...before.people }) : undefined,
      });
    };
    const all = [
      ...altered.map(({ before, after }) => one('altered', after, before)),
      ...added.map((value) => one('added', value)),
      ...removed.map((value) => one('removed', value)),
    ];
    return listed(all, this.words);
  }

  /** What was and what is. Of a new name the title is told only where it is new as well. */
  private unlike({ what, change, before, after }: DiffChange): [Phrases | undefined, Phrases | undefined] {
    if (what === 'stop' || what === 'continue' || what === 'start')
      return [this.done(before, after), after && this.value(after)];
    if (what.endsWith('.focus')) return [this.focus(before), this.focus(after)];
    if (what === 'design.level') return [this.level(before), this.level(after)];
    if (what === 'design.period') return [this.period(before), this.period(after)];
    if (before?.is === 'b' && after?.is === 'b' && before.b === after.b)
      return [quoted(before.text), this.value(after)];
    if (!before || !after || before.is !== 'name' || after.is !== 'name') {
      return [before && this.value(before), after && this.value(after)];
    }
    const isBoth = change !== 'renamed' || before.title !== after.title;
    const name = (value: typeof before) => (isBoth ? this.value(value) : code(value.name));
    return [name(before), name(after)];
  }

  /** What is given to the same people is told without them the second time. */
  private removed(values: readonly DiffValue[], { altered = [] }: DiffChange): Phrases {
    const isSame = (value: DiffValue) =>
      altered.some(({ before, after }) => {
        return (
          before === value && before.is === 'grant' && after.is === 'grant' && listOf(before.to) === listOf(after.to)
        );
      });
    return this.list(values.map((value) => (value.is === 'grant' && isSame(value) ? { ...value, to: [] } : value)));
  }

  /** Holidays that come, go and move. */
  private closedDays({ added = [], removed = [], altered = [] }: DiffChange): Phrases {
    const untitled = (value: DiffValue): DiffValue => (value.is === 'days' ? { ...value, title: undefined } : value);
    const all = [
      ...altered.map(({ before, after }) => {
        const title =
          after.is === 'days' && before.is === 'days' && after.title === before.title ? after.title : undefined;
        if (title === undefined)
          return this.say('diff.closed.altered', { before: this.value(before), after: this.value(after) });
        const days = { before: this.value(untitled(before)), after: this.value(untitled(after)) };
        return this.say('diff.closed.moved', { title: quoted(title), ...days });
      }),
      ...(added.length > 0 ? [this.say('diff.closed.added', { days: this.list(added) })] : []),
      ...(removed.length > 0 ? [this.say('diff.closed.removed', { days: this.list(removed) })] : []),
    ];
    return all.flatMap((each, i) => (i === 0 ? each : [...plain('; '), ...each]));
  }

  private focus(value: DiffValue | undefined): Phrases | undefined {
    if (value?.is !== 'words') return undefined;
    const [prime = '', ...rest] = value.words.map((word) => plain(word));
    return rest.length === 0
      ? plain(textOf(prime || []))
      : this.say('diff.focus', { prime, rest: listed(rest, this.words) });
  }

  private level(value: DiffValue | undefined): Phrases | undefined {
    return value?.is === 'word' ? this.say('diff.level', { level: value.word }) : undefined;
  }

  private period(value: DiffValue | undefined): Phrases | undefined {
    return value?.is === 'days'
      ? this.say('diff.days', { from: this.day(value.from), to: this.day(value.to) })
      : undefined;
  }

  /** What stops, goes on or starts; where that itself has changed, what it was. */
  private done(value: DiffValue | undefined, other: DiffValue | undefined): Phrases | undefined {
    if (value?.is !== 'intent') return undefined;
    if (other?.is !== 'intent' || other.what === value.what) return quoted(value.text);
    return this.say(`diff.was.${value.what}`);
  }

  private load({ sessions, time }: Consequences): Phrases[] {
    const parts: Phrases[] = [];
    if (sessions) {
      const after = this.say('diff.follows.sessions', { after: sessions.after });
      const before = sessions.before === 0 || sessions.after === 0 ? undefined : plain(String(sessions.before));
      if (sessions.after === 0)
        parts.push(
          this.say('diff.follows.gone', { before: this.say('diff.follows.sessions', { after: sessions.before }) }),
        );
      else parts.push(before ? this.say('diff.follows.instead', { after, before }) : after);
    }
    if (time) {
      const after = this.say('diff.follows.time', { time: this.hours(time.after) });
      if (time.after === 0)
        parts.push(
          this.say('diff.follows.gone', { before: this.say('diff.follows.time', { time: this.hours(time.before) }) }),
        );
      else if (time.before === 0) parts.push(after);
      else parts.push(this.say('diff.follows.instead', { after, before: this.hours(time.before) }));
    }
    return parts.length > 0 ? [this.say('diff.follows.one', { what: listed(parts, this.words) })] : [];
  }

  private tenets(follows: Consequences): Phrases[] {
    return (['unserved', 'served', 'unexamined', 'examined'] as const).flatMap((key) => {
      const tenets = follows[key];
      if (!tenets) return [];
      return [capitalised(this.say(`diff.follows.${key}`, { tenets: this.refs(tenets), count: tenets.length }))];
    });
  }

  private mentions(mentions: NonNullable<Consequences['mentions']>, gone: string): Phrases {
    const kinds = ['attends', 'leads', 'deputy', 'heard', 'plays'] as const;
    const parts = kinds.flatMap((kind) => {
      // Who attends or leads has a part in it in any case.
      const meetings = mentions.filter(({ as }) => as.includes(kind)).map(({ meeting }) => meeting);
      if (meetings.length === 0 || kind === 'plays') return [];
      return [this.say(`diff.mention.${kind}`, { gone, meetings: this.refs(meetings), count: meetings.length })];
    });
    return parts.length > 0 ? this.say('diff.mentions', { mentions: listed(parts, this.words) }) : [];
  }
}

/** How many are named, for the verb: a group is many. */
function heads(values: readonly DiffValue[]): number {
  return values.reduce((sum, value) => sum + headsOf(value), 0);
}

/** Only of meetings: their names are long, and they are one however many come. A new name is told in full. */
function isAgain({ of, change }: DiffChange, before: DiffChange | undefined): boolean {
  return of?.kind === 'meeting' && before?.of?.kind === 'meeting' && before.of.id === of.id && change !== 'renamed';
}

function headsOf(value: DiffValue): number {
  const many = (ref: DiffRef) => (ref.who === 'group' ? 2 : 1);
  if (value.is === 'ref') return many(value.ref);
  if (value.is === 'somebody') return value.count ?? many(value.who);
  if (value.is === 'lead') return value.people.people.reduce((sum, { who, count }) => sum + (count ?? many(who)), 0);
  return value.is === 'people' ? value.people.reduce((sum, { who, count }) => sum + (count ?? many(who)), 0) : 1;
}

function listOf(refs: readonly DiffRef[]): string {
  return refs.map(({ id }) => id).join(' ');
}

/** A quotation that closes its own sentence closes that around it, too. */
function closed(phrases: Phrases): Phrases {
  const last = phrases.at(-1);
  const rest = phrases.slice(0, -1);
  if (!last) return phrases;
  if (last.text !== '.') return [...rest, { ...last, text: last.text.replace(/([.!?…]”)\.$/u, '$1') }];
  return /[.!?…]”$/u.test(rest.at(-1)?.text ?? '') ? rest : phrases;
}

/** What a design is called. */
export function designName({ design, title }: { readonly design: string; readonly title?: string }): string {
  return title ?? spaced(design);
}
