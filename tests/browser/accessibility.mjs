// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of page, wide and narrow, light and dark: no violation of WCAG 2.1 AA that axe-core knows, no
// sideways scrolling, and a picture of each for people to look at.
import {test} from 'node:test';
import assert from 'node:assert/strict';
import {onPage, picture, violations, world} from './world.mjs';

const firstLink = async (page, selector, search) => {
  await page.goto(search);
  return page.locator(selector).first().getAttribute('href');
};

const STATES = {
  home: (page) => page.goto('/'),
  search: (page) => page.goto('/search?q=repair+energy&kind=good-practice&kind=project'),
  map: async (page) => {
    await page.goto('/search?kind=good-practice&region=IT&view=map');
    await page.click('.numbers summary');
  },
  matrix: (page) => page.goto('/search?kind=good-practice&view=matrix'),
  empty: (page) => page.goto('/search?q=qqxzvv&kind=recommendation&theme=circular-economy'),
  suggestions: async (page) => {
    await page.goto('/search?kind=policy-instrument');
    await page.locator('#q').fill('ener');
    await page.locator('[role=option]').first().waitFor();
    await page.keyboard.press('ArrowDown');
  },
  filters: async (page) => {
    await page.goto('/search?kind=policy-instrument');
    await page.setViewportSize({width: 320, height: 900});
    await page.click('.open-filters a');
  },
  unit: async (page) => page.goto(await firstLink(page, '.result h3 a', '/search?q=policy&kind=recommendation')),
  picture: async (page) => {
    await page.goto(await firstLink(page, '.result h3 a', '/search?q=policy&kind=recommendation'));
    await page.goto(await page.locator('.page-ways a').first().getAttribute('href'));
    await page.locator('.source-page img').scrollIntoViewIfNeeded();
  },
  document: async (page) => {
    await page.goto(await firstLink(page, '.result h3 a', '/search?q=policy&kind=recommendation'));
    await page.goto(await page.locator('.unit-facts a[href^="/documents/"]').first().getAttribute('href'));
  },
  handout: async (page) => {
    await page.goto('/search?kind=good-practice');
    for (const place of [0, 1]) await page.locator('.pick input').nth(place).check();
    await page.click('.handout-form button');
    await page.waitForURL('**/handout?**');
  },
  error: (page) => page.goto('/search?page=none'),
  embed: async (page) => {
    await page.goto(world.host.origin);
    await page.locator('#all .result').first().waitFor();
    await page.locator('#preset .result').first().waitFor();
  },
};

for (const [name, go] of Object.entries(STATES)) {
  test(`${name} is fit for everybody`, () => onPage(async (page) => {
    await go(page);
    for (const width of [1280, 320]) {
      await page.setViewportSize({width, height: 900});
      for (const scheme of ['light', 'dark']) {
        await page.emulateMedia({colorScheme: scheme});
        await picture(page, `${name}-${width}-${scheme}`);
        assert.deepEqual(await violations(page, {coloursOnly: scheme === 'dark'}), [], `${width} ${scheme}`);
      }
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(overflow <= 0, `scrolls sideways by ${overflow} pixels at ${width}`);
    }
  }, {bypassCSP: name === 'embed', expectErrors: name === 'error'}));
}
