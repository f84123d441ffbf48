import { says } from '../write-figure.ts';

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
];
