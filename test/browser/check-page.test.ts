import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, serve } from '../../src/http/serve.ts';
import { openBrowser } from './open.ts';

/** The whole story of a fact-checker on deadline, in a real browser, against the real engine and the shipped pack. */
const webDir = resolve(import.meta.dirname, '../../web/dist');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let server: RunningServer;
const faults: unknown[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  server = await serve({ port: 0, webDir, fault: (e) => faults.push(e) });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function open(
  width: number,
  options: { lang?: string; dark?: boolean } = {},
): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: options.lang ?? 'en-GB',
    colorScheme: options.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (m) => {
    if (m.type() === 'error' || m.type() === 'warning') errors.push(m.text());
  });
  page.on('pageerror', (e) => errors.push(String(e)));
  await page.goto(server.url);
  await page.waitForSelector('.smp button');
  return { page, errors };
}

async function violations(page: Page): Promise<string[]> {
  // The policy of the page allows no script element: evaluate goes around it, as a tester may.
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const run = (
      globalThis as unknown as {
        axe: { run(o: object): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
      }
    ).axe;
    const { violations } = await run.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.map(
      (v) =>
        `${v.id}: ${v.nodes
          .map((n) => n.target.join(' '))
          .slice(0, 3)
          .join(', ')}`,
    );
  });
}

const ARTICLE = `In 2016 Chongqing produced 3.156 million vehicles, the only city in the country above 3 million.

Guangzhou's vehicle production exceeded Chongqing's in 2016.`;

describe('the check page', () => {
  it('takes a pasted article to a proven conflict, by mouse', async () => {
    const { page, errors } = await open(1440);
    await page.fill('#text', ARTICLE);
    await page.getByLabel('Use the ledger').uncheck();
    await page.getByRole('button', { name: /^Check/ }).click();
    await page.waitForSelector('.cl');
    expect(await page.locator('.cl.disputed').count()).toBeGreaterThanOrEqual(2);
    const first = page.locator('.cl.disputed', { hasText: 'Guangzhou' }).first();
    await first.click();
    const panel = page.getByRole('complementary', { name: 'Chosen claim' });
    await expect.poll(() => panel.textContent()).toContain('Disputed');
    expect(await panel.textContent()).toContain('short by 5.2%');
    expect(await panel.textContent()).toMatch(/2016.*→.*2017/);
    expect(await page.locator('.cl.rel').count()).toBeGreaterThan(0);
    expect(page.url()).toMatch(/#c\d+$/);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('checks a sample against the ledger and is free of accessibility faults at both widths, light and dark, in both languages', async () => {
    for (const [width, dark, lang] of [
      [1440, false, 'en-GB'],
      [375, false, 'en-GB'],
      [1440, true, 'zh-CN'],
      [375, true, 'zh-CN'],
    ] as const) {
      const { page, errors } = await open(width, { dark, lang });
      expect(await violations(page)).toEqual([]);
      await page.locator('.smp button', { hasText: 'The crown comes home' }).first().click();
      await page.waitForSelector('.cl.contradicted');
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      expect(errors).toEqual([]);
      await page.context().close();
    }
  });

  it('is worked by keys alone', async () => {
    const { page, errors } = await open(1440);
    await page.focus('#text');
    await page.keyboard.insertText(ARTICLE);
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector('.cl');
    const chosen = (): Promise<string> =>
      page
        .locator('.cell[aria-current=true]')
        .getAttribute('id')
        .then((id) => id ?? '');
    const at = await chosen();
    await page.keyboard.press('j');
    await expect.poll(chosen).not.toBe(at);
    await page.keyboard.press('k');
    await expect.poll(chosen).toBe(at);
    await page.keyboard.press('Escape');
    expect(await page.evaluate('document.activeElement.className')).toContain('cl');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('shows markup in a text as text', async () => {
    const { page, errors } = await open(1440);
    let dialogs = 0;
    page.on('dialog', (d) => {
      dialogs++;
      void d.dismiss();
    });
    const evil =
      '<img src=x onerror=alert(1)><script>alert(2)</script> Chongqing produced 2.788 million vehicles in 2025.';
    await page.fill('#text', evil);
    await page.getByRole('button', { name: /^Check/ }).click();
    await page.waitForSelector('.cl');
    expect(await page.locator('article').textContent()).toContain('<img src=x onerror=alert(1)>');
    expect(await page.locator('article img, article script').count()).toBe(0);
    expect(dialogs).toBe(0);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('says what to do when there is nothing to check, and keeps what was pasted when a check is refused', async () => {
    const { page } = await open(1440);
    await page.getByRole('button', { name: /^Check/ }).click();
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('no text yet');
    await page.fill('#text', 'Some words.');
    await page.getByLabel('Date of the text').fill('yesterday');
    await page.getByRole('button', { name: /^Check/ }).click();
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('YYYY-MM-DD');
    expect(await page.inputValue('#text')).toBe('Some words.');
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
