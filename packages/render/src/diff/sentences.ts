/** Each change as a sentence, and what follows from it as another one. */
import type { Consequences, DiffChange, DiffRef, DiffValue } from '@jointwork/plan';
import { spaced } from '../html/words.ts';
import { capitalised, type Fillings, listed, type Phrases, plain, textOf } from './say.ts';
import { code, quoted, ValueWords } from './values.ts';

export class Sentences extends ValueWords {
  /** What has changed. */
  change(change: DiffChange): Phrases {
    const { of } = change;
    const fillings: Fillings = {
      change: change.change,
      of: of && this.subject(of),
      name: of && code(of.id),
      where: of?.meeting && this.ref(of.meeting),
      protocol: of?.protocol && this.ref(of.protocol),
      isReview: of?.activity === 'review' ? 'yes' : 'no',
      ...this.values(change),
    };
    return capitalised(this.say(`diff.${change.what}`, fillings));
  }

  /** The consequences, a sentence each. */
  follows({ change, follows }: DiffChange): Phrases[] {
    const { period, mentions } = follows;
    const gone = change === 'removed' ? 'yes' : 'no';
    return [
      ...(period?.before && period.after
        ? [
            this.say('diff.follows.period', {
              before: this.value({ is: 'days', ...period.before }),
              after: this.value({ is: 'days', ...period.after }),
            }),
          ]
        : []),
      ...this.load(follows),
      ...this.tenets(follows),
      ...(mentions ? [this.mentions(mentions, gone)] : []),
    ];
  }

  private subject(of: DiffRef): Phrases {
    return [{ text: textOf(this.ref(of)), as: 'subject' }];
  }

  private values(change: DiffChange): Fillings {
    const { before, after, altered = [] } = change;
    const [was, is] = this.unlike(change);
    const added = [...(change.added ?? []), ...altered.map((pair) => pair.after)];
    const removed = [...(change.removed ?? []), ...altered.map((pair) => pair.before)];
    return {
      before: was,
      after: is,
      beforeWord: before?.is === 'word' ? before.word : 'none',
      afterWord: after?.is === 'word' ? after.word : 'none',
      afterCount: after?.is === 'words' ? after.words.length : 1,
      added: this.list(added),
      removed: this.list(removed),
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
    if (before?.is === 'b' && after?.is === 'b' && before.b === after.b)
      return [quoted(before.text), this.value(after)];
    if (!before || !after || before.is !== 'name' || after.is !== 'name') {
      return [before && this.value(before), after && this.value(after)];
    }
    const isTitled = change !== 'renamed' || before.title !== after.title;
    const name = (value: typeof before) => (isTitled ? this.value(value) : code(value.name));
    return [name(before), name(after)];
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
  return values.length;
}

/** What a design is called. */
export function designName({ design, title }: { readonly design: string; readonly title?: string }): string {
  return title ?? spaced(design);
}
