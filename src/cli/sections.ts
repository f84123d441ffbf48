import type { Workspace } from '../app/workspace.ts';
import { type NameBook, nameBook } from '../brief/name-book.ts';
import type { SectionsPage } from '../brief/table/sections.ts';
import { renderSections } from '../render/text/render-sections.ts';
import type { ExitCode } from './exit.ts';
import { type Host, pageWidth, wantsColour } from './host.ts';
import type { CommonOptions } from './options.ts';
import { deliver, toJson } from './output.ts';

export interface SectionsOptions extends CommonOptions {
  readonly verbose?: boolean;
}

/** One answer in the format asked for: JSON as it is, CSV, or a page of sections. */
export function deliverSections(
  options: SectionsOptions,
  host: Host,
  workspace: Workspace,
  answer: unknown,
  make: { readonly page: (names: NameBook) => SectionsPage; readonly csv: (names: NameBook) => string },
): ExitCode {
  if (options.format === 'json') {
    deliver(toJson(answer), options, host);
    return 0;
  }
  const names = nameBook(workspace.loaded().pack, options.lang, workspace.settledView().base.evidence);
  if (options.format === 'csv') {
    deliver(make.csv(names), options, host);
    return 0;
  }
  const text = renderSections(make.page(names), {
    width: options.out === undefined ? pageWidth(host) : 80,
    colour: options.out === undefined && wantsColour(host),
  });
  deliver(text, options, host);
  return 0;
}
