/** Properties that decide how a shape looks; a picture outside the page has no style sheet. */
const STYLE = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'paint-order',
] as const;

/** A drawn chart as a picture that stands alone: title and source inside, colours spelled out. */
export function svgText(svg: SVGSVGElement, head: readonly string[], foot: string): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const from = svg.querySelectorAll<SVGElement>('*');
  copy.querySelectorAll<SVGElement>('*').forEach((el, i) => {
    const style = getComputedStyle(from[i]!);
    for (const name of STYLE) {
      const value = style.getPropertyValue(name);
      if (value !== '' && value !== 'none' && value !== 'normal') el.setAttribute(name, value);
      else if (name === 'fill' || name === 'stroke') el.setAttribute(name, 'none');
    }
    el.removeAttribute('class');
  });
  const width = svg.clientWidth;
  const top = 24 * head.length + 16;
  const height = svg.clientHeight + top + 28;
  const page = getComputedStyle(document.documentElement);
  const ink = page.getPropertyValue('--ink');
  const line = (text: string, y: number, size: number, weight: number): SVGTextElement => {
    const el = document.createElementNS('http://www.w3.org/2000/svg', 'text');
    for (const [k, v] of Object.entries({
      x: 12,
      y,
      fill: ink,
      'font-size': size,
      'font-weight': weight,
      'font-family': 'Arial, sans-serif',
    }))
      el.setAttribute(k, String(v));
    el.textContent = text;
    return el;
  };
  const out = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  out.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  out.setAttribute('width', String(width));
  out.setAttribute('height', String(height));
  const back = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  back.setAttribute('width', '100%');
  back.setAttribute('height', '100%');
  back.setAttribute('fill', page.getPropertyValue('--panel'));
  const body = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  body.setAttribute('transform', `translate(0 ${top})`);
  body.append(...copy.childNodes);
  out.append(
    back,
    ...head.map((text, i) => line(text, 26 + i * 22, i === 0 ? 15 : 12.5, i === 0 ? 600 : 400)),
  );
  out.append(body, line(foot, height - 12, 12, 400));
  return new XMLSerializer().serializeToString(out);
}

export async function pngOf(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  await image.decode();
  const canvas = document.createElement('canvas');
  const scale = 2;
  canvas.width = image.width * scale;
  canvas.height = image.height * scale;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  return new Promise((done, fail) =>
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('no picture'))), 'image/png'),
  );
}

export function saveFile(blob: Blob, name: string): void {
  const a = document.createElement('a');
  a.href = URL.createObjectURL(blob);
  a.download = name;
  a.click();
  setTimeout(() => URL.revokeObjectURL(a.href), 0);
}

/** RFC 4180; a text that a spreadsheet would run is marked as text. */
export function csvOf(rows: readonly (readonly (string | number | null)[])[]): Blob {
  const field = (value: string | number | null): string => {
    if (value === null) return '';
    if (typeof value === 'number') return String(value);
    const safe = '=+-@\t\r'.includes(value[0] ?? ' ') ? `'${value}` : value;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return new Blob(['\uFEFF', rows.map((r) => r.map(field).join(',')).join('\r\n'), '\r\n'], {
    type: 'text/csv',
  });
}
