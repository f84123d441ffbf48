import {
  type CoverageCell,
  type CoverageRow,
  knownBridges,
  knownClashes,
  type LintReport,
  lintReport,
  newPack,
  packCoverage,
} from '../../app/pack-desk.ts';
import { type PackWords, packWords } from '../../brief/pack-words.ts';
import type { Language } from '../../model/pack.ts';
import type { ExitCode } from '../exit.ts';
import type { Host } from '../host.ts';
import { type CommonOptions, withOutput, withWorkspace, workspaceFrom } from '../options.ts';
import { deliver, toJson } from '../output.ts';
import type { Register } from '../register.ts';

const EXAMPLES = `
Examples:
  pitwall pack lint packs/my-pack
  pitwall pack new packs/my-pack
  pitwall pack coverage METRIC --class city --from 2010 --to 2025
  pitwall pack bridges
  pitwall pack clashes`;

interface CoverageOptions extends CommonOptions {
  readonly class: string;
  readonly from: string;
  readonly to: string;
}

export const registerPack: Register = (program, run) => {
  const group = program
    .command('pack')
    .summary('make a pack of domain data and look after it')
    .description('Checks a pack, starts a new one, shows what it covers and which disagreements it knows.')
    .addHelpText('after', EXAMPLES);
  withOutput(withWorkspace(group.command('lint')))
    .description(
      'What is wrong in a pack: rows that do not load, loops, names that cannot be told apart, unit slips, growth that does not fit, parts above wholes, things nothing refers to. Exit code 1 when there are errors.',
    )
    .argument('[pack]', 'folder of the pack (same as --pack)')
    .option('--all', 'also what is only worth knowing: entries no row speaks of')
    .option('--strict', 'warnings count as errors')
    .action((pack: string | undefined, options: CommonOptions & { all?: boolean; strict?: boolean }) =>
      run((host) => lint(pack, options, host)),
    );
  group
    .command('new')
    .description('Writes a small pack that loads, with an example of everything, to start from.')
    .argument('<dir>', 'folder to make; its last part is the name of the pack')
    .action((dir: string) => run((host) => create(dir, host)));
  withOutput(withWorkspace(group.command('coverage')))
    .description('Which years of a metric are on file, entity by entity, and how good the best figure is.')
    .argument('<metric>', 'id or name of the metric')
    .requiredOption('--class <class>', 'whose series: city, province, company …')
    .option('--from <year>', 'first year', '2010')
    .option('--to <year>', 'last year', '2025')
    .action((metric: string, options: CoverageOptions) => run((host) => coverage(metric, options, host)));
  withOutput(withWorkspace(group.command('bridges')))
    .description(
      'Ways of counting one thing and what is known to link them, with the ratio where it is known.',
    )
    .action((options: CommonOptions) => run((host) => bridges(options, host)));
  withOutput(withWorkspace(group.command('clashes')))
    .description('Disagreements the pack knows of, each with its reason; the open ones first.')
    .action((options: CommonOptions) => run((host) => clashes(options, host)));
};

function lint(
  pack: string | undefined,
  options: CommonOptions & { all?: boolean; strict?: boolean },
  host: Host,
): ExitCode {
  const report = lintReport(workspaceFrom(pack === undefined ? options : { ...options, pack }, host));
  if (options.format === 'json') deliver(toJson(report), options, host);
  else deliver(lintText(report, options.all ?? false), options, host);
  const faults = report.counts.error + (options.strict ? report.counts.warning : 0);
  return faults > 0 ? 1 : 0;
}

function lintText(report: LintReport, all: boolean): string {
  const shown = report.findings.filter((f) => all || f.severity !== 'info');
  const lines = shown.map((f) => `${MARK[f.severity]} ${f.text}`);
  const { error, warning, info } = report.counts;
  const hidden = all || info === 0 ? '' : ' (--all lists them)';
  lines.push(
    ...(lines.length > 0 ? [''] : []),
    `${report.pack}: ${error} errors, ${warning} warnings, ${info} worth knowing${hidden}.`,
  );
  return `${lines.join('\n')}\n`;
}

const MARK = { error: '■', warning: '△', info: '·' } as const;

function create(dir: string, host: Host): ExitCode {
  const files = newPack(dir);
  host.out(`${files.map((f) => `  ${f}`).join('\n')}\n\nNext: pitwall pack lint ${dir}\n`);
  return 0;
}

