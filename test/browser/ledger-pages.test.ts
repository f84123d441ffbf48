import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isNarrowEnough, startServer, type TestServer, violations, visit } from './harness.ts';
import { openBrowser } from './open.ts';
import { chartFaults } from './overlaps.ts';

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

describe('pages of what is on file', () => {
  it.each([
    ['/conflicts', '.krow.on .ring svg'],
    ['/sources', '.fig svg'],
    ['/ledger?q=2025', '.st.data a'],
    ['/ledger?entity=city:chongqing&metric=vehicle_production&period=2016', '.fig svg'],
    ['/entity?entity=city:chongqing', '.fig svg'],
    ['/standings?metric=vehicle_production&class=province&period=2025', '.fig svg'],
  ])('%s is whole and accessible, wide and narrow, light and dark, its labels apart', async (path, sign) => {
    for (const [width, dark, lang] of [
      [1440, false, 'en-GB'],
      [375, true, 'zh-CN'],
    ] as const) {
      const { page, errors, close } = await visit(browser, server.url, width, { path, dark, lang });
      await page.waitForSelector(sign);
      expect(await page.locator('h1').textContent()).not.toBe('');
      expect(await violations(page)).toEqual([]);
      expect(await isNarrowEnough(page)).toBe(true);
      expect(await chartFaults(page)).toEqual([]);
      expect(errors).toEqual([]);
      await close();
    }
  });

  it('shows both sides of a conflict, one at a time, by keys along the line', async () => {
    const { page, close } = await visit(browser, server.url, 1440, { path: '/conflicts' });
    await page.waitForSelector('.krow.on');
    const rows = await page.locator('.krow').count();
    expect(rows).toBeGreaterThan(1);
    expect(await page.locator('.krow.on .kside').count()).toBe(2);
    expect(await page.locator('.krow.on .kside a').count()).toBeGreaterThan(0);
    const first = await page.locator('.krow.on b').first().textContent();
    await page.locator('.kline button').first().focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.locator('.krow.on b').first().textContent()).not.toBe(first);
    expect(await page.locator('.krow.on').count()).toBe(1);
    await page.getByLabel('Status').selectOption('explained');
    await expect.poll(() => page.url()).toContain('status=explained');
    await close();
  });

  it('finds a figure, shows every version of it, and takes a table after it was looked at', async () => {
    const { page, errors, close } = await visit(browser, server.url, 1440, { path: '/ledger' });
    await page.getByLabel('Names, metrics').fill('Chongqing vehicle_production 2016');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('q=Chongqing');
    await page.locator('.st.data a').first().click();
    await expect.poll(() => page.locator('h1').textContent()).toContain('every version');
    expect(await page.locator('.st.data tbody tr').count()).toBeGreaterThan(1);
    await page
      .getByLabel('Table (CSV)')
      .fill(
        'entity,metric,period,reported\nChongqing,vehicle_production,2025,2.788 million\nChongqin,vehicle_production,2025,1\n',
      );
    const add = page.getByRole('button', { name: 'Add to ledger' });
    expect(await add.isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Look at it' }).click();
    await expect.poll(() => page.locator('.plain-t tbody tr').count()).toBe(2);
    expect(await page.locator('.plain-t').textContent()).toContain('city:chongqing');
    await add.click();
    await expect.poll(() => page.getByRole('alert').first().textContent()).toContain('whose table');
    await page.getByLabel('Whose figures').fill('A desk');
    await page.getByRole('button', { name: 'Look at it' }).click();
    await expect.poll(() => add.isDisabled()).toBe(false);
    await add.click();
    await expect.poll(() => page.getByRole('status').last().textContent()).toContain('record');
    // The refused attempt is a line in the console of the browser, nothing else.
    expect(errors.filter((e) => !e.includes('400'))).toEqual([]);
    await close();
  });

  it('takes a document back by keys, with a reason, and says so', async () => {
    const { page, errors, close } = await visit(browser, server.url, 375, { path: '/ledger', lang: 'zh-CN' });
    const title = await page.evaluate(async () => {
      const { token } = (await (await fetch('/api/session')).json()) as { token: string };
      const headers = { 'content-type': 'application/json', 'x-pitwall-token': token };
      const text = 'Wuhan produced 1.2 million vehicles in 2024, a slip of the desk.';
      await fetch('/api/documents', {
        method: 'POST',
        headers,
        body: JSON.stringify({ text, title: 'A slip' }),
      });
      return 'A slip';
    });
    await page.reload();
    const back = page.getByRole('button', { name: `收回：${title}` });
    await back.focus();
    await page.keyboard.press('Enter');
    const now = page.getByRole('button', { name: '确认收回' });
    expect(await now.isDisabled()).toBe(true);
    // The field has the focus already.
    await page.keyboard.type('写错了');
    expect(await violations(page)).toEqual([]);
    expect(await isNarrowEnough(page)).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('status').first().textContent()).toContain('已收回');
    expect(await back.count()).toBe(0);
    await page.reload();
    await page.waitForSelector('.st.data');
    await page.getByRole('heading', { name: '账册中的文章' }).waitFor();
    expect(await back.count()).toBe(0);
    expect(errors).toEqual([]);
    await close();
  });

  it('leads to every page from the menu, on a phone, by keys', async () => {
    const { page, close } = await visit(browser, server.url, 375, { path: '/conflicts' });
    await page.waitForSelector('.krow');
    await page.locator('.more summary').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.menu a').count()).toBeGreaterThan(8);
    await page.keyboard.press('Escape');
    expect(await page.locator('.menu').isVisible()).toBe(false);
    expect(await page.evaluate('document.activeElement.tagName')).toBe('SUMMARY');
    await page.keyboard.press('Enter');
    await page.locator('.menu').getByRole('link', { name: 'Sources' }).click();
    await expect.poll(() => page.url()).toContain('/sources');
    expect(await page.locator('.menu').isVisible()).toBe(false);
    await close();
  });
});
