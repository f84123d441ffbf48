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

/** However long a busy machine takes. */
const LONG_MS = 50_000;

describe('the page of an entity', () => {
  it('opens with the place of every year and the latest year in figures, and a year leads to its table', async () => {
    const { page, errors, close } = await visit(browser, server.url, 1440, {
      path: '/entity?entity=city:chongqing&metric=vehicle_production',
    });
    const lead = page.locator('.strip-l button.lead').first();
    await lead.waitFor({ timeout: LONG_MS });
    expect(await page.locator('.facts-l dt').count()).toBeGreaterThan(1);
    expect(await page.locator('.facts-l .val').first().textContent()).toContain('million');
    const year = await lead.locator('.yr').textContent();
    await lead.click();
    await expect.poll(() => page.url()).toContain(`period=${year}`);
    expect(page.url()).toContain('/standings');
    expect(errors).toEqual([]);
    await close();
  });

  it('shows what is known of one without the year that was asked for, and leads on, in Chinese on a phone', async () => {
    const { page, close } = await visit(browser, server.url, 375, {
      path: '/entity?entity=brand:aito&metric=vehicle_production',
      lang: 'zh-CN',
      dark: true,
    });
    await page.locator('.press li').first().waitFor({ timeout: LONG_MS });
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    expect(await isNarrowEnough(page)).toBe(true);
    await page.getByRole('link', { name: '看年数最多的序列' }).click();
    await page.locator('.facts-l .val').first().waitFor({ timeout: LONG_MS });
    expect(page.url()).not.toContain('metric=');
    await close();
  });

  it('says who is not known, with the nearest', async () => {
    const { page, close } = await visit(browser, server.url, 1440, { path: '/entity?entity=city:chongqin' });
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('city:chongqing');
    await close();
  });
});
