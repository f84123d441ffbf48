import { says, silent } from '../write-figure.ts';

export const passing = [
  says(
    'In 2024 Shenzhen overtook Guangzhou in vehicle production.',
    'comparison shenzhen vehicle_production 2024 > guangzhou',
  ),
  says(
    "Guangzhou's vehicle production exceeded that of Chongqing in 2016.",
    'comparison guangzhou vehicle_production 2016 > chongqing',
  ),
  says(
    "Guangzhou's vehicle production exceeded Chongqing's in 2016.",
    'comparison guangzhou vehicle_production 2016 > chongqing',
  ),
  says(
    'In 2024 Guangzhou was overtaken by Shenzhen in vehicle production.',
    'comparison shenzhen vehicle_production 2024 > guangzhou',
  ),
  says(
    'Shenzhen surpassed both Guangzhou and Shanghai in vehicle output in 2024.',
    'comparison shenzhen vehicle_production 2024 > guangzhou',
    'comparison shenzhen vehicle_production 2024 > shanghai',
  ),
  says(
    'In 2016 Guangzhou moved ahead of Chongqing in vehicle production.',
    'comparison guangzhou vehicle_production 2016 > chongqing',
  ),
  says(
    'Guangzhou led in vehicle production until 2024, when Shenzhen overtook it.',
    'streak guangzhou vehicle_production rank #1 ..2023 city@china',
    'comparison shenzhen vehicle_production 2024 > guangzhou',
  ),
  says(
    'Guangzhou ranked first in vehicle output in 2023. In 2024 it was dethroned by Shenzhen.',
    'rank guangzhou vehicle_production 2023 #1 city@china',
    'comparison shenzhen vehicle_production 2024 > guangzhou',
  ),
  says(
    'In 2024 Guangzhou lost the crown to Shenzhen in vehicle production.',
    'comparison shenzhen vehicle_production 2024 > guangzhou',
  ),
  says(
    "Guangzhou's vehicle production fell behind Shenzhen in 2024.",
    'comparison shenzhen vehicle_production 2024 > guangzhou',
  ),
  says(
    'BYD outsold Tesla in battery electric vehicle sales in 2024.',
    'comparison byd bev_sales 2024 > tesla',
  ),
  says(
    'Shenzhen has overtaken Guangzhou in vehicle production.',
    'comparison shenzhen vehicle_production ../2026-01-13 > guangzhou',
  ),
  says(
    'After Shenzhen overtook Guangzhou and claimed the top spot in vehicle production, Chongqing won it back in 2025.',
    'comparison shenzhen vehicle_production ../2026-01-13 > guangzhou',
    'rank shenzhen vehicle_production ../2026-01-13 #1 city@china',
  ),
];

export const besideAPlace = [
  says(
    'In 2024 Chongqing ranked third among cities in vehicle production, behind Shenzhen and Guangzhou.',
    'rank chongqing vehicle_production 2024 #3 city@china',
    'comparison shenzhen vehicle_production 2024 > chongqing',
    'comparison guangzhou vehicle_production 2024 > chongqing',
  ),
  says(
    'In 2025 Chongqing ranked first among cities in vehicle production, ahead of Shenzhen.',
    'rank chongqing vehicle_production 2025 #1 city@china',
    'comparison chongqing vehicle_production 2025 > shenzhen',
  ),
  says(
    'Guangzhou was second only to Shenzhen in vehicle production in 2024.',
    'rank guangzhou vehicle_production 2024 #2 city@china',
    'comparison shenzhen vehicle_production 2024 > guangzhou',
  ),
  says(
    'Chongqing ranked 14th among provinces in AI competitiveness in 2023, behind Anhui and Sichuan.',
    'rank chongqing ai_regional_competitiveness 2023 #14 by standing province@china',
    'comparison anhui ai_regional_competitiveness 2023 of rank > chongqing',
    'comparison sichuan ai_regional_competitiveness 2023 of rank > chongqing',
  ),
  says(
    'Chongqing came 14th among provinces in AI competitiveness in 2023, and both Anhui and Sichuan were ahead of it.',
    'rank chongqing ai_regional_competitiveness 2023 #14 by standing province@china',
    'comparison anhui ai_regional_competitiveness 2023 of rank > chongqing',
    'comparison sichuan ai_regional_competitiveness 2023 of rank > chongqing',
  ),
  says(
    'In vehicle production Chongqing was ahead of Guangzhou in 2025.',
    'comparison chongqing vehicle_production 2025 > guangzhou',
  ),
  says(
    'Guangzhou trailed Shenzhen in vehicle production in 2024.',
    'comparison shenzhen vehicle_production 2024 > guangzhou',
  ),
];

export const gaps = [
  says(
    'In 2025 Chongqing built 297,100 more vehicles than Guangzhou.',
    'comparison chongqing vehicle_production 2025 > guangzhou by 297100 vehicle',
  ),
  says(
    'Chongqing was ahead of Guangzhou by 297,100 vehicles in vehicle production in 2025.',
    'comparison chongqing vehicle_production 2025 > guangzhou by 297100 vehicle',
  ),
  says(
    "In 2025 Chongqing's vehicle output was 12% higher than Guangzhou's.",
    'comparison chongqing vehicle_production 2025 > guangzhou by 12 percent',
  ),
  says(
    'Guangzhou produced 120,000 fewer vehicles than Shenzhen in 2024.',
    'comparison guangzhou vehicle_production 2024 < shenzhen by 120000 vehicle',
  ),
];

