// Until the app takes over, the slide of the address is the one on show, and keys, swipes, links and the strip's buttons
// move on from there. Where the app never comes all slides stand below each other, and keys go from one to the next.
const slides = () => [...document.querySelectorAll('main > section')];
const waits = () => !('ready' in root.dataset);
const current = (all) => Math.max(0, all.findIndex((slide) => 'current' in slide.dataset));
const show = (id) => {
  const all = slides();
  const asked = all.find((slide) => slide.id && slide.id === id);
  if (!asked || !waits()) return;
  for (const slide of all) slide.toggleAttribute('data-current', slide === asked);
  const place = all.indexOf(asked);
  const strip = (parts, each) => document.querySelectorAll('.strip ' + parts).forEach(each);
  strip('.number > *', (told) => (told.textContent = told.textContent.replace(/\d+/, place + 1)));
  strip('.icon', (icon, at) => (icon.disabled = place === [0, all.length - 1][at]));
  const along = Math.floor((place * 1000) / Math.max(1, all.length - 1)) / 10 + '%';
  strip('.progress-done', (line) => line.setAttribute('x2', along));
  strip('circle', (dot) => dot.setAttribute('cx', along));
  if (!('js' in root.dataset)) asked.scrollIntoView();
};
const showAsked = () => show(location.hash.slice(1).toLowerCase());
let seen;
const move = (to) => {
  const all = slides();
  const slide = all[Math.min(all.length - 1, Math.max(0, to(current(all), all.length)))];
  if (!slide) return;
  show(slide.id);
  // Once it is seen, as in the app; which looks at the slide on show before it looks at the address.
  clearTimeout(seen);
  seen = setTimeout(() => {
    try {
      if (waits()) history.replaceState(null, '', '#' + slide.id);
    } catch {
      // Refused where it is done too often.
    }
  }, 50);
};
const next = (at) => at + 1;
const previous = (at) => at - 1;
const keys = { ArrowRight: next, ArrowDown: next, PageDown: next, ArrowLeft: previous, ArrowUp: previous,
  PageUp: previous, Enter: next, n: next, Backspace: previous, p: previous, Home: () => 0, End: (at, all) => all - 1 };
let later; // The last key that only the app has a use for.
showAsked();
delete root.dataset.asked;
addEventListener('hashchange', showAsked);
addEventListener('keydown', (event) => {
  const space = event.key === ' ';
  const presses = space || event.key === 'Enter';
  const to = space ? (event.shiftKey ? previous : next) : keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!waits() || event.altKey || event.ctrlKey || event.metaKey) return;
  // What has a use of its own for the key keeps it, as in the app.
  if (event.target.closest?.('input, textarea, select') || (presses && event.target.closest?.('a, button, summary'))) return;
  if (!to) {
    if (event.key.length === 1) later = { key: event.key, shiftKey: event.shiftKey };
    return;
  }
  event.preventDefault();
  move(to);
});
// A place on a line shows at once; the app takes it from here, and only then has words for it: see browser/enter.rs.
const placed = ({ target }) => {
  if (target.type !== 'range' || !waits()) return;
  const range = target.closest('.range');
  delete range.dataset.unset;
  range.dataset.placed = '';
  target.removeAttribute('aria-valuetext');
  const told = range.querySelector('.range-foot:not([data-ends])');
  if (told) told.style.visibility = 'hidden';
};
addEventListener('input', placed);
addEventListener('click', (event) => {
  const { target } = event;
  const to = [previous, next][[...document.querySelectorAll('.strip .icon')].indexOf(target.closest?.('.icon'))];
  if (to && waits()) move(to);
});
let from;
addEventListener('touchstart', (event) => {
  const { clientX, clientY } = event.touches[0];
  // A line takes its own touches: see range.js.
  from = event.touches.length === 1 && !event.target.closest?.('input, .range') ? [clientX, clientY] : undefined;
}, { passive: true });
addEventListener('touchend', (event) => {
  if (!from || !waits()) return;
  const { clientX, clientY } = event.changedTouches[0];
  const [right, down] = [clientX - from[0], clientY - from[1]];
  // As in the app: far enough, and not somebody who scrolls.
  if (Math.abs(right) > 50 && Math.abs(right) > 2 * Math.abs(down)) move(right < 0 ? next : previous);
}, { passive: true });
