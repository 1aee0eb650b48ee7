// The browsers of this machine; where there are none, Playwright's own.
import { existsSync } from 'node:fs';

/** The first of these files that is there. */
export const first = (paths) => paths.find((path) => existsSync(path));

export const chromium = () => {
  const executablePath = first(['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']);
  const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
  return executablePath ? { executablePath, args } : {};
};

/** Nothing where there is no Firefox of the system's: over WebDriver BiDi an ordinary one will do. */
export const firefox = () => {
  const executablePath = first(['/usr/bin/firefox-esr', '/usr/bin/firefox']);
  return executablePath ? { executablePath } : undefined;
};
