import { addressOf } from '@jointwork/disk';
import { toText } from '@jointwork/render/terminal';
import { effectiveRules } from '@jointwork/rules';
import { type ExitCode, exitCodes, UsageError } from '../exit-codes.ts';
import { found, hasBrokenConfig } from '../report/found.ts';
import { json } from '../report/json.ts';
import { findingsAsLines } from '../report/pretty.ts';
import { textsOf } from '../report/texts.ts';
import { say, sessionsOf, shownFrom } from '../session.ts';
import { screen } from '../terminal/screen.ts';

/**
 * Prints how everything is set for one file: the configurations that are for it, the nearest one first, and each rule.
 * `default` is the severity that a rule chooses by itself. What is wrong in a configuration is told beside it.
 *
 * @throws UsageError where something else than one file is named
 */
export async function printConfig(paths: readonly string[]): Promise<ExitCode> {
  const [path, ...more] = paths;
  if (path === undefined || more.length > 0 || !path.endsWith('.collab')) {
    throw new UsageError(say('cli.print-config.one'));
  }
  const cwd = process.cwd();
  const session = (await sessionsOf([path], cwd))[0]!;
  const { configs, engine, workspace } = session;
  const shown = shownFrom(cwd);
  const address = addressOf(workspace.named[0]!);
  const settings = configs.settingsOf(address);
  const data = {
    file: shown(address),
    configs: configs.configsOf(address).map(shown),
    ignored: settings.ignored,
    rules: effectiveRules(settings),
  };
  process.stdout.write(json(data));
  const wrong = found([{ engine, configs, named: [], unread: new Map() }], shown);
  const { width, paint } = screen(process.stderr);
  process.stderr.write(toText(findingsAsLines(wrong, textsOf([engine]), width), paint));
  return hasBrokenConfig(session) ? exitCodes.broken : exitCodes.clean;
}
