import { type Command, Option } from 'commander';
import { Problem } from '../app/problem.ts';
import { openWorkspace, type Workspace } from '../app/workspace.ts';
import type { Language } from '../model/pack.ts';
import type { Host } from './host.ts';

export interface CommonOptions {
  readonly pack?: string;
  readonly ledger?: string;
  readonly quiet?: boolean;
  readonly out?: string;
  readonly format: string;
  readonly lang: Language;
}

export interface DocumentOptions {
  readonly date?: string;
  readonly publisher?: string;
  readonly title?: string;
  readonly url?: string;
  readonly allowNet?: boolean;
}

/** `--pack`, `--ledger`, `--quiet`: for every verb. */
export function withWorkspace(command: Command): Command {
  return command
    .option('--pack <dir>', 'folder of the domain pack, or the name of a shipped one (default: auto-cities)')
    .option('--ledger <path>', 'folder of the ledger (default: .pitwall/ledger)')
    .option('--quiet', 'no progress and no hints on stderr');
}

export function withOutput(command: Command): Command {
  return withFormats(command, ['text', 'json']);
}

/** Tables can also be had as comma-separated values. */
export function withTableOutput(command: Command): Command {
  return withFormats(command, ['text', 'json', 'csv']);
}

/** A table that can be drawn: `charts` is what to draw, as JSON. */
export function withChartOutput(command: Command): Command {
  return withFormats(command, ['text', 'json', 'csv', 'charts']);
}

function withFormats(command: Command, formats: readonly string[]): Command {
  return command
    .addOption(new Option('--format <format>', 'how results are printed').choices(formats).default('text'))
    .addOption(
      new Option('--lang <language>', 'language of what Pitwall says').choices(['en', 'zh']).default('en'),
    )
    .option('--out <file>', 'write the result to a file instead of stdout');
}

export function withDocument(command: Command): Command {
  return command
    .option('--date <YYYY-MM-DD>', "the document's date: what “last year” is counted from")
    .option('--publisher <name>', 'who published it')
    .option('--title <title>', 'its title')
    .option('--url <address>', 'where it was published; the ledger knows copies by it')
    .option('--allow-net', 'let addresses (https://…) be fetched');
}

export function workspaceFrom(options: CommonOptions, host: Host): Workspace {
  return openWorkspace({
    now: host.now,
    ...(options.pack === undefined ? {} : { pack: options.pack }),
    ...(options.ledger === undefined ? {} : { ledger: options.ledger }),
  });
}

export function metadataOf(options: DocumentOptions): {
  published?: string;
  publisher?: string;
  title?: string;
  url?: string;
} {
  return {
    ...(options.date === undefined ? {} : { published: options.date }),
    ...(options.publisher === undefined ? {} : { publisher: options.publisher }),
    ...(options.title === undefined ? {} : { title: options.title }),
    ...(options.url === undefined ? {} : { url: options.url }),
  };
}

/** Facts about one document cannot be facts about several. */
export function refuseSharedFacts(count: number, options: DocumentOptions): void {
  if (count < 2) return;
  const given = (['title', 'url'] as const).filter((k) => options[k] !== undefined).map((k) => `--${k}`);
  if (given.length > 0)
    throw new Problem('bad-usage', `${given.join(' and ')} can only be said of one document at a time.`);
}
