// Starts the app, and says so where that fails: the slides stand in the page already and stay readable.
const box = document.getElementById('boot');
const [text, again] = box.children;
again.onclick = async () => {
  const worker = await waiting();
  if (!worker) return location.reload();
  worker.onstatechange = () => worker.state === 'activated' && location.reload();
  worker.postMessage('SKIP_WAITING');
};

const say = (what) => {
  // All slides, one below the other, as without scripts; but who just waits goes on from slide to slide.
  if (what !== 'slow') {
    delete root.dataset.js;
    // The presenter's own window shows no slides; and who was at one stays there.
    if (root.dataset.way === 'spreker') delete root.dataset.way;
    const all = slides();
    for (const slide of all) slide.inert = slide.ariaHidden = false;
    all[current(all)]?.scrollIntoView();
  }
  box.hidden = false;
  again.hidden = what === 'old';
  text.textContent = box.dataset[what];
};

const start = async () => {
  const slow = setTimeout(say, 8000, 'slow');
  try {
    await load();
    // It goes on from here by itself, and may have stopped already.
    box.hidden = !('broke' in root.dataset);
  } catch (error) {
    console.error(error);
    if (!mend()) broke(error) || say('failed');
  } finally {
    clearTimeout(slow);
  }
};

// What came before the app could hear it.
addEventListener('app-ready', () => {
  if ('update' in root.dataset) dispatchEvent(new Event('update-ready'));
  if (later) dispatchEvent(new KeyboardEvent('keydown', later));
  later = undefined;
});

// A panic ends the app for good, and so does a stack that overflows or a handler that is called within itself. What was
// entered was written within a second of the last key; the app writes nothing more, and the file is what was written.
const fatal = /call stack|recursion|closure invoked/i;
const times = (set) => {
  try {
    if (set !== undefined) sessionStorage.setItem('broke', set);
    return +sessionStorage.getItem('broke');
  } catch {
    return 0;
  }
};
// What the database holds under this key; nothing where it doesn't say so within a second.
const inDatabase = (key) =>
  new Promise((found) => {
    setTimeout(found, 1000);
    const request = indexedDB.open('menselijke-maat');
    // There is none, and none is made for this.
    request.onupgradeneeded = () => request.transaction.abort();
    request.onerror = () => found();
    request.onsuccess = () => {
      try {
        const documents = request.result.transaction('documents').objectStore('documents');
        documents.get(key).onsuccess = ({ target }) => found(target.result);
      } catch {
        found();
      }
    };
  }).catch(() => {});
// A browser that was killed may have an older document in `localStorage`, and one without a database has none there: what
// differs is handed out too.
const handOut = async () => {
  const { deck, file } = box.dataset;
  const key = `menselijke-maat/${deck}/session`;
  const kept = new Set([await inDatabase(key)]);
  try {
    kept.add(localStorage.getItem(key));
  } catch {
    // Nothing is kept there.
  }
  let name = deck;
  for (const text of kept) {
    if (!text) continue;
    const href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    box.append(Object.assign(document.createElement('a'), { href, download: name + '.json', textContent: file }));
    name += '-2';
  }
};
const broke = (error) => {
  const trap = typeof WebAssembly === 'object' && error instanceof WebAssembly.RuntimeError;
  if (!trap && !fatal.test(error?.message)) return false;
  if ('broke' in root.dataset) return true;
  root.dataset.broke = '';
  delete root.dataset.ready;
  times(times() + 1);
  say('broke');
  handOut();
  return true;
};
addEventListener('error', (event) => broke(event.error));
addEventListener('unhandledrejection', (event) => broke(event.reason));
addEventListener('app-ready', () => setTimeout(() => 'broke' in root.dataset || times(0), 5000));

// The first picture goes before the app, whose start would hold it up, and the first key with it. Where nothing is
// painted, as in a tab that was opened behind another, there is nothing to wait for.
const painted = new Promise((done) => {
  if (document.hidden || !self.PerformanceObserver?.supportedEntryTypes?.includes('paint')) return done();
  const seen = (list) => list.getEntriesByName('first-contentful-paint').length && done();
  new PerformanceObserver(seen).observe({ type: 'paint', buffered: true });
  setTimeout(done, 1000);
});
const started = painted.then(() => {
  // It stopped twice: once more without what was entered, which the app puts aside.
  if (times() > 1) root.dataset.safe = '';
  return typeof WebAssembly === 'object' ? start() : say('old');
});
