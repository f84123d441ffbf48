import { verifyLedger } from '../../app/verify-ledger.ts';
import type { ExitCode } from '../exit.ts';
import type { Host } from '../host.ts';
import { type CommonOptions, withOutput, withWorkspace, workspaceFrom } from '../options.ts';
import { deliver, toJson } from '../output.ts';
import type { Register } from '../register.ts';

const EXAMPLES = `
Examples:
  pitwall verify
  pitwall verify --ledger /data/ledger --format json
  pitwall verify --repair        moves a write that was cut off to a side file
Exit code: 0 whole · 1 a fault, named by its record · 2 no ledger there`;

export const registerVerify: Register = (program, run) => {
  const command = program
    .command('verify')
    .summary('check the ledger, record by record')
    .description(
      'Recomputes the hash chain of the whole ledger and names the first record that does not fit.',
    );
  withOutput(withWorkspace(command))
    .option('--repair', 'move a torn, never acknowledged tail to a side file; changes nothing else')
    .addHelpText('after', EXAMPLES)
    .action((options: CommonOptions & { repair?: boolean }) => run((host) => verify(options, host)));
};

function verify(options: CommonOptions & { repair?: boolean }, host: Host): ExitCode {
  const workspace = workspaceFrom(options, host);
  const report = verifyLedger(workspace, { repair: options.repair ?? false });
  if (options.format === 'json') deliver(toJson(report), options, host);
  else {
    const lines: string[] = [];
    if (report.repaired) {
      const { file, bytes } = report.repaired;
      lines.push(bytes > 0 ? `Moved ${bytes} bytes to ${file}.` : `Wrote ${file} anew.`);
    }
    lines.push(
      report.fault
        ? `${report.dir}: ${report.fault.text}.`
        : `${report.dir}: ${report.records} records in ${report.segments} ${report.segments === 1 ? 'segment' : 'segments'}, chain whole, head ${report.head.slice(0, 12)}.`,
    );
    deliver(`${lines.join('\n')}\n`, options, host);
  }
  return report.fault ? 1 : 0;
}
