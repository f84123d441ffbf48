// A process of its own that opens the library and the pack and reads one article: nothing is warm.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export function coldStart(root, article) {
  const library = JSON.stringify(pathToFileURL(join(root, 'dist/bundle/library.js')).href);
  const program = `
    const bare = process.cpuUsage();
    const { openWorkspace, readText } = await import(${library});
    const before = process.cpuUsage();
    const { result } = readText(openWorkspace({ ledger: ${JSON.stringify(join(root, 'nowhere'))} }), { text: ${JSON.stringify(article)} });
    const { user, system } = process.cpuUsage();
    const own = process.cpuUsage(before);
    const ms = (used) => (used.user + used.system) / 1000;
    console.log(JSON.stringify({ claims: result.claims.length, all: ms({ user, system }), bare: ms(bare), own: ms(own) }));`;
  const runs = Array.from({ length: 5 }, () => {
    const child = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
    return child.status === 0 ? JSON.parse(child.stdout) : undefined;
  });
  const done = runs.filter(Boolean).sort((a, b) => a.all - b.all);
  if (done.length === 0) return 'failed';
  const mid = done[done.length >> 1];
  return `${mid.all.toFixed(0)} CPU-ms: Node itself ${mid.bare.toFixed(0)}, the library ${(mid.all - mid.bare - mid.own).toFixed(0)}, pack and article ${mid.own.toFixed(0)}; ${mid.claims} claims`;
}
