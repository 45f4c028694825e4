// SPDX-License-Identifier: GPL-3.0-or-later
// What a search finds, by place.
import {test} from 'node:test';
import assert from 'node:assert/strict';
import {onPage, total} from './world.mjs';

const number = async (locator) => Number((await locator.textContent()).replace(/,/g, ''));
const results = (page, count) => page.locator('#results-title', {hasText: new RegExp(`^${count} result`)}).waitFor();

test('a map beside the results narrows them by country and region', () => onPage(async (page) => {
  await page.goto('/search');
  const navigations = [];
  page.on('request', (request) => request.isNavigationRequest() && navigations.push(request.url()));
  await page.click('.views a:has-text("Map")');
  await page.waitForURL('**/search?kind=good-practice&view=map');
  assert.match(await page.locator('.chip').textContent(), /Good practice/, 'what is counted can be seen, and taken away');
  const italy = page.locator('#tile-IT');
  const practices = await number(italy.locator('.number'));
  assert.equal(await page.getByRole('link', {name: `Italy: ${practices} good practices`, exact: true}).getAttribute('id'), 'tile-IT');
  const others = await page.locator('#tile-ES .number').textContent();

  await italy.click();
  await page.waitForURL('**region=IT&view=map');
  await results(page, practices);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'tile-IT', 'the focus stays on the map');
  assert.equal(await page.locator('#tile-ES .number').textContent(), others, 'a choice does not lower other counts');
  assert.ok(await page.isChecked('.facet-region input[value=IT]'));
  const region = page.locator('.tiles.regions a.tile').first();
  const within = await number(region.locator('.number'));
  assert.ok(within > 0 && within <= practices);
  await region.click();
  await page.waitForURL((url) => /^IT.+/.test(url.searchParams.get('region')));
  await results(page, within);
  assert.equal(await page.locator('.chip').count(), 2, 'the region stands for its country');

  await page.goBack();
  await results(page, practices);
  await page.check('.facet-theme input[name=theme] >> nth=0');
  await page.waitForURL('**theme=**view=map**');
  assert.deepEqual(navigations, [], 'no page is loaded whole');
}));

test('the table says what the map shows', () => onPage(async (page) => {
  await page.goto('/search?view=map&region=IT');
  await page.click('.numbers summary');
  for (const row of await page.locator('.numbers tbody tr').all()) {
    const [place, count] = [await row.locator('th').textContent(), await row.locator('td').textContent()];
    const tile = page.locator('.tile', {has: page.locator(`title:text-is("${place}: ${count} result${count === '1' ? '' : 's'}")`)});
    assert.equal(await tile.locator('.number').textContent(), count, place);
  }
  const first = page.locator('.numbers a').first();
  await first.click();
  await page.waitForURL('**view=map');
  assert.ok(await page.locator('.numbers').evaluate((fold) => fold.open), 'it stays open');
}));

for (const script of [true, false]) {
  test(`the map is complete by keyboard${script ? '' : ' and without JavaScript'}`, () => onPage(async (page) => {
    await page.goto('/search?kind=good-practice&view=map');
    await page.locator('#tile-DE').focus();
    const practices = await number(page.locator('#tile-DE .number'));
    await page.keyboard.press('Enter');
    await page.waitForURL('**region=DE&view=map');
    await results(page, practices);
    assert.equal(await total(page), practices);
    assert.equal(await page.getAttribute('#tile-DE', 'aria-current'), 'true');
    await page.locator('#tile-DE').press('Enter');
    await page.waitForURL((url) => !url.searchParams.has('region'));
  }, {script}));
}

test('on a narrow screen the map comes first and fits', () => onPage(async (page) => {
  await page.goto('/search?kind=good-practice&view=map&region=IT');
  const [map, list] = await Promise.all(['.region-map', '.result-list'].map((part) => page.locator(part).boundingBox()));
  assert.ok(map.y + map.height <= list.y);
  assert.ok(map.x >= 0 && map.x + map.width <= 320);
}, {width: 320, height: 640}));

test('a matrix of themes and countries leads to their results', () => onPage(async (page) => {
  await page.goto('/search?year=2015..2030');
  await page.click('.views a:has-text("Matrix")');
  await page.waitForURL('**/search?kind=good-practice&year=2015..2030&view=matrix');
  assert.equal(await page.locator('.result').count(), 0);
  const head = await page.locator('.scroller thead th').allTextContents();
  const italy = head.indexOf('Italy');
  assert.ok(italy > 1);
  const rows = await page.locator('.scroller tbody tr:not(.all)').all();
  assert.ok(rows.length > 20);
  for (const row of rows) assert.equal(await row.locator('th, td').count(), head.length);
  const theme = page.locator('.scroller tr.depth-1', {has: page.locator(`:nth-child(${italy + 1}) a`)}).first();
  const name = await theme.locator('th').textContent();
  const cell = theme.locator(`:nth-child(${italy + 1}) a`);
  const count = Number(await cell.textContent());
  await cell.click();
  await page.waitForURL('**region=IT&theme=**');
  await results(page, count);
  const chips = await page.locator('.chip').allTextContents();
  for (const part of ['Good practice', 'Italy', name, '2015–2030']) assert.ok(chips.some((chip) => chip.includes(part)), part);
  await page.goBack();
  await page.locator('.scroller').waitFor();

  // A theme's name shows what lies within.
  await page.locator('.scroller tr.depth-0 th a').first().click();
  await page.waitForURL('**theme=**view=matrix');
  await page.waitForFunction((before) => document.querySelectorAll('.scroller tbody tr').length < before, rows.length);
  assert.equal(await page.locator('.scroller tr.depth-0').count(), 1);
}));

test('the heads of the matrix stay while it scrolls within itself', () => onPage(async (page) => {
  await page.goto('/search?kind=good-practice&view=matrix');
  const scroller = page.locator('.scroller');
  await scroller.focus();
  await scroller.evaluate((box) => box.scrollTo(300, 200));
  const frame = await scroller.boundingBox();
  const row = await page.locator('.scroller tbody tr').nth(12).locator('th').boundingBox();
  assert.ok(Math.abs(row.x - frame.x) < 3, 'names of themes stay at the side');
  const corner = await page.locator('.scroller thead th').nth(5).boundingBox();
  assert.ok(Math.abs(corner.y - frame.y) < 3, 'names of places stay at the top');
  assert.ok(row.width < .55 * frame.width, 'there is room for numbers');
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
}, {width: 320, height: 640}));

test('the matrix works without JavaScript', () => onPage(async (page) => {
  await page.goto('/search?kind=good-practice&view=matrix');
  const cell = page.locator('.scroller td a').first();
  const count = Number(await cell.textContent());
  await cell.click();
  await page.waitForURL('**theme=**');
  assert.equal(await total(page), count);
}, {script: false}));
