import { says, silent } from '../write-figure.ts';

/** Phrasings of the press, in words of our own. */
export const inThePress = [
  says(
    'Guangzhou ceded first place in vehicle production to Shenzhen in 2024.',
    'comparison shenzhen vehicle_production 2024 > guangzhou',
  ),
  says(
    'In 2025 Chongqing led Shenzhen by 40,000 vehicles in vehicle production.',
    'comparison chongqing vehicle_production 2025 > shenzhen by 40000 vehicle',
  ),
  says(
    'In 2025 Chongqing had a lead of 297,100 vehicles over Guangzhou in vehicle production.',
    'comparison chongqing vehicle_production 2025 > guangzhou by 297100 vehicle',
  ),
  says(
    'Chongqing built 2.788 million vehicles in 2025, 297,100 more than Guangzhou.',
    'comparison chongqing vehicle_production 2025 > guangzhou by 297100 vehicle',
  ),
  says(
    "In 2021 Shanghai produced 632,000 new energy vehicles, more than Shenzhen and Xi'an combined.",
    'comparison ?shenzhen+xian nev_production 2021 < shanghai',
  ),
  says(
    "In 2021 Shanghai built more new energy vehicles than the other two, Shenzhen and Xi'an, put together.",
    'comparison ?shenzhen+xian nev_production 2021 < shanghai',
  ),
  says(
    "Hefei's new energy vehicle output in 2025 was more than three times that of Wuhu.",
    'comparison hefei nev_production 2025 > 3 × wuhu',
  ),
  says(
    'In 2024 Wuhu built a third as many new energy vehicles as Hefei.',
    'comparison wuhu nev_production 2024 = 0.333333333333 × hefei',
  ),
  says(
    "Chongqing's output in 2025 was nearly double its 2019 level of vehicle production.",
    'comparison chongqing vehicle_production 2025 = 2 × 2019',
  ),
  says(
    "Guangzhou's vehicle production fell short of Shenzhen's in 2024.",
    'comparison shenzhen vehicle_production 2024 > guangzhou',
  ),
  says(
    'In 2024 Guangzhou was overtaken by both Shenzhen and Chongqing in vehicle production.',
    'comparison shenzhen vehicle_production 2024 > guangzhou',
    'comparison chongqing vehicle_production 2024 > guangzhou',
  ),
  says(
    'In 2025 Shenzhen lost the top spot in vehicle production to Chongqing.',
    'comparison chongqing vehicle_production 2025 > shenzhen',
  ),
  says(
    'In 2025 Shenzhen trailed Chongqing by 40,000 vehicles in vehicle production.',
    'comparison shenzhen vehicle_production 2025 < chongqing by 40000 vehicle',
  ),
  says(
    "In 2024 Shenzhen's lead over Guangzhou in vehicle production was 350,000 vehicles.",
    'comparison shenzhen vehicle_production 2024 > guangzhou by 350000 vehicle',
  ),
  says(
    'Guangzhou built 2.49 million vehicles in 2025, 12% fewer than Chongqing.',
    'comparison guangzhou vehicle_production 2025 < chongqing by 12 percent',
  ),
  says(
    'BYD sold 4.6 million vehicles in 2025, more than Changan and Seres put together.',
    'comparison ?changan+seres vehicle_sales 2025 < byd',
  ),
  says(
    "In 2023 Shenzhen's new energy vehicle output was more than that of Xi'an and Wuhu combined.",
    'comparison ?xian+wuhu nev_production 2023 < shenzhen',
  ),
  says(
    'In 2025 Changan sold almost three times as many new energy vehicles as Seres.',
    'comparison changan nev_sales 2025 = 3 × seres',
  ),
  says(
    "In 2023 Wuhu's output of new energy vehicles was less than a fifth of Shenzhen's.",
    'comparison wuhu nev_production 2023 < 0.2 × shenzhen',
  ),
  says(
    "Chongqing's vehicle production in 2019 was less than half its 2016 peak.",
    'comparison chongqing vehicle_production 2019 < 0.5 × 2016',
  ),
  says(
    "In 2020 Chongqing's vehicle production lagged that of Guangzhou.",
    'comparison guangzhou vehicle_production 2020 > chongqing',
  ),
  says(
    'Guangzhou had been passed by Shenzhen in vehicle production in 2024.',
    'comparison shenzhen vehicle_production 2024 > guangzhou',
  ),
  says(
    "In 2022 Shanghai produced 988,600 NEVs, much higher than Xi'an's 269,000.",
    'comparison shanghai nev_production 2022 > xian',
  ),
  says(
    "In 2022 Xi'an produced 1.0152 million NEVs, narrowly beating Shanghai.",
    'comparison xian nev_production 2022 > shanghai',
  ),
  says(
    'In the first seven months of 2023 Tesla China delivered 540,000 vehicles, surpassing the number of deliveries made throughout 2021.',
    'comparison tesla-china nev_deliveries 2023-01/2023-07 > 2021',
  ),
];

/** On one level, behind the rival of one's own figure, more than each of several. */
export const besideFigures = [
  says(
    "NIO's deliveries in October 2025 were on par with XPeng's.",
    'comparison nio nev_deliveries 2025-10 = 1 × xpeng',
  ),
  says(
    "Xiaomi's deliveries in October 2025 were roughly the same as in September.",
    'comparison xiaomi nev_deliveries 2025-10 = 1 × 2025-09',
  ),
  says(
    "Li Auto delivered 31,767 vehicles in October 2025, behind XPeng's 42,013.",
    'comparison xpeng nev_deliveries 2025-10 > li-auto',
  ),
  says(
    'Li Auto delivered 31,767 vehicles in October 2025, ahead of Xiaomi but behind XPeng.',
    'comparison li-auto nev_deliveries 2025-10 > xiaomi',
    'comparison xpeng nev_deliveries 2025-10 > li-auto',
  ),
  says(
    'Leapmotor delivered 70,289 vehicles in October 2025, more than NIO and XPeng.',
    'comparison leapmotor nev_deliveries 2025-10 > nio',
    'comparison leapmotor nev_deliveries 2025-10 > xpeng',
  ),
  silent("NIO's batteries in October 2025 were on par with XPeng's."),
  silent('NIO was on par with XPeng in October 2025.'),
  silent('Li Auto delivered 31,767 vehicles in October 2025, ahead of the holidays.'),
];
