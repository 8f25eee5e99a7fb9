/** Asks what a first workspace is to be. Loaded only where somebody is there to answer. */
import { cancel, intro, isCancel, select, text } from '@clack/prompts';
import { say } from '../words.ts';
import { hosts } from './ci.ts';
import { examples } from './examples.ts';

export interface Answers {
  readonly example: string;
  readonly school: string;
  readonly ci: string;
}

/** Asks for what is not known yet. @returns undefined where it was called off */
export async function ask(known: Partial<Answers>): Promise<Answers | undefined> {
  intro(say('cli.init.intro'));
  const example =
    known.example ??
    (await select({
      message: say('cli.init.ask.example'),
      options: examples.map(({ name, summary }) => ({ value: name, label: name, hint: summary })),
    }));
  if (isCancel(example)) return calledOff();
  const school =
    known.school ??
    (await text({
      message: say('cli.init.ask.school'),
      placeholder: say('cli.init.school'),
      defaultValue: say('cli.init.school'),
    }));
  if (isCancel(school)) return calledOff();
  const ci =
    known.ci ??
    (await select({
      message: say('cli.init.ask.ci'),
      options: hosts.map((host) => ({ value: host, label: say('cli.init.host', { host }) })),
    }));
  if (isCancel(ci)) return calledOff();
  return { example, school, ci };
}

function calledOff(): undefined {
  cancel(say('cli.init.called-off'));
}
