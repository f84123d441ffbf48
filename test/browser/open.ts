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
  const executablePath = found ?? (await carriedChromium());
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'], headless: true });
}

/**
 * Its own list of arguments is for another purpose: a single process that ends with the first context that is closed,
 * and no web security.
 */
async function carriedChromium(): Promise<string> {
  const { default: carried } = await import('@sparticuz/chromium');
  return carried.executablePath();
}
