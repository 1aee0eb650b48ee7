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

// An import can't carry an integrity of its own; but what an element has loaded is what an import then gets.
const checked = (src, integrity) =>
  new Promise((onload, onerror) => {
    root.lastElementChild.append(Object.assign(document.createElement('script'), { type: 'module', integrity, onload, onerror, src }));
  });

// The style of what lies over the slides, which the app brings: it may come late, or not at all.
const styled = () => {
  const sheet = document.querySelector('link[rel=stylesheet]');
  return sheet && !sheet.sheet && new Promise((done) => (sheet.onload = sheet.onerror = done));
};

const load = async () => {
  const wasm = fetch(me.wasm, { integrity: me.wasmIntegrity });
  wasm.catch(() => {}); // Awaited below; the script may fail before that.
  await checked(me.app, me.appIntegrity);
  const app = await import(me.app);
  await styled();
  await app.default({ module_or_path: wasm });
};
