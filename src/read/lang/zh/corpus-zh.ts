import type { Claim } from '../../../model/claim.ts';
import { writeFigure } from '../../rules/write-figure.ts';
import { writeOrder } from '../../rules/write-order.ts';

/** A sentence, dated 2026-01-13, with the claims it must be read as; none: it makes no claim. */
export type ZhExample = readonly [text: string, ...claims: string[]];

const ORDER = new Set(['rank', 'comparison', 'extremum', 'streak']);

/** One claim in one line: figures as `level springfield output 2025 =2788000`, orders as `writeOrder` has them. */
export function writeZh(claim: Claim): string {
  if (ORDER.has(claim.kind)) return writeOrder(claim);
  if (claim.event) {
    const actors = claim.event.actors.map((a) => short(a.id));
    return ['event', claim.event.type, ...actors, claim.event.date ?? '-'].join(' ');
  }
  if (claim.relation) {
    return [
      'relation',
      claim.relation.type,
      short(claim.relation.subject),
      short(claim.relation.object),
    ].join(' ');
  }
  return `${claim.kind} ${writeFigure(claim)}`;
}

const short = (id: string): string => id.slice(id.indexOf(':') + 1);

const C = 'level chongqing vehicle_production 2025 =2788000';
const C97 = 'change chongqing vehicle_production 2025<2024 =+9.7%';

