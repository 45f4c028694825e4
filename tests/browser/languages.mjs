// SPDX-License-Identifier: GPL-3.0-or-later
// The pages in other languages: chosen by hand or by the browser, kept by links and by what changes in place.
import {test} from 'node:test';
import assert from 'node:assert/strict';
import {onPage, picture, total, violations, world} from './world.mjs';

const speaks = (page) => page.getAttribute('html', 'lang');
const asked = (page) => new URL(page.url()).searchParams.get('lang');

for (const script of [true, false]) {
  test(`a language is chosen and kept${script ? '' : ', without JavaScript'}`, () => onPage(async (page) => {
    await page.goto('/search');
    await page.click('.languages a[hreflang=de]');
    await page.waitForURL('**/search?lang=de');
    assert.equal(await speaks(page), 'de');
    await page.fill('#q', 'repair');
    await page.press('#q', 'Enter');
    await page.waitForURL('**q=repair**');
    assert.equal(asked(page), 'de');
    assert.match(await page.textContent('#results-title'), /Ergebnis/);
    await page.locator('.result h3 a').first().click();
    await page.waitForURL('**/units/**');
    assert.equal(await speaks(page), 'de');
    assert.equal(await page.textContent('.back a'), '← Zurück zu den Ergebnissen');
    await page.click('.back a');
    await page.waitForURL('**/search?**');
    assert.equal(asked(page), 'de');
    await page.click('.brand a');
    await page.waitForURL('**/?lang=de');
    assert.match(await page.textContent('h1'), /^Finden Sie/);
  }, {script}));
}

test('facets, pages and suggestions in place stay in the language', () => onPage(async (page) => {
  await page.goto('/search?lang=fr');
  const navigations = [];
  page.on('request', (request) => request.isNavigationRequest() && navigations.push(request.url()));
  await page.check('input[name=kind][value=good-practice]');
  await page.waitForURL('**kind=good-practice**');
  assert.equal(asked(page), 'fr');
  assert.match(await page.textContent('body > [role=status]'), /résultats/);
  assert.match(await page.title(), /^Toutes les fiches/);
  assert.equal(await page.textContent('.chip-facet'), 'Type\u202f:');
  await page.click('.pagination [rel=next]');
  await page.waitForURL('**page=2**');
  assert.match(await page.title(), /page 2/);
  const others = await page.locator('.languages a[hreflang=it]').getAttribute('href');
  assert.match(others, /kind=good-practice/, 'the other languages lead to what is shown now');
  assert.match(others, /page=2/);
  await page.goBack();
  await page.waitForFunction(() => !/page 2/.test(document.title));
  await page.fill('#q', 'énergies renou');
  await page.locator('[role=option]', {hasText: 'Énergies renouvelables'}).first().waitFor();
  assert.match(await page.textContent('[role=option] .suggestion-kind'), /^Thème$/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**theme=**');
  assert.equal(asked(page), 'fr');
  assert.match(await page.textContent('.chip'), /Énergies renouvelables/);
  assert.deepEqual(navigations, [], 'no page is loaded whole');
  assert.ok(await total(page) > 0);
}));

test("a hand-out speaks the page's language", () => onPage(async (page) => {
  await page.goto('/search?lang=de');
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await page.locator('.pick input').first().check();
  assert.equal(await page.textContent('.handout-link a'), 'Handout (1)');
  assert.equal(await page.textContent('body > [role=status]'), 'Handout: 1');
  await page.click('.handout-link a');
  await page.waitForURL('**/handout?**');
  assert.equal(asked(page), 'de');
  assert.match(await page.textContent('h1'), /1 Eintrag/);
  await page.click('#empty-handout');
  await page.waitForURL((url) => url.pathname === '/handout' && !url.searchParams.has('unit'));
  assert.equal(asked(page), 'de');
}));

test("the browser's language needs no address", async () => {
  const context = await world.browser.newContext({locale: 'es-MX', baseURL: world.server.origin});
  const page = await context.newPage();
  try {
    await page.goto('/search?q=energy');
    assert.equal(await speaks(page), 'es');
    await page.check('input[name=kind][value=good-practice]');
    await page.waitForURL('**kind=good-practice**');
    assert.equal(asked(page), null);
    assert.match(await page.textContent('#results-title'), /resultado/);
  } finally {
    await context.close();
  }
});

test('the embedded search speaks what its element or what is around it says', () => onPage(async (page) => {
  await page.goto(world.host.origin);
  await page.locator('#all .result').first().waitFor();
  await page.evaluate(() => document.querySelector('#all').setAttribute('lang', 'fr'));
  await page.locator('#all h2', {hasText: 'Affiner les résultats'}).waitFor();
  assert.equal(await page.locator('#all .praxis').getAttribute('lang'), 'fr');
  await page.locator('#all input[value=good-practice]').check();
  await page.locator('#all .chip').waitFor();
  assert.match(await page.locator('#all .chip').textContent(), /Bonne pratique/);
  assert.match(await page.locator('#all .entry').first().evaluate((a) => a.href), /lang=fr/);
  await page.evaluate(() => {
    document.documentElement.lang = 'de';
    document.querySelector('#all').removeAttribute('lang');
  });
  await page.locator('#all h2', {hasText: 'Ergebnisse eingrenzen'}).waitFor();
}));

const PAGES = {
  home: () => '/?lang=de',
  search: () => '/search?q=energy&kind=good-practice&explain=1&lang=de',
  nothing: () => '/search?q=qqxzvv&kind=recommendation&lang=de',
  unit: (found) => `${found[0].url}?lang=de`,
  document: (found) => `/documents/${found[0].document.id}?lang=de`,
  handout: (found) => `/handout?unit=${found[0].id}&unit=${found[1].id}&lang=de`,
  error: () => '/search?page=none&lang=de',
};
for (const [name, address] of Object.entries(PAGES)) {
  test(`${name} in German is fit for everybody`, () => onPage(async (page) => {
    const answer = await fetch(`${world.server.origin}/api/v1/search?q=policy&kind=recommendation`);
    await page.goto(address((await answer.json()).results));
    for (const width of [1280, 320]) {
      await page.setViewportSize({width, height: 900});
      await picture(page, `german-${name}-${width}`);
      assert.deepEqual(await violations(page), [], String(width));
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(overflow <= 0, `scrolls sideways by ${overflow} pixels at ${width}`);
    }
  }, {expectErrors: name === 'error'}));
}
