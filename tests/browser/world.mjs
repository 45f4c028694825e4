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
                                       args: ['--disable-dev-shm-usage', '--disable-gpu', '--disable-site-isolation-trials']});
}

export async function closeWorld() {
  await world.browser?.close();
  world.server?.stop();
  world.host?.stop();
}

/** Tests share pages, one for each kind: making them takes longer than most tests. A fresh one has nothing in its cache. */
const pages = new Map();

async function pageFor(script, bypassCSP, fresh) {
  const kind = `${script} ${bypassCSP} ${fresh}`;
  if (!pages.has(kind)) {
    const context = await world.browser.newContext({javaScriptEnabled: script, bypassCSP, baseURL: world.server.origin, reducedMotion: 'reduce'});
    context.setDefaultTimeout(15000);
    pages.set(kind, await context.newPage());
  }
  return pages.get(kind);
}

/** Runs `journey` on an empty page and fails when that logged an error. */
export async function onPage(journey, {width = 1280, height = 900, script = true, bypassCSP = false, fresh = false, expectErrors = false} = {}) {
  const page = await pageFor(script, bypassCSP, fresh);
  await page.bringToFront();  // those behind are slowed down
  await page.setViewportSize({width, height});
  const problems = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  try {
    await journey(page, page.context());
    if (!expectErrors) assert.deepEqual(problems, []);
  } finally {
    page.removeAllListeners();
    await page.unrouteAll();
    await page.emulateMedia({colorScheme: null});
    await page.goto('about:blank');
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
