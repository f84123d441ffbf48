// What a person feels: how soon the first page can be used, how soon verdicts stand, how smoothly the years play.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const KNOWN = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export async function openBrowser() {
  const found = [process.env.CHROME_PATH, ...KNOWN].find((p) => p && existsSync(p));
  const executablePath = found ?? (await (await import('@sparticuz/chromium')).default.executablePath());
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'], headless: true });
}

/** A processor four times slower and a mobile line: 9 Mbit/s, 60 ms. */
export async function interactive(browser, url) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 60,
    downloadThroughput: (9e6 / 8) * 0.9,
    uploadThroughput: (3e6 / 8) * 0.9,
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(url, { waitUntil: 'commit' });
  const at = await page.evaluate(
    () =>
      new Promise((done) => {
        const look = () => {
          const field = document.querySelector('textarea');
          // The next idle moment after the field is there: a key would be answered.
          if (field) requestIdleCallback(() => done(performance.now()), { timeout: 2000 });
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  await context.close();
  return at;
}

/** From the paste, with the button pressed at once, to the first frame with verdicts. */
export async function verdicts(browser, url, text) {
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForSelector('textarea');
  const took = await page.evaluate(
    (given) =>
      new Promise((done) => {
        const button = [...document.querySelectorAll('main button')].find((b) =>
          /check/i.test(b.textContent),
        );
        const field = document.querySelector('textarea');
        field.focus();
        const from = performance.now();
        field.dispatchEvent(new ClipboardEvent('paste', { bubbles: true }));
        document.execCommand('insertText', false, given);
        const look = () => {
          if (document.querySelector('.panel .verdict, aside .verdict')) done(performance.now() - from);
          else requestAnimationFrame(look);
        };
        button.click();
        look();
      }),
    text,
  );
  await context.close();
  return took;
}

/** Script of each frame and the longest task while the years play, from a trace. */
export async function race(browser, url) {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${url}/standings?period=2012`);
  await page.waitForSelector('.baton button');
  await page.waitForSelector('.chart svg');
  const play = page.getByRole('button', { name: 'Play the years' });
  await play.click();
  await page.waitForTimeout(1500);
  await browser.startTracing(page, {
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel', 'v8.execute'],
  });
  await page.waitForTimeout(6000);
  const trace = JSON.parse((await browser.stopTracing()).toString());
  const main = mainThread(trace.traceEvents);
  const script = new Set([
    'FunctionCall',
    'EvaluateScript',
    'FireAnimationFrame',
    'TimerFire',
    'RunMicrotasks',
  ]);
  // Time of the thread itself, where the trace has it: other programs on the machine are not the page's doing.
  const tasks = main.filter((e) => e.ph === 'X' && e.name.endsWith('RunTask')).map(spent);
  const scripts = outermost(main.filter((e) => e.ph === 'X' && script.has(e.name)));
  await context.close();
  return {
    worst: Math.max(0, ...perFrame(scripts)),
    longest: Math.max(0, ...tasks),
  };
}

function mainThread(events) {
  const named = events.filter((e) => e.name === 'thread_name' && e.args?.name === 'CrRendererMain');
  // The renderer that ran most script is the page's.
  const count = (t) =>
    events.filter((e) => e.pid === t.pid && e.tid === t.tid && e.name === 'FunctionCall').length;
  const [main] = [...named].sort((a, b) => count(b) - count(a));
  return events.filter((e) => e.pid === main?.pid && e.tid === main?.tid);
}

const spent = (e) => (e.tdur ?? e.dur) / 1000;

/** Script inside script is counted once. */
function outermost(events) {
  const out = [];
  let end = 0;
  for (const e of [...events].sort((a, b) => a.ts - b.ts)) {
    if (e.ts < end) continue;
    out.push(e);
    end = e.ts + e.dur;
  }
  return out;
}

/** Milliseconds of script in each sixtieth of a second. */
function perFrame(events) {
  const frames = new Map();
  for (const e of events) {
    const frame = Math.floor(e.ts / 16_667);
    frames.set(frame, (frames.get(frame) ?? 0) + spent(e));
  }
  return frames.values();
}
