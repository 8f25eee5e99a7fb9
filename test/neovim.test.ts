import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { format } from '@jointwork/language';

const here = dirname(fileURLToPath(import.meta.url));
const command = join(here, '..', 'packages', 'cli', 'bin', 'jointwork.mjs');
const samples = join(here, 'samples');

/** What Neovim is told: attach the server, open a file, wait until `ready` gives something, write it down, leave. */
function script({ file, ready, answer }: { file: string; ready: string; answer: string }): string {
  return `
local client = vim.lsp.start_client({
  name = 'jointwork',
  cmd = { ${JSON.stringify(process.execPath)}, ${JSON.stringify(command)}, 'lsp', '--stdio' },
  root_dir = ${JSON.stringify(samples)},
})
vim.cmd('edit ' .. ${JSON.stringify(join(samples, file))})
local buffer = vim.api.nvim_get_current_buf()
vim.api.nvim_buf_set_option(buffer, 'filetype', 'jointwork')
vim.lsp.buf_attach_client(buffer, client)
local ask = function(method, line, column)
  local position = { line = line - 1, character = column - 1 }
  local parameters = { textDocument = vim.lsp.util.make_text_document_params(buffer), position = position }
  local answers = vim.lsp.buf_request_sync(buffer, method, parameters, 10000) or {}
  return (answers[client] or {}).result
end
local result
-- Who asks before the server has said what it found would wait for an answer that never comes.
vim.wait(20000, function() return #vim.diagnostic.get(buffer) > 0 end, 50)
vim.wait(20000, function()
  result = (function() ${ready} end)()
  return result ~= nil
end, 50)
vim.fn.writefile({ vim.fn.json_encode(result or vim.NIL) }, ${JSON.stringify(answer)})
vim.lsp.stop_client(client, true)
vim.cmd('qall!')
`;
}

/** Runs Neovim without a screen and gives what the script found. */
async function inNeovim<T>(file: string, ready: string): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'jointwork-neovim-'));
  try {
    const [lua, answer] = [join(folder, 'run.lua'), join(folder, 'answer.json')];
    writeFileSync(lua, script({ file, ready, answer }));
    // A person's own settings stay out of it.
    const env = { ...process.env, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder, XDG_STATE_HOME: folder };
    await promisify(execFile)('nvim', ['--headless', '-u', 'NONE', '-n', '-S', lua], { env, timeout: 40_000 });
    return JSON.parse(readFileSync(answer, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('The language server in Neovim', function () {
  this.timeout(60_000);

  it('tells what it finds', async () => {
    const diagnostics = await inNeovim<{ code: string; lnum: number }[]>(
      'data-team.collab',
      `local found = vim.diagnostic.get(buffer)
       local plain = {}
       for _, d in ipairs(found) do table.insert(plain, { code = d.code or d.user_data.lsp.code, lnum = d.lnum }) end
       return #plain > 0 and plain or nil`,
    );
    const rules = new Set(diagnostics.map(({ code }) => code));
    for (const rule of ['data-driven-only', 'missing-b', 'no-review', 'target-unserved', 'target-unseen']) {
      assert.ok(rules.has(rule), `${rule} is not among ${[...rules].join(', ')}`);
    }
  });

  it('explains a name', async () => {
    const line = readFileSync(join(samples, 'data-team.collab'), 'utf8')
      .split('\n')
      .findIndex((text) => text.includes('for mutual-dialogue'));
    const hover = await inNeovim<{ contents: { value: string } }>(
      'data-team.collab',
      `local hover = ask('textDocument/hover', ${line + 1}, 12)
       return type(hover) == 'table' and hover or nil`,
    );
    assert.ok(hover.contents.value.length > 40, hover.contents.value);
  });

  it('formats a file', async () => {
    const lines = await inNeovim<string[]>(
      'data-team.collab',
      `if vim.lsp.buf.format then vim.lsp.buf.format({ timeout_ms = 10000 })
       else vim.lsp.buf.formatting_sync(nil, 10000) end
       local lines = vim.api.nvim_buf_get_lines(buffer, 0, -1, false)
       local found = false
       for _, line in ipairs(lines) do found = found or line == '  sector education' end
       return found and lines or nil`,
    );
    const text = readFileSync(join(samples, 'data-team.collab'), 'utf8');
    const result = format(text);
    assert.equal(`${lines.join('\n')}\n`, 'text' in result && result.text);
  });
});
