// SPDX-License-Identifier: GPL-3.0-or-later
//
//   node run.mjs PRAXIS OUT
//
// PRAXIS is the built program, OUT a folder for its index and for pictures. Chromium is $PRAXIS_CHROMIUM or
// /usr/bin/chromium. Ends with 77, which CTest takes for "skipped", where something that the tests need is missing.
import {existsSync} from 'node:fs';
import {after} from 'node:test';
import {fileURLToPath} from 'node:url';
import {closeWorld, openWorld} from './world.mjs';

const chromium = process.env.PRAXIS_CHROMIUM || '/usr/bin/chromium';
for (const [what, path] of [['Chromium', chromium], ['node packages', fileURLToPath(new URL('node_modules/axe-core', import.meta.url))]]) {
  if (existsSync(path)) continue;
  console.log(`Skipped: no ${what} at ${path}; tools/setup --tests installs what is missing.`);
  process.exit(77);
}

try {
  await openWorld({praxis: process.argv[2], out: process.argv[3], chromium});
} catch (error) {
  await closeWorld();
  throw error;
}
after(closeWorld);
await import('./journeys.mjs');
await import('./facets.mjs');
await import('./views.mjs');
await import('./handout.mjs');
await import('./languages.mjs');
await import('./markup.mjs');
await import('./embed.mjs');
await import('./accessibility.mjs');
