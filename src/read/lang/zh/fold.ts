/**
 * Folding for matching only: full-width and Kangxi forms to plain ones, traditional characters to simplified ones. One character
 * for one, so that every offset of the folded text is an offset of the original.
 */
const TRADITIONAL =
  '萬万億亿與与產产銷销長长達达總总個个過过間间連连續续單单後后領领軍军報报導导點点據据數数標标計计劃划預预測测進进這这實实現现較较減减漲涨躍跃種种類类業业國国內内臺台開开關关從从對对時时來来還还將将應应當当會会發发佈布顯显網网聯联電电動动區区級级緣缘歷历創创佔占額额積积極极剛刚裡里東东廣广慶庆漢汉陝陕遼辽寧宁滬沪鄭郑蘇苏贛赣蘭兰濟济煙烟島岛門门龍龙馬马賓宾爾尔濱滨綿绵滄沧蕪芜銅铜豐丰賽赛華华為为藍蓝鴻鸿問问寶宝駿骏奧奥別别軟软貴贵陽阳麗丽項项擬拟爭争確确邁迈衛卫雙双餘余約约僅仅於于讓让給给趕赶輪轮驅驱機机構构設设備备規规範范號号準准許许獲获認认證证試试議议題题強强雖虽隨随穩稳見见覺觉說说讀读責责資资質质購购賣卖買买團团協协務务員员經经濟济億亿兩两參参貳贰陸陆殘残純纯頭头屆届滿满漸渐盤盘頂顶觸触響响飛飞騰腾勢势勝胜優优績绩織织統统終终結结維维級级練练縮缩縱纵繼继誰谁調调論论諸诸識识變变豬猪財财貨货費费貿贸賬账趨趋跡迹轉转輸输載载遠远選选鄉乡醫医錄录鍾钟鎮镇鐵铁閉闭間间階阶際际難难靜静願愿顧顾養养驗验體体';

const FOLDS: ReadonlyMap<number, number> = foldsOf(TRADITIONAL);

function foldsOf(pairs: string): Map<number, number> {
  const folds = new Map<number, number>();
  for (let i = 0; i + 1 < pairs.length; i += 2) folds.set(pairs.charCodeAt(i), pairs.charCodeAt(i + 1));
  return folds;
}

/** `variants`: further pairs of a pack's own words, written one behind the other. */
export function foldZh(text: string, variants = ''): string {
  const more = variants === '' ? undefined : foldsOf(variants);
  let out = '';
  let kept = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x2e80) continue;
    const plain = FOLDS.get(code) ?? more?.get(code) ?? formOf(code);
    if (plain === undefined || plain === code) continue;
    out += text.slice(kept, i) + String.fromCharCode(plain);
    kept = i + 1;
  }
  return kept === 0 ? text : out + text.slice(kept);
}

/** Full-width letters and digits, Kangxi radicals and CJK radicals that stand for a character. Punctuation keeps its form. */
function formOf(code: number): number | undefined {
  if (code >= 0xff10 && code <= 0xff5a) {
    const plain = code - 0xfee0;
    const isSign = (plain > 57 && plain < 65) || (plain > 90 && plain < 97);
    return isSign ? undefined : plain;
  }
  if (code === 0xff05) return 0x25;
  if (code === 0xff0e) return 0x2e;
  if (code >= 0x2e80 && code <= 0x2fdf) {
    const form = String.fromCharCode(code).normalize('NFKC');
    return form.length === 1 ? form.charCodeAt(0) : undefined;
  }
  return undefined;
}
