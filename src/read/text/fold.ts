/** Folding for matching only; the text itself is never rewritten, so offsets stay true. */

/** Lower case, plain quotes and dashes, full-width forms as their plain twins. */
export function fold(s: string): string {
  let plain = true;
  let small = true;
  for (let i = 0; i < s.length; i++) {
    const c = s.charCodeAt(i);
    if (c > 0x7e) {
      plain = false;
      break;
    }
    if (c >= 65 && c <= 90) small = false;
  }
  if (plain) return small ? s : s.toLowerCase();
  let out = '';
  for (const c of s) out += foldChar(c);
  return out.toLowerCase();
}

function foldChar(c: string): string {
  const code = c.charCodeAt(0);
  if (code <= 0x7e) return c;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code === 0x2018 || code === 0x2019 || code === 0x02bc || code === 0x2032) return "'";
  if (code === 0x201c || code === 0x201d || code === 0x201e || code === 0x2033) return '"';
  if ((code >= 0x2010 && code <= 0x2013) || code === 0x2212) return '-';
  if (code === 0x3000) return ' ';
  return c;
}
