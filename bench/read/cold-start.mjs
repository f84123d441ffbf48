// A process of its own that loads the program and the pack and reads one article: nothing is warm.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export function coldStart(root, article) {
  const url = (file) => JSON.stringify(pathToFileURL(join(root, 'dist/app', file)).href);
  const program = `
    import { readText } from ${url('read-text.js')};
    import { openWorkspace } from ${url('workspace.js')};
    const before = process.cpuUsage();
    const { result } = readText(openWorkspace({ ledger: ${JSON.stringify(join(root, 'nowhere'))} }), { text: ${JSON.stringify(article)} });
    const { user, system } = process.cpuUsage();
    const own = process.cpuUsage(before);
    console.log(JSON.stringify({ claims: result.claims.length, all: (user + system) / 1000, own: (own.user + own.system) / 1000 }));`;
  const runs = Array.from({ length: 5 }, () => {
    const child = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
    return child.status === 0 ? JSON.parse(child.stdout) : undefined;
  });
  const done = runs.filter(Boolean).sort((a, b) => a.all - b.all);
  if (done.length === 0) return 'failed';
  const mid = done[done.length >> 1];
  return `${mid.all.toFixed(0)} CPU-ms with Node itself, ${mid.own.toFixed(0)} of them pack and article; ${mid.claims} claims`;
}
