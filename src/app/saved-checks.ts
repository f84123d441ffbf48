import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from './problem.ts';
import type { Workspace } from './workspace.ts';

const ID_LENGTH = 20;

/** What was asked, kept so that a link can ask it again; the id is the hash of the content, so the same check has one link. */
export function saveCheck(workspace: Workspace, request: unknown): string {
  const body = `${JSON.stringify(request)}\n`;
  const id = createHash('sha256').update(body, 'utf8').digest('hex').slice(0, ID_LENGTH);
  const path = pathOf(workspace, id);
  if (existsSync(path)) return id;
  mkdirSync(folderOf(workspace), { recursive: true });
  // Written beside and moved in: nobody ever reads half a file.
  const draft = `${path}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, body, { flag: 'wx' });
  renameSync(draft, path);
  return id;
}

export function loadSavedCheck(workspace: Workspace, id: string): unknown {
  const path = isId(id) ? pathOf(workspace, id) : '';
  if (path === '' || !existsSync(path)) {
    throw new Problem(
      'unknown-check',
      `there is no saved check ${id.slice(0, 40)}. The link may be from another machine.`,
    );
  }
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** Only what `saveCheck` makes: an id never becomes a path of somebody's choosing. */
function isId(id: string): boolean {
  return id.length === ID_LENGTH && [...id].every((c) => (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
}

const folderOf = (workspace: Workspace): string => join(workspace.ledgerDir, 'checks');
const pathOf = (workspace: Workspace, id: string): string => join(folderOf(workspace), `${id}.json`);
