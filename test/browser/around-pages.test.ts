import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
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

/** A state is waited for as long as a busy machine may take, never for a time. */
const LONG_MS = 50_000;

async function isSettled(page: Page): Promise<void> {
  await page.waitForSelector('main[aria-busy="false"] .chart svg', { timeout: LONG_MS });
}

describe('pages of the next round and around the race', () => {
  it.each([
    ['/project', '.chart svg'],
    ['/targets', '.goals'],
    ['/nextround', '.round'],
    ['/index', '.round'],
    ['/timeline?entity=city:chongqing', '.line'],
    ['/alliances', '.goals'],
    ['/alliances?entity=company:seres', '.ties'],
  ])(
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

  it('heads the columns of the index with the indicators it was scored on, and names the others', async () => {
    const { page, close } = await visit(browser, server.url, 1440, { path: '/index' });
    await page.waitForSelector('main[aria-busy="false"] .chart svg', { timeout: LONG_MS });
    const answer = (await (await fetch(`${server.url}/api/index`)).json()) as {
      readonly indicators: readonly { readonly id: string; readonly name: { readonly en: string } }[];
      readonly scored: readonly string[];
    };
    const [scored, left] = [true, false].map((is) =>
      answer.indicators.filter((i) => answer.scored.includes(i.id) === is).map((i) => i.name.en),
    );
    expect(left!.length).toBeGreaterThan(0);
    const table = page.locator('section[aria-label="Place with one indicator left out"] table');
    expect((await table.locator('thead th').allTextContents()).slice(1)).toEqual(scored);
    for (const name of left!) expect(await page.locator('.trouble-soft').textContent()).toContain(name);
    await close();
  });

  it('opens a cell of the next round by its word, with the source behind it', async () => {
    const { page, close } = await visit(browser, server.url, 1440, { path: '/nextround' });
    const cell = page
      .locator('.round tbody td')
      .filter({ has: page.locator('summary') })
      .first();
    expect(await cell.locator('a').first().isVisible()).toBe(false);
    await cell.locator('summary').first().click();
    expect(await cell.locator('a').first().isVisible()).toBe(true);
    await close();
  });

  it('moves the odds with a slider, by keys, and keeps the case in the address', async () => {
    const { page, close } = await visit(browser, server.url, 1440, {
      path: '/project?to=2027&who=city:guangzhou',
    });
    await isSettled(page);
    const slider = page.getByLabel(/^True figure of/);
    await slider.focus();
    await page.keyboard.press('End');
    const moved = page.locator('.moved-l li', { hasText: /Guangzhou.*\d+% → \d+%/s });
    await moved.waitFor({ timeout: LONG_MS });
    await isSettled(page);
    expect(decodeURIComponent(page.url())).toContain('city:guangzhou');
    // The link alone says the whole case.
    const other = await visit(browser, server.url, 1440, { path: page.url().slice(server.url.length) });
    // Drawn once the engine has gone through the case: what is waited for is the state, however long a busy machine takes.
    await other.page.waitForSelector('main[aria-busy="false"] .moved-l', { timeout: LONG_MS });
    expect(await other.page.locator('.moved-l li', { hasText: 'Guangzhou' }).textContent()).toBe(
      await moved.textContent(),
    );
    await other.close();
    await page.getByRole('button', { name: 'Reset' }).click();
    await page.locator('.moved-l').waitFor({ state: 'detached', timeout: LONG_MS });
    await close();
  });

  it('saves a scenario that opens again, and says what is wrong with one that does not', async () => {
    const { page, close } = await visit(browser, server.url, 1440, {
      path: `/project?to=2027&suppose=${encodeURIComponent('city:guangzhou 2026 +8%')}`,
    });
    await page.waitForSelector('.supposed');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as a scenario file' }).click(),
    ]);
    const file = await download.path();
    expect(readFileSync(file, 'utf8')).toContain('"city:guangzhou 2026 +8%"');
    await page.getByRole('button', { name: 'Reset' }).click();
    await page.waitForSelector('.supposed', { state: 'detached' });
    await page.setInputFiles('input[type=file]', file);
    await page.waitForSelector('.supposed');
    const wrong = join(server.dir, 'wrong.yaml');
    writeFileSync(wrong, 'suppose: ["Atlantis 2026 +5%"]\n');
    await page.setInputFiles('input[type=file]', wrong);
    await expect.poll(() => page.getByRole('status').last().textContent()).toMatch(/wrong\.yaml.*Atlantis/);
    await close();
  });

  it('keeps filters, weights and days in the address', async () => {
    const goals = await visit(browser, server.url, 1440, { path: '/targets' });
    await goals.page
      .locator('main')
      .getByRole('button', { name: /missed/ })
      .click();
    expect(goals.page.url()).toContain('outcome=missed');
    expect(await goals.page.locator('.state.met').count()).toBe(0);
    await goals.close();
    const index = await visit(browser, server.url, 1440, { path: '/index?weights=output=0' });
    await expect.poll(() => index.page.locator('.slide output').first().textContent()).toBe('left out');
    await index.page.locator('.slide input').nth(1).focus();
    await index.page.keyboard.press('Home');
    await expect.poll(() => decodeURIComponent(index.page.url())).toContain('nev=0');
    await index.close();
    const ties = await visit(browser, server.url, 1440, {
      path: '/alliances?entity=company:seres&asOf=2018-12-31',
    });
    await ties.page.waitForSelector('.ties');
    expect(await ties.page.locator('.ties').textContent()).not.toContain('AITO');
    await ties.close();
  });

  it('shows what it would have said when asked', async () => {
    const { page, errors, close } = await visit(browser, server.url, 1440, {
      path: '/project?metric=vehicle_production&class=province&to=2027',
    });
    await page.getByRole('button', { name: 'Run the backtest' }).click();
    await page.waitForSelector('#past svg');
    expect(await page.locator('#past tbody tr').count()).toBeGreaterThan(5);
    expect(errors).toEqual([]);
    await close();
  });
});
