// Where what was entered is kept, and faults of it.
import type { Page } from '@playwright/test';

export const KEY = 'menselijke-maat/menselijke-maat/session';

/** What the page's database holds under this key. */
export const inDatabase = (page: Page, key = KEY) =>
  page.evaluate(
    (key) =>
      new Promise<string | undefined>((found) => {
        const request = indexedDB.open('menselijke-maat');
        request.onupgradeneeded = () => request.transaction!.abort();
        request.onerror = () => found(undefined);
        request.onsuccess = () => {
          const get = request.result.transaction('documents').objectStore('documents').get(key);
          get.onsuccess = () => {
            found(get.result);
            request.result.close();
          };
        };
      }),
    key,
  );

/** What `localStorage` holds. */
export const inLocalStorage = (page: Page) => page.evaluate((key) => localStorage.getItem(key) ?? '', KEY);

/** Writes a document into the database, as another window would. */
export const putInDatabase = (page: Page, text: string) =>
  page.evaluate(
    ([key, text]) =>
      new Promise<void>((done) => {
        const request = indexedDB.open('menselijke-maat');
        request.onupgradeneeded = () => request.result.createObjectStore('documents');
        request.onsuccess = () => {
          const transaction = request.result.transaction('documents', 'readwrite');
          transaction.objectStore('documents').put(text, key);
          transaction.oncomplete = () => {
            request.result.close();
            done();
          };
        };
      }),
    [KEY, text],
  );

/** Leaves the app for a page of the site without it, so that nothing writes any more. */
export const leave = (page: Page) => page.goto(new URL('icon.svg', page.url()).href);

/** Faults of the database, each a script for the page. */
export const faults = {
  absent: () => Object.defineProperty(window, 'indexedDB', { value: undefined }),
  forbidden: () =>
    Object.defineProperty(window, 'indexedDB', {
      get() {
        throw new DOMException('no', 'SecurityError');
      },
    }),
  refused: () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('no', 'InvalidStateError');
    };
  },
  failing: () => {
    const open = IDBFactory.prototype.open;
    // A version that is none of its own: the request fails.
    IDBFactory.prototype.open = function (name) {
      open.call(this, name, 9);
      return open.call(this, name, 1);
    };
  },
  hanging: () => {
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
  },
  full: () => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (value, key) {
      const { transaction } = this;
      const request = put.call(this, value, key);
      if (!('roomy' in window)) {
        Object.defineProperty(transaction, 'error', { value: new DOMException('full', 'QuotaExceededError') });
        transaction.abort();
      }
      return request;
    };
  },
};

/** No `localStorage`. */
export const noLocalStorage = () =>
  Object.defineProperty(window, 'localStorage', {
    get() {
      throw new DOMException('no', 'SecurityError');
    },
  });

/** Fills `localStorage` to the last letter. */
export const fill = (page: Page) =>
  page.evaluate(() => {
    let piece = 'x'.repeat(1 << 20);
    for (let n = 0; piece; n++) {
      try {
        localStorage.setItem(`filler-${n}`, piece);
      } catch {
        piece = piece.slice(piece.length > 1 ? piece.length / 2 : 1);
      }
    }
  });

/** Makes room again. */
export const clear = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('filler-')).forEach((key) => localStorage.removeItem(key)));

/** What another visit left, and nothing else: from a page without the app. */
export const plant = (page: Page, text: string) =>
  page.evaluate(
    ([key, text]) =>
      new Promise<void>((done) => {
        localStorage.setItem(key!, text!);
        const request = indexedDB.deleteDatabase('menselijke-maat');
        request.onsuccess = request.onerror = () => done();
      }),
    [KEY, text],
  );
