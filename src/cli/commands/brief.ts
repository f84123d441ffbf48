import { basename } from 'node:path';
import { type Command, Option } from 'commander';
import { briefOf } from '../../app/brief-of.ts';
import type { Workspace } from '../../app/workspace.ts';
import { type Briefing, briefing } from '../../brief/briefing/briefing.ts';
import { messagesFor } from '../../brief/messages/messages.ts';
import { nameBook } from '../../brief/name-book.ts';
import { seriesSvg } from '../../render/chart/series-svg.ts';
import { briefingHtml } from '../../render/html/briefing-html.ts';
import { briefingMarkdown } from '../../render/markdown/briefing-markdown.ts';
import type { ExitCode } from '../exit.ts';
import type { Host } from '../host.ts';
import { type CommonOptions, withWorkspace, workspaceFrom } from '../options.ts';
import { deliver, toJson, writeWhole } from '../output.ts';
import type { Register } from '../register.ts';

interface BriefOptions extends CommonOptions {
  readonly about: string;
  readonly metric?: string;
}

const EXAMPLES = `
Examples:
  pitwall brief --about ENTITY
  pitwall brief --about ENTITY --lang zh --out briefing.md
  pitwall brief --about ENTITY --format html --out briefing.html`;

export const registerBrief: Register = (program, run) => {
  const command: Command = program
    .command('brief')
    .summary('a cited briefing on a place or maker')
    .description(
      'A briefing on one entity: figures, place, what drove growth, events, goals and their outcome, clashes, what the press said and how it fared. Every sentence names its sources. Markdown with --out puts the chart beside the file.',
    )
    .requiredOption('--about <entity>', 'id or name of a place or maker')
    .option('--metric <metric>', 'the series it is about (default: the whole of the pack’s focus share)');
  withWorkspace(command)
    .addOption(
      new Option('--format <format>', 'how it is written').choices(['md', 'html', 'json']).default('md'),
    )
    .addOption(
      new Option('--lang <language>', 'language of what Pitwall says').choices(['en', 'zh']).default('en'),
    )
    .option('--out <file>', 'write the result to a file instead of stdout')
    .addHelpText('after', EXAMPLES)
    .action((options: BriefOptions) => run((host) => show(options, host)));
};

function show(options: BriefOptions, host: Host): ExitCode {
  const workspace = workspaceFrom(options, host);
  const brief = written(workspace, options);
  const { picture } = brief.sections.find((s) => s.id === 'series') ?? {};
  const svg = picture
    ? seriesSvg(picture.series, { title: picture.title, foot: picture.foot, lang: options.lang })
    : '';
  if (options.format === 'json') deliver(toJson(brief), options, host);
  else if (options.format === 'html') deliver(briefingHtml(brief, options.lang, svg), options, host);
  else deliver(briefingMarkdown(brief, pictureBeside(svg, options)), options, host);
  return 0;
}

function written(workspace: Workspace, options: BriefOptions): Briefing {
  const material = briefOf(workspace, {
    about: options.about,
    ...(options.metric === undefined ? {} : { metric: options.metric }),
  });
  const { pack } = workspace.loaded();
  const { evidence } = workspace.settledView().base;
  const names = nameBook(pack, options.lang, evidence);
  return briefing(material, pack, evidence, names, messagesFor(options.lang));
}

/** The chart lies beside the text under its name; on stdout there is nowhere for it to lie. */
function pictureBeside(svg: string, { out }: BriefOptions): string | undefined {
  if (svg === '' || out === undefined) return undefined;
  const path = `${out.replace(/\.md$/, '')}.svg`;
  writeWhole(path, svg);
  return encodeURI(basename(path));
}
