import { open } from './lib/webkit.mjs'; import http from 'node:http'; import fs from 'node:fs'; import path from 'node:path';
const dir = process.argv[2];
const MIME = { html: 'text/html; charset=utf-8', js: 'text/javascript', css: 'text/css', json: 'application/json', wasm: 'application/wasm', svg: 'image/svg+xml', png: 'image/png', woff2: 'font/woff2', webmanifest: 'application/manifest+json' };
const s = http.createServer((q, r) => { let p = decodeURIComponent(new URL(q.url, 'http://x').pathname); if (p.endsWith('/')) p += 'index.html'; const f = path.join(dir, p);
  if (!fs.existsSync(f)) return r.writeHead(404).end(); r.writeHead(200, { 'content-type': MIME[f.split('.').pop()] ?? 'application/octet-stream' }).end(fs.readFileSync(f)); });
await new Promise((ok) => s.listen(0, '127.0.0.1', ok));
for (const js of process.argv.slice(3)) {
  const b = await open({}); let out = '';
  try {
    await b.goto(`http://127.0.0.1:${s.address().port}/?zaal#agenda`); await new Promise((r) => setTimeout(r, 3000));
    out = await b.evaluate(`() => String(${js})`).catch((e) => e.message);
    await new Promise((r) => setTimeout(r, 300));
    await b.press('ArrowRight'); await b.evaluate(() => 1); await b.press('ArrowRight'); await b.evaluate(() => 1);
    console.log('fine:', js.slice(0, 100), '→', String(out).slice(0, 600));
  } catch (e) { console.log('HANGS:', js.slice(0, 100), '→', String(out).slice(0, 300)); }
  await b.close(); 
}
s.close(); process.exit();