export const multiples = [
  says(
    "In 2019 Chongqing's vehicle production was half of that of Guangzhou.",
    'comparison chongqing vehicle_production 2019 = 0.5 × guangzhou',
  ),
  says(
    "In 2024 Hefei's vehicle production was 2.8 times that of Wuhu.",
    'comparison hefei vehicle_production 2024 = 2.8 × wuhu',
  ),
  says(
    'Hefei produced twice as many vehicles as Wuhu in 2024.',
    'comparison hefei vehicle_production 2024 = 2 × wuhu',
  ),
  says(
    "Chongqing's vehicle output reached 3.156 million in 2016. In 2019 it fell to 1.383 million, less than half of its peak.",
    'comparison chongqing vehicle_production 2019 < 0.5 × 2016',
  ),
  says(
    'BYD sold 4.6 million vehicles in 2025, 83.7% of its goal.',
    'comparison byd vehicle_sales 2025 = 0.837 × goal',
  ),
  says(
    "In 2020 Chongqing's vehicle production was about half of its 2016 level.",
    'comparison chongqing vehicle_production 2020 = 0.5 × 2016',
  ),
  says(
    "Chongqing's vehicle production in 2019 was less than half of what it was in 2016.",
    'comparison chongqing vehicle_production 2019 < 0.5 × 2016',
  ),
];

export const growth = [
  says(
    "China's new energy vehicle production rose 72% in 2020, while Chongqing's only rose 12%.",
    'comparison chongqing nev_production 2020 of change since 2019 < china',
  ),
  says(
    "From 2017 to 2020 China's new energy vehicle production grew by 72% to 1.366 million, while Chongqing's only rose from 40,400 to 51,100.",
    'comparison chongqing nev_production 2020 of change since 2017 < china',
  ),
];

export const nothing = [
  silent('Shenzhen hopes to overtake Guangzhou in vehicle production.'),
  silent('Shenzhen may overtake Guangzhou in vehicle production in 2026.'),
  silent("Chongqing's vehicle production exceeded 2.5 million in 2024."),
  silent('Has Shenzhen overtaken Guangzhou in vehicle production?'),
  silent('Shenzhen will overtake Guangzhou in vehicle production in 2027.'),
  silent('Chongqing passed Guangzhou Street on the way to production.'),
  silent('Zhu Huarong replaced Zhang Baolin at Changan in 2020.'),
  silent("Half of Chongqing's carmakers cut production in 2019."),
  silent('Volume is only half of the story.'),
  silent("Changan's sales reached 2.9 million in 2025, more than Seres expected."),
  silent("Chongqing's competitors are trailing."),
  silent('Chongqing finished the plant ahead of schedule in 2025.'),
  silent("Huawei surpassed Changan's expectations in 2024."),
  silent('Chongqing produced more than 2.5 million vehicles in 2024, behind which stands a long history.'),
  silent('Chongqing was ahead.'),
  silent('China overtook Japan in 2023 as the largest exporter of batteries.'),
  silent('Changan passed Geely in a race of opinions.'),
  silent('Seres beat expectations.'),
  silent('The city came close to overtaking Guangzhou.'),
];

export const toldInOtherWays = [
  says(
    "In 2024 China's vehicle exports exceeded Japan's for the second year running.",
    'comparison china vehicle_exports 2024 > japan',
  ),
  says(
    "In 2025 Chongqing's vehicle output was only 40,000 lower than Shenzhen's.",
    'comparison chongqing vehicle_production 2025 < shenzhen by 40000 vehicle',
  ),
  says(
    "Chongqing's output of new energy vehicles was a third of Shenzhen's in 2023.",
    'comparison chongqing nev_production 2023 = 0.333333333333 × shenzhen',
  ),
  says(
    "Guangzhou's vehicle output was overtaken by that of Shenzhen in 2024.",
    'comparison shenzhen vehicle_production 2024 > guangzhou',
  ),
  says(
    'Changan sold 2.5 times as many vehicles as Seres in 2025.',
    'comparison changan vehicle_sales 2025 = 2.5 × seres',
  ),
  says(
    "Changan's vehicle sales in 2025 were 92% of its target.",
    'comparison changan vehicle_sales 2025 = 0.92 × goal',
  ),
  says(
    "Hefei's new energy vehicle production exceeded Shanghai's in 2024, making it the top city in the Yangtze delta.",
    'comparison hefei nev_production 2024 > shanghai',
  ),
  says(
    'In 2024 Hefei edged past Shanghai in new energy vehicle production.',
    'comparison hefei nev_production 2024 > shanghai',
  ),
  says(
    'Shanghai gave way to Shenzhen in new energy vehicle production in 2022.',
    'comparison shenzhen nev_production 2022 > shanghai',
  ),
  says(
    'Analysts say Chongqing has overtaken Guangzhou in vehicle production in 2025.',
    'comparison chongqing vehicle_production 2025 > guangzhou',
  ),
  says(
    'Chongqing denied that it had overtaken Guangzhou in vehicle production.',
    'not comparison chongqing vehicle_production ../2026-01-13 > guangzhou',
  ),
];
