// SPDX-License-Identifier: GPL-3.0-or-later
// What people do on the search page, with and without JavaScript.
import {test} from 'node:test';
import assert from 'node:assert/strict';
import {onPage, total} from './world.mjs';

const loads = (page) => {
  const seen = [];
  page.on('request', (request) => request.isNavigationRequest() && seen.push(request.url()));
  return seen;
};
const facetCount = async (page, name, value) =>
    Number((await page.locator(`input[name="${name}"][value="${value}"] ~ .count`).textContent()).replace(/\D.*$/s, ''));

test('a search from the front page', () => onPage(async (page) => {
  await page.goto('/');
  await page.fill('#q', 'repair');
  await page.press('#q', 'Enter');
  await page.waitForURL('**/search?q=repair');
  assert.ok(await total(page) > 0);
  assert.ok(await page.locator('.result mark').count() > 0);
}));

test('facets narrow in place; back and forward return', () => onPage(async (page) => {
  await page.goto('/search');
  const all = await total(page);
  const navigations = loads(page);
  const practices = await facetCount(page, 'kind', 'good-practice');
  await page.check('input[name=kind][value=good-practice]');
  await page.waitForURL('**/search?kind=good-practice');
  assert.equal(await total(page), practices);
  assert.equal(await page.evaluate(() => document.activeElement.value), 'good-practice', 'the focus stays');
  assert.match(await page.locator('body > [role=status]').textContent(), new RegExp(`^${practices} results`));

  const advice = await facetCount(page, 'kind', 'recommendation');
  await page.check('input[name=kind][value=recommendation]');
  await page.waitForURL('**kind=good-practice&kind=recommendation');
  assert.equal(await total(page), practices + advice);
  const theme = await page.locator('.facet-theme input[name=theme]').first().inputValue();
  const themed = Number((await page.locator('.facet-theme .count').first().textContent()).replace(/\D.*$/s, ''));
  await page.check(`input[name=theme][value="${theme}"]`);
  await page.waitForURL('**theme=**');
  assert.equal(await total(page), themed);
  assert.equal(await page.locator('.chip').count(), 3);

  await page.goBack();
  await page.waitForFunction((n) => document.querySelector('#results-title').textContent.startsWith(`${n} `), practices + advice);
  await page.goBack();
  await page.goBack();
  await page.waitForFunction((n) => document.querySelector('#results-title').textContent.startsWith(`${n} `), all);
  assert.equal(await page.locator('.facet input:checked').count(), 0);
  await page.goForward();
  await page.waitForFunction((n) => document.querySelector('#results-title').textContent.startsWith(`${n} `), practices);
  assert.ok(await page.isChecked('input[value=good-practice]'));
  await page.click('.chip');
  await page.waitForURL((url) => url.pathname + url.search === '/search');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'results-title');
  assert.deepEqual(navigations, [], 'no page is loaded whole');
}));

test('order, pages and titles change in place', () => onPage(async (page) => {
  await page.goto('/search');
  const navigations = loads(page);
  await page.selectOption('#sort', 'title');
  await page.waitForURL('**/search?sort=title');
  const first = await page.locator('.result h3').first().textContent();
  await page.click('.pagination [rel=next]');
  await page.waitForURL('**page=2');
  assert.match(await page.title(), /page 2/);
  assert.equal(await page.locator('.result-list').first().getAttribute('start'), '21');
  await page.goBack();
  await page.waitForFunction((text) => document.querySelector('.result h3').textContent === text, first);
  assert.deepEqual(navigations, []);
}));

test('what is unfolded stays so, and the focus within it', () => onPage(async (page) => {
  await page.goto('/search');
  await page.locator('.facet-region .more > summary').click();
  // By its value, since a chosen one moves further up.
  const value = await page.locator('.facet-region .more > ul > li > label > input').last().inputValue();
  await page.check(`input[value="${value}"]`);
  await page.waitForURL('**region=**');
  assert.equal(await page.evaluate(() => document.activeElement.value), value);
  assert.ok(await page.locator(`input[value="${value}"]`).isVisible());
}));

test('where parts fail the whole page is loaded', () => onPage(async (page) => {
  await page.goto('/search');
  await page.route('**/search/parts?**', (route) => route.abort());
  await page.check('input[name=kind][value=recommendation]');
  await page.waitForURL('**/search?**kind=recommendation**');
  assert.ok(await page.isChecked('input[value=recommendation]'));
}, {expectErrors: true}));

test('suggestions are complete by keyboard', () => onPage(async (page) => {
  await page.goto('/search');
  const active = () => page.locator('[role=option][aria-selected=true]');
  await page.locator('#q').fill('cir');
  await page.waitForSelector('[role=option]');
  const count = await page.locator('[role=option]').count();
  assert.equal(await page.getAttribute('#q', 'aria-expanded'), 'true');
  assert.equal(await active().count(), 0, 'nothing is chosen unasked');
  await page.keyboard.press('ArrowDown');
  assert.equal(await page.getAttribute('#q', 'aria-activedescendant'), 'suggestion-0');
  await page.keyboard.press('ArrowUp');
  assert.equal(await page.getAttribute('#q', 'aria-activedescendant'), null);
  await page.keyboard.press('ArrowUp');
  assert.equal(await active().getAttribute('id'), `suggestion-${count - 1}`);
  await page.keyboard.press('Home');
  assert.equal(await active().count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement.selectionStart), 0);
  await page.keyboard.press('End');
  await page.keyboard.press('Escape');
  assert.equal(await page.getAttribute('#q', 'aria-expanded'), 'false');
  assert.equal(await page.inputValue('#q'), 'cir');
  await page.keyboard.press('ArrowDown');
  await active().waitFor();
  const label = await active().locator('.value').textContent();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/(search\?(theme|region|project)=|units\/)/);
  assert.ok((await page.textContent('main')).includes(label));
}));

