import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Place } from './cli/jointwork.ts';

const samples = join(import.meta.dirname, 'samples');
const formats = 'html,md,json,ics,csv,mermaid,svg,agreement,run-sheet,room,asks,review-pack';

/** The Node of the machine, where it is another one than that of the tests. */
function anotherNode(): string | undefined {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'))
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path) && versionOf(path) !== process.version);
}

function versionOf(node: string): string {
  return spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
}

describe('The same design', function () {
  this.timeout(120_000);
  let place: Place;
  before(() => {
    place = new Place();
    for (const folder of ['one', 'two/deeper']) {
      for (const name of readdirSync(samples)) {
        place.write({ [`${folder}/${name}`]: readFileSync(join(samples, name), 'utf8') });
      }
    }
  });
  after(() => place.remove());

  /** The files that an export makes, each with its hash. */
  function exported(design: string, into: string, folder: string, options: Parameters<Place['runIn']>[2]) {
    const out = `${design}-${into}`;
    const args = [
      'export',
      `${design}.collab`,
      '--to',
      formats,
      '--today',
      '2026-09-20',
      '--alarm',
      '1d',
      '--out',
      out,
    ];
    const { code, err } = place.runIn(folder, args, options);
    assert.equal(err, '');
    assert.equal(code, 0);
    const made = place.at(join(folder, out));
    return Object.fromEntries(
      readdirSync(made).map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(made, name)))
          .digest('hex'),
      ]),
    );
  }

  for (const design of ['lesson-study', 'district']) {
    describe(design, () => {
      let first: Record<string, string>;
      before(() => {
        first = exported(design, 'first', 'one', { env: { TZ: 'Europe/London', LANG: 'en_GB.UTF-8' } });
        assert.ok(Object.keys(first).length > 20);
      });

      it('gives the same bytes in another folder', () => {
        assert.deepEqual(exported(design, 'second', 'two/deeper', {}), first);
      });

      it('gives the same bytes in other zones', () => {
        for (const zone of ['Pacific/Kiritimati', 'America/St_Johns', 'Pacific/Pago_Pago']) {
          assert.deepEqual(exported(design, zone.replace('/', '-'), 'one', { env: { TZ: zone } }), first, zone);
        }
      });

      it('gives the same bytes in other languages', () => {
        for (const locale of ['de_DE.UTF-8', 'ar_EG.UTF-8', 'tr_TR.UTF-8', 'C']) {
          const env = { LANG: locale, LC_ALL: locale, LANGUAGE: locale.slice(0, 2) };
          assert.deepEqual(exported(design, locale, 'one', { env }), first, locale);
        }
      });

      it('gives the same bytes on another Node', function () {
        const node = anotherNode();
        if (!node) this.skip();
        assert.deepEqual(exported(design, 'node', 'one', { node }), first, versionOf(node));
      });

      it('gives the same plan as `jointwork plan --json`', () => {
        const [name, ...more] = Object.keys(first).filter((each) => each.endsWith('.plan.json'));
        assert.deepEqual(more, []);
        const { out } = place.runIn('one', ['plan', `${design}.collab`, '--json']);
        assert.equal(readFileSync(place.at(join('one', `${design}-first`, name!)), 'utf8'), out);
      });
    });
  }
});
