import { type Example, says, silent } from '../write-figure.ts';

/** How blogs and trade columns tell a market: the present tense, lists of parts with rates in brackets, a year to date beside the month. The text is dated 2026-01-13. */
export const MARKETS: readonly Example[] = [
  says(
    'The Chinese wholesale market gains 3.1% in December to 3,200,000 units.',
    'level china vehicle_sales 2025-12 =3200000 on wholesale',
    'change china vehicle_sales 2025-12<2024-12 =+3.1% on wholesale',
  ),
  says(
    'The Chinese car market fell 5.2% in November 2025 to 2,262,000 units. This includes 1,994,000 passenger cars (-5.1%) and 268,000 commercial vehicles (-6.6%).',
    'level china vehicle_sales 2025-11 =2262000',
    'change china vehicle_sales 2025-11<2024-11 =-5.2%',
    'level china passenger_vehicle_sales 2025-11 =1994000',
    'change china passenger_vehicle_sales 2025-11<2024-11 =-5.1%',
    'level china commercial_vehicle_sales 2025-11 =268000',
    'change china commercial_vehicle_sales 2025-11<2024-11 =-6.6%',
  ),
  // Another market than that of new things moves by itself.
  silent("China's used car market fell 5.2% in November 2025 to 1,262,000 units."),
  silent('The stock market fell 5.2% in November 2025.'),
  // A sentence adverb is nobody's name and no thing; "is off" is a fall; parts go on behind their brackets.
  says(
    "China's vehicle sales rose in November 2025. Likewise production is off -4.8% to 2,286,000 including 2,030,000 passenger cars (-4%) and 256,000 commercial vehicles (-10.5%).",
    'level china vehicle_production 2025-11 =2286000',
    'change china vehicle_production 2025-11<2024-11 =-4.8%',
    'level china passenger_vehicle_production 2025-11 =2030000',
    'change china passenger_vehicle_production 2025-11<2024-11 =-4%',
    'level china commercial_vehicle_production 2025-11 =256000',
    'change china commercial_vehicle_production 2025-11<2024-11 =-10.5%',
  ),
  says(
    "China's vehicle production rose 2.5% to 2,561,000 in November 2025. Passenger cars are even down -0.9% to 2,219,000 whereas CVs are up 31.3% to 342,000.",
    'level china vehicle_production 2025-11 =2561000',
    'change china vehicle_production 2025-11<2024-11 =+2.5%',
    'level china passenger_vehicle_production 2025-11 =2219000',
    'change china passenger_vehicle_production 2025-11<2024-11 =-0.9%',
    'level china commercial_vehicle_production 2025-11 =342000',
    'change china commercial_vehicle_production 2025-11<2024-11 =+31.3%',
  ),
  // What is told by the way moves no date: not even where the year before is recalled.
  says(
    "In November 2025 China's vehicle sales rose 4.8% to 2,622,000 units. Keep in mind November 2024 was up 23.8% on the year prior. Exports rose 5% to 600,000 units.",
    'level china vehicle_sales 2025-11 =2622000',
    'change china vehicle_sales 2025-11<2024-11 =+4.8%',
    'change china vehicle_sales 2024-11<2023-11 =+23.8%',
    'level china vehicle_exports 2025-11 =600000',
    'change china vehicle_exports 2025-11<2024-11 =+5%',
  ),
  // How sales were counted is not how output was.
  says(
    "China's passenger vehicle wholesale sales rose 35% to 806,000 units in November 2025, and passenger vehicle production rose 33% to 784,000 units.",
    'level china passenger_vehicle_sales 2025-11 =806000 on wholesale',
    'change china passenger_vehicle_sales 2025-11<2024-11 =+35% on wholesale',
    'level china passenger_vehicle_production 2025-11 =784000',
    'change china passenger_vehicle_production 2025-11<2024-11 =+33%',
  ),
  // Sold there, beside what left: those sold at home.
  says(
    'From January to July 2025, 5,226,000 NEVs were sold in China and 708,000 were exported.',
    'level china domestic_nev_sales 2025-01/2025-07 =5226000',
    'level china nev_exports 2025-01/2025-07 =708000',
  ),
];

/** Whose figures they are, and of when: rests, asides, leads, totals, goals. */
export const BESIDES: readonly Example[] = [
  // What is left beside a part is neither the whole nor told by its verb.
  silent(
    'About 83% of the vehicles were for private use in 2019, while the other 4.3 million vehicles produced in China were for commercial use.',
  ),
  says(
    'With sales of 6.2 million vehicles in 2019, SAIC Motor Corporation Ltd. (600104.SS) is the largest maker.',
    'level saic vehicle_sales 2019 =6200000',
  ),
  says(
    "Great Wall's top-selling model, the Haval H6, sold 35,570 vehicles in January 2025.",
    'level haval-h6 vehicle_sales 2025-01 =35570',
  ),
  says(
    'While most vehicles manufactured in China are sold in China, exports reached 814,300 units in 2011.',
    'level china vehicle_exports 2011 =814300',
  ),
  says(
    'In 2019, manufacturers produced about 92 million vehicles worldwide, including 67 million passenger cars and 25 million commercial vehicles.',
    'level world vehicle_production 2019 ~92000000',
    'level world passenger_vehicle_production 2019 =67000000',
    'level world commercial_vehicle_production 2019 =25000000',
  ),
  says(
    'Great Wall has set the objective for its production and sales to reach 4 million units and exports to reach 1 million units by 2025.',
    'target great-wall vehicle_sales =4000000 by 2025 goal',
    'target great-wall vehicle_exports =1000000 by 2025 goal',
  ),
  says(
    "BYD this January forecast sales would fall to 3.9 million vehicles in 2026 from last year's sales of 4.6 million.",
    'level byd vehicle_sales 2025 =4600000 from byd',
    'target byd vehicle_sales =3900000 by 2026 forecast from byd',
  ),
  // A year to date inside a noun phrase stands beside the month; what follows is of the month, or else of the stretch.
  says(
    "Changan sold 224,300 car units in November 2025. Geely's year-to-date total of 2.78 million vehicles beat that. Chery sold 205,700 vehicles.",
    'level changan vehicle_sales 2025-11 =224300',
    'level geely-auto vehicle_sales 2025-01/2025-11 =2780000',
    'level chery vehicle_sales 2025-11 =205700',
  ),
];

