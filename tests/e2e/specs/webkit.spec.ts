// The third engine, as Linux has it: the same page, driven by the W3C's WebDriver.
import { expect, test } from '../lib/test';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { pathToFileURL } from 'node:url';
import { host, site } from '../lib/server.mjs';
import { KEY, notes, print, seen, whole } from '../lib/printed';
import { open, webkit } from '../lib/webkit.mjs';

test.skip(!webkit(), 'there is no WebKitWebDriver here: apt-get install webkit2gtk-driver xvfb xauth');

// One after another: two that look for a free screen in the same moment may find the same one.
test.describe.configure({ mode: 'default' });

type Browser = Awaited<ReturnType<typeof open>>;

const file = pathToFileURL(`${site}/menselijke-maat.html`).href;
const isReady = () => 'ready' in document.documentElement.dataset;
const isKept = () => navigator.serviceWorker.ready.then(({ active }) => active?.state === 'activated');
const shown = () => document.querySelector('main > section[data-current]')?.id;
const shows = (id: string) => document.querySelector('main > section[data-current]')?.id === id;

/** What is asked of any host that isn't this machine: all of it comes here. */
const elsewhere = async () => {
  const asked: string[] = [];
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => {});
    socket.once('data', (data) => {
      asked.push(String(data).split('\r\n')[0]!);
      socket.end('HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n');
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const stop = () => {
    for (const socket of open) socket.destroy();
    return new Promise((done) => server.close(done));
  };
  return { asked, stop, proxy: `127.0.0.1:${(server.address() as AddressInfo).port}` };
};

const withBrowser = async (options: { proxy?: string }, work: (browser: Browser) => Promise<void>) => {
  const browser = await open(options);
  try {
    await work(browser);
  } finally {
    await browser.close();
  }
};

test('the app takes over, keys move, and nothing is asked of anybody else', async () => {
  const server = await host();
  const other = await elsewhere();
  await withBrowser({ proxy: other.proxy }, async (browser) => {
    await browser.goto(server.address + '?zaal');
    await browser.sees('the app', isReady);
    await browser.sees('the kept site', isKept);
    const loaded = server.asked.length;
    expect(loaded).toBeGreaterThan(5);
    const ids = (await browser.evaluate(() => [...document.querySelectorAll('main > section')].map(({ id }) => id))) as string[];
    for (const id of ids.slice(1)) {
      await browser.press('ArrowRight');
      await browser.sees(id, shows, id);
    }
    await browser.press('o', 'Escape', 't', 'Escape', 'g', 'Escape');
    expect(server.asked.slice(loaded)).toEqual([]);
    expect(other.asked).toEqual([]);
    await browser.goto('http://elsewhere.example/');
    expect(other.asked.join(), 'what does go elsewhere is seen').toContain('elsewhere.example');
  });
  await other.stop();
  await server.stop();
});

test('with the server stopped it is all there', async () => {
  const server = await host();
  await withBrowser({}, async (browser) => {
    await browser.goto(server.address);
    await browser.sees('the app', isReady);
    await browser.sees('the kept site', isKept);
    await server.stop();
    await browser.goto(server.address + '#agenda');
    await browser.reload();
    await browser.sees('the app, without a server', () => 'ready' in document.documentElement.dataset && navigator.serviceWorker.controller !== null);
    expect(await browser.evaluate(shown)).toBe('agenda');
  });
});

test('Trusted Types: a script can make no markup that runs, and load no script but ours', async () => {
  const server = await host();
  await withBrowser({}, async (browser) => {
    await browser.goto(server.address);
    await browser.sees('the app', isReady);
    const refused = await browser.evaluate(() => {
      const throws = (work: () => void) => {
        try {
          work();
          return false;
        } catch (error) {
          return error instanceof TypeError;
        }
      };
      const element = document.createElement('div');
      return [
        throws(() => (element.innerHTML = '<img src=x>')),
        throws(() => (element.innerHTML = '<p>fine</p>')),
        throws(() => (document.createElement('script').src = './elsewhere.js')),
      ];
    });
    expect(refused).toEqual([true, false, true]);
  });
  await server.stop();
});

test('the policy: no code from text, no handler in an attribute, no request elsewhere', async () => {
  const [server, other] = [await host(), await elsewhere()];
  await withBrowser({ proxy: other.proxy }, async (browser) => {
    await browser.goto(server.address);
    await browser.sees('the app', isReady);
    await browser.evaluate(() => {
      const { dataset } = document.documentElement;
      // In tasks of their own: what the driver calls directly is let off.
      setTimeout(() => {
        fetch('http://elsewhere.example/').then(() => (dataset.fetch = 'went'), () => (dataset.fetch = 'refused'));
        const button = document.createElement('button');
        try {
          button.setAttribute('onclick', 'document.title = "handled"');
        } catch {
          // Trusted Types refuse the attribute itself.
        }
        document.body.append(button);
        button.click();
        button.remove();
        try {
          (0, eval)('document.title = "evaluated"');
          dataset.eval = 'went';
        } catch {
          dataset.eval = 'refused';
        }
      });
    });
    const tried = () => [document.documentElement.dataset.eval, document.documentElement.dataset.fetch];
    await browser.sees('all were tried', () => document.documentElement.dataset.eval && document.documentElement.dataset.fetch);
    expect(await browser.evaluate(tried)).toEqual(['refused', 'refused']);
    expect(await browser.evaluate(() => document.title)).not.toMatch(/evaluated|handled/);
    expect(other.asked).toEqual([]);
  });
  await other.stop();
  await server.stop();
});

test('the report is printed with every note, and without what stands around it', async () => {
  const server = await host();
  await withBrowser({}, async (browser) => {
    await browser.goto(server.address + 'icon.svg');
    await browser.evaluate((key: string, text: string) => localStorage.setItem(key, text), KEY, notes(120));
    await browser.goto(server.address + '?zaal');
    await browser.sees('the app', isReady);
    const press = (name: string) => {
      const button = [...document.querySelectorAll('button')].find(({ ariaLabel, textContent }) => ariaLabel === name || textContent === name);
      button?.click();
      return !!button;
    };
    await browser.sees('the menu', press, 'Menu');
    await browser.sees('the way to the files', press, 'Bestanden en verslag');
    await browser.sees('the report', () => document.querySelector('.report')?.textContent?.includes('notitie 119 van velen'));
    await browser.evaluate(print);
    expect(await browser.evaluate(seen)).toEqual(whole(120));
  });
  await server.stop();
});

test('one file: takes over, keeps what was entered, and asks for nothing', async () => {
  const other = await elsewhere();
  await withBrowser({ proxy: other.proxy }, async (browser) => {
    await browser.goto(file + '?zelfstudie#lijn-doen');
    await browser.sees('the app', isReady);
    await browser.evaluate(() => document.querySelector<HTMLInputElement>('#lijn-doen input')?.focus());
    await browser.press('End');
    await browser.sees('what was saved', () => document.querySelector('#lijn-doen')?.textContent?.includes('Bewaard op dit apparaat'));
    await browser.reload();
    await browser.sees('the line as it was', () => 'ready' in document.documentElement.dataset && document.querySelector<HTMLInputElement>('#lijn-doen input')?.value === '100');
    expect(await browser.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => !name.startsWith('data:')))).toEqual([]);
    expect(await browser.evaluate(() => document.fonts.load('1rem "Atkinson Hyperlegible Next"').then((faces) => faces.length))).toBe(1);
  });
  expect(other.asked).toEqual([]);
  await other.stop();
});

test('one file: the second window follows', async () => {
  await withBrowser({}, async (browser) => {
    await browser.goto(file + '?zaal#agenda');
    await browser.sees('the app', isReady);
    const [room] = await browser.windows();
    await browser.press('s');
    await expect.poll(async () => (await browser.windows()).length).toBe(2);
    const speaker = (await browser.windows()).find((handle: string) => handle !== room);
    await browser.use(speaker);
    await browser.sees('the app in the second window', isReady);
    await browser.press('ArrowRight');
    await browser.use(room);
    await browser.sees('the slide after', shows, 'check-in');
  });
});
