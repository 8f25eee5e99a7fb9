import type { Meeting, Move, Protocol, Span, StepItem } from '@jointwork/language';
import { type Plan, wholeProtocol } from '@jointwork/plan';
import { overlap } from '../../facts/attending.ts';
import { numberOf } from '../../facts/number.ts';
import { followedBy } from '../../facts/protocols.ts';
import { doersOf } from '../../facts/steps.ts';
import type { Layout } from '../../fixes/layout.ts';
import { named } from '../../lists.ts';
import { type DesignContext, defineRule } from '../../rule.ts';

/** Everybody who takes part may speak at some point. */
export const rule = defineRule({
  id: 'mute-role',
  category: 'dialogue',
  severity: 'warning',
  sources: ['D'],
  messages: {
    title: 'Everybody may speak at some point',
    role: '{roles} only {count, plural, one {listens, reads, writes or observes} other {listen, read, write or observe}} in `{protocol}`. A step in which {count, plural, one {it speaks} other {they speak}}, if only at the end, settles this.',
    'role.question': 'When may {roles} speak in `{protocol}`?',
    party:
      '`{party}` {count, plural, one {attends} other {attend}}, and `{protocol}` has no step in which {count, plural, one {`{party}` speaks} other {they speak}}. A role that speaks, or a step for everyone, settles this.',
    'party.question': 'When may `{party}` speak? `{protocol}` has no step for that.',
    'fix.reflect': 'End with a step in which everyone speaks',
  },
  *checkProtocol({ file, protocol }) {
    const whole = wholeProtocol({ to: protocol, file }).protocol;
    if (protocol.steps.length === 0 && protocol.roles.length === 0) return;
    const mute = muteIn(whole);
    const [first] = whole.roles.filter(({ name }) => mute.has(name.value));
    if (!first) return;
    yield {
      message: 'role',
      params: { roles: named([...mute]), count: mute.size, protocol: protocol.name.value },
      at: protocol.roles.includes(first) ? first.name.span : protocol.name.span,
      fixes: (layout) => ends(protocol, layout),
    };
  },
  *checkDesign(context) {
    const { plan, file } = context;
    for (const party of muteParties(plan)) {
      const at = firstMention(party, context);
      const protocol = at && followedBy(at.whole, file);
      if (!at || !protocol || isMuteByRole(party, context)) continue;
      const participant = plan.participants.find(({ id }) => id === party)!;
      const own = at.whole.follows?.protocol.file ? undefined : at.whole.follows?.protocol.to;
      yield {
        message: 'party',
        params: { party: participant.name, count: numberOf([participant]), protocol: protocol.name.value },
        at: at.span,
        fixes: (layout) => (own ? ends(own, layout) : []),
      };
    }
  },
});

/** A protocol whose steps stand elsewhere is not ended here. */
function ends(protocol: Protocol, layout: Layout) {
  if (protocol.steps.length === 0) return [];
  const edits = [layout.append(protocol, 'step "What each takes away" 5 min reflect')];
  return [{ title: 'fix.reflect', edits }] as const;
}

/** What can be done without a word of one's own; a vote is a say. */
const wordless: ReadonlySet<Move> = new Set(['listen', 'read', 'write', 'observe', 'move', 'break']);

/** The roles that have no step in which they speak or vote. Roles that rotate speak where one of them does. */
function muteIn({ roles, steps }: Protocol): ReadonlySet<string> {
  if (steps.length === 0) return new Set();
  const names = roles.map(({ name }) => name.value);
  const heard = speakersIn(steps, names);
  return new Set(names.filter((name) => !heard.has(name)));
}

function speakersIn(items: readonly StepItem[], roles: readonly string[]): Set<string> {
  const speakers = new Set<string>();
  for (const item of items) {
    if (item.kind === 'repeat') {
      const within = speakersIn(item.steps, roles);
      const rotating = item.rotating.map(({ name }) => name);
      for (const role of rotating.some((name) => within.has(name)) ? [...within, ...rotating] : within)
        speakers.add(role);
    } else if (item.moves.some(({ value }) => !wordless.has(value))) {
      const silent = new Set(item.silent.map(({ name }) => name));
      const by = doersOf(item).map(({ name }) => name);
      for (const role of by.length > 0 ? by : roles.filter((role) => !silent.has(role))) speakers.add(role);
    }
  }
  return speakers;
}

/** Participants that attend something and may speak nowhere, they or anybody who is counted in them. */
function muteParties(plan: Plan): readonly string[] {
  const attended = [...plan.sessions, ...plan.undated].flatMap(({ attend }) => attend);
  const ids = [...new Set(attended.filter(({ speaks }) => !speaks).map(({ participant }) => participant))];
  const speaking = [...new Set(attended.filter(({ speaks }) => speaks).map(({ participant }) => participant))];
  return ids.filter((id) => !speaking.some((other) => overlap(id, other, plan)));
}

interface Mention {
  readonly whole: Meeting;
  readonly span: Span;
}

/** The first meeting that names a participant in its own `with`. */
function firstMention(id: string, { meetings }: DesignContext): Mention | undefined {
  for (const { meeting, whole, planned } of meetings) {
    const index = planned.with?.who.findIndex(({ participant }) => participant === id) ?? -1;
    const ref = meeting.with?.who[index]?.ref;
    if (ref) return { whole, span: ref.span };
  }
  return undefined;
}

/** Whether every role that it plays is mute in a protocol of this file: the protocol has been told. */
function isMuteByRole(id: string, { meetings, plan, file }: DesignContext): boolean {
  const played = [...plan.sessions, ...plan.undated].flatMap(({ meeting, attend }) =>
    attend
      .filter(({ participant }) => participant === id)
      .flatMap(({ roles }) => roles.map((role) => ({ meeting, role }))),
  );
  return (
    played.length > 0 &&
    played.every(({ meeting, role }) => {
      const at = meetings.find(({ planned }) => planned.id === meeting);
      const isHere = at?.whole.follows && at.whole.follows.protocol.file === undefined;
      const protocol = isHere ? followedBy(at.whole, file) : undefined;
      return protocol !== undefined && muteIn(protocol).has(role);
    })
  );
}
