import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  isNarrowEnough,
  type Opened,
  type OpenOptions,
  startServer,
  type TestServer,
  violations,
  visit,
} from './harness.ts';
import { openBrowser } from './open.ts';

let browser: Browser;
let server: TestServer;
let dir = '';

beforeAll(async () => {
  browser = await openBrowser();
  server = await startServer();
  dir = server.dir;
}, 120_000);
afterAll(async () => {
  await browser?.close();
  expect(server?.faults).toEqual([]);
  await server?.close();
});

async function open(width: number, query: string, options: OpenOptions = {}): Promise<Opened> {
  const opened = await visit(browser, server.url, width, { ...options, path: `/standings${query}` });
  await opened.page.waitForSelector('.st tbody tr');
  await opened.page.waitForSelector('.baton button');
  return opened;
}

describe('the standings page', () => {
  it('ranks with every possible place, the scope in the finding and a source on every row', async () => {
    const { page, errors, close } = await open(1440, '?period=2015&basis=legal_entity');
    expect(await page.locator('h1').textContent()).toMatch(/vehicle production.*cities.*2015.*Chongqing/);
    const rows = page.locator('.st tbody tr');
    expect(await rows.count()).toBeGreaterThan(3);
    for (const text of await rows.locator('.src').allTextContents()) expect(text).toMatch(/origin/);
    expect(await rows.first().locator('a').count()).toBeGreaterThan(0);
    expect(await page.locator('.baton .contested').count()).toBeGreaterThan(0);
    expect(await page.locator('.baton [aria-current=true] .yr').textContent()).toBe('2015');
    expect(errors).toEqual([]);
    await close();
  });

  it('keeps its filters in the address, and Back undoes one', async () => {
    const { page, errors, close } = await open(1440, '?period=2016');
    const metric = page.getByLabel('Metric');
    await metric.selectOption('nev_production');
    await expect.poll(() => page.url()).toContain('metric=nev_production');
    await expect.poll(() => page.locator('h1').textContent()).toContain('NEV production');
    await page.goBack();
    await expect
      .poll(() => page.locator('h1').textContent())
      .toMatch(/^(?!.*NEV production).*vehicle production/);
    await page.locator('.baton [aria-current=true]').focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.url()).toContain('period=2017');
    expect(await page.evaluate('document.activeElement.id')).toBe('baton-2017');
    expect(errors).toEqual([]);
    await close();
  });

  it('names what there is where nothing is found', async () => {
    const { page, close } = await visit(browser, server.url, 1440, {
      path: '/standings?metric=vehicle_prodction&period=2025',
    });
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('vehicle_production');
    await close();
  });

  it('plays the years, steps through them, and gives its charts away as files', async () => {
    const { page, errors, close } = await open(1440, '?period=2014');
    await page.getByRole('button', { name: 'One year on' }).click();
    await expect.poll(() => page.url()).toContain('period=2015');
    await page.getByRole('button', { name: 'Play the years' }).click();
    await expect.poll(() => page.url(), { timeout: 5000 }).toContain('period=2016');
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.waitForSelector('.chart svg');
    for (const kind of ['SVG', 'PNG', 'CSV', 'Vega-Lite'] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('.fig .links').first().getByRole('button', { name: kind }).click(),
      ]);
      const path = join(dir, download.suggestedFilename());
      await download.saveAs(path);
      const file = readFileSync(path);
      expect(file.length).toBeGreaterThan(300);
      if (kind === 'SVG') {
        const text = file.toString('utf8');
        expect(text).toContain('vehicle production');
        expect(text).toContain('<pattern');
        expect(text).not.toMatch(/var\(--|class=/);
      }
    }
    expect(errors).toEqual([]);
    await close();
  });

  it('is free of accessibility faults at both widths, light and dark, in both languages', async () => {
    for (const [width, dark, lang] of [
      [1440, false, 'en-GB'],
      [375, true, 'zh-CN'],
      [1440, true, 'en-GB'],
      [375, false, 'zh-CN'],
    ] as const) {
      const { page, errors, close } = await open(width, '?period=2016', { dark, lang });
      await page.waitForSelector('.chart svg');
      expect(await violations(page)).toEqual([]);
      expect(await isNarrowEnough(page)).toBe(true);
      expect(errors).toEqual([]);
      await close();
    }
  });
});
