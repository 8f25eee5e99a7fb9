/**
 * Writes what follows from the rule folders: `generated/rules.ts`, the registry; `generated/pages.ts`, their pages as
 * data, so that they can be read offline and in a browser; `docs/rules/`, the pages to be read on the web; and
 * `docs/config.schema.json`, what editors know of configurations; and `docs/sets.md`, what the sets of rules change and why.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { categories } from './categories.ts';
import { orderOf } from './ids.ts';
import { commonMessages } from './messages/common.ts';
import { sources } from './sources.ts';

const here = dirname(fileURLToPath(import.meta.url));
const folder = join(here, 'rules');
const docs = join(here, '..', '..', '..', 'docs', 'rules');

const titleOf = (category) => commonMessages[`category.${category}`];

/** The folders of rules, in the order of the catalogue. */
const ids = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort((one, other) => orderOf(one) - orderOf(other) || (one < other ? -1 : 1));

const rules = await Promise.all(
  ids.map(async (id) => {
    const { rule } = await import(pathToFileURL(join(folder, id, 'rule.ts')).href);
    const page = readFileSync(join(folder, id, 'rule.md'), 'utf8')
      .replaceAll('\r\n', '\n')
      .trim();
    return { ...rule, page };
  }),
);

const camel = (id) => id.replaceAll(/-(.)/g, (_, letter) => letter.toUpperCase());
const short = (page) => /^## Why\n+([\s\S]*?)\n\n/.exec(`${page}\n\n`)?.[1].replaceAll('\n', ' ') ?? '';

function registry() {
  return `// Generated from the folders in rules/ by generate.mjs.
import type { Rule } from '../rule.ts';
${ids.map((id) => `import { rule as ${camel(id)} } from '../rules/${id}/rule.ts';\n`).join('')}
export const rules: readonly Rule[] = [
${ids.map((id) => `  ${camel(id)},\n`).join('')}];
`;
}

function pages() {
  const entries = rules.map(
    ({ id, page }) =>
      `  ${JSON.stringify(id)}: {\n    short: ${JSON.stringify(short(page))},\n    text: ${JSON.stringify(page)},\n  },\n`,
  );
  return `// Generated from rules/*/rule.md by generate.mjs.
import type { Page } from '../page.ts';

export const pages: Readonly<Record<string, Page>> = {
${entries.join('')}};
`;
}

const severityOf = ({ severity, optIn }) => (optIn ? `${severity}, off unless asked for` : severity);

function doc(rule) {
  return `<!-- Generated from packages/rules/src/rules/${rule.id}/ -->

# ${rule.messages.title}

\`${rule.id}\` · ${severityOf(rule)} · ${titleOf(rule.category)}

${rule.page}
`;
}

function index() {
  const parts = categories.flatMap((category) => {
    const own = rules.filter((rule) => rule.category === category);
    if (own.length === 0) return [];
    const rows = own.map(
      (rule) => `| [\`${rule.id}\`](${rule.id}.md) | ${severityOf(rule)} | ${rule.messages.title} |`,
    );
    return [
      `## ${titleOf(category)}\n\n| rule | severity | what is right |\n| --- | --- | --- |\n${rows.join('\n')}\n`,
    ];
  });
  const cited = Object.entries(sources).filter(([id]) => rules.some((rule) => rule.sources.includes(id)));
  return `<!-- Generated from packages/rules/src/rules/ -->

# The rules

Each rule looks for one thing that makes collaboration weaker than its authors meant it to be. Its page says why, shows
it wrong and right, and says how to settle it. A rule can be set aside where it does not fit: \`allow RULE because "…"\`
in the element that it is about.

${parts.join('\n')}
## Sources

${cited.map(([id, title]) => `- **${id}** ${title}`).join('\n')}
`;
}

function sets(fields, kept) {
  const parts = Object.entries(fields).map(([name, choices]) => {
    const link = (rule) => `[\`${rule}\`](rules/${rule}.md)`;
    const set = (word, options) => [word, ...Object.entries(options ?? {}).map((each) => each.join(' '))].join(', ');
    const rows = choices.map(({ rule, word, options, why }) => `| ${link(rule)} | ${set(word, options)} | ${why} |`);
    const same = kept[name].map((each) => `| ${each.rules.map(link).join(', ')} | ${each.why} |`);
    return `## jointwork:${name}\n\n| rule | is set to | because |\n| --- | --- | --- |\n${rows.join('\n')}\n\n| stays as it is | because |\n| --- | --- |\n${same.join('\n')}\n`;
  });
  return `<!-- Generated from packages/rules/src/config/sets/ -->

# The sets for a field

Some work is rightly mandated, fixed or predictable, and some has no employer. These sets change a few rules for it, and
leave all others as they are. [Configuration](configuration.md) says how to build on one. Where a choice does not fit, set
the rule yourself: what you write counts.

${parts.join('\n')}`;
}

/** JSON as the formatter has it: a list of words on one line where it fits. */
function formatted(data) {
  const wordList = /^(.*)\[\s+("[^"]*"(?:,\s+"[^"]*")*)\s+\](?=,?$)/gm;
  return `${JSON.stringify(data, null, 2)}\n`.replaceAll(wordList, (list, head, words) => {
    const line = `${head}[${words.replaceAll(/,\s+/g, ', ')}]`;
    return line.length < 120 ? line : list;
  });
}

mkdirSync(join(here, 'generated'), { recursive: true });
writeFileSync(join(here, 'generated', 'rules.ts'), registry());
writeFileSync(join(here, 'generated', 'pages.ts'), pages());
rmSync(docs, { recursive: true, force: true });
mkdirSync(docs, { recursive: true });
for (const rule of rules) writeFileSync(join(docs, `${rule.id}.md`), doc(rule));
writeFileSync(join(docs, 'README.md'), index());

// Read only now: the sets are made from the registry that was just written.
const { configSchema } = await import('./config/schema.ts');
const shorts = new Map(rules.map(({ id, page }) => [id, short(page)]));
const schema = configSchema(rules, (id) => shorts.get(id));
writeFileSync(join(docs, '..', 'config.schema.json'), formatted(schema));
const { fields, kept } = await import('./config/sets/sets.ts');
writeFileSync(join(docs, '..', 'sets.md'), sets(fields, kept));
