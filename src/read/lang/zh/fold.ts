/**
 * Folding for matching only: full-width and Kangxi forms to plain ones, traditional characters to simplified ones. One character
 * for one, so that every offset of the folded text is an offset of the original.
 */
const TRADITIONAL = [
  '萬万億亿與与產产銷销長长達达總总個个過过間间連连續续單单後后領领軍军報报導导點点據据數数標标計计劃划預预測测進进這这實实現现較较減减漲涨躍跃種种類类業业國国內内臺台開开關关從从對对時时來来還还將将應应當当會会發发佈布顯显網网聯联電电動动區区級级緣缘歷历創创佔占額额積积極极剛刚裡里東东廣广慶庆漢汉陝陕遼辽寧宁滬沪鄭郑蘇苏',
  '贛赣蘭兰濟济煙烟島岛門门龍龙馬马賓宾爾尔濱滨綿绵滄沧蕪芜銅铜豐丰賽赛華华為为藍蓝鴻鸿問问寶宝駿骏奧奥別别軟软貴贵陽阳麗丽項项擬拟爭争確确邁迈衛卫雙双餘余約约僅仅於于讓让給给趕赶輪轮驅驱機机構构設设備备規规範范號号準准許许獲获認认證证試试議议題题強强雖虽隨随穩稳見见覺觉說说讀读責责資资質质購购賣卖買买團团協协務务員员經经',
  '兩两參参貳贰陸陆殘残純纯頭头屆届滿满漸渐盤盘頂顶觸触響响飛飞騰腾勢势勝胜優优績绩織织統统終终結结維维練练縮缩縱纵繼继誰谁調调論论諸诸識识變变財财貨货費费貿贸賬账趨趋跡迹轉转輸输載载遠远選选鄉乡醫医錄录鍾钟鎮镇鐵铁閉闭階阶際际難难靜静願愿顧顾養养驗验體体該该訂订亞亚帶带戶户氣气環环遞递釋释聲声併并競竞條条淨净歸归陣阵營营',
  '鋼钢鉅巨錢钱鏈链鋰锂鋒锋銀银針针閱阅隊队險险雲云靈灵韓韩頁页順顺須须頒颁頻频顆颗顏颜飯饭飲饮馳驰駕驾驟骤鬆松鬥斗魯鲁鮮鲜鳳凤鷹鹰麥麦黃黄齊齐齡龄倉仓們们倫伦偉伟側侧偵侦偽伪傑杰傘伞債债傳传傷伤傾倾僑侨價价儀仪儘尽償偿儲储兒儿兌兑冊册凍冻凱凯劉刘劇剧劑剂勁劲勵励勳勋勞劳勻匀匯汇卻却厭厌叢丛吳吴呂吕啟启喚唤喪丧喬乔嗎吗嘗尝',
  '嚴严囑嘱圍围園园圓圆圖图執执堅坚場场塊块塵尘墊垫壓压壞坏壟垄壽寿夢梦夥伙奪夺奮奋婦妇媽妈學学孫孙寬宽審审寫写專专尋寻屬属屢屡嶺岭巖岩幣币幫帮幾几庫库廈厦廠厂廢废廳厅張张彈弹彙汇彎弯徑径復复徵征徹彻恆恒悅悦悶闷惡恶惱恼愛爱態态慘惨慣惯慮虑憂忧憑凭憲宪懷怀懸悬戰战戲戏拋抛挾挟捨舍掃扫採采換换揚扬揮挥損损搖摇搶抢摯挚撐撑撲扑',
  '撿捡擁拥擇择擊击擋挡擔担擠挤擴扩擺摆擾扰攏拢攜携攝摄攤摊攬揽敗败敘叙敵敌斂敛斷断昇升晉晋曉晓曠旷書书朧胧楊杨榮荣槍枪樂乐樓楼樞枢樣样橋桥橫横檔档檢检櫃柜權权欄栏歐欧歡欢歲岁毀毁殼壳氫氢決决沒没況况洩泄涼凉淚泪淺浅渦涡渾浑湊凑溝沟溫温滅灭滯滞漁渔潔洁潛潜潤润潰溃澀涩澤泽濃浓濕湿灣湾災灾烏乌無无煉炼熱热燈灯燒烧爐炉爺爷牆墙',
  '牽牵犧牺狀状狹狭獎奖獨独獻献瑪玛畢毕畫画異异疊叠療疗盜盗監监盧卢盡尽眾众睏困矚瞩碩硕碼码磚砖礎础礙碍礦矿禦御禮礼禱祷稱称窮穷竊窃筆笔筍笋節节築筑簡简簽签籌筹籃篮粵粤糧粮糾纠紀纪紅红納纳紐纽紛纷紙纸組组絕绝絡络絲丝綜综綠绿緊紧緒绪線线締缔緩缓編编緯纬緻致縣县繞绕繪绘繫系繳缴罰罚罷罢羅罗義义習习聖圣聞闻聰聪職职聽听肅肃脅胁',
  '脫脱膽胆臉脸臨临舉举舊旧艙舱艦舰藝艺藥药處处虛虚虧亏蝕蚀術术衝冲補补裝装複复襲袭視视覽览觀观訊讯託托記记訪访詞词詢询詳详誌志語语誤误誘诱課课談谈請请諾诺謀谋謂谓講讲謝谢譜谱護护讚赞貝贝負负貢贡貼贴貸贷賀贺賢贤賦赋賴赖賺赚贈赠贏赢贊赞趙赵踐践蹤踪躉趸軌轨軸轴輔辅輕轻輝辉輩辈輯辑轄辖辦办辭辞農农迴回遊游運运違违遙遥遜逊遲迟',
  '遷迁遺遗邊边邏逻郵邮鄰邻醞酝釀酿釐厘鈉钠鈴铃鉛铅鋁铝鋪铺錶表鍋锅鍵键鏡镜鐘钟鑑鉴鑒鉴閃闪閒闲閥阀閣阁闊阔闖闯陳陈隱隐雜杂離离霧雾風风飆飙飾饰餅饼館馆駐驻騎骑騙骗驚惊驛驿髮发鬧闹魚鱼鯨鲸鹽盐麵面齣出',
  '則则麽么麼么傢家夠够檯台週周蹟迹僱雇僞伪夾夹誠诚諒谅譽誉豈岂貧贫鄧邓醜丑鑽钻陰阴隸隶韋韦韌韧飄飘劍剑勸劝厲厉嘆叹噸吨嚇吓暢畅樹树殺杀洶汹瘋疯稅税紹绍艷艳艶艳蟄蛰滲渗層层掛挂慾欲贍赡膠胶颱台鏟铲鑄铸饋馈黨党齒齿懲惩釣钓堯尧懇恳鉗钳縂总綁绑紮扎緞缎縫缝纖纤罵骂羨羡膚肤茲兹莊庄萊莱葉叶蓋盖蔣蒋薩萨虜虏蟲虫衆众裊袅褲裤訴诉訓训詣诣誕诞諮咨謹谨謠谣貫贯販贩貯贮賤贱賭赌贖赎轟轰辯辩郟郏鄲郸醬酱鈔钞鉀钾銘铭錯错鍛锻鎖锁鏗铿闔阖隕陨雞鸡韜韬頸颈顛颠飽饱騷骚骯肮髒脏鬍胡魷鱿鯊鲨黴霉憶忆懶懒戀恋攔拦曬晒樸朴櫻樱殲歼瀾澜灘滩燦灿燭烛獅狮瑤瑶瓊琼癥症皺皱矯矫礫砾禎祯穎颖穫获籤签糞粪紋纹緬缅縷缕繩绳罎坛聳耸臟脏舖铺艱艰蕭萧薦荐蘊蕴',
  '製制繫系並并竝并鵬鹏鸚鹦鴨鸭鵝鹅潔洁顯显擊击譯译屬属雖虽圳圳滙汇峯峰羣群裏里牀床啓启汙污綫线鷄鸡駛驶馭驭騁骋碁棋鑒鉴鏘锵鍊炼鎂镁釋释鈕钮鈷钴鈣钙鈦钛',
].join('');

