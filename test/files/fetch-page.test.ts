import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BlockList } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { isBlocked, privateAddresses } from '../../src/files/net/blocked.ts';
import { fetchLimits, fetchPage } from '../../src/files/net/fetch-page.ts';

let server: Server | undefined;
afterEach(() => server?.close());

async function listen(handler: RequestListener): Promise<string> {
  server = createServer(handler);
  await new Promise<void>((ready) => server?.listen(0, '127.0.0.1', ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
/** For tests only: our own machine counts as the open net. */
const open = { ...fetchLimits(), blocked: new BlockList(), milliseconds: 1_000 };

describe('addresses that lead inwards', () => {
  it('are refused in every spelling', async () => {
    const spellings = [
      'http://localhost/',
      'http://127.0.0.1/',
      'http://2130706433/',
      'http://0x7f.1/',
      'http://127.1/',
      'http://[::1]/',
      'http://[::ffff:127.0.0.1]/',
      'http://169.254.169.254/latest',
      'http://10.0.0.1/',
      'http://192.168.1.1/',
      'http://0.0.0.0/',
    ];
    for (const address of spellings)
      await expect(fetchPage(address), address).rejects.toThrow(/its own network/);
  });

  it('are refused when a page leads on to them', async () => {
    const address = await listen((_, answer) =>
      answer.writeHead(302, { location: 'http://10.1.2.3/' }).end(),
    );
    const blocked = new BlockList();
    blocked.addSubnet('10.0.0.0', 8, 'ipv4');
    await expect(fetchPage(address, { ...open, blocked })).rejects.toThrow(/its own network/);
  });

  it('are told from open ones', () => {
    const list = privateAddresses();
    for (const a of ['8.8.8.8', '2606:4700::1111', '172.15.0.1', '172.32.0.1'])
      expect(isBlocked(a, list), a).toBe(false);
    for (const a of ['172.16.0.1', 'fe80::1', 'fd00::1', '::ffff:10.0.0.1', 'nonsense'])
      expect(isBlocked(a, list), a).toBe(true);
  });

  it('of other kinds are refused', async () => {
    for (const address of ['file:///etc/passwd', 'ftp://example.org/', 'http://a:b@example.org/', 'http://'])
      await expect(fetchPage(address)).rejects.toThrow(/address/);
  });
});

describe('a page from the net', () => {
  it('comes unpacked, with its type and where it was found', async () => {
    const address = await listen((request, answer) => {
      if (request.url === '/a') return answer.writeHead(301, { location: '/b' }).end();
      return answer
        .writeHead(200, { 'content-type': 'text/html; charset="GBK"', 'content-encoding': 'gzip' })
        .end(gzipSync('<p>port'));
    });
    const page = await fetchPage(`${address}/a`, open);
    expect({ ...page, bytes: Buffer.from(page.bytes).toString() }).toEqual({
      bytes: '<p>port',
      type: 'text/html',
      charset: 'gbk',
      url: `${address}/b`,
    });
  });

  it('is given up with its reason', async () => {
    const address = await listen((request, answer) => {
      if (request.url === '/loop') answer.writeHead(302, { location: '/loop' }).end();
      else if (request.url === '/none') answer.writeHead(404).end();
      else if (request.url === '/picture') answer.writeHead(200, { 'content-type': 'image/png' }).end('x');
      else if (request.url === '/long')
        answer.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(2_000_000)));
      else if (request.url === '/broken') answer.writeHead(200, { 'content-length': '100' }).end('x');
    });
    const given = { ...open, bytes: 1_000_000 };
    await expect(fetchPage(`${address}/loop`, given)).rejects.toThrow(/more than 5 times/);
    await expect(fetchPage(`${address}/none`, given)).rejects.toThrow('the server answered 404 Not Found');
    await expect(fetchPage(`${address}/picture`, given)).rejects.toThrow('it is image/png');
    await expect(fetchPage(`${address}/long`, given)).rejects.toThrow(/longer than 1 MB/);
    await expect(fetchPage(`${address}/silent`, given)).rejects.toThrow('no answer in 1 s');
  });
});
