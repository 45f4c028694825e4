// SPDX-License-Identifier: GPL-3.0-or-later
// What long facets and years offer beside their checkboxes.
import {test} from 'node:test';
import assert from 'node:assert/strict';
import {onPage, total} from './world.mjs';

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

test('organisations and what practices state are facets like others', () => onPage(async (page) => {
  await page.goto('/search');
  const count = async (name, value) =>
      Number((await page.locator(`input[name="${name}"][value="${value}"] ~ .count`).textContent()).replace(/\D.*$/s, ''));
  const evidence = await count('states', 'evidence');
  const band = await count('states', 'eur-over-1m');
  assert.ok(evidence > 0 && band > 0 && band < evidence);
  await page.check('input[name=states][value=eur-over-1m]');
  await page.waitForURL('**/search?states=eur-over-1m');
  assert.equal(await total(page), band);
  assert.equal(await count('states', 'evidence'), evidence, 'its own choice lowers no other');
  const organisation = page.locator('.facet-organisation label').first();
  const name = await organisation.locator('.value').textContent();
  await organisation.locator('input').check();
  await page.waitForURL('**organisation=**');
  assert.equal(new URL(page.url()).searchParams.get('organisation'), name);
  assert.ok((await page.locator('.chip').allTextContents()).some((chip) => chip.includes(`Organisation: ${name}`)));
  await page.locator('.result h3 a').first().click();
  await page.waitForURL('**/units/**');
  await page.locator('.unit-facts a', {hasText: name}).click();
  await page.waitForURL(/\/search\?organisation=/);
  assert.ok(await total(page) > 0);
}));
