/** Lines of text set on one page, each at its place in points. */
export interface PdfLine {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** The smallest PDF that shows lines of Latin text; `encrypted` names a password handler, as locked files do. */
export function makePdf(lines: readonly PdfLine[], encrypted = false): Uint8Array {
  const set = lines.map(({ x, y, text }) => `BT /F1 11 Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET`).join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${set.length} >>\nstream\n${set}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>',
    ...(encrypted
      ? [`<< /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`]
      : []),
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = body.length;
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const id = '<00112233445566778899aabbccddeeff>';
  const locked = encrypted ? ` /Encrypt 6 0 R /ID [${id} ${id}]` : '';
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${locked} >>\nstartxref\n${body.length}\n%%EOF`;
  return Buffer.from(
    `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`,
    'latin1',
  );
}
