import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isNarrowEnough, startServer, type TestServer, violations, visit } from './harness.ts';
import { openBrowser } from './open.ts';

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

describe('pages told in sections', () => {
  it.each([['/law', '.says']])(
    '%s is whole and free of accessibility faults, wide and narrow, in both languages',
    async (path, sign) => {
      for (const [width, dark, lang] of [
        [1440, false, 'en-GB'],
        [375, true, 'zh-CN'],
      ] as const) {
        const { page, errors, close } = await visit(browser, server.url, width, { path, dark, lang });
        await page.waitForSelector(sign);
        expect(await page.locator('h1').textContent()).not.toBe('');
        expect(await violations(page)).toEqual([]);
        expect(await isNarrowEnough(page)).toBe(true);
        expect(errors).toEqual([]);
        await close();
      }
    },
  );

  it('asks whom to explain, takes a name, and names the nearest where nobody has it', async () => {
    const { page, close } = await visit(browser, server.url, 1440, { path: '/entity' });
    await page.getByLabel('Who').fill('Guangzhou');
    await page.getByRole('button', { name: 'Show' }).click();
    await expect.poll(() => page.locator('h1').textContent()).toContain('Guangzhou');
    await page.getByLabel('Who').fill('Guangzou');
    await page.getByRole('button', { name: 'Show' }).click();
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('city:guangzhou');
    await close();
  });

  it('explains by the name of the verb, and as of a day that stands in the address', async () => {
    const { page, errors, close } = await visit(browser, server.url, 1440, {
      path: '/explain?entity=city:guangzhou',
    });
    await expect.poll(() => page.locator('h1').textContent()).toContain('Guangzhou');
    const now = await page.locator('h1').textContent();
    await page.getByLabel('As of').fill('2023-01-01');
    await expect.poll(() => page.url()).toContain('asOf=2023-01-01');
    await expect.poll(() => page.locator('h1').textContent()).not.toBe(now);
    expect(errors).toEqual([]);
    await close();
  });
});
