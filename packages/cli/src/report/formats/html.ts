import { type Element, el, escapeHtml, toHtml } from '@jointwork/render/html';
import type { ReportFinding } from '../report.ts';
import { byFile } from './by-file.ts';
import { counts } from './markdown.ts';
import type { Reported, Reporter } from './reporter.ts';

const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** One page that needs nothing else: findings by file, for people who do not read logs. */
export const html: Reporter = (reported) => {
  const title = reported.say('cli.report.title');
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${style}</style>`,
  ];
  return `<!DOCTYPE html>\n<html lang="en">\n<head>\n${head.join('\n')}\n</head>\n${toHtml(body(title, reported))}\n</html>\n`;
};

function body(title: string, { report, say, version }: Reported): Element {
  const { summary } = report;
  const isClean = report.findings.length === 0;
  const sentence = isClean
    ? say('cli.summary.clean', { files: summary.files })
    : say('cli.summary.found', { files: summary.files, found: counts(summary, say) });
  return el(
    'body',
    {},
    el(
      'main',
      {},
      el('h1', {}, title),
      el('p', { class: 'summary' }, sentence),
      [...byFile(report.findings)].map(([file, findings]) =>
        el(
          'section',
          {},
          el('h2', {}, file),
          el(
            'ul',
            {},
            findings.map((each) => item(each, say)),
          ),
        ),
      ),
    ),
    el('footer', {}, `Jointwork ${version}`),
  );
}

function item({ rule, severity, message, range, related }: ReportFinding, say: Reported['say']): Element {
  return el(
    'li',
    { class: severity },
    el(
      'p',
      {},
      el('strong', {}, say('terminal.severity', { severity })),
      ' ',
      message,
      ' ',
      el('span', { class: 'place' }, `${rule}, ${range.start.line}:${range.start.column}`),
    ),
    related.length > 0 &&
      el(
        'ul',
        {},
        related.map((each) =>
          el('li', {}, each.message, ' ', el('span', { class: 'place' }, `${each.file}:${each.range.start.line}`)),
        ),
      ),
  );
}

const style = `
:root { --text: #1b1b1b; --quiet: #5c5c5c; --line: #c9c9c9; --back: #fff; --error: #a31515; --warning: #8a5a00; --info: #0b5394; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e8e8e8; --quiet: #a8a8a8; --line: #4a4a4a; --back: #1c1c1c; --error: #ff8a80; --warning: #f0b95a; --info: #8ab8f0; }
}
body { margin: 0 auto; max-width: 44rem; padding: 32px 16px; color: var(--text); background: var(--back); font: 16px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font: 28px/1.25 ui-serif, Georgia, serif; margin: 0 0 8px; }
.summary { font-size: 20px; margin: 0 0 32px; }
h2 { font-size: 16px; margin: 32px 0 8px; padding-top: 8px; border-top: 1px solid var(--line); }
ul { list-style: none; margin: 0; padding: 0; }
li { margin: 8px 0; }
li li { color: var(--quiet); font-size: 14px; padding-left: 16px; }
p { margin: 0; }
.place { color: var(--quiet); font-size: 14px; }
.error strong { color: var(--error); }
.warning strong { color: var(--warning); }
.info strong { color: var(--info); }
footer { margin-top: 48px; color: var(--quiet); font-size: 12px; }
@media print { li { break-inside: avoid; } }
`;