/** Words that count together, of a class, in short forms; what a ranking is about; of whom a rate behind a share is. */
export const COUNTS: readonly Example[] = [
  says(
    'In 2025 the 16 NEV makers of Chongqing were busy: Chongqing produced 394,000 units of NEVs.',
    'level chongqing nev_production 2025 =394000',
  ),
  silent(
    'From January to October 2025, the port of Shanghai handled the import and export of more than 80,000 vehicles.',
  ),
  says(
    "NIO's sales in Q4'24 were just over 72,000 vehicles, a year-on-year increase of 45pc.",
    'level nio vehicle_sales 2024-Q4 >72000',
    'change nio vehicle_sales 2024-Q4<2023-Q4 =+45%',
  ),
  says('XPeng delivered c.122,000 vehicles in 2022.', 'level xpeng nev_deliveries 2022 ~122000'),
  says(
    'In January 2026 NIO guided for first-quarter vehicle deliveries in the range of 47,000 to 49,000, its highest yet.',
    'target nio nev_deliveries 47000..49000 by 2026-Q1 forecast',
  ),
  says(
    "Exports accounted for 11.5% of China's total 2022 production of passenger cars and commercial vehicles, up 3.4% year-on-year to 27 million.",
    'share china vehicle_exports /vehicle_production 2022 =11.5%',
    'level china vehicle_production 2022 =27000000',
    'change china vehicle_production 2022<2021 =+3.4%',
  ),
  says(
    'Shenzhen ranked first in NEV production in 2023. In 2021, Shanghai took the lead with 632,000 vehicles, while Shenzhen had only 299,500 vehicles.',
    'level shanghai nev_production 2021 =632000',
    'level shenzhen nev_production 2021 =299500',
  ),
];

/** Asides between dashes and commas, wholes behind a share, scenes before a colon, kinds nobody knows. */
export const ASIDES: readonly Example[] = [
  // A kind of its own, whatever the aside says of the whole.
  silent(
    "Sales in the hatchback category – which made up 40 percent of China's car sales last year – declined 10.7 percent to 10.3 million units in 2025.",
  ),
  says(
    'Sales of new energy vehicles in China, which include cars powered by fuel cells but mostly consist of electric vehicles, dropped 4 percent to 1.2 million in 2019.',
    'level china nev_sales 2019 =1200000',
    'change china nev_sales 2019<2018 =-4%',
  ),
  // What moved is told before the aside; the whole of the share it led to is not it.
  says(
    "China's exports of new energy vehicles, which include plug-in hybrids, more than doubled in the first half of 2023 to reach 25% of the country's total vehicle exports.",
    'change china nev_exports 2023-H1<2022-H1 >+100%',
  ),
  says(
    'Tesla reported for 2023. That year, total wholesale sales almost reached 950,000 vehicles, up 33% year-over-year.',
    'level tesla vehicle_sales 2023 <~950000 on wholesale',
    'change tesla vehicle_sales 2023<2022 =+33% on wholesale',
  ),
  says(
    'In the first half of 2023, Chinese vehicle exports +75.7% year-on-year to 2.14 million.',
    'level china vehicle_exports 2023-H1 =2140000',
    'change china vehicle_exports 2023-H1<2022-H1 =+75.7%',
  ),
  // Names of makers before acronyms of many; a pair of types; some months of a year.
  says(
    'BYD EVs sold well in Europe. In 2025 it sold 4.6 million vehicles.',
    'level byd vehicle_sales 2025 =4600000',
  ),
  silent('Model 3/Model Y sales in Europe reached 60,365 in December 2025.'),
  silent("In 2025, NIO's NEV penetration rate exceeded 30% in several months."),
  // A year to date of a text of this year, though an older year was told of last.
  says(
    'In 2024, NIO delivered 221,970 vehicles. So far this year, its deliveries have exceeded 20,000.',
    'level nio nev_deliveries 2024 =221970',
  ),
];

/** Times of one of several figures, and numbers that spaces cut up. */
export const TIMES: readonly Example[] = [
  says(
    'In India, about 4.4 million vehicles were sold in 2018, but in 2019, sales fell to under 4 million.',
    'level india vehicle_sales 2018 ~4400000',
    'level india vehicle_sales 2019 <4000000',
  ),
  says(
    'Chery exported 269,154 vehicles in 2021, 451,337 vehicles in 2022, and 937,148 vehicles in 2023, accounting for 50 percent of its overall sales.',
    'level chery vehicle_exports 2021 =269154',
    'level chery vehicle_exports 2022 =451337',
    'level chery vehicle_exports 2023 =937148',
    'share chery vehicle_exports /vehicle_sales 2023 =50%',
  ),
  // Told of the year it is held against: of another, which nobody names.
  says(
    'In 2023, Chery sold 1,881,316 vehicles. Its annual sales later reached 2,603,916 vehicles, an increase compared to 2023.',
    'level chery vehicle_sales 2023 =1881316',
  ),
  says(
    'In 2023, Chery exported 937 148 vehicles and sold 1 881 316 vehicles.',
    'level chery vehicle_sales 2023 =1881316',
  ),
];
