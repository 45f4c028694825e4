// SPDX-License-Identifier: GPL-3.0-or-later
// One browser, one server and one host site for all tests, and what tests ask of pages.
import {mkdirSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import assert from 'node:assert/strict';
import {HostSite, PraxisServer} from './servers.mjs';

const require = createRequire(import.meta.url);
const ALL_RULES = {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']};
/** What may differ where only the colours do. */
const COLOUR_RULES = {type: 'rule', values: ['color-contrast', 'link-in-text-block']};

export const world = {};

export async function openWorld({praxis, out, chromium}) {
  mkdirSync(out, {recursive: true});
  const {chromium: driver} = require('playwright-core');
  world.out = out;
  world.axe = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');
  world.host = await HostSite.start();
  world.server = await PraxisServer.start(praxis, join(out, 'index'), world.host.origin);
  world.host.praxis = world.server.origin;
  world.browser = await driver.launch({executablePath: chromium, chromiumSandbox: process.getuid() !== 0, 
                                       args: ['--disable-dev-shm-usage', '--disable-gpu']});
}

export async function closeWorld() {
  await world.browser?.close();
  world.server?.stop();
  world.host?.stop();
}

/** Runs `journey` on a fresh page and fails when the page logged an error. */
export async function onPage(journey, {width = 1280, height = 900, script = true, bypassCSP = false, expectErrors = false} = {}) {
  const context = await world.browser.newContext({
    viewport: {width, height}, javaScriptEnabled: script, baseURL: world.server.origin, bypassCSP, reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(10000);
  const page = await context.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  try {
    await journey(page, context);
    if (!expectErrors) assert.deepEqual(problems, []);
  } finally {
    await context.close();
  }
}

/** The violations of WCAG 2.1 A and AA that axe-core finds, one line each. */
export async function violations(page, {coloursOnly = false} = {}) {
  if (await page.evaluate('typeof window.axe') === 'undefined') await page.evaluate(`${world.axe};0`);
  const found = await page.evaluate((rules) => window.axe.run(document, {runOnly: rules, resultTypes: ['violations']}),
                                    coloursOnly ? COLOUR_RULES : ALL_RULES);
  return found.violations.flatMap(({id, nodes}) => nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary}`));
}

export async function picture(page, name) {
  await page.screenshot({path: join(world.out, `${name}.png`), fullPage: true});
}

/** The number that the heading of the results begins with. */
export async function total(page) {
  return Number((await page.locator('#results-title').first().textContent()).replace(/\D.*$/s, ''));
}
