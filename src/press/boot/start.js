// Starts the app, and says so where that fails: the slides stand in the page already and stay readable.
const box = document.getElementById('boot');
const [text, again] = box.children;
again.onclick = () => location.reload();

const say = (what) => {
  delete root.dataset.js; // All slides, one below the other, as without scripts.
  box.hidden = false;
  again.hidden = what === 'old';
  text.textContent = box.dataset[what];
};

const start = async () => {
  const slow = setTimeout(say, 8000, 'slow');
  try {
    await load(which);
    root.dataset.js = '';
    box.hidden = true;
  } catch (error) {
    console.error(error);
    if (!mend()) say('failed');
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

// A panic ends the app for good, and so does a stack that overflows: both come as this error. What was entered was
// written within a second of the last key.
const broke = (error) => error instanceof WebAssembly.RuntimeError && say('broke');
addEventListener('error', (event) => broke(event.error));
addEventListener('unhandledrejection', (event) => broke(event.reason));

if (typeof WebAssembly === 'object') start();
else say('old');
