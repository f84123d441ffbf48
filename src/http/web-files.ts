import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

export type WebFile = { readonly body: Uint8Array<ArrayBuffer>; readonly type: string };

/** Only files that were there at the start are served: a path in a request never reaches the disk. */
export function loadWebFiles(dir: string): (path: string) => WebFile | undefined {
  const files = new Map<string, WebFile>();
  const visit = (folder: string): void => {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) visit(path);
      else {
        const type = TYPES[extname(name)];
        if (type)
          files.set(`/${relative(dir, path).split(sep).join('/')}`, {
            body: new Uint8Array(readFileSync(path)),
            type,
          });
      }
    }
  };
  if (existsSync(dir)) visit(dir);
  return (path) => files.get(path === '/' ? '/index.html' : path);
}
