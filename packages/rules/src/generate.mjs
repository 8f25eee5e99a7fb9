/**
 * Writes what follows from the rule folders: `generated/rules.ts`, the registry; `generated/pages.ts`, their pages as
 * data, so that they can be read offline and in a browser; and `docs/rules/`, the pages to be read on the web.
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

mkdirSync(join(here, 'generated'), { recursive: true });
writeFileSync(join(here, 'generated', 'rules.ts'), registry());
writeFileSync(join(here, 'generated', 'pages.ts'), pages());
rmSync(docs, { recursive: true, force: true });
mkdirSync(docs, { recursive: true });
for (const rule of rules) writeFileSync(join(docs, `${rule.id}.md`), doc(rule));
writeFileSync(join(docs, 'README.md'), index());
