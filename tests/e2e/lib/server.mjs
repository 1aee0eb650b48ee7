// A static host for one test: with faults, with a history of what was asked, and with an end.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
export const site = process.env.E2E_SITE ?? join(here, '../../../dist');
/** The site of 1,000 slides: `cargo xtask test` and `cargo xtask bench` make it. */
export const large = process.env.E2E_LARGE ?? join(here, '../../../target/deck-1000');

/** The sites of the decks in `decks/`: `cargo xtask test` makes them. */
export const extremes = (name) => join(process.env.E2E_EXTREMES ?? join(here, '../../../target/extremes'), name);

const kinds = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/**
 * Serves the built site. `fault(path, body)` may give back another answer: `{ status, kind, body }`, or `'hang'`.
 * `base` is the folder it pretends to be in, `cache` what browsers may keep. `slow(path)` gives the ms between the two
 * halves of a file.
 */
export const host = async ({ fault = () => undefined, slow = () => 0, base = '/', redirect = true, folder = site, cache = 'no-store' } = {}) => {
  const asked = [];
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://x').pathname);
    asked.push(path);
    const bare = base.slice(0, -1);
    if (path === bare && bare && redirect) return response.writeHead(301, { location: base }).end();
    const inside = path === bare ? '' : path.startsWith(base) ? path.slice(base.length) : undefined;
    const name = inside === '' ? 'index.html' : inside;
    try {
      if (name === undefined) throw new Error('elsewhere');
      const file = join(folder, normalize('/' + name));
      const body = await readFile(file);
      const other = await fault(name, body);
      if (other === 'hang') return;
      response.writeHead(other?.status ?? 200, {
        'content-type': other?.kind ?? kinds[extname(file)] ?? 'application/octet-stream',
        'cache-control': cache,
      });
      const whole = Buffer.from(other?.body ?? body);
      if (slow(name)) {
        response.write(whole.subarray(0, whole.length / 2));
        await new Promise((done) => setTimeout(done, slow(name)));
        response.end(whole.subarray(whole.length / 2));
      } else {
        response.end(whole);
      }
    } catch {
      response.writeHead(404, { 'content-type': 'text/html' }).end('<!doctype html><p>404');
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const address = `http://127.0.0.1:${server.address().port}${base}`;
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  return { address, asked, stop };
};
