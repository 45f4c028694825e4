// SPDX-License-Identifier: GPL-3.0-or-later
// The HTML of every kind of page, as it is sent, by HTML Tidy.
import {spawnSync} from 'node:child_process';
import {test} from 'node:test';
import assert from 'node:assert/strict';
import {world} from './world.mjs';

const complaints = (html) => {
  const run = spawnSync('tidy', ['-e', '-q', '--warn-proprietary-attributes', 'no'], {input: html, encoding: 'utf8'});
  return run.error ? null : run.stderr.trim();
};
const fetched = async (path) => (await fetch(world.server.origin + path)).text();

test('every page is valid HTML', async (t) => {
  if (complaints('') === null) return t.skip('no tidy here; tools/setup --tests installs it');
  assert.notEqual(complaints('<!doctype html><title>x</title><p><ul></p>'), '', 'what is wrong is seen');
  const found = JSON.parse(await fetched('/api/v1/search?q=policy&kind=recommendation')).results;
  const [unit, document] = [found[0].url, `/documents/${found[0].document.id}`];
  const handout = `/handout?${found.slice(0, 3).map(({id}) => `unit=${id}`).join('&')}`;
  for (const path of ['/', '/search', '/search?q=repair+energy&kind=good-practice&kind=project&page=1', '/search?q=%3Cb%3E%22&explain=1',
                      '/search?q=qqxzvv&kind=recommendation', '/search?kind=good-practice&region=IT&view=map', '/search?view=matrix', '/search?page=none', '/handout', handout, '/nowhere', unit, document, '/?lang=fr', '/search?lang=de', '/search?lang=de&kind=good-practice&view=map', '/search?view=matrix&lang=fr', `${unit}?lang=it`])
    assert.equal(complaints(await fetched(path)), '', path);
});
