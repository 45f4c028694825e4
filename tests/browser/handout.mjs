// SPDX-License-Identifier: GPL-3.0-or-later
// Entries ticked for a hand-out, with and without JavaScript.
import {test} from 'node:test';
import assert from 'node:assert/strict';
import {onPage} from './world.mjs';

const chosen = (page) => new URL(page.url()).searchParams.getAll('unit');

test('ticks of several searches and of a page make one hand-out', () => onPage(async (page) => {
  await page.goto('/search?q=repair');
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  assert.ok(!await page.isVisible('.handout-link'));
  const first = page.locator('.pick input').first();
  const id = await first.inputValue();
  await first.check();
  assert.equal(await page.textContent('.handout-link a'), 'Hand-out (1)');
  assert.equal(await page.textContent('body > [role=status]'), 'Hand-out: 1');

  // In place, to another search and back: the tick is where it was.
  await page.fill('#q', 'energy');
  await page.press('#q', 'Enter');
  await page.waitForURL('**q=energy');
  await page.locator('.result h3 a').first().click();
  await page.waitForURL('**/units/**');
  await page.locator('.pick input').check();
  await page.goto('/search?q=repair');
  assert.ok(await page.isChecked(`.pick input[value="${id}"]`));

  await page.click('.handout-form button');
  await page.waitForURL('**/handout?**');
  assert.equal(chosen(page)[0], id);
  assert.equal(await page.locator('.handout-entry').count(), 2);
  assert.ok((await page.locator('.handout-entry blockquote').first().textContent()).length > 80);
  const file = page.waitForEvent('download');
  await page.click('.exports a[href^="/handout.md"]');
  assert.equal((await file).suggestedFilename(), 'handout.md');

  await page.locator('.drop a').first().click();
  await page.waitForURL((url) => url.searchParams.getAll('unit').length === 1);
  await page.goto('/search?q=repair');
  assert.ok(!await page.isChecked(`.pick input[value="${id}"]`), 'what was taken out is no longer ticked');
  await page.click('.handout-link a');
  await page.click('#empty-handout');
  await page.waitForURL((url) => url.pathname === '/handout' && !url.search);
  assert.ok(!await page.isVisible('.handout-link'));
}));

test('a hand-out that somebody sent leaves one\'s own alone', () => onPage(async (page) => {
  await page.goto('/search');
  await page.evaluate(() => localStorage.clear());
  const other = await page.locator('.pick input').nth(3).inputValue();
  await page.goto(`/handout?unit=${other}`);
  assert.equal(await page.locator('.handout-entry').count(), 1);
  assert.ok(!await page.isVisible('.handout-link'));
}));

test('where the browser keeps nothing, a page\'s ticks make a hand-out', () => onPage(async (page) => {
  await page.addInitScript(() => Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no'); }}));
  await page.goto('/search');
  await page.locator('.pick input').nth(2).check();
  const id = await page.locator('.pick input').nth(2).inputValue();
  await page.click('.handout-form button');
  await page.waitForURL('**/handout?**');
  assert.deepEqual(chosen(page), [id]);
}, {fresh: true}));

test('a hand-out without JavaScript', () => onPage(async (page) => {
  await page.goto('/search?kind=good-practice');
  for (const place of [0, 1]) await page.locator('.pick input').nth(place).check();
  await page.click('.handout-form button');
  await page.waitForURL('**/handout?**');
  assert.equal(await page.locator('.handout-entry').count(), 2);
  await page.locator('.drop a').first().click();
  assert.equal(chosen(page).length, 1);
}, {script: false}));
