// SPDX-License-Identifier: GPL-3.0-or-later
// What long facets and years offer beside their checkboxes.
import {test} from 'node:test';
import assert from 'node:assert/strict';
import {onPage} from './world.mjs';

test('a long facet is looked through by typing', () => onPage(async (page) => {
  await page.goto('/search');
  const shown = () => page.locator('.facet-project li:visible label').count();
  const all = await shown();
  await page.fill('.facet-project .find', 'méNDW');
  assert.equal(await shown(), 1);
  assert.equal(await page.locator('.facet-project li:visible .value').textContent(), 'MENDWELL');
  await page.check('.facet-project li:visible input');
  await page.waitForURL('**/search?project=MENDWELL');
  assert.equal(await page.inputValue('.facet-project .find'), 'méNDW', 'what was typed stays');
  assert.equal(await shown(), 1);
  await page.fill('.facet-project .find', '');
  assert.equal(await shown(), all);
}));

test('years are narrowed to a range', () => onPage(async (page) => {
  await page.goto('/search');
  await page.fill('[name=year_from]', '2019');
  await page.fill('[name=year_to]', '2022');
  await page.click('.year-range button');
  await page.waitForURL('**/search?year=2019..2022');
  assert.match(await page.locator('.chip').textContent(), /2019–2022/);
}));
