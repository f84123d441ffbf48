import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer, violations, visit } from './harness.ts';
import { openBrowser } from './open.ts';

/** Every page is summed up by one row of cells, which leads into it by mouse and by keys. */

let browser: Browser;
let server: TestServer;

beforeAll(async () => {
  browser = await openBrowser();
  server = await startServer();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  expect(server?.faults).toEqual([]);
  await server?.close();
});

const PAGES = [
  '/sources',
  '/ledger?q=chongqing',
  '/ledger?entity=city:chongqing&metric=vehicle_production&period=2025',
  '/targets',
  '/timeline?entity=city:chongqing',
  '/nextround',
  '/index',
  '/alliances',
  '/alliances?entity=company:seres',
  '/law',
];

describe('the timing line', () => {
  it.each(PAGES)('%s has one, one tab stop wide, moved along by arrows', async (path) => {
    const { page, errors, close } = await visit(browser, server.url, 1440, { path });
    const cells = page.locator('.strip-l button');
    await cells.first().waitFor();
    const count = await cells.count();
    expect(count).toBeGreaterThan(1);
    expect(await page.locator('.strip-l button[tabindex="0"]').count()).toBe(1);
    await page.locator('.strip-l button[tabindex="0"]').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    const at = '[...document.querySelectorAll(".strip-l button")].indexOf(document.activeElement)';
    expect(await page.evaluate(at)).toBe(1);
    expect(await page.locator('.strip-l button[tabindex="0"]').count()).toBe(1);
    for (const label of await cells.evaluateAll((all) => all.map((c) => c.getAttribute('aria-label'))))
      expect(label?.length).toBeGreaterThan(2);
    expect(errors).toEqual([]);
    await close();
  });

  it('leads to the row that a cell stands for, and takes the focus there', async () => {
    const { page, close } = await visit(browser, server.url, 1440, { path: '/sources' });
    await page.locator('.strip-l button').last().click();
    await expect.poll(() => page.evaluate('document.activeElement.id')).toMatch(/^row-\d+$/);
    await close();
  });

  it('narrows a search to a year that is pressed, and widens it when it is pressed again', async () => {
    const { page, close } = await visit(browser, server.url, 1440, { path: '/ledger?q=chongqing' });
    await page.getByRole('button', { name: /^2016:/ }).click();
    await expect.poll(() => page.url()).toContain('q=chongqing+2016');
    await expect
      .poll(() => page.locator('.st.data tbody tr td:nth-child(3)').first().textContent())
      .toContain('2016');
    expect(await page.locator('.strip-l button').count()).toBeGreaterThan(3);
    await page.locator('.strip-l [aria-current=true]').click();
    await expect.poll(() => page.url()).not.toContain('2016');
    await close();
  });

  it('is whole on a phone, in Chinese, in the dark', async () => {
    const { page, errors, close } = await visit(browser, server.url, 375, {
      path: '/targets',
      lang: 'zh-CN',
      dark: true,
    });
    await page.locator('.strip-l button').first().waitFor();
    expect(await violations(page)).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });
});

describe('the front matter of a text', () => {
  it('is told above the text and is no part of it', async () => {
    const { page, errors, close } = await visit(browser, server.url, 1440);
    await page.fill(
      '#text',
      '---\ntitle: A head of its own\npublisher: A desk\npublished: 2026-01-13\n---\n\n# A head of its own\n\nIn 2016 Chongqing produced 3.156 million vehicles.',
    );
    await page.locator('.btn.pri').click();
    await page.waitForSelector('.cl');
    expect(await page.locator('h1').textContent()).toBe('A head of its own');
    const article = (await page.locator('article').textContent()) ?? '';
    expect(article).not.toContain('---');
    expect(article).not.toContain('publisher:');
    expect(article).not.toContain('A head of its own');
    expect(await page.locator('main').textContent()).toContain('2026-01-13');
    expect(errors).toEqual([]);
    await close();
  });
});
