// A place on a line by pointer, before the app and with it: in the end an `input` of the native range, which keyboards and
// screen readers use as it is. The range itself takes no pointer (style/range.css), since it would set its value where a
// finger goes down, before anyone knows whether that is to scroll: a touch is a choice only once it was a tap or went
// sideways. What the browser takes over, or a second finger joins, puts back what stood there. What surrounds the line
// belongs to it: who taps beside its end means the end.
const GOES = 6; // So far, in CSS px, a finger goes before it is known where to.
let hold;
let pointed; // The range that a mouse has left the arrow keys to.
const along = ({ input }, { clientX }) => {
  const { left, width } = input.getBoundingClientRect();
  // The middle of the dot goes from half a dot to half a dot before the end.
  const half = parseFloat(getComputedStyle(input).scrollMarginLeft) || 0;
  return Math.min(100, Math.max(0, Math.round(((clientX - left - half) / (width - 2 * half)) * 100)));
};
const put = (held, event) => {
  held.input.value = along(held, event);
  held.range.dataset.dragged = '';
};
const release = (held, event) => {
  hold = undefined;
  delete held.range.dataset.dragged;
  if (event) {
    held.input.value = along(held, event);
    held.input.dispatchEvent(new Event('input', { bubbles: true }));
    // Alone, a mouse leaves the arrow keys to the line, without a ring as long as no key is pressed; in the room they are the
    // deck's. After a touch there are none.
    if (['zaal', 'spreker'].includes(root.dataset.way)) document.activeElement?.blur();
    else if (event.pointerType === 'mouse') {
      pointed = held.range;
      pointed.dataset.pointed = '';
      held.input.focus({ preventScroll: true });
    }
  } else {
    held.input.value = held.was;
  }
};
addEventListener('pointerdown', (event) => {
  if (hold) return release(hold);
  const line = event.button === 0 && event.isPrimary && event.target.closest?.('.range-line');
  if (!line) return;
  const input = line.querySelector('input');
  const { clientX, clientY, pointerId, pointerType } = event;
  hold = { input, range: line.closest('.range'), was: input.value, clientX, clientY, pointerId, drags: pointerType === 'mouse' };
  // No text is chosen by it, and the focus stays where it is until something is set.
  event.preventDefault();
  if (!hold.drags) return;
  line.setPointerCapture(pointerId);
  put(hold, event);
});
addEventListener('pointermove', (event) => {
  if (!hold || event.pointerId !== hold.pointerId) return;
  const [right, down] = [event.clientX - hold.clientX, event.clientY - hold.clientY].map(Math.abs);
  hold.drags ||= right > GOES && right > down;
  hold.strays ||= Math.max(right, down) > GOES;
  if (hold.drags) put(hold, event);
});
addEventListener('pointerup', (event) => {
  if (!hold || event.pointerId !== hold.pointerId) return;
  release(hold, (hold.drags || !hold.strays) && event);
});
addEventListener('pointercancel', () => hold && release(hold));
addEventListener('keydown', () => {
  if (pointed) delete pointed.dataset.pointed;
  pointed = undefined;
});
