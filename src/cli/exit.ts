/** 0 fine · 1 a contradicted claim, a conflict inside a document, a damaged ledger · 2 bad usage or input · 3 our fault. */
export type ExitCode = 0 | 1 | 2 | 3;

export function worse(a: ExitCode, b: ExitCode): ExitCode {
  return a > b ? a : b;
}
