// The site: script and wasm are files beside the page, checked against their hashes.

// Served from `/sub` where `/sub/` was meant, every relative address is wrong. Mended once a tab, not in a circle
// with a host that takes the slash away.
const mend = () => {
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

// What is asked for may be of a version that is here already, and waits for the windows of the old one to go.
const waiting = async () => (await navigator.serviceWorker?.getRegistration().catch(() => {}))?.waiting;

// An import can't carry an integrity of its own; but what an element has loaded is what an import then gets.
const checked = (tag, wanted) =>
  new Promise((onload, onerror) => {
    root.lastElementChild.append(Object.assign(document.createElement(tag), { onload, onerror }, wanted));
  });

// The style of what lies over the slides, which the app brings: it may come late, or not at all, or have failed before
// this looks.
const styled = () => {
  const sheet = document.querySelector('link[rel=stylesheet]');
  return sheet && !sheet.sheet && new Promise((done) => {
    sheet.onload = sheet.onerror = done;
    setTimeout(done, 2000);
  });
};

// Who is alone is sent the small app; the other one holds all that the room needs as well, and has style of its own.
const load = async (which, before = (wasm) => wasm) => {
  const wasm = fetch(me[which + 'Wasm'], { integrity: me[which + 'WasmIntegrity'] });
  wasm.catch(() => {}); // Awaited below; the script may fail before that.
  await Promise.all([
    checked('script', { type: 'module', integrity: me[which + 'Integrity'], src: me[which] }),
    which === 'room' && checked('link', { rel: 'stylesheet', integrity: me.roomStyleIntegrity, href: me.roomStyle }),
  ]);
  const app = await import(me[which]);
  await styled();
  await app.default({ module_or_path: await before(wasm) });
  if (which === 'room') navigator.serviceWorker?.ready.then(({ active, waiting }) => {
    for (const worker of [active, waiting]) worker?.postMessage('ROOM');
  });
};
const which = me.room && ['zaal', 'spreker'].includes(root.dataset.way) ? 'room' : 'app';

// The room was chosen in the small app: the other one is here and compiled before that one goes.
let chosen;
addEventListener('room-chosen', async () => {
  if (chosen) return;
  chosen = true;
  const slow = setTimeout(say, 1500, 'slow');
  try {
    await load('room', async (wasm) => {
      const module = await WebAssembly.compile(await (await wasm).arrayBuffer());
      delete root.dataset.ready;
      dispatchEvent(new Event('app-leave'));
      return module;
    });
  } catch (error) {
    console.error(error);
    // Once the small app has gone nobody else is there to say so.
    if ('ready' in root.dataset) dispatchEvent(new Event('room-failed'));
    else say('failed');
  }
  clearTimeout(slow);
  if (text.textContent === box.dataset.slow) box.hidden = true;
  chosen = false;
});
