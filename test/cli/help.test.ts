import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { jointwork } from '../../packages/cli/src/program.ts';
import { Place } from './jointwork.ts';

const { version } = JSON.parse(readFileSync(new URL('../../packages/cli/package.json', import.meta.url), 'utf8'));
const program = jointwork(() => {}, undefined);
const help = (command: Command) => {
  let text = '';
  command.configureOutput({ writeOut: (part) => (text += part) }).outputHelp();
  return text;
};

describe('Help', () => {
  it('teaches by examples, for every command', () => {
    const without = program.commands.filter((command) => !/^For example/m.test(help(command)));
    assert.deepEqual(
      without.map((command) => command.name()),
      [],
    );
  });

  it('has examples that can be said', () => {
    for (const command of program.commands) {
      const lines = help(command).match(/^ {2}jointwork .*$/gm) ?? [];
      for (const line of lines) {
        const [said = ''] = line.split(/ {3,}| [<>|] /);
        const [, name, ...words] = said.trim().split(' ');
        const meant = program.commands.find((each) => each.name() === name);
        assert.ok(meant, line);
        const known = new Set(meant.options.flatMap(({ long, short }) => [long, short]));
        for (const word of words) {
          const [option] = word.split('=');
          if (/^--?\w/.test(option!)) assert.ok(known.has(option), `${line}: ${option}`);
        }
      }
    }
  });

  it('is what the pages about CI say', () => {
    for (const page of ['ci', 'review', 'command-line']) {
      const text = readFileSync(new URL(`../../docs/${page}.md`, import.meta.url), 'utf8');
      const said = [...text.matchAll(/(?:npx --yes jointwork@([\d.]+)|^jointwork) (\w+)([^\n]*)/gm)];
      for (const [line, pinned, name, rest = ''] of said) {
        if (pinned !== undefined) assert.equal(pinned, version, line);
        const meant = program.commands.find((each) => each.name() === name);
        if (name === 'help') continue;
        assert.ok(meant, `${page}: ${line}`);
        const known = new Set(meant.options.flatMap(({ long }) => long ?? []));
        for (const [option] of rest.split('#')[0]!.matchAll(/(?<=\s)--[a-z][\w-]*/g)) {
          assert.ok(known.has(option), `${page}: ${line}: ${option}`);
        }
      }
    }
  });

  it('says of every option and argument what it is', () => {
    for (const command of program.commands) {
      assert.ok(command.summary(), command.name());
      for (const option of command.options) assert.ok(option.description, `${command.name()} ${option.flags}`);
      for (const argument of command.registeredArguments) assert.ok(argument.description, command.name());
    }
  });
});

describe('Completion', function () {
  this.timeout(20_000);
  const place = new Place();
  after(() => place.remove());

  /** What bash offers for a line, where its last word is being written. */
  function offered(...words: readonly string[]): string[] {
    const script = place.run('completion', 'bash').out;
    const line = `${script}\nCOMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _jointwork; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const out = execFileSync('bash', ['--norc', '-c', line], { cwd: place.folder, encoding: 'utf8' });
    return out.split('\n').filter(Boolean);
  }

  it('knows commands, options and what they take', function () {
    if (process.platform === 'win32') this.skip();
    place.write({ 'reading.collab': '' });
    assert.deepEqual(offered('jointwork', 're'), ['review']);
    assert.ok(offered('jointwork', '').includes('check'));
    assert.deepEqual(offered('jointwork', 'review', '--fa'), ['--fail-on']);
    assert.deepEqual(offered('jointwork', 'review', '--fail-on', 'new-'), ['new-errors', 'new-warnings']);
    assert.deepEqual(offered('jointwork', 'check', 'rea'), ['reading.collab']);
    assert.deepEqual(offered('jointwork', 'completion', 'b'), ['bash']);
  });

  it('has every command and long option in it, for each shell', () => {
    for (const shell of ['bash', 'zsh', 'fish']) {
      const { out, code } = place.run('completion', shell);
      assert.equal(code, 0);
      for (const command of program.commands) {
        assert.ok(out.includes(command.name()), `${shell}: ${command.name()}`);
        for (const { long } of command.options) {
          assert.ok(out.includes(shell === 'fish' ? `-l ${long!.slice(2)}` : long!), `${shell}: ${long}`);
        }
      }
    }
    assert.equal(place.run('completion', 'tcsh').code, 2);
  });
});
