/**
 * PDF fonts often map a character to its radical: 长 comes out as U+2ED3, 广 as U+2F34. The Kangxi block is undone by NFKC, one sign
 * at a time; the Radicals Supplement is not, so its signs that are whole characters are listed (Unicode, EquivalentUnifiedIdeograph.txt).
 */
const SUPPLEMENT = new Map<string, string>([
  ['\u2e81', '厂'],
  ['\u2e9f', '母'],
  ['\u2ea0', '民'],
  ['\u2eaf', '糸'],
  ['\u2eb0', '纟'],
  ['\u2ec1', '虎'],
  ['\u2ec4', '西'],
  ['\u2ec5', '见'],
  ['\u2ec6', '角'],
  ['\u2ec9', '贝'],
  ['\u2ecb', '\u8f66'],
  ['\u2ed1', '長'],
  ['\u2ed3', '长'],
  ['\u2ed4', '门'],
  ['\u2ed8', '青'],
  ['\u2ed9', '韦'],
  ['\u2eda', '页'],
  ['\u2edb', '风'],
  ['\u2edc', '飞'],
  ['\u2edd', '食'],
  ['\u2ee2', '马'],
  ['\u2ee3', '骨'],
  ['\u2ee4', '鬼'],
  ['\u2ee5', '鱼'],
  ['\u2ee6', '鸟'],
  ['\u2ee8', '麦'],
  ['\u2ee9', '黄'],
  ['\u2eec', '齐'],
  ['\u2eee', '齿'],
  ['\u2ef0', '龙'],
  ['\u2ef3', '龟'],
]);

/** The same text with whole characters for radicals; every sign stays in its place. */
export function mendRadicals(text: string): string {
  let out = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x2e80 || code > 0x2fd5) continue;
    const sign = text[i]!;
    out += text.slice(from, i) + (code >= 0x2f00 ? sign.normalize('NFKC') : (SUPPLEMENT.get(sign) ?? sign));
    from = i + 1;
  }
  return out + text.slice(from);
}
