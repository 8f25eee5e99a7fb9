/** What should grow: where it stands, what shows it, and a row for each party to mark what it finds. */
import type { CoverageRow, PlanTarget } from '@jointwork/plan';
import { heading, list, paragraph, room, row, strong, table } from '../model/make.ts';
import type { Block } from '../model/model.ts';
import { phrase } from '../model/text.ts';
import type { Say } from '../say.ts';
import type { Pack } from './review-pack.ts';

export function targetBlocks(pack: Pack, say: Say): readonly Block[] {
  const { review } = pack;
  const aimed = say.plan.coverage.filter(({ targets }) => targets.length > 0);
  const examined = say.plan.coverage.filter(({ id }) => review.tenets.includes(id));
  const rows = examined.length > 0 ? examined : aimed;
  const title = heading(say.say('pack.targets'));
  if (rows.length === 0) return [title, paragraph(say.say('pack.targets.none'))];
  return [
    title,
    paragraph(say.say('pack.targets.mark')),
    ...rows.flatMap((each) => {
      const targets: (PlanTarget | undefined)[] = each.targets.length > 0 ? [...each.targets] : [undefined];
      return targets.flatMap((target) => targetBlock(each, target, pack, say));
    }),
  ];
}

function targetBlock(coverage: CoverageRow, target: PlanTarget | undefined, pack: Pack, say: Say): Block[] {
  const { levels } = coverage;
  const parties = partiesOf(pack, say);
  return [
    paragraph([strong(aim(coverage, target, say))]),
    list(knownOf(coverage, target, say)),
    ...(levels.length > 0 && parties.length > 0
      ? [
          table(
            say.say('pack.targets.mark'),
            [
              { head: say.say('pack.targets.party'), width: 25 },
              ...levels.map((head) => ({ head, width: 75 / levels.length })),
            ],
            parties.map((party) => ({ ...row(party, ...levels.map(() => '☐')), height: 8 })),
            true,
          ),
          paragraph(say.say('pack.targets.why'), 'note'),
          room(2),
        ]
      : []),
  ];
}

/** Those who come, and those who are heard: each finds for itself. */
function partiesOf({ review }: Pack, say: Say): readonly string[] {
  const who = [...(review.with?.who ?? []), ...(review.hear?.who ?? [])];
  return [...new Set(who.map(({ participant }) => participant))].map((id) => say.participant(id));
}

function aim({ id }: CoverageRow, target: PlanTarget | undefined, say: Say): string {
  const { from, to, by } = target ?? {};
  const key = to === undefined ? 'plain' : `${from === undefined ? 'to' : 'now'}${by === undefined ? '' : '.by'}`;
  return say.say(`pack.targets.${key}`, {
    tenet: say.tenet(id),
    from: from ?? '',
    to: to ?? '',
    day: by === undefined ? '' : say.day(by),
  });
}

function knownOf({ serves, examined }: CoverageRow, target: PlanTarget | undefined, say: Say): string[] {
  const kinds = [...new Set([...serves.flatMap(({ evidence }) => evidence), ...examined.evidence])];
  const found = target?.found ?? [];
  return [
    ...(target && target.seen.length > 0
      ? [say.say('pack.targets.seen', { seen: target.seen.map(phrase).join('; ') })]
      : []),
    serves.length === 0
      ? say.say('pack.targets.through.none')
      : say.say('pack.targets.through', {
          meetings: say.meetings(serves.map(({ meeting }) => meeting)),
          count: serves.length,
        }),
    kinds.length === 0
      ? say.say('pack.targets.evidence.none')
      : say.say('pack.targets.evidence', {
          evidence: say.list(kinds.map((kind) => say.say('document.evidence', { kind }))),
        }),
    ...(found.length > 0
      ? [say.say('pack.targets.found', { found: found.map((each) => foundOf(each, say)).join('; ') })]
      : []),
  ];
}

function foundOf({ level, by, on, text }: PlanTarget['found'][number], say: Say): string {
  const who = say.participants(by);
  const found =
    by.length === 0
      ? say.say('pack.targets.found.plain', { level })
      : on === undefined
        ? say.say('pack.targets.found.who', { level, who })
        : say.say('pack.targets.found.one', { level, who, day: say.day(on) });
  return text === undefined ? found : say.say('pack.targets.found.text', { found, text: say.quote(text) });
}