/** One letter a year: the kind of the best origin; `~` no result, only an estimate or a forecast. */
const LETTER: Readonly<Record<CoverageCell['best'], string>> = {
  official: 'O',
  company: 'C',
  industry_body: 'I',
  media: 'm',
  copy: 'r',
  estimate: '~',
};

function coverage(metric: string, options: CoverageOptions, host: Host): ExitCode {
  const [from, to] = [Number(options.from), Number(options.to)];
  const found = packCoverage(workspaceFrom(options, host), { metric, class: options.class, from, to });
  if (options.format === 'json') {
    deliver(toJson(found), options, host);
    return 0;
  }
  const years = Array.from({ length: found.to - found.from + 1 }, (_, i) => found.from + i);
  const { tiers } = found;
  const words = packWords(options.lang);
  const nameOf = (row: CoverageRow): string => (options.lang === 'zh' ? row.nameZh : undefined) ?? row.name;
  const width = Math.max(12, ...found.rows.map((r) => cellsWide(nameOf(r))));
  const lines = [
    `${found.metric}, ${found.class}`,
    `${padCells('', width)} ${years
      .map((y) =>
        String(y % 100)
          .padStart(2, '0')
          .padStart(3),
      )
      .join('')}`,
    ...found.rows.map(
      (r) => `${padCells(nameOf(r), width)} ${years.map((y) => letterOf(r, y).padStart(3)).join('')}`,
    ),
    '',
    words.legend,
    words.figures(tiers.observations, tiers.byOrigin),
    ...holeLines(found.rows, nameOf, options.lang, words),
  ];
  deliver(`${lines.join('\n')}\n`, options, host);
  return 0;
}

function letterOf(row: CoverageRow, year: number): string {
  const cell = row.years[year];
  if (cell && cell.best !== 'estimate') return LETTER[cell.best];
  if (row.gaps?.some((g) => g.from <= year && year <= g.to)) return '?';
  return cell ? LETTER[cell.best] : '·';
}

function holeLines(
  rows: readonly CoverageRow[],
  nameOf: (row: CoverageRow) => string,
  language: Language,
  words: PackWords,
): string[] {
  const lines = rows.flatMap((row) =>
    (row.gaps ?? []).map((g) => {
      const years = g.from === g.to ? String(g.from) : `${g.from}–${g.to}`;
      const text = (language === 'zh' ? g.textZh : undefined) ?? g.text;
      return `  ${nameOf(row)} ${years} (${words.hole[g.reason]}): ${text}`;
    }),
  );
  return lines.length === 0 ? [] : ['', words.holes, ...lines];
}

/** Columns on a terminal: a character of a Chinese name takes two. */
const cellsWide = (text: string): number =>
  [...text].reduce((n, c) => n + (c.charCodeAt(0) > 0x2e80 ? 2 : 1), 0);
const padCells = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - cellsWide(text)));

function bridges(options: CommonOptions, host: Host): ExitCode {
  const found = knownBridges(workspaceFrom(options, host));
  if (options.format === 'json') {
    deliver(toJson(found), options, host);
    return 0;
  }
  const words = packWords(options.lang);
  const lines = found.map((b) => {
    const whose = [b.entity, b.period ?? (b.since === undefined ? undefined : words.since(b.since))];
    const of = whose.filter((x) => x !== undefined).join(', ');
    return `${b.metric}: ${b.from} → ${b.to} (${words.relation[b.relation]}${of === '' ? '' : `; ${of}`})\n    ${textIn(b, options.lang)}`;
  });
  deliver(`${lines.join('\n')}\n`, options, host);
  return 0;
}

function clashes(options: CommonOptions, host: Host): ExitCode {
  const found = knownClashes(workspaceFrom(options, host));
  if (options.format === 'json') {
    deliver(toJson(found), options, host);
    return 0;
  }
  const words = packWords(options.lang);
  const lines = found.map(
    (c) => `${padCells(words.reason[c.reason], 9)} ${c.id}: ${textIn(c, options.lang)}`,
  );
  const open = found.filter((c) => c.reason === 'open').length;
  deliver(`${[...lines, '', words.clashes(found.length, open)].join('\n')}\n`, options, host);
  return 0;
}

const textIn = (row: { readonly text: string; readonly textZh?: string }, language: Language): string =>
  (language === 'zh' ? row.textZh : undefined) ?? row.text;
