import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const KNOWN = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** A Chromium found on the machine (CHROME_PATH first), else the one that the dev dependency carries. Never skips: no browser is an error. */
export async function openBrowser(): Promise<Browser> {
  const found = [process.env.CHROME_PATH, ...KNOWN].find((p) => p && existsSync(p));
  if (found) return chromium.launch({ executablePath: found, args: ['--no-sandbox', '--disable-gpu'] });
  const { default: carried } = await import('@sparticuz/chromium');
  return chromium.launch({
    executablePath: await carried.executablePath(),
    args: carried.args,
    headless: true,
  });
}
