/** Bad input or bad usage: one line that says what, where and what to do. Anything else that is thrown is our fault. */
export class Problem extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'Problem';
    this.code = code;
  }
}
