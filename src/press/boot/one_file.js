// The one file: script and wasm stand in the page. A module can't be reached from here, so it hands over its start; it
// runs once all of the page is there.
const app = new Promise((found, failed) => {
  addEventListener('app', (event) => found(event.detail), { once: true });
  // It can't be read, or isn't what was built.
  addEventListener('error', (event) => failed(event.error), { once: true });
  document.addEventListener('securitypolicyviolation', failed, { once: true });
});

const mend = () => false;
const waiting = () => {};

const load = async () => {
  const start = await app;
  const text = atob(document.getElementById('wasm').textContent);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = text.charCodeAt(at);
  await start({ module_or_path: bytes });
};
