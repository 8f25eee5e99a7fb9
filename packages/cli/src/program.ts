import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { helpText as words } from './messages/help.ts';
import { complain, complainOf } from './terminal/complain.ts';

/** Does what the arguments say. @returns the exit code */
export async function run(args: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = exitCodes.clean;
  const program = jointwork((ended) => {
    code = ended;
  }, behind(args));
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.clean : exitCodes.broken;
    // By its name: commands are bundled apart, with a class of their own.
    if (error instanceof Error && error.name === 'UsageError') complain(error.message);
    else complainOf(error);
    return exitCodes.broken;
  }
}

/** The commands and what may be said to them. What a command does is loaded when it is called. */
export function jointwork(ended: (code: ExitCode) => void, behindDashes: readonly string[] | undefined): Command {
  const program = new Command('jointwork')
    .description(words.jointwork)
    .version(manifest.version, '-v, --version', words.version)
    .helpOption('-h, --help', words.help)
    .helpCommand('help [command]', words.helpCommand)
    .addHelpText('after', words.examples)
    .showHelpAfterError(words.afterError)
    .exitOverride();

  program
    .command('check')
    .summary(words.checkSummary)
    .description(words.check)
    .addArgument(new Argument('[path...]', words.checkPaths).default(['.'], words.checkHere))
    .addOption(new Option('-f, --format <format[=file]>', words.format).argParser(oneMore))
    .option('--strict', words.strict)
    .option('-q, --quiet', words.quiet)
    .option('--max-warnings <number>', words.maxWarnings, wholeNumber)
    .option('--print-config', words.printConfig)
    .option('--stats', words.stats)
    .option('--fix', words.fix)
    .option('--fix-dry-run', words.fixDryRun)
    .option('--changed-since <revision>', words.changedSince)
    .option('--shard <part/of>', words.shard)
    .option('--stdin', words.stdin)
    .option('--stdin-filename <file>', words.stdinFilename)
    .option('--watch', words.watch)
    .option('--baseline <file>', words.baseline)
    .option('--update-baseline', words.updateBaseline)
    .option('--no-cache', words.noCache)
    .option('--cache-location <folder>', words.cacheLocation)
    .addHelpText('after', words.checkExamples)
    .action(async (paths, { printConfig, ...options }) => {
      if (printConfig) ended(await (await import('./commands/print-config.ts')).printConfig(paths));
      else ended(await (await import('./commands/check.ts')).check(paths, options));
    });

  program
    .command('merge')
    .summary(words.mergeSummary)
    .description(words.merge)
    .argument('<part...>', words.mergeParts)
    .addOption(new Option('-f, --format <format[=file]>', words.format).argParser(oneMore))
    .option('--max-warnings <number>', words.maxWarnings, wholeNumber)
    .addHelpText('after', words.mergeExamples)
    .action(async (parts, options) => ended(await (await import('./commands/merge.ts')).merge(parts, options)));

  program
    .command('plan')
    .summary(words.planSummary)
    .description(words.plan)
    .argument('<file>', words.planFile)
    .option('-d, --design <name>', words.design)
    .option('-a, --agenda <meeting>', words.agenda)
    .option('--absent <name>', words.absent, several)
    .option('--join <name=number>', words.join, several)
    .option('--shorten <time>', words.shorten)
    .option('--from <date>', words.from)
    .option('--json', words.json)
    .addHelpText('after', words.planExamples)
    .action(async (file, options) => ended(await (await import('./commands/plan.ts')).plan(file, options)));

  program
    .command('diff')
    .summary(words.diffSummary)
    .description(words.diff)
    .argument('[revision-or-path...]', words.diffWhat)
    .addOption(
      new Option('-f, --format <format>', words.diffFormat)
        .choices(['terminal', 'markdown', 'json'])
        .default('terminal'),
    )
    .option('--json', words.diffJson)
    .option('-d, --design <name>', words.diffDesign)
    .option('--exit-code', words.diffExitCode)
    .addHelpText('after', words.diffExamples)
    .action(async (all: string[], options) => {
      const { diff } = await import('./commands/diff.ts');
      const before = all.slice(0, all.length - (behindDashes?.length ?? 0));
      ended(await diff(before, behindDashes, options));
    });

  program
    .command('review')
    .summary(words.reviewSummary)
    .description(words.review)
    .argument('<base>', words.reviewBase)
    .argument('[head]', words.reviewHead)
    .addOption(new Option('-f, --format <format[=file]>', words.reviewFormat).argParser(oneMore))
    .option('-o, --out <file>', words.reviewOut)
    .addOption(new Option('--fail-on <findings>', words.reviewFailOn).choices(['new-errors', 'new-warnings', 'any']))
    .option('--link <address>', words.reviewLink)
    .option('--today <date>', words.reviewToday)
    .addHelpText('after', words.reviewExamples)
    .action(async (base, head, options) => {
      ended(await (await import('./commands/review.ts')).review(base, head, options));
    });

  program
    .command('portfolio')
    .summary(words.portfolioSummary)
    .description(words.portfolio)
    .addArgument(new Argument('[path]', words.portfolioPath).default('.', words.checkHere))
    .addOption(
      new Option('-f, --format <format>', words.portfolioFormat)
        .choices(['terminal', 'html', 'json'])
        .default('terminal'),
    )
    .option('-o, --out <file>', words.portfolioOut)
    .option('--today <date>', words.portfolioToday)
    .addHelpText('after', words.portfolioExamples)
    .action(async (path, options) => ended(await (await import('./commands/portfolio.ts')).portfolio(path, options)));

  program
    .command('export')
    .summary(words.exportSummary)
    .description(words.export)
    .argument('<file>', words.exportFile)
    .option('-t, --to <formats>', words.exportTo, 'html')
    .option('--for <participant>', words.exportFor)
    .option('--each', words.exportEach)
    .option('-o, --out <folder>', words.exportOut)
    .option('-d, --design <name>', words.exportDesign)
    .option('--today <date>', words.exportToday)
    .addOption(new Option('--paper <size>', words.exportPaper).choices(['a4', 'letter']))
    .option('--since <revision>', words.exportSince)
    .option('--alarm <times>', words.exportAlarm)
    .addHelpText('after', words.exportExamples)
    .action(async (file, options) => ended(await (await import('./commands/export.ts')).exportPlan(file, options)));

  program
    .command('format')
    .summary(words.formatSummary)
    .description(words.formatFiles)
    .addArgument(new Argument('[path...]', words.checkPaths).default(['.'], words.checkHere))
    .option('--check', words.formatCheck)
    .option('--stdin', words.formatStdin)
    .option('--stdin-filename <file>', words.formatStdinName)
    .addHelpText('after', words.formatExamples)
    .action(async (paths, options) => ended(await (await import('./commands/format.ts')).formatFiles(paths, options)));

  program
    .command('init')
    .summary(words.initSummary)
    .description(words.init)
    .addArgument(new Argument('[folder]', words.initFolder).default('.', words.checkHere))
    .option('-e, --example <name>', words.initExample)
    .option('-n, --name <name>', words.initName)
    .addOption(new Option('--ci <host>', words.initCi).choices(['github', 'gitlab', 'none']))
    .option('--start <date>', words.initStart)
    .option('-y, --yes', words.initYes)
    .addHelpText('after', words.initExamples)
    .action(async (folder, options) => ended(await (await import('./commands/init.ts')).init(folder, options)));

  program
    .command('completion')
    .summary(words.completionSummary)
    .description(words.completion)
    .addArgument(new Argument('<shell>', words.completionShell).choices(['bash', 'zsh', 'fish']))
    .addHelpText('after', words.completionExamples)
    .action(async (shell) => {
      const { completion } = await import('./commands/completion.ts');
      ended(completion(shell, program, words.help));
    });

  program
    .command('find')
    .summary(words.findSummary)
    .description(words.find)
    .argument('[name]', words.findName)
    .option('--focus <word>', words.findFocus)
    .option('--people <number>', words.findPeople, wholeNumber)
    .option('--minutes <number>', words.findMinutes, wholeNumber)
    .option('--evidence <kind>', words.findEvidence)
    .option('--outsider', words.findOutsider)
    .option('--purpose <text>', words.findPurpose)
    .option('--in <path>', words.findIn, several)
    .addOption(new Option('--limit <number>', words.findLimit).argParser(wholeNumber).default(8))
    .option('--json', words.findJson)
    .addHelpText('after', words.findExamples)
    .action(async (name, options) => ended(await (await import('./commands/find.ts')).findEntries(name, options)));

  program
    .command('import')
    .summary(words.importSummary)
    .description(words.import)
    .argument('<file>', words.importFile)
    .addOption(new Option('--as <kind>', words.importAs).choices(['people', 'calendar', 'agenda']))
    .option('--name <name>', words.importName)
    .option('--closed', words.importClosed)
    .option('-o, --out <file>', words.importOut)
    .addHelpText('after', words.importExamples)
    .action(async (file, options) => ended(await (await import('./commands/import.ts')).importFile(file, options)));

  program
    .command('explain')
    .summary(words.explainSummary)
    .description(words.explain)
    .argument('[rule]', words.explainRule)
    .addHelpText('after', words.explainExamples)
    .action(async (rule) => ended((await import('./commands/explain.ts')).explain(rule)));

  program
    .command('lsp')
    .summary(words.lspSummary)
    .description(words.lsp)
    .option('--stdio', words.stdio)
    .addHelpText('after', words.lspExamples)
    .action(async () => ended(await (await import('./commands/lsp.ts')).lsp()));

  return program;
}

/** An option that may be given several times. */
function several(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

/** An option that may be said several times. */
function oneMore(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

/** What stands behind `--`; undefined where there is none. */
function behind(args: readonly string[]): readonly string[] | undefined {
  const at = args.indexOf('--');
  return at < 0 ? undefined : args.slice(at + 1);
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError(words.wholeNumber);
  return Number(text);
}