export const bulletins: readonly ZhExample[] = [
  ['2024年，比亚迪在全球的销量达到427万辆。', 'level byd vehicle_sales 2024 =4270000'],
  [
    '2025年，长安汽车在重庆发布数据，全年销量达到291万辆。',
    'level changan vehicle_sales 2025 =2910000 from changan',
  ],
  [
    '重庆上月汽车产量26.5万辆，同比增长5%。2025年下半年，重庆汽车产量146万辆。',
    'level chongqing vehicle_production 2025-12 =265000',
    'change chongqing vehicle_production 2025-12<2024-12 =+5%',
    'level chongqing vehicle_production 2025-H2 =1460000',
  ],
  [
    '2025年5月，重庆汽车产量22万辆，比上个月增长5%；上月为21万辆。',
    'level chongqing vehicle_production 2025-05 =220000',
    'change chongqing vehicle_production 2025-05<2025-04 =+5%',
    'level chongqing vehicle_production 2025-04 =210000',
  ],
  [
    '2025年，重庆汽车产量完成278.8万辆，同比增长9.7%；其中新能源汽车129.6万辆，增长36%，位居全国城市第一。',
    C,
    C97,
    'level chongqing nev_production 2025 =1296000',
    'change chongqing nev_production 2025<2024 =+36%',
    'rank chongqing nev_production 2025 #1 city@china',
  ],
  [
    '2025年1—11月，重庆汽车产量249.8万辆，同比增长12.1%。',
    'level chongqing vehicle_production 2025-01/2025-11 =2498000',
    'change chongqing vehicle_production 2025-01/2025-11<2024-01/2024-11 =+12.1%',
  ],
  [
    '前11个月，重庆生产汽车249.8万辆，同比增长12.1%。',
    'level chongqing vehicle_production 2025-01/2025-11 =2498000',
    'change chongqing vehicle_production 2025-01/2025-11<2024-01/2024-11 =+12.1%',
  ],
  [
    '2025年，全国汽车产销分别完成3453.1万辆和3440万辆，同比分别增长10.4%和9.4%。',
    'level china vehicle_production 2025 =34531000',
    'level china vehicle_sales 2025 =34400000',
    'change china vehicle_production 2025<2024 =+10.4%',
    'change china vehicle_sales 2025<2024 =+9.4%',
  ],
  [
    '2025年，重庆市汽车产业实现产值8000亿元。',
    'level chongqing auto_industry_output_value 2025 =800000000000',
  ],
  [
    '去年，赛力斯新能源汽车销量达47.23万辆，同比增长10.63%。',
    'level seres nev_sales 2025 =472300',
    'change seres nev_sales 2025<2024 =+10.63%',
  ],
  [
    '长安汽车2025年销量291.3万辆，其中新能源汽车111万辆，同比增长51.1%，占比38.1%。',
    'level changan vehicle_sales 2025 =2913000',
    'level changan nev_sales 2025 =1110000',
    'change changan nev_sales 2025<2024 =+51.1%',
    'share changan nev_sales /vehicle_sales 2025 =38.1%',
  ],
  [
    '2025年上半年，比亚迪累计销售汽车214.6万辆，同比增长33.04%。',
    'level byd vehicle_sales 2025-H1 =2146000',
    'change byd vehicle_sales 2025-H1<2024-H1 =+33.04%',
  ],
  [
    '2025年11月，比亚迪汽车销量48万辆，环比增长8.7%。',
    'level byd vehicle_sales 2025-11 =480000',
    'change byd vehicle_sales 2025-11<2025-10 =+8.7%',
  ],
  [
    '2025年前三季度，安徽汽车产量240.6万辆，居全国省份第一。',
    'level anhui vehicle_production 2025-01/2025-09 =2406000',
    'rank anhui vehicle_production 2025-01/2025-09 #1 province@china',
  ],
  [
    '2025年重庆汽车产业集群规模突破8000亿元。',
    'level chongqing auto_cluster_output_value 2025 >800000000000',
  ],
  [
    '2025年，广州汽车产量约340万辆，比上年增加近29万辆。',
    'level guangzhou vehicle_production 2025 ~3400000',
    'change guangzhou vehicle_production 2025<2024 <~+290000',
  ],
  [
    '2019年，重庆汽车产量为138.3万辆，比上年下降三成多。',
    'level chongqing vehicle_production 2019 =1383000',
    'change chongqing vehicle_production 2019<2018 >-30%',
  ],
  [
    '2025年，合肥、芜湖汽车产量分别为137万辆、110万辆。',
    'level hefei vehicle_production 2025 =1370000',
    'level wuhu vehicle_production 2025 =1100000',
  ],
  [
    '2025年，重庆汽车产量278.8万辆，广州340万辆，深圳300万辆。',
    C,
    'level guangzhou vehicle_production 2025 =3400000',
    'level shenzhen vehicle_production 2025 =3000000',
  ],
  ['据重庆市经信委发布的数据，2025年重庆汽车产量278.8万辆。', `${C} from chongqing-economic-commission`],
  [
    '国家统计局数据显示，2025年安徽汽车产量368.65万辆，同比增长近两成。',
    'level anhui vehicle_production 2025 =3686500 from nbs',
    'change anhui vehicle_production 2025<2024 <~+20% from nbs',
  ],
  [
    '2025年全国新能源汽车渗透率达到47.9%，较上年提高7个百分点。',
    'level china nev_penetration 2025 =47.9%',
    'change china nev_penetration 2025<2024 =+7pp',
  ],
  ['2025年，重庆新能源汽车产量占全国的8%。', 'share chongqing nev_production /nev_production@china 2025 =8%'],
  [
    '2025年，新能源汽车占重庆汽车产量的46.5%。',
    'share chongqing nev_production /vehicle_production 2025 =46.5%',
  ],
  [
    '2025年重庆新能源汽车产量129.6万辆（占比46.5%），增长36%。',
    'level chongqing nev_production 2025 =1296000',
    'share chongqing nev_production /vehicle_production 2025 =46.5%',
    'change chongqing nev_production 2025<2024 =+36%',
  ],
  [
    '重庆新能源汽车产量从2017年的4.04万辆增至2020年的5.11万辆。',
    'level chongqing nev_production 2017 =40400',
    'level chongqing nev_production 2020 =51100',
  ],
  [
    '2017年至2020年，全国新能源汽车产量增长近72%，达到136.6万辆。',
    'change china nev_production 2020<2017 <~+72%',
    'level china nev_production 2020 =1366000',
  ],
  ['赛力斯2024年新能源汽车销量翻番。', 'change seres nev_sales 2024<2023 =+100%'],
  ['赛力斯2024年新能源汽车销量增长1.82倍。', 'change seres nev_sales 2024<2023 =+182%'],
  ['2020年，重庆新能源汽车产量不足6万辆。', 'level chongqing nev_production 2020 <60000'],
  ['2025年，重庆汽车出口逾50万辆。', 'level chongqing vehicle_exports 2025 >500000'],
  ['２０２５年，重慶汽車產量達２７８．８萬輛。', C],
  ['2025年，重庆汽车产量两百七十八点八万辆。', C],
  ['二〇二五年，重庆汽车产量增长百分之九点七。', C97],
  ['较2019年，2025年重庆汽车产量增长一倍。', 'change chongqing vehicle_production 2025<2019 =+100%'],
  ['2025年重庆汽车产量278.8万辆（+9.7%）。', C, C97],
  ['2025年，长安汽车净利润同比下降12.5%。', 'change changan net_profit 2025<2024 =-12.5%'],
  [
    '2024年，赛力斯实现营业收入1451.8亿元，同比增长305.04%；归母净利润59.46亿元。',
    'level seres revenue 2024 =145180000000',
    'change seres revenue 2024<2023 =+305.04%',
    'level seres net_profit 2024 =5946000000',
  ],
];

