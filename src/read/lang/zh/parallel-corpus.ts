/** Short articles told in both languages, dated 2026-01-20: their claims must agree. Our own words. */
export const PARALLEL: readonly { readonly name: string; readonly en: string; readonly zh: string }[] = [
  {
    name: 'a sales release',
    en: `Changan Automobile sold 2.913 million vehicles in 2025, an increase of 8.5% over 2024. Sales of new energy vehicles reached 1.11 million, up 51.1%, and accounted for 38.1% of the total.

The company has set a sales goal of 4.5 million vehicles for 2030.`,
    zh: `2025年，长安汽车销售汽车291.3万辆，比2024年增长8.5%。新能源汽车销量达到111万辆，增长51.1%，占总销量的38.1%。

该公司提出2030年销量目标450万辆。`,
  },
  {
    name: 'eleven months',
    en: `Chongqing produced 2.498 million vehicles from January to November 2025, up 12.1% on the same period of the previous year.

BYD sold 4.602 million vehicles in 2025, 83.7% of its goal of 5.5 million.`,
    zh: `2025年1—11月，重庆生产汽车249.8万辆，同比增长12.1%。

比亚迪2025年销售汽车460.2万辆，完成550万辆目标的83.7%。`,
  },
  {
    name: 'provinces',
    en: `Anhui led the provinces in vehicle production in 2025 with 3.6865 million vehicles. Guangdong produced 3.0402 million vehicles in 2025. Chongqing produced 2.7877 million vehicles in 2025.

China produced 34.531 million vehicles in 2025, up 10.4%.`,
    zh: `2025年，安徽汽车产量达368.65万辆，位居全国省份第一。2025年广东生产汽车304.02万辆。2025年重庆生产汽车278.77万辆。

2025年全国生产汽车3453.1万辆，增长10.4%。`,
  },
  {
    name: 'the rivals',
    en: `In 2024 Shenzhen overtook Guangzhou in vehicle production. In 2025 Chongqing ranked first among Chinese cities in vehicle production.

In 2025 Chongqing built 297,100 more vehicles than Guangzhou.`,
    zh: `2024年，深圳汽车产量超过广州。2025年，重庆汽车产量位居全国城市第一。

2025年，重庆汽车产量比广州多29.71万辆。`,
  },
  {
    name: 'a company year',
    en: `Seres sold 472,300 new energy vehicles in 2025, an increase of 10.63%. In 2024 the net profit of Seres was 5.946 billion yuan.

The sales of Seres rose for three consecutive years.`,
    zh: `2025年，赛力斯销售新能源汽车47.23万辆，增长10.63%。2024年，赛力斯净利润59.46亿元。

赛力斯销量连续三年增长。`,
  },
  {
    name: 'a nation changes',
    en: `National sales of new energy vehicles exceeded 100,000 for the first time in 2015. From 2017 to 2020 national NEV production increased by nearly 72%.

China's vehicle exports hit a record high in 2025.`,
    zh: `2015年，全国新能源汽车销量首次突破10万辆。2017年至2020年，全国新能源汽车产量增长近72%。

2025年，我国汽车出口创历史新高。`,
  },
  {
    name: 'plans',
    en: `Chongqing proposed to produce 3 million vehicles in 2027. By 2030, Changan intends to sell 5 million vehicles.

Changan plans to end sales of fuel vehicles by 2030.`,
    zh: `重庆提出2027年汽车产量达到300万辆。到2030年，长安汽车计划销售汽车500万辆。

长安汽车计划到2030年停售燃油车。`,
  },
  {
    name: 'shares',
    en: `New energy vehicles made up 46.5% of Chongqing's vehicle output in 2025. Chongqing accounted for 8.1% of national vehicle production in 2025.`,
    zh: `2025年，新能源汽车占重庆汽车产量的46.5%。2025年，重庆汽车产量占全国的8.1%。`,
  },
  {
    name: 'a fall',
    en: `Chongqing's vehicle production reached 3.156 million in 2016. In 2019 Chongqing's vehicle production dropped to 1.383 million, less than half of its peak.`,
    zh: `2016年，重庆汽车产量达到315.6万辆。2019年，重庆汽车产量降至138.3万辆，不足峰值的一半。`,
  },
  {
    name: 'a list',
    en: `In 2025 BYD and Geely sold 4.602 million and 3.025 million vehicles respectively. In 2024 and 2025 Chongqing produced 2.54 million and 2.788 million vehicles respectively.`,
    zh: `2025年，比亚迪、吉利分别销售汽车460.2万辆和302.5万辆。2024年和2025年，重庆分别生产汽车254万辆和278.8万辆。`,
  },
  {
    name: 'half a year and a month',
    en: `BYD sold 2.146 million vehicles in the first half of 2025, up 33% year on year. BYD sold 480,000 vehicles in November 2025, up 8.7% month on month.`,
    zh: `2025年上半年，比亚迪销售汽车214.6万辆，同比增长33%。2025年11月，比亚迪销售汽车48万辆，环比增长8.7%。`,
  },
  {
    name: 'the crown for years',
    en: `From 2014 to 2016 Chongqing ranked first among cities in vehicle production. In 2016 Chongqing was the only city in the country to exceed 3 million in vehicle production.`,
    zh: `2014年至2016年，重庆汽车产量一直位居全国城市第一。2016年，重庆是全国唯一汽车产量超过300万辆的城市。`,
  },
];
