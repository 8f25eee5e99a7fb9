import {
  type Declaration,
  type Framework,
  nameOf,
  type Participant,
  type Protocol,
  type Role,
  type Step,
  type StepItem,
  type Tenet,
} from '@jointwork/language';
import { type Desk, words } from '../desk.ts';

/** What a declaration says of itself, as Markdown: kind, name and title, what is known in short, its documentation. */
export function declarationCard(desk: Desk, declaration: Declaration, file: string): string {
  const title = 'title' in declaration ? declaration.title?.value : undefined;
  const name = nameOf(declaration) ?? '';
  const head = `**${plain(name)}**${title ? ` · ${plain(title)}` : ''}  \n*${words(desk, `server.kind.${declaration.kind}`)}*`;
  const facts = factsOf(desk, declaration, file).filter((fact) => fact !== undefined && fact !== '');
  const parts = [facts.length > 0 ? `${head} · ${facts.join(' · ')}` : head, ...bodyOf(desk, declaration)];
  if (declaration.doc) parts.push(declaration.doc.value);
  return parts.join('\n\n');
}

/** Text from a file shown as it is: nothing in it is read as Markdown. */
export function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+!|<>&~]/g, '\\$&').replace(/\s+/g, ' ');
}

function factsOf(desk: Desk, declaration: Declaration, file: string): (string | undefined)[] {
  switch (declaration.kind) {
    case 'organisation':
      return [
        declaration.partOf && words(desk, 'server.part-of', { name: plain(declaration.partOf.name) }),
        declaration.sector && plain(declaration.sector.value),
        declaration.phase && plain(declaration.phase.value),
        declaration.zone && words(desk, 'server.zone', { zone: plain(declaration.zone.value) }),
      ];
    case 'calendar':
      return [
        declaration.period &&
          words(desk, 'server.period', { from: declaration.period.from.value, to: declaration.period.to.value }),
        declaration.zone && words(desk, 'server.zone', { zone: plain(declaration.zone.value) }),
        declaration.closed.length > 0 ? words(desk, 'server.closed', { count: declaration.closed.length }) : undefined,
      ];
    case 'person':
    case 'group':
      return participantFacts(desk, declaration);
    case 'framework':
      return [words(desk, 'server.tenets', { count: declaration.tenets.length }), levelsOf(desk, declaration)];
    case 'protocol':
      return [words(desk, 'server.steps', { count: stepsOf(declaration.steps) })];
    case 'role':
      return [roleHeads(desk, declaration)];
    case 'artefact':
      return [plain(declaration.kindOf.value), madeIn(desk, declaration, file)];
    default:
      return [];
  }
}

function participantFacts(
  desk: Desk,
  { standing, of, size, available, profession }: Participant,
): (string | undefined)[] {
  return [
    standing?.value,
    profession && plain(profession.value),
    of.length > 0
      ? of.map(({ name, to }) => plain((to && 'title' in to && to.title?.value) || name)).join(', ')
      : undefined,
    size && headsOf(desk, size.min, size.max),
    available &&
      words(desk, 'server.available', { hours: lengthOf(available.minutes.value), unit: available.per.value }),
  ];
}

function bodyOf(desk: Desk, declaration: Declaration): string[] {
  switch (declaration.kind) {
    case 'tenet':
      return tenetBody(desk, declaration);
    case 'protocol':
      return protocolBody(desk, declaration);
    case 'person':
    case 'group':
      return [
        ...declaration.interest.map(({ value }) => words(desk, 'server.interest', { text: plain(value) })),
        ...declaration.contributes.map(({ value }) => words(desk, 'server.contributes', { text: plain(value) })),
      ];
    case 'design':
      return declaration.purpose.map(({ text }) => plain(text.value));
    case 'artefact':
      return declaration.text ? [plain(declaration.text.value)] : [];
    case 'work':
    case 'dialogue':
    case 'inquiry':
      return declaration.questions.map(({ value }) => plain(value));
    default:
      return [];
  }
}

function tenetBody(desk: Desk, { means, seen }: Tenet): string[] {
  const body = means ? [plain(means.value)] : [];
  if (seen.length > 0) {
    body.push(`${words(desk, 'server.seen-when')}:\n${seen.map(({ value }) => `- ${plain(value)}`).join('\n')}`);
  }
  return body;
}

function protocolBody(desk: Desk, { purpose, roles, source }: Protocol): string[] {
  const body = purpose ? [plain(purpose.value)] : [];
  if (roles.length > 0) {
    const told = roles.map((role) => `${plain(nameOf(role) ?? '')} (${roleHeads(desk, role)})`);
    body.push(words(desk, 'server.roles', { roles: told.join(', ') }));
  }
  if (source) body.push(words(desk, 'server.source', { source: plain(source.value) }));
  return body;
}

function levelsOf(desk: Desk, { levels }: Framework): string | undefined {
  if (levels.length === 0) return undefined;
  return words(desk, 'server.levels', { levels: levels.map((level) => plain(nameOf(level) ?? '')).join(', ') });
}

/** How many may play a role. */
export function roleHeads(desk: Desk, { any, min, max }: Role): string {
  return any ? words(desk, 'server.any-role') : headsOf(desk, min, max);
}

function headsOf(desk: Desk, min: number, max: number): string {
  if (min === max) return words(desk, 'server.heads', { min });
  return Number.isFinite(max)
    ? words(desk, 'server.heads-range', { min, max })
    : words(desk, 'server.heads-least', { min });
}

/** Minutes as `2h`, `1h 30 min` or `45 min`. */
export function lengthOf(minutes: number): string {
  const whole = Math.round(minutes);
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours}h` : `${hours}h ${rest} min`;
}

function stepsOf(steps: readonly StepItem[]): number {
  return steps.reduce((sum, step) => sum + (isStep(step) ? 1 : stepsOf(step.steps)), 0);
}

function isStep(step: StepItem): step is Step {
  return step.kind === 'step';
}

/** The meeting that produces an artefact. */
function madeIn(desk: Desk, artefact: Declaration, file: string): string | undefined {
  for (const design of desk.engine.designs(file)) {
    for (const meeting of [...design.activities, ...design.reviews]) {
      if (meeting.produces.some((made) => made === artefact)) {
        return words(desk, 'server.made-in', { meeting: plain(nameOf(meeting) ?? '') });
      }
    }
  }
  return undefined;
}
