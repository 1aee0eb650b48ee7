// Starts the app, and says so where that fails: the slides stand in the page already and stay readable.
(() => {
  'use strict';
  const root = document.documentElement;
  const me = document.currentScript.dataset;
  const box = document.getElementById('boot');
  const [text, again] = box.children;
  again.onclick = () => location.reload();

  // Until the app takes over, the slide of the address is the one on show, and the keys move on from there.
  const slides = () => [...document.querySelectorAll('main > section')];
  const waits = () => 'js' in root.dataset && !('ready' in root.dataset);
  const current = (all) => Math.max(0, all.findIndex((slide) => 'current' in slide.dataset));
  const show = () => {
    const id = location.hash.slice(1);
    const all = slides();
    const asked = all.find((slide) => slide.id && slide.id === id);
    if (asked && waits()) for (const slide of all) slide.toggleAttribute('data-current', slide === asked);
  };
  const move = (to) => {
    const all = slides();
    const slide = all[Math.min(all.length - 1, Math.max(0, to(current(all), all.length)))];
    if (slide) history.replaceState(null, '', '#' + slide.id);
    show();
  };
  const next = (at) => at + 1;
  const previous = (at) => at - 1;
  const keys = { ArrowRight: next, ArrowDown: next, PageDown: next, ArrowLeft: previous, ArrowUp: previous,
    PageUp: previous, Home: () => 0, End: (at, all) => all - 1 };
  show();
  addEventListener('hashchange', show);
  addEventListener('keydown', (event) => {
    const to = event.key === ' ' ? (event.shiftKey ? previous : next) : keys[event.key];
    if (!to || !waits() || event.altKey || event.ctrlKey || event.metaKey || event.target.closest('a, button, input')) return;
    event.preventDefault();
    move(to);
  });
  let from;
  addEventListener('touchstart', (event) => (from = event.touches.length === 1 && event.touches[0].clientX), { passive: true });
  addEventListener('touchend', (event) => {
    const by = event.changedTouches[0].clientX - from;
    if (waits() && from !== false && Math.abs(by) > 50) move(by < 0 ? next : previous);
  }, { passive: true });

  const say = (what) => {
    delete root.dataset.js; // All slides, one below the other, as without scripts.
    box.hidden = false;
    again.hidden = what === 'old';
    text.textContent = box.dataset[what];
  };

  // Served from `/sub` where `/sub/` was meant, every relative address is wrong. Mended once a tab, not in a circle
  // with a host that takes the slash away.
  const mendSlash = () => {
    try {
      const { pathname, search, hash } = location;
      if (/(\/|\.[^/]*)$/.test(pathname) || sessionStorage.getItem(me.app)) return false;
      sessionStorage.setItem(me.app, '1');
      location.replace(pathname + '/' + search + hash);
      return true;
    } catch {
      return false;
    }
  };

  // An import can't carry an integrity of its own; but what an element has loaded is what an import then gets.
  const checked = (src, integrity) =>
    new Promise((onload, onerror) => {
      root.lastElementChild.append(Object.assign(document.createElement('script'), { type: 'module', integrity, onload, onerror, src }));
    });

  const start = async () => {
    const slow = setTimeout(say, 8000, 'slow');
    try {
      const wasm = fetch(me.wasm, { integrity: me.wasmIntegrity });
      wasm.catch(() => {}); // Awaited below; the script may fail before that.
      await checked(me.app, me.appIntegrity);
      const app = await import(me.app);
      await app.default({ module_or_path: wasm });
      root.dataset.js = '';
      box.hidden = true;
      if ('update' in root.dataset) dispatchEvent(new Event('update-ready')); // It came before the app could hear.
    } catch (error) {
      console.error(error);
      if (!mendSlash()) say('failed');
    } finally {
      clearTimeout(slow);
    }
  };

  // A panic ends the app for good, and so does a stack that overflows: both come as this error. What was entered was
  // written within a second of the last key.
  const broke = (error) => error instanceof WebAssembly.RuntimeError && say('broke');
  addEventListener('error', (event) => broke(event.error));
  addEventListener('unhandledrejection', (event) => broke(event.reason));

  if (typeof WebAssembly === 'object') start();
  else say('old');

  // Works without: where a browser refuses the worker, the site is just not there offline.
  const keep = async () => {
    const registration = await navigator.serviceWorker.register(me.worker);
    const offer = (worker) => {
      root.dataset.update = '';
      dispatchEvent(new Event('update-ready'));
      addEventListener('update-chosen', () => {
        // Only the tab in which it was chosen is reloaded.
        worker.addEventListener('statechange', () => worker.state === 'activated' && location.reload());
        worker.postMessage('SKIP_WAITING');
      });
    };
    const watch = (worker) => {
      const first = !registration.active;
      worker.addEventListener('statechange', () => worker.state === 'installed' && !first && offer(worker));
    };
    if (registration.waiting && registration.active) offer(registration.waiting);
    if (registration.installing) watch(registration.installing);
    registration.addEventListener('updatefound', () => watch(registration.installing));
  };
  if (navigator.serviceWorker) addEventListener('load', () => keep().catch(() => {}));
})();
