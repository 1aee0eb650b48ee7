import { open } from './lib/webkit.mjs'; import http from 'node:http'; import fs from 'node:fs'; import path from 'node:path';
const dir = process.argv[2]; const q = process.argv[3] ?? '?zaal';
const MIME = { html: 'text/html; charset=utf-8', js: 'text/javascript', css: 'text/css', json: 'application/json', wasm: 'application/wasm', svg: 'image/svg+xml', png: 'image/png', woff2: 'font/woff2', webmanifest: 'application/manifest+json' };
const s = http.createServer((q, r) => { let p = decodeURIComponent(new URL(q.url, 'http://x').pathname); if (p.endsWith('/')) p += 'index.html'; const f = path.join(dir, p);
  if (!fs.existsSync(f)) return r.writeHead(404).end(); r.writeHead(200, { 'content-type': MIME[f.split('.').pop()] ?? 'application/octet-stream' }).end(fs.readFileSync(f)); });
await new Promise((ok) => s.listen(0, '127.0.0.1', ok));
const b = await open({}); 
try {
  await b.goto(`http://127.0.0.1:${s.address().port}/${q}`); await new Promise((r) => setTimeout(r, 4000));
  for (let i = 0; i < 25; i++) { const t = Date.now(); await b.press('ArrowRight'); const id = await b.evaluate(() => document.querySelector("main > section[data-current]").id); process.stdout.write(`${id} ${Date.now() - t}; `); }
  console.log('\nno hang');
} catch (e) { console.log('\n' + e.message); }
await (b.close?.() ?? b.end?.()); s.close(); process.exit();
