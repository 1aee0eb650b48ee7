// WebKit as Linux has it (WebKitGTK), which Playwright doesn't drive: a small client of the W3C's WebDriver.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { first } from './browsers.mjs';

const libraries = ['x86_64-linux-gnu', 'aarch64-linux-gnu'].map((arch) => `/usr/lib/${arch}/webkit2gtk-4.1/MiniBrowser`);
const fedora = '/usr/libexec/webkit2gtk-4.1/MiniBrowser';

/** The programs, where all of them are there. */
export const webkit = () => {
  const driver = first(['/usr/bin/WebKitWebDriver', '/usr/libexec/WebKitWebDriver']);
  const browser = first([...libraries, fedora]);
  return driver && browser && existsSync('/usr/bin/xvfb-run') ? { driver, browser } : undefined;
};

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

const KEYS = { ArrowLeft: '\uE012', ArrowRight: '\uE014', End: '\uE010', Home: '\uE011', Escape: '\uE00C' };

/**
 * Opens a browser. `proxy` (host:port) is asked for all that isn't on this machine.
 * A browser that doesn't come up is let go and started once more: on a cold machine the first one may not.
 */
export const open = (options = {}) =>
  start(options, 20_000).catch((error) => {
    console.warn(`${error.message}; started once more`);
    return start(options, 30_000);
  });

const start = async ({ proxy }, patience) => {
  const { driver, browser } = webkit();
  const port = await freePort();
  // A group of its own: the screen, the driver and the browser end together.
  const child = spawn('xvfb-run', ['-a', '-s', '-screen 0 1280x900x24', driver, `--port=${port}`], { detached: true, stdio: 'ignore' });
  const call = async (method, path, body, ms = 10_000) => {
    // The driver may keep a call for good that met the page while it changed.
    const signal = AbortSignal.timeout(ms);
    const asked = fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body), signal });
    const answer = await asked.catch((cause) => {
      throw new Error(`WebKit: ${method} ${path} was not answered`, { cause });
    });
    const { value } = await answer.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  const end = () => {
    try {
      process.kill(-child.pid);
    } catch {
      // It ended by itself.
    }
  };
  const until = async (what, work) => {
    for (const last = Date.now() + 20_000; Date.now() < last; await sleep(100)) {
      const value = await work().catch(() => undefined);
      if (value) return value;
    }
    throw new Error(`WebKit: ${what} never came`);
  };
  try {
    await until('the driver', () => call('GET', '/status').then(() => true));
    const alwaysMatch = {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
      ...(proxy && { proxy: { proxyType: 'manual', httpProxy: proxy, sslProxy: proxy, noProxy: ['127.0.0.1'] } }),
    };
    const { sessionId } = await call('POST', '/session', { capabilities: { alwaysMatch } }, patience);
    const at = `/session/${sessionId}`;
    const evaluate = (work, ...args) =>
      call('POST', `${at}/execute/sync`, { script: `return (${work}).apply(null, arguments)`, args });
    const press = async (...keys) => {
      const actions = keys.map((key) => KEYS[key] ?? key).flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({ type, value })));
      await call('POST', `${at}/actions`, { actions: [{ type: 'key', id: 'keys', actions }] });
    };
    return {
      evaluate,
      press,
      goto: (url) => call('POST', `${at}/url`, { url }),
      /** By the driver: a script that reloads its own page may never come back. */
      reload: () => call('POST', `${at}/refresh`, {}),
      /** Waits until this is true in the page. */
      sees: (what, work, ...args) => until(what, () => evaluate(work, ...args)),
      click: async (selector) => {
        const element = await call('POST', `${at}/element`, { using: 'css selector', value: selector });
        await call('POST', `${at}/element/${Object.values(element)[0]}/click`, {});
      },
      windows: () => call('GET', `${at}/window/handles`),
      use: (handle) => call('POST', `${at}/window`, { handle }),
      close: () => call('DELETE', at).catch(() => {}).finally(end),
    };
  } catch (error) {
    end();
    throw error;
  }
};