test('a search that finds nothing helps on', () => onPage(async (page) => {
  await page.goto('/search?q=qqxzvv&kind=recommendation');
  assert.equal(await total(page), 0);
  await page.waitForSelector('.nothing');
  await page.click('.chip');
  await page.waitForURL('**/search?q=qqxzvv');
}));

test('an entry leads to its source and back to the search', () => onPage(async (page) => {
  await page.goto('/search?q=repair&kind=good-practice');
  const title = await page.locator('.result h3').first().textContent();
  await page.locator('.result h3 a').first().click();
  await page.waitForURL('**/units/**');
  assert.equal(await page.textContent('h1'), title);
  await page.click('.back a');
  await page.waitForURL('**/search?q=repair&kind=good-practice');
}));

const shownPicture = (page) => page.locator('.source-page img').evaluate(async (img) => {
  img.loading = 'eager';
  await img.decode();
  return {natural: img.naturalWidth / img.naturalHeight, shown: img.width / img.height,
          given: img.getAttribute('width') / img.getAttribute('height'), alt: img.alt};
});

for (const script of [true, false]) {
  test(`an entry shows its page and those around it${script ? '' : ' without JavaScript'}`, () => onPage(async (page) => {
    await page.goto('/search?q=policy&kind=recommendation');
    await page.locator('.result h3 a').first().click();
    const text = (await page.textContent('.prose')).replace(/\s+/g, ' ').trim();
    const own = await shownPicture(page);
    assert.ok(text.startsWith(own.alt.replace(/…$/, '').slice(0, 60).trim()), own.alt);
    assert.ok(Math.abs(own.natural - own.given) < .01 && Math.abs(own.shown - own.given) < .01, 'nothing moves when it comes');
    const source = await page.getAttribute('.source-page img', 'src');
    const number = Number(source.match(/pages\/(\d+)\.png/)[1]);
    await page.locator('.page-ways a', {hasText: /Page (after|before)/}).first().click();
    await page.waitForURL(/page=\d+#source-page/);
    assert.match((await shownPicture(page)).alt, /^Page \d+ of /);
    await page.locator('.page-ways a', {hasText: `Back to page ${number}`}).click();
    await page.waitForURL(/units\/[^?]*#source-page/);
    assert.equal(await page.getAttribute('.source-page img', 'src'), source);
    assert.match(await page.locator('.page-ways a').last().getAttribute('href'), new RegExp(`/file#page=${number}$`));
  }, {script}));
}

test('without JavaScript everything still works', () => onPage(async (page) => {
  await page.goto('/');
  await page.fill('#q', 'repair');
  await page.press('#q', 'Enter');
  await page.check('input[name=kind][value=good-practice]');
  await page.click('.filter-actions button');
  await page.waitForURL('**q=repair**');
  assert.match(page.url(), /kind=good-practice/);
  assert.ok(await total(page) > 0);
}, {script: false}));

test('on a narrow screen without JavaScript filters open and apply', () => onPage(async (page) => {
  await page.goto('/search');
  await page.click('.open-filters a');
  await page.check('input[name=kind][value=recommendation]');
  await page.click('.filter-actions button');
  await page.waitForURL('**kind=recommendation**');
  assert.equal(await page.locator('.chip').count(), 1);
}, {script: false, width: 320, height: 640}));

test('on a narrow screen filters open and close', () => onPage(async (page) => {
  await page.goto('/search');
  assert.ok(!await page.isVisible('#filters'));
  await page.click('.open-filters a');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'filters-title');
  await page.check('input[name=kind][value=recommendation]');
  await page.waitForURL('**kind=recommendation');
  assert.ok(await page.isVisible('#filters'), 'they stay open for more');
  await page.click('.close-filters');
  assert.ok(!await page.isVisible('#filters'));
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
}, {width: 320, height: 640}));

test('what a first visit loads is small and comes from one place', () => onPage(async (page) => {
  const loaded = [];
  page.on('requestfinished', (request) => loaded.push(request));
  await page.goto('/search', {waitUntil: 'networkidle'});
  const sizes = await Promise.all(loaded.map((request) => request.sizes()));
  const bytes = sizes.reduce((sum, {responseBodySize, responseHeadersSize}) => sum + responseBodySize + responseHeadersSize, 0);
  assert.ok(bytes > 10 * 1024 && bytes < 60 * 1024, `${bytes} bytes`);
  assert.equal(new Set(loaded.map((request) => new URL(request.url()).origin)).size, 1);
  assert.deepEqual(await page.context().cookies(), []);
}, {fresh: true}));
