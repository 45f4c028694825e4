// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests talk to: praxis over the sample corpus, and another site that shows its search.
import {execFileSync, spawn} from 'node:child_process';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {once} from 'node:events';
import {extname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const TYPES = {'.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript'};

/** A site of another origin with a strict policy: nothing inline, no eval, and only what the search needs. */
export class HostSite {
  static async start() {
    const site = new HostSite();
    site.server = createServer((request, response) => site.answer(request, response));
    site.server.listen(0, '127.0.0.1');
    await once(site.server, 'listening');
    site.origin = `http://127.0.0.1:${site.server.address().port}`;
    return site;
  }

  async answer(request, response) {
    const name = request.url === '/' ? 'index.html' : request.url.slice(1);
    if (name === 'favicon.ico') return response.writeHead(204).end();
    if (!/^[\w-]+\.(html|css|js)$/.test(name)) return response.writeHead(404).end();
    const text = await readFile(join(HERE, 'host-page', name), 'utf8').catch(() => '');
    response.writeHead(text ? 200 : 404, {
      'Content-Type': TYPES[extname(name)],
      'Content-Security-Policy': [
        "default-src 'none'", "style-src 'self'", `script-src 'self' ${this.praxis}`, `connect-src ${this.praxis}`,
        `form-action ${this.praxis}`, `frame-src ${this.praxis}`, "base-uri 'none'",
        "require-trusted-types-for 'script'", 'trusted-types praxis',
      ].join('; '),
    });
    response.end(text.replaceAll('PRAXIS', this.praxis));
  }

  stop() {
    this.server.closeAllConnections?.();
    this.server.close();
  }
}

/** `praxis serve` on a free port over an index of the sample corpus, which is made where it is missing. */
export class PraxisServer {
  static async start(program, index, corsOrigin) {
    execFileSync(program, ['index', '--index', index, '--quiet', join(HERE, '../../corpus/sample')], {stdio: 'inherit'});
    const server = new PraxisServer();
    server.process = spawn(program, ['serve', '--index', index, '--listen', '127.0.0.1:0', '--cors-origin', corsOrigin],
                           {stdio: ['ignore', 'pipe', 'inherit']});
    let said = '';
    for await (const piece of server.process.stdout) {
      said += piece;
      if (said.includes('\n')) break;
    }
    const port = /:(\d+)\s/.exec(said);
    if (!port) throw new Error(`praxis serve said: ${said}`);
    server.origin = `http://127.0.0.1:${port[1]}`;
    return server;
  }

  stop() {
    this.process.kill('SIGTERM');
  }
}
