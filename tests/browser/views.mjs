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
