// menselijke-maat: keeps this site, whole and of one version, for when there is no network.
const FILES = '%files%';
const PREFIX = `menselijke-maat ${registration.scope} `;
const CACHE = PREFIX + '%version%';

const address = (path) => new URL(path, registration.scope).href;
const HOME = address('./');
const KEPT = new Set(Object.keys(FILES).map(address));

// All or nothing: one file that is missing or isn't what was built (its SHA-256 tells), and nothing is kept of this
// version; the one before it stays whole.
const add = async () => {
  const cache = await caches.open(CACHE);
  const one = (path, integrity, mode) => cache.add(new Request(address(path), { cache: mode, integrity }));
  // What the page has loaded just now isn't fetched twice: the hash tells whether it is the right one.
  await Promise.all(
    Object.entries(FILES).map(([path, integrity]) =>
      one(path, integrity, 'default').catch(() => one(path, integrity, 'reload'))),
  );
};

const own = async () => (await caches.keys()).filter((name) => name.startsWith(PREFIX));

const fill = async () => {
  try {
    await add();
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
};

const prune = async () => {
  await Promise.all((await own()).filter((name) => name !== CACHE).map((name) => caches.delete(name)));
};

// A page may not be answered with a response that was redirected on its way into the cache.
const plain = (response) => (response.redirected ? new Response(response.body, { headers: response.headers }) : response);

// From the cache; where somebody wiped that, from the network, and the cache is filled again.
let filling;
const answer = async (key, event) => {
  const kept = await caches.match(key, { cacheName: CACHE }).catch(() => {});
  if (kept) return plain(kept);
  filling ??= fill().catch(() => {}).finally(() => (filling = undefined));
  event.waitUntil(filling);
  return fetch(event.request);
};

addEventListener('install', (event) => event.waitUntil(fill()));
addEventListener('activate', (event) => event.waitUntil(prune()));
addEventListener('message', (event) => {
  if (event.data === 'SKIP_WAITING') skipWaiting();
});
addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const page = request.mode === 'navigate';
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  url.search = url.hash = '';
  const key = page && url.href === HOME + 'index.html' ? HOME : url.href;
  if (KEPT.has(key)) event.respondWith(answer(key, event));
  // Another address in this scope is the server's to answer; without one, the way home.
  else if (page && url.href.startsWith(HOME)) event.respondWith(fetch(request).catch(() => Response.redirect(HOME)));
});
