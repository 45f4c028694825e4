// SPDX-License-Identifier: GPL-3.0-or-later
// The search within another site's page, under that site's strict policy and hostile style sheet.
import {test} from 'node:test';
import assert from 'node:assert/strict';
import {onPage, world} from './world.mjs';

const open = async (page) => {
  await page.goto(world.host.origin);
  await page.locator('#all .result').first().waitFor();
  await page.locator('#preset .result').first().waitFor();
};
const heard = (page, name) => page.evaluate((wanted) => window.heard.filter((event) => event.name === wanted), name);

test('the embedded search searches, filters and tells its site', () => onPage(async (page) => {
  await open(page);
  assert.equal((await heard(page, 'praxis:search')).length, 2);
  assert.equal(await page.locator('#all [role=combobox]').getAttribute('placeholder'), 'Energy, mobility, skills');
  await page.locator('#all [role=combobox]').fill('repair');
  await page.locator('#all [role=combobox]').press('Enter');
  await page.locator('#all .result mark').first().waitFor();
  const [told] = (await heard(page, 'praxis:search')).slice(-1);
  assert.equal(told.id, 'all');
  assert.equal(told.detail.query, 'repair');
  assert.ok(told.detail.total > 0);
  await page.locator('#all input[value=good-practice]').check();
  await page.locator('#all .chip').waitFor();
  assert.equal(page.url(), `${world.host.origin}/`, "the site's own address stays");
}));

test('what the site has set cannot be changed, and stays', () => onPage(async (page) => {
  await open(page);
  const preset = page.locator('#preset');
  assert.equal(await preset.locator('.facet-kind').count(), 0);
  assert.equal(await preset.locator('.chip').count(), 0);
  assert.equal(await preset.locator('.result').count(), 3);
  await preset.locator('.tag-region a, .tag-theme a').first().click();
  await preset.locator('.chip').waitFor();
  assert.equal(await preset.locator('.chip').count(), 1);
  for (const kind of await preset.locator('.result .badge').allTextContents()) assert.equal(kind, 'Recommendation');
  await preset.locator('.clear').click();
  await preset.locator('.chip').waitFor({state: 'detached'});
  assert.equal(new Set(await preset.locator('.result .badge').allTextContents()).size, 1);
}));

test('a moved element keeps its state, a changed one begins anew', () => onPage(async (page) => {
  await open(page);
  await page.locator('#all input[value=good-practice]').check();
  await page.locator('#all .chip').waitFor();
  await page.evaluate(() => document.querySelector('main').append(document.querySelector('#all')));
  assert.equal(await page.locator('#all .chip').count(), 1);
  await page.evaluate(() => document.querySelector('#all').setAttribute('kind', 'project'));
  await page.locator('#all .chip').waitFor({state: 'detached'});
  await page.locator('#all .result.kind-project').first().waitFor();
  assert.equal(await page.locator('#all .facet-kind').count(), 0);
}));

test('links lead to the server, in a window of their own where asked', () => onPage(async (page, context) => {
  await open(page);
  const link = page.locator('#all .entry').first();
  assert.ok((await link.evaluate((a) => a.href)).startsWith(`${world.server.origin}/units/`));
  await page.evaluate(() => { window.keepHere = true; });
  await link.click();
  const [chosen] = await heard(page, 'praxis:select');
  assert.ok(new URL(chosen.detail.url).pathname.endsWith(chosen.detail.id));
  assert.equal(page.url(), `${world.host.origin}/`, 'the site may keep its readers');
  await page.evaluate(() => { window.keepHere = false; });
  const opened = context.waitForEvent('page');
  await page.locator('#preset .entry').first().click();
  const other = await opened;
  await other.waitForURL(`${world.server.origin}/units/**`);
  await other.close();
}));

test('suggestions work by keyboard in the embedded search', () => onPage(async (page) => {
  await open(page);
  await page.locator('#all [role=combobox]').fill('clim');
  await page.locator('#all [role=option]').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  assert.ok(await page.locator('#all [role=listbox]').isHidden());
}));

