import type { ZhExample } from './corpus-zh.ts';

const NOV = '2025-11<2024-11';

/** Bulletins and notices as bodies and makers write them, dated 2026-01-13. */
export const sums: readonly ZhExample[] = [
  // So early in a year nobody can tell which months are meant: no year is claimed.
  [
    '2025年11月，比亚迪销量48万辆，今年累计销量418.2万辆。',
    'level byd vehicle_sales 2025-11 =480000',
    'level byd vehicle_sales ../2026-01-13 =4182000',
  ],
  [
    '2025年8月，广汽集团汽车销量14.8万辆，本年累计销量115.2万辆，同比下降25.68%。',
    'level gac vehicle_sales 2025-08 =148000',
    'level gac vehicle_sales 2025-01/2025-08 =1152000',
    'change gac vehicle_sales 2025-01/2025-08<2024-01/2024-08 =-25.68%',
  ],
  [
    '2025年一季度，小鹏汽车累计交付9.4万辆，历史累计交付量超68万辆。',
    'level xpeng nev_deliveries 2025-Q1 =94000',
    'level xpeng cumulative_deliveries 2025-Q1 >680000',
  ],
  ['截至2025年10月底，小鹏汽车累计交付量突破90万辆。', 'level xpeng cumulative_deliveries 2025-10 >900000'],
  ['今年我国每出口3辆汽车就有1辆是新能源汽车。'],
  // 公报是哪一年的，全年就是哪一年。
  [
    '2025年1—2月，我国生产汽车455.3万辆。国家统计局公布的2024年国民经济和社会发展统计公报显示，我国全年新能源汽车产量1316.8万辆。',
    'level china vehicle_production 2025-01/2025-02 =4553000',
    'level china nev_production 2024 =13168000 from nbs',
  ],
  // 俱乐部的名字不是数量。
  ['2025年10月，蔚来汽车首次跻身“四万辆俱乐部”。'],
  // 还造燃油车的企业，交付的是全部汽车。
  ['2025年，上汽集团交付新车450.7万辆。', 'level saic vehicle_sales 2025 =4507000'],
  // 截至某日的今年，到那一天为止；月末即到那个月。
  [
    '2025年前三季度，合肥新能源汽车产量92.8万辆。截至10月21日，合肥今年新能源汽车产量突破100万辆。',
    'level hefei nev_production 2025-01/2025-09 =928000',
    'level hefei nev_production 2025-01-01/2025-10-21 >1000000',
  ],
  // 被超过的，不是话题；数字是谁的，就紧跟在谁后面。
  [
    '2022年，西安新能源汽车产量101.6万辆，超过第二名上海的99万辆。',
    'level xian nev_production 2022 =1016000',
    'level shanghai nev_production 2022 =990000',
  ],
  // 地方的协会，不是全国的。
  [
    '据重庆市汽车工业协会统计，2025年，重庆汽车产量278.8万辆。',
    'level chongqing vehicle_production 2025 =2788000',
  ],
  // 指引不是成绩；上一个季度是环比。
  [
    '2025年三季度，蔚来汽车交付8.7万辆，较上一个季度增长20.8%，超过此前指引上限（8.7万至9.1万辆）。',
    'level nio nev_deliveries 2025-Q3 =87000',
    'change nio nev_deliveries 2025-Q3<2025-Q2 =+20.8%',
  ],
  // 占全市的，全市是那座城。
  [
    '2022年，西安比亚迪汽车产量100.8万辆，其中新能源汽车产量99.5万辆，占全市新能源汽车产量比重的97.9%。',
    'level byd-xian vehicle_production 2022 =1008000',
    'level byd-xian nev_production 2022 =995000',
    'share byd-xian nev_production /nev_production@xian 2022 =97.9%',
  ],
  // 多家的纪录，不是前面那一家的。
  ['2025年11月，比亚迪销量48万辆。多家车企11月销量创下新高。', 'level byd vehicle_sales 2025-11 =480000'],
  // 超过了其往年的，时间是往年的，数字不是。
  [
    '2025年上半年，小鹏汽车交付量已超过其2024年全年的交付量，达到19.7万辆。',
    'level xpeng nev_deliveries 2025-H1 =197000',
  ],
  ['2025年，首11个月全国汽车销量3112.7万辆。', 'level china vehicle_sales 2025-01/2025-11 =31127000'],
];

