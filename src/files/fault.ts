/** Why a file cannot be turned into text. `message` continues "FILE: …" and ends without a full stop. */
export class FileFault extends Error {
  readonly code: 'empty' | 'not-text' | 'too-long' | 'password' | 'too-slow';

  constructor(code: FileFault['code'], message: string) {
    super(message);
    this.name = 'FileFault';
    this.code = code;
  }
}
