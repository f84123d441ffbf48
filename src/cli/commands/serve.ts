import { importPack } from '../../app/import-pack.ts';
import { Problem } from '../../app/problem.ts';
import type { RunningServer } from '../../http/serve.ts';
import type { ExitCode } from '../exit.ts';
import type { Host } from '../host.ts';
import { type CommonOptions, withWorkspace, workspaceFrom } from '../options.ts';
import type { Register } from '../register.ts';

interface ServeCommandOptions extends CommonOptions {
  readonly port?: string;
  readonly host: string;
  readonly allowNet?: boolean;
}

const DEFAULT_PORT = 4173;
const EXAMPLES = `
Examples:
  pitwall serve
  PORT=8080 pitwall serve
  pitwall serve --ledger /data/ledger`;

export const registerServe: Register = (program, run) => {
  const command = program
    .command('serve')
    .summary('the web page and the HTTP API on this machine')
    .description("Opens the ledger with the pack's data and serves the web page and the API until stopped.");
  withWorkspace(command)
    .option(
      '--port <port>',
      `port (default: PORT of the environment, else ${DEFAULT_PORT}; 0 takes a free one)`,
    )
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--allow-net', 'let people give the address of a page, which the server then fetches')
    .addHelpText('after', EXAMPLES)
    .action((options: ServeCommandOptions) => run((host) => serveCommand(options, host)));
};

async function serveCommand(options: ServeCommandOptions, host: Host): Promise<ExitCode> {
  const port = portFrom(options.port ?? host.env.PORT);
  const workspace = workspaceFrom(options, host);
  const { pack, problems, outcome } = importPack(workspace);
  const { pack: packDir, ledger } = options;
  const server = await listen(
    port,
    options.host,
    {
      ...(packDir === undefined ? {} : { pack: packDir }),
      ...(ledger === undefined ? {} : { ledger }),
    },
    options.allowNet ?? false,
    host,
  );
  if (!options.quiet) {
    const rows = problems.length === 0 ? '' : `, ${problems.length} problems (pitwall import names them)`;
    host.err(
      `Ledger ${workspace.ledgerDir}: pack ${pack} ${outcome === 'known' ? 'on file' : 'taken in'}${rows}\n`,
    );
    host.out(
      `Pitwall is at ${server.url} (Ctrl+C stops it)\nA first check: npx pitwall check packs/auto-cities/corpus/crown-regained.md\n`,
    );
  } else host.out(`${server.url}\n`);
  await host.untilStopped();
  await server.close();
  return 0;
}

async function listen(
  port: number,
  address: string,
  workspace: { pack?: string; ledger?: string },
  allowNet: boolean,
  host: Host,
): Promise<RunningServer> {
  const fault = (error: unknown): void =>
    host.err(`pitwall: ${error instanceof Error ? error.stack : error}\n`);
  try {
    // Loaded here, so that the other commands start without it.
    const { serve } = await import('../../http/serve.ts');
    return await serve({ port, host: address, workspace, allowNet, fault });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EADDRINUSE') {
      throw new Problem('port-taken', `port ${port} is taken. Take another one: PORT=${port + 1} npm start`);
    }
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL')
      throw new Problem('bad-address', `${address}:${port} cannot be listened on (${code}).`);
    throw error;
  }
}

function portFrom(given: string | undefined): number {
  if (given === undefined || given === '') return DEFAULT_PORT;
  const port = Number(given);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new Problem('bad-usage', `“${given}” is not a port: 0 to 65535.`);
}
