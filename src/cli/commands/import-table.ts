import { addRows, previewRows, type ReadRow } from '../../app/rows-in.ts';
import type { ExitCode } from '../exit.ts';
import type { Host } from '../host.ts';
import { readInput } from '../inputs.ts';
import { type CommonOptions, type DocumentOptions, workspaceFrom } from '../options.ts';
import { deliver, toJson } from '../output.ts';

/** A table of figures as one document: told row by row with `--preview`, else kept. Exit code 2 when a row could not be taken. */
export async function importTable(
  file: string,
  options: CommonOptions & DocumentOptions & { preview?: boolean },
  host: Host,
): Promise<ExitCode> {
  const workspace = workspaceFrom(options, host);
  const input = await readInput(file, host, options);
  const preview = previewRows(workspace, input);
  const refused = preview.rows.filter((r) => r.problem !== undefined);
  const code: ExitCode = refused.length > 0 ? 2 : 0;
  if (options.preview) {
    if (options.format === 'json') deliver(toJson(preview), options, host);
    else {
      const verdicts = new Map(preview.result.verdicts.map((v) => [v.claim, v.verdict]));
      const lines = preview.rows.map((r) =>
        r.claim
          ? `  line ${r.line}: ${r.claim.entity}, ${r.claim.metric}, ${r.claim.period}: ${r.claim.quote || r.claim.value} (${verdicts.get(r.claim.id)})`
          : told(r),
      );
      const taken = preview.rows.length - refused.length;
      lines.push(`${file}: ${taken} of ${preview.rows.length} rows can be taken; nothing was written.`);
      deliver(`${lines.join('\n')}\n`, options, host);
    }
    return code;
  }
  const added = addRows(workspace, input);
  if (options.format === 'json') deliver(toJson({ ...added, problems: refused }), options, host);
  else {
    const last =
      added.outcome === 'known'
        ? `${file}: already in the ledger (record ${added.seq}); nothing was written.`
        : `${file}: ${added.taken} of ${preview.rows.length} rows added (record ${added.seq}).`;
    deliver(`${[...refused.map(told), last].join('\n')}\n`, options, host);
  }
  return code;
}

const told = (row: ReadRow): string => `  line ${row.line}: left out: ${row.problem}`;
