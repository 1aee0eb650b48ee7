// Works without: where a browser refuses the worker, the site is just not there offline.
const keep = async () => {
  const registration = await navigator.serviceWorker.register(me.worker);
  const offer = (worker) => {
    root.dataset.update = '';
    dispatchEvent(new Event('update-ready'));
    addEventListener('update-chosen', () => {
      // Only the tab in which it was chosen is reloaded: at once, where the worker is in charge already because this tab
      // was there before any worker and so kept none from going.
      const reload = () => worker.state === 'activated' && location.reload();
      worker.addEventListener('statechange', reload);
      reload();
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
// Behind the app, which it would only compete with: what it keeps is by then in the browser's own cache. An app that hangs
// isn't waited for long.
const late = new Promise((done) => setTimeout(done, 8000));
if (navigator.serviceWorker) Promise.race([started, late]).then(keep).catch(() => {});
