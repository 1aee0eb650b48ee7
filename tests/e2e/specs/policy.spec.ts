// The content security policy: what it must keep out, tried from within the page.
import { expect, test, type Page } from '../lib/test';
import { pathToFileURL } from 'node:url';
import { site } from '../lib/server.mjs';
import { Stage } from '../lib/stage';

/** What a script that got in would try; each with whether it was stopped. */
const attempts = (page: Page) =>
  page.evaluate(async () => {
    const throws = (work: () => unknown) => {
      try {
        work();
        return false;
      } catch {
        return true;
      }
    };
    const element = document.createElement('div');
    document.body.append(element);
    const html = (text: string) => throws(() => (element.innerHTML = text));
    const script = document.createElement('script');
    const stopped = {
      image: html('<img src="x" onerror="globalThis.ran=1">'),
      handler: html('<p onclick="globalThis.ran=1">'),
      handlerUnquoted: html('<p onclick=globalThis.ran=1>'),
      split: html('<p class="a>"onclick="globalThis.ran=1">'),
      style: html('<p style="color:red">'),
      link: html('<a href="javascript:globalThis.ran=1">'),
      data: html('<a href="data:text/html,x">'),
      frame: html('<iframe srcdoc="x"></iframe>'),
      script: html('<script>globalThis.ran=1</script>'),
      comment: html('<!-- <p> --><script>'),
      unclosed: html('<p class="'),
      scriptText: throws(() => (script.text = 'globalThis.ran=1')),
      scriptAddress: throws(() => (script.src = './app.js')),
      worker: throws(() => new Worker('./app.js')),
      // In a task of its own: what the test's driver calls directly is let off.
      code: await new Promise<boolean>((done) => setTimeout(() => done(throws(() => eval('globalThis.ran=1'))))),
      // A second policy, which would let all of it pass.
      policy: throws(() => (globalThis as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => void } }).trustedTypes.createPolicy('more', {})),
      request: await fetch('https://elsewhere.example/').then(() => false, () => true),
    };
    const passes = {
      words: !html('<p lang="en" class="a b">één &lt; twee <a href="#agenda">x</a><br /></p>'),
      drawing: !html('<svg><line x1="0" y1="50%"></line><circle cx="1.2em" r="0.6em"></circle></svg>'),
      web: !html('<a href="https://example.org/?a=b&amp;c">x</a>'),
    };
    element.remove();
    return { stopped, passes, ran: 'ran' in globalThis };
  });

for (const [name, at] of [['the site', './'], ['the one file', pathToFileURL(`${site}/menselijke-maat.html`).href]] as const) {
  test(`${name} runs, loads and sends nothing that isn't its own`, async ({ page }) => {
    await new Stage(page).open({ at });
    const { stopped, passes, ran } = await attempts(page);
    expect(Object.entries(stopped).filter(([, was]) => !was)).toEqual([]);
    expect(Object.entries(passes).filter(([, was]) => !was)).toEqual([]);
    expect(ran).toBe(false);
  });
}