export const places: readonly ZhExample[] = [
  [
    '2025年，重庆汽车产量居全国城市第一、省区市第三。',
    'rank chongqing vehicle_production 2025 #1 city@china',
    'rank chongqing vehicle_production 2025 #3 province@china',
  ],
  ['2014年，重庆汽车产量跃居全国第一。', 'rank chongqing vehicle_production 2014 #1 city@china'],
  ['2025年，长安汽车销量排名国内车企第五。', 'rank changan vehicle_sales 2025 #5 company'],
  ['2025年，合肥新能源汽车产量位居全国城市首位。', 'rank hefei nev_production 2025 #1 city@china'],
  [
    '2023年，重庆人工智能区域竞争力仅列全国省份第14位。',
    'rank chongqing ai_regional_competitiveness 2023 #14 by standing province@china',
  ],
  ['2025年，上海汽车产量跌出前三。', 'rank shanghai vehicle_production 2025 #3 missed city@china'],
  ['2025年重庆汽车产量全国第一。', 'rank chongqing vehicle_production 2025 #1 city@china'],
  ['2025年，赛力斯新能源汽车销量跻身国内车企前十。', 'rank seres nev_sales 2025 #10 or better company'],
  ['2025年，重庆是全国汽车产量最高的城市。', 'rank chongqing vehicle_production 2025 #1 city@china'],
  ['广州汽车产量连续七年位居全国第一。', 'streak guangzhou vehicle_production rank #1 (7 year) city@china'],
  [
    '2025年，重庆汽车产量时隔十年重返全国第一。',
    'streak chongqing vehicle_production not_rank #1 ..2024 (10 year) city@china',
    'rank chongqing vehicle_production 2025 #1 city@china',
  ],
  [
    '2025年，重庆以278.8万辆的汽车产量位居全国城市第一。',
    C,
    'rank chongqing vehicle_production 2025 #1 city@china',
  ],
  ['2024年，深圳汽车产量超过广州。', 'comparison shenzhen vehicle_production 2024 > guangzhou'],
  ['2024年，广州汽车产量被深圳反超。', 'comparison shenzhen vehicle_production 2024 > guangzhou'],
  [
    '2025年8月，小鹏汽车交付37709台；1-8月份累计交付271615台。零跑汽车交付57066台；1-8月份累计交付328859台。',
    'level xpeng nev_deliveries 2025-08 =37709',
    'level xpeng nev_deliveries 2025-01/2025-08 =271615',
    'level leapmotor nev_deliveries 2025-08 =57066',
    'level leapmotor nev_deliveries 2025-01/2025-08 =328859',
  ],
  [
    '2025年，安徽汽车产量超越广东（304.02万辆），跃居全国首位。',
    'comparison anhui vehicle_production 2025 > guangdong',
    'level guangdong vehicle_production 2025 =3040200',
    'rank anhui vehicle_production 2025 #1 province@china',
  ],
  [
    '2024年，广州汽车产量仅次于深圳。',
    'comparison shenzhen vehicle_production 2024 > guangzhou',
    'rank guangzhou vehicle_production 2024 #2 city@china',
  ],
  [
    '2025年，重庆汽车产量比广州多29.7万辆。',
    'comparison chongqing vehicle_production 2025 > guangzhou by 297000 vehicle',
  ],
  ['2024年，合肥汽车产量是芜湖的2.8倍。', 'comparison hefei vehicle_production 2024 = 2.8 × wuhu'],
  [
    '2019年重庆汽车产量降至138.3万辆，不足2016年的一半。',
    'level chongqing vehicle_production 2019 =1383000',
    'comparison chongqing vehicle_production 2019 < 0.5 × 2016',
  ],
  [
    '比亚迪2025年销量460.2万辆，完成年度目标的83.7%。',
    'level byd vehicle_sales 2025 =4602000',
    'comparison byd vehicle_sales 2025 = 0.837 × goal',
  ],
];

export const goals: readonly ZhExample[] = [
  ['到2027年，重庆汽车产量力争达到300万辆。', 'target chongqing vehicle_production =3000000 by 2027 goal'],
  ['长安汽车计划2030年销量达到500万辆。', 'target changan vehicle_sales =5000000 by 2030 goal'],
  ['预计2026年全国汽车销量将达到3475万辆。', 'target china vehicle_sales =34750000 by 2026 forecast'],
];

