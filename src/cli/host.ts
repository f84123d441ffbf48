/** What the program touches of the world outside: tests give their own. */
export interface Host {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly inIsTerminal: boolean;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  readonly columns: number | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly readStdin: () => Promise<Uint8Array>;
  readonly now: () => Date;
  /** Settles when the person asks a serving program to stop. */
  readonly untilStopped: () => Promise<void>;
}

const NARROWEST = 40;
const WIDEST = 100;

/** Lines longer than a hundred columns are no pleasure to read, however wide the window. */
export function pageWidth(host: Host): number {
  const columns = host.columns ?? Number(host.env.COLUMNS ?? '');
  return Number.isFinite(columns) && columns > 0 ? Math.min(WIDEST, Math.max(NARROWEST, columns)) : 80;
}

/** no-color.org: any non-empty value. FORCE_COLOR is for people who pipe into a pager. */
export function wantsColour(host: Host): boolean {
  if ((host.env.NO_COLOR ?? '') !== '') return false;
  if ((host.env.FORCE_COLOR ?? '') !== '') return host.env.FORCE_COLOR !== '0';
  return host.outIsTerminal && host.env.TERM !== 'dumb';
}