test("no style of the site comes in, none of the search's goes out", () => onPage(async (page) => {
  await open(page);
  const inside = await page.locator('#all .entry').first().evaluate((link) => {
    const {color, fontSize, fontFamily, textTransform, letterSpacing, fontStyle} = getComputedStyle(link);
    return {color, fontSize, fontFamily, textTransform, letterSpacing, fontStyle};
  });
  assert.equal(inside.color, 'rgb(107, 47, 160)', 'the accent that the site has chosen');
  assert.equal(inside.fontSize, '18.8px');
  assert.equal(inside.textTransform, 'none');
  assert.equal(inside.letterSpacing, 'normal');
  assert.doesNotMatch(inside.fontFamily, /Georgia|monospace/);
  assert.equal(inside.fontStyle, 'italic', 'parts may be styled');
  const heading = await page.locator('h1').evaluate((h1) => getComputedStyle(h1).fontFamily);
  assert.match(heading, /Georgia/);
}));

test('without JavaScript a plain form leads to the search', () => onPage(async (page) => {
  await page.goto(world.host.origin);
  await page.locator('#all input[name=q]').fill('repair');
  await page.locator('#all input[name=q]').press('Enter');
  await page.waitForURL(`${world.server.origin}/search?q=repair`);
}, {script: false}));

test('where the server cannot be reached the plain form stays', () => onPage(async (page) => {
  await page.route('**/search/embed?**', (route) => route.abort());
  await page.goto(world.host.origin, {waitUntil: 'networkidle'});
  assert.ok(await page.locator('#all > form').isVisible());
}, {expectErrors: true}));

test('a site that is not allowed gets nothing, and keeps its form', () => onPage(async (page) => {
  const elsewhere = world.host.origin.replace('127.0.0.1', 'localhost');
  await page.goto(elsewhere, {waitUntil: 'networkidle'});
  assert.equal(await page.locator('#all .result').count(), 0);
  assert.ok(await page.locator('#all > form').isVisible());
}, {expectErrors: true}));

test('an allowed site may frame the search, others may not', () => onPage(async (page) => {
  await page.goto(`${world.host.origin}/frame.html`);
  await page.frameLocator('iframe').locator('.result').first().waitFor();
  await page.frameLocator('iframe').locator('input[name=q]').fill('skills');
  await page.frameLocator('iframe').locator('input[name=q]').press('Enter');
  await page.frameLocator('iframe').locator('.result mark').first().waitFor();
  await page.goto(`${world.host.origin.replace('127.0.0.1', 'localhost')}/frame.html`, {waitUntil: 'networkidle'});
  assert.equal(await page.frameLocator('iframe').locator('.result').count(), 0);
}, {expectErrors: true}));

test('map and matrix are at hand in the embedded search', () => onPage(async (page) => {
  await open(page);
  const all = page.locator('#all');
  await all.locator('.views a', {hasText: 'Map'}).click();
  await all.locator('#tile-IT').waitFor();
  const practices = await all.locator('#tile-IT .number').textContent();
  await all.locator('#tile-IT').click();
  await all.locator('#tile-IT[aria-current]').waitFor();
  assert.match(await all.locator('#results-title').textContent(), new RegExp(`^${practices} results`));
  assert.equal(await all.locator('.chip').count(), 2);
  await all.locator('.views a', {hasText: 'Matrix'}).click();
  await all.locator('.scroller td a').first().click();
  await all.locator('.result').first().waitFor();
  assert.equal(page.url(), `${world.host.origin}/`);

  // What the site has set stays set: kinds are not chosen anew.
  const preset = page.locator('#preset');
  await preset.locator('.views a', {hasText: 'Map'}).click();
  await preset.locator('a.tile').first().click();
  await preset.locator('.chip').waitFor();
  assert.equal(await preset.locator('.chip').count(), 1);
  for (const kind of await preset.locator('.result .badge').allTextContents()) assert.equal(kind, 'Recommendation');
}));