export const recordsAndRuns: readonly ZhExample[] = [
  [
    '2016年，重庆汽车产量达到315.6万辆，成为全国唯一产量超过300万辆的城市。',
    'level chongqing vehicle_production 2016 =3156000',
    'extremum chongqing vehicle_production 2016 only > 3000000 city@china',
  ],
  [
    '2015年，全国新能源汽车销量首次突破10万辆，仅仅三年后又突破100万辆。',
    'extremum china nev_sales 2015 first_passage > 100000',
    'extremum china nev_sales 2018 first_passage > 1000000',
  ],
  ['2025年，我国汽车出口创历史新高。', 'extremum china vehicle_exports 2025 max over time'],
  [
    '2025年，重庆汽车产量创九年新高。',
    'extremum chongqing vehicle_production 2025 max over time in 2017/2025',
  ],
  [
    '2025年，重庆汽车产量为2016年以来最高水平。',
    'extremum chongqing vehicle_production 2025 max over time in 2017/2025',
  ],
  [
    '2017年，重庆汽车产量开始下滑，2019年降至138.3万辆。',
    'streak chongqing vehicle_production fall 2017..2019',
    'level chongqing vehicle_production 2019 =1383000',
  ],
  ['长安汽车净利润自2017年起逐年下滑。', 'streak changan net_profit fall 2017..'],
  ['赛力斯销量连续三年增长。', 'streak seres vehicle_sales rise (3 year)'],
  ['2025年，重庆汽车产量连续第四年增长。', 'streak chongqing vehicle_production rise ..2025 (4 year)'],
  ['全国汽车销量连续12年超过2000万辆。', 'streak china vehicle_sales above 20000000 (12 year)'],
  [
    '2024年，赛力斯成为全球第四家实现盈利的新能源车企。',
    'rank seres net_profit 2024 #4 by time company@world',
  ],
  ['2024年贵州汽车产量为全国省份最低。', 'extremum guizhou vehicle_production 2024 min province@china'],
  [
    '2014年至2016年，重庆汽车产量连续三年位居全国第一。',
    'streak chongqing vehicle_production rank #1 2014..2016 (3 year) city@china',
  ],
  ['2025年，广州汽车产量居造车新势力城市第一。'],
  ['2025年，零跑汽车销量位居新势力第一。'],
  ['2025年，有16个省份汽车产量突破100万辆。'],
];

export const happenings: readonly ZhExample[] = [
  ['2021年，长安汽车联合华为推出阿维塔。', 'event brand_launch changan huawei avatr 2021'],
  ['文远知行2025年11月在港交所挂牌。', 'event ipo weride hkex 2025-11'],
  ['赛力斯董事长张兴海出席。', 'relation officer_of zhang-xinghai seres'],
  ['2024年，赛力斯收购龙盛新能源。'],
  ['2025年，归属于上市公司股东的净利润增长，长安汽车受益。'],
  ['长安汽车计划推出深蓝。'],
  ['长安汽车并未与华为达成合作。'],
  ['长安汽车新车上市。'],
  ['赛力斯若进入新领域，将与华为合作。'],
];

export const silences: readonly ZhExample[] = [
  ['2024年，本田在中国的销量下降30%至85万辆。'],
  ['2024年，本田中国销量下降30%至85万辆。'],
  ['2024年，特斯拉上海产量达到90万辆。'],
  ['2025年，赛力斯在重庆生产汽车40万辆。'],
  ['2025年，重庆手机产量7000万台，增长5%。'],
  ['2025年，重庆摩托车产量增长6.3%。'],
  ['东安动力2025年销量30万辆，同比增长20%。'],
  ['2025年重庆汽车产量能否达到300万辆？'],
  ['如果2026年重庆汽车产量达到300万辆，将创下纪录。'],
  ['重庆有12座大桥和3个机场。'],
  ['2025年，长安汽车投资200亿元。'],
  ['长安汽车希望2030年销量达到500万辆。'],
  ['重庆汽车产量曾经很高，第一批工厂建于上世纪。'],
  ['第一季度的会议在重庆举行。'],
  ['赛力斯第一工厂位于重庆。'],
  ['长安第三代车型发布。'],
  ['深圳希望汽车产量超过广州。'],
  ['2025年，长安汽车员工增加5000人。'],
  ['2025年重庆常住人口增长1%。'],
  ['市长安排了工作，成长安全有保障。'],
];
