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

const load = async () => {
  const wasm = fetch(me.wasm, { integrity: me.wasmIntegrity });
  wasm.catch(() => {}); // Awaited below; the script may fail before that.
  await checked('script', { type: 'module', integrity: me.integrity, src: me.app });
  const app = await import(me.app);
  await styled();
  await app.default({ module_or_path: wasm });
};
