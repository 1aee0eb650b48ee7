// The one file is fetched here, so that it can be said where that fails, and half a file is never handed out.
document.addEventListener('click', async (event) => {
  const link = event.target.closest('.download a');
  if (!link) return;
  event.preventDefault();
  const said = link.parentElement.querySelector('[role=status]');
  said.textContent = said.dataset.busy;
  try {
    const answer = await fetch(link.href, { cache: 'no-cache' });
    const file = await answer.text();
    if (!answer.ok || !file.includes(' id="wasm"') || !file.trimEnd().endsWith('</html>')) throw new Error('not the one file');
    const href = URL.createObjectURL(new Blob([file], { type: 'text/html' }));
    Object.assign(document.createElement('a'), { href, download: link.download }).click();
    setTimeout(() => URL.revokeObjectURL(href), 60000);
    said.textContent = '';
  } catch {
    said.textContent = said.dataset.failed;
  }
});