export const lists: readonly ZhExample[] = [
  ['2025年，重庆汽车产量278.8万辆', 'level chongqing vehicle_production 2025 =2788000'],
  [
    '2025年城市新能源汽车产量排名\n1、合肥 138万辆\n2、重庆 129.6万辆',
    'level hefei nev_production 2025 =1380000',
    'level chongqing nev_production 2025 =1296000',
  ],
  [
    '2025年1—11月，全国新能源汽车产销分别达到1490.7万辆和1478万辆，同比增长均为31%。',
    'level china nev_production 2025-01/2025-11 =14907000',
    'level china nev_sales 2025-01/2025-11 =14780000',
    'change china nev_production 2025-01/2025-11<2024-01/2024-11 =+31%',
    'change china nev_sales 2025-01/2025-11<2024-01/2024-11 =+31%',
  ],
  [
    '2025年，上海汽车产量182.3万辆，其中新能源车占120.5万辆。',
    'level shanghai vehicle_production 2025 =1823000',
    'level shanghai nev_production 2025 =1205000',
  ],
  [
    '2025年11月，我国汽车产销分别完成353.2万辆和342.9万辆，环比分别增长5.1%和3.2%，同比分别增长2.8%和3.4%。',
    'level china vehicle_production 2025-11 =3532000',
    'level china vehicle_sales 2025-11 =3429000',
    'change china vehicle_production 2025-11<2025-10 =+5.1%',
    'change china vehicle_sales 2025-11<2025-10 =+3.2%',
    `change china vehicle_production ${NOV} =+2.8%`,
    `change china vehicle_sales ${NOV} =+3.4%`,
  ],
  [
    '中汽协数据显示，2025年11月，商用车在货车的拉动下保持增长，产销完成37万辆和38.4万辆。',
    'level china commercial_vehicle_production 2025-11 =370000 from caam',
    'level china commercial_vehicle_sales 2025-11 =384000 from caam',
  ],
  [
    '2021年、2022年，我国汽车出口量达到201.5万辆、311.1万辆。',
    'level china vehicle_exports 2021 =2015000',
    'level china vehicle_exports 2022 =3111000',
  ],
];

export const whose: readonly ZhExample[] = [
  [
    '2025年，上海汽车产量182.3万辆，其中新能源汽车产量120.5万辆；柳州产量约180万辆。',
    'level shanghai vehicle_production 2025 =1823000',
    'level shanghai nev_production 2025 =1205000',
    'level liuzhou vehicle_production 2025 ~1800000',
  ],
  [
    '2023年，深圳市新能源汽车产量达173.3万辆，广州市产量为65万辆。',
    'level shenzhen nev_production 2023 =1733000',
    'level guangzhou nev_production 2023 =650000',
  ],
  // One of the old topic's kind is told of the whole, as that was.
  [
    '2024年，上海汽车产量180万辆，其中新能源汽车120万辆，北京则为110万辆。',
    'level shanghai vehicle_production 2024 =1800000',
    'level shanghai nev_production 2024 =1200000',
    'level beijing vehicle_production 2024 =1100000',
  ],
  ['2025年12月，交付的新车包括936辆小鹏G99。'],
  ['蔚来ES99销量：2025年12月交付1477辆。'],
  ['2025年，广汽传祺+广汽埃安累计实现销量42.9万辆。'],
  ['2025年11月，零跑汽车交付7万辆，其中1.5万辆为高端车型。', 'level leapmotor nev_deliveries 2025-11 =70000'],
  ['在2013至2016年世界经济低迷之后，增速企稳。'],
  [
    '2025年，重庆新能源汽车产量占全市汽车产量的46.5%，同比提高9.3个百分点。',
    'share chongqing nev_production /vehicle_production 2025 =46.5%',
    'change chongqing nev_production 2025<2024 =+9.3pp',
  ],
  [
    '吉利2025年11月新能源汽车销量18.8万辆，占整体销量达60.5%。',
    'level geely-auto nev_sales 2025-11 =188000',
    'share geely-auto nev_sales /vehicle_sales 2025-11 =60.5%',
  ],
  ['2025年，其他汽车产量超过200万辆的城市包括长春。'],
  ['新华社北京1月4日电 2025年，我国汽车出口709.8万辆。', 'level china vehicle_exports 2025 =7098000'],
];

export const tables: readonly ZhExample[] = [
  [
    '长安汽车2025年12月产销快报\n| 项目（万辆） | 本月 | 去年同期 | 同比 | 本年累计 |\n|---|---|---|---|---|\n| 销量 | 25.8 | 25.1 | 2.8% | 291.3 |\n| 其中：新能源汽车 | 11.0 | 9.1 | -2.5% | 110.9 |',
    'level changan vehicle_sales 2025-12 =258000',
    'level changan vehicle_sales 2024-12 =251000',
    'change changan vehicle_sales 2025-12<2024-12 =+2.8%',
    'level changan vehicle_sales 2025 =2913000',
    'level changan nev_sales 2025-12 =110000',
    'level changan nev_sales 2024-12 =91000',
    'change changan nev_sales 2025-12<2024-12 =-2.5%',
    'level changan nev_sales 2025 =1109000',
  ],
  [
    '2025年城市汽车产量\n排名\t城市\t产量（万辆）\t同比\n1\t重庆\t278.8\t9.7%\n2\t广州\t249.1\t-2.0%',
    'level chongqing vehicle_production 2025 =2788000',
    'change chongqing vehicle_production 2025<2024 =+9.7%',
    'level guangzhou vehicle_production 2025 =2491000',
    'change guangzhou vehicle_production 2025<2024 =-2%',
  ],
  // Columns that nothing names give nothing.
  ['长安汽车产销\n| 甲 | 乙 | 丙 |\n|---|---|---|\n| 销量 | 25.8 | 291.3 |'],
  // Nor do rows of things nobody knows.
  ['长安汽车2025年12月产销快报\n| 项目（辆） | 本月 | 同比 |\n|---|---|---|\n| 门店 | 1200 | 5% |'],
];