const FOLDS: ReadonlyMap<number, number> = foldsOf(TRADITIONAL);

function foldsOf(pairs: string): Map<number, number> {
  const folds = new Map<number, number>();
  for (let i = 0; i + 1 < pairs.length; i += 2) folds.set(pairs.charCodeAt(i), pairs.charCodeAt(i + 1));
  return folds;
}

/**
 * A text without the blanks that stand between a Latin letter or digit and a Han character ("2025 年 1—11 月"), and where each of its
 * characters stood.
 */
export interface Compact {
  readonly text: string;
  /** Offset in the original of a character of the compact text; one more entry for its end. */
  at(offset: number): number;
}

export function compactZh(text: string): Compact {
  const dropped: number[] = [];
  let out = '';
  let kept = 0;
  for (let i = 1; i + 1 < text.length; i++) {
    const code = text.charCodeAt(i);
    // A tab sets columns apart.
    if (code !== 32 && code !== 0xa0 && code !== 0x3000) continue;
    const a = text.charCodeAt(i - 1);
    const b = text.charCodeAt(i + 1);
    if (!((isHan(a) && isPlain(b)) || (isPlain(a) && isHan(b)))) continue;
    out += text.slice(kept, i);
    kept = i + 1;
    // Places are kept as they are in the compact text.
    dropped.push(i - dropped.length);
  }
  if (dropped.length === 0) return { text, at: (offset) => offset };
  return {
    text: out + text.slice(kept),
    at: (offset) => {
      let lo = 0;
      let hi = dropped.length;
      while (lo < hi) {
        const mid = (lo + hi) >> 1;
        if (dropped[mid]! <= offset) lo = mid + 1;
        else hi = mid;
      }
      return offset + lo;
    },
  };
}

/** The end is the place behind the last character, so that no blank comes along. */
export function spanIn(
  at: (offset: number) => number,
  span: { readonly start: number; readonly end: number },
): { start: number; end: number } {
  return { start: at(span.start), end: at(span.end - 1) + 1 };
}

const isHan = (code: number): boolean => code >= 0x3400 && code <= 0x9fff;
const isPlain = (code: number): boolean =>
  (code >= 48 && code <= 57) ||
  (code >= 65 && code <= 90) ||
  (code >= 97 && code <= 122) ||
  code === 0x2014 ||
  code === 0x7e ||
  code === 0x25;

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
  if (code === 0xff0e || code === 0xfe52) return 0x2e;
  if (code >= 0x2e80 && code <= 0x2fdf) {
    const form = String.fromCharCode(code).normalize('NFKC');
    return form.length === 1 ? form.charCodeAt(0) : undefined;
  }
  return undefined;
}
