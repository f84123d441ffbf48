import { lookup as resolveName } from 'node:dns';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { type BlockList, isIP, type LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { isBlocked, privateAddresses } from './blocked.ts';

/** Why an address gives no document. `message` continues "ADDRESS: …" and ends without a full stop. */
export class FetchFault extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'FetchFault';
  }
}

export interface FetchedPage {
  readonly bytes: Uint8Array;
  /** Media type without parameters, lower case; empty when the server named none. */
  readonly type: string;
  readonly charset?: string;
  /** Where the redirects ended. */
  readonly url: string;
}

export interface FetchLimits {
  readonly bytes: number;
  readonly milliseconds: number;
  readonly redirects: number;
  readonly blocked: BlockList;
}

export const fetchLimits = (): FetchLimits => ({
  bytes: 16 * 1024 * 1024,
  milliseconds: 20_000,
  redirects: 5,
  blocked: privateAddresses(),
});

const READABLE = [
  'text/',
  'application/xhtml',
  'application/pdf',
  'application/vnd.openxmlformats',
  'application/octet-stream',
];

/**
 * One document from the open net. Every address is looked at three times, since each look alone can be passed by: as it is written
 * (Node asks no resolver for a literal), as names resolve, and as the socket is connected. The same again after each redirect.
 */
export async function fetchPage(address: string, limits: FetchLimits = fetchLimits()): Promise<FetchedPage> {
  const signal = AbortSignal.timeout(limits.milliseconds);
  let url = parse(address);
  for (let hops = 0; ; hops++) {
    refuseLiteral(url, limits.blocked);
    const response = await open(url, limits, signal);
    const { statusCode = 0, headers } = response;
    if (statusCode >= 300 && statusCode < 400 && headers.location) {
      response.destroy();
      if (hops === limits.redirects) throw new FetchFault(`it leads on more than ${limits.redirects} times`);
      url = parse(headers.location, url);
      continue;
    }
    if (statusCode !== 200) {
      response.destroy();
      throw new FetchFault(
        `the server answered ${statusCode}${response.statusMessage ? ` ${response.statusMessage}` : ''}`,
      );
    }
    const [type = '', ...parameters] = (headers['content-type'] ?? '')
      .split(';')
      .map((s) => s.trim().toLowerCase());
    if (type !== '' && !READABLE.some((t) => type.startsWith(t))) {
      response.destroy();
      throw new FetchFault(`it is ${type}, no text`);
    }
    const charset = parameters
      .find((p) => p.startsWith('charset='))
      ?.slice(8)
      .replaceAll('"', '');
    return {
      bytes: await body(response, limits, signal),
      type,
      ...(charset ? { charset } : {}),
      url: url.href,
    };
  }
}

function parse(address: string, base?: URL): URL {
  let url: URL;
  try {
    url = new URL(address, base);
  } catch {
    throw new FetchFault('this is no web address');
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new FetchFault('only http and https addresses are read');
  if (url.username !== '' || url.password !== '')
    throw new FetchFault('an address with a name and password in it is not read');
  return url;
}

const inward = (): FetchFault =>
  new FetchFault('it leads into this machine or its own network, which is not read');

function refuseLiteral(url: URL, blocked: BlockList): void {
  const host = url.hostname.startsWith('[') ? url.hostname.slice(1, -1) : url.hostname;
  if (isIP(host) !== 0 && isBlocked(host, blocked)) throw inward();
}

function open(url: URL, limits: FetchLimits, signal: AbortSignal): Promise<IncomingMessage> {
  const lookup: LookupFunction = (name, options, done) => {
    resolveName(name, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '', 4);
      if (found.some(({ address }) => isBlocked(address, limits.blocked))) return done(inward(), '', 4);
      if (options.all) return done(null, found);
      const first = found[0]!;
      return done(null, first.address, first.family);
    });
  };
  return new Promise((resolve, reject) => {
    const ask = url.protocol === 'https:' ? requestHttps : requestHttp;
    const request = ask(url, {
      lookup,
      signal,
      agent: false,
      headers: {
        accept: 'text/html, text/plain, application/pdf, */*;q=0.5',
        'accept-encoding': 'gzip, br, deflate',
        'user-agent': 'pitwall',
      },
    });
    request.once('socket', (socket) => {
      socket.once('connect', () => {
        if (isBlocked(socket.remoteAddress ?? '', limits.blocked)) request.destroy(inward());
      });
    });
    request.once('response', resolve);
    request.once('error', (error: NodeJS.ErrnoException) =>
      reject(signal.aborted ? late(limits) : wording(error)),
    );
    request.end();
  });
}

const late = (limits: FetchLimits): FetchFault =>
  new FetchFault(`no answer in ${limits.milliseconds / 1000} s`);

function wording(error: NodeJS.ErrnoException): FetchFault {
  if (error instanceof FetchFault) return error;
  if (error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN')
    return new FetchFault('this name is not known, or the net is down');
  return new FetchFault(`no connection (${error.code ?? error.message})`);
}

async function body(
  response: IncomingMessage,
  limits: FetchLimits,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = inflated(response);
  response.once('error', (error) => stream.destroy(error));
  try {
    for await (const chunk of stream) {
      size += (chunk as Uint8Array).length;
      if (size > limits.bytes)
        throw new FetchFault(`it is longer than ${(limits.bytes / 1048576).toFixed(0)} MB`);
      chunks.push(chunk as Uint8Array);
    }
  } catch (error) {
    if (error instanceof FetchFault) throw error;
    throw signal.aborted ? late(limits) : new FetchFault('the connection broke off');
  } finally {
    response.destroy();
  }
  return Buffer.concat(chunks);
}

/** The cap counts what comes out: a few kilobytes can inflate to gigabytes. */
function inflated(response: IncomingMessage): Readable {
  switch (response.headers['content-encoding']?.toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
      return response.pipe(createGunzip());
    case 'br':
      return response.pipe(createBrotliDecompress());
    case 'deflate':
      return response.pipe(createInflate());
    default:
      return response;
  }
}
