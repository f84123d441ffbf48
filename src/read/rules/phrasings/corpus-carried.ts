import { type Example, says, silent } from '../write-figure.ts';

/** What a figure takes over from the sentences before it, and what it must not. Each rule has its hard negatives beside it. The text is dated 2026-01-13. */
export const BASES: readonly Example[] = [
  says(
    'In December 2025 BYD sold 420,398 vehicles, down 18% YoY and 12% MoM.',
    'level byd vehicle_sales 2025-12 =420398',
    'change byd vehicle_sales 2025-12<2024-12 =-18%',
    'change byd vehicle_sales 2025-12<2025-11 =-12%',
  ),
  says(
    'In November 2025 Geely Auto sold 310,428 vehicles, a year-on-year increase of 24% and a month-on-month increase of 1%.',
    'level geely-auto vehicle_sales 2025-11 =310428',
    'change geely-auto vehicle_sales 2025-11<2024-11 =+24%',
    'change geely-auto vehicle_sales 2025-11<2025-10 =+1%',
  ),
  says(
    "China's vehicle exports in December 2025 rose 22% from a year earlier but fell 4% from November.",
    'change china vehicle_exports 2025-12<2024-12 =+22%',
    'change china vehicle_exports 2025-12<2025-11 =-4%',
  ),
  says(
    'BYD sold 480,186 vehicles in November 2025, down 5% compared with sales in November 2024.',
    'level byd vehicle_sales 2025-11 =480186',
    'change byd vehicle_sales 2025-11<2024-11 =-5%',
  ),
  says(
    "Chongqing's NEV output rose 36% in 2025, the most in nine years.",
    'change chongqing nev_production 2025<2024 =+36%',
  ),
  says(
    "SAIC's vehicle sales rose 12.3% in 2025, ending a slide that began in 2018.",
    'change saic vehicle_sales 2025<2024 =+12.3%',
  ),
];

export const PASSAGES: readonly Example[] = [
  says(
    'In December 2025 GAC sold 187,700 vehicles.\n\nGAC Honda sold 35,100 vehicles, down 40% on the year.',
    'level gac vehicle_sales 2025-12 =187700',
    'level gac-honda vehicle_sales 2025-12 =35100',
    'change gac-honda vehicle_sales 2025-12<2024-12 =-40%',
  ),
  says(
    'In December 2025 Chery sold 240,000 vehicles. For the full year it sold 2.8 million vehicles.',
    'level chery vehicle_sales 2025-12 =240000',
    'level chery vehicle_sales 2025 =2800000',
  ),
  says(
    'In 2025 Chery sold 2.8 million vehicles, with 240,000 of them sold in December. Changan sold 2.9 million vehicles.',
    'level chery vehicle_sales 2025 =2800000',
    'level chery vehicle_sales 2025-12 =240000',
    'level changan vehicle_sales 2025 =2900000',
  ),
  // Days of a month that are no month: neither the month's nor the year's.
  silent('As of December 10, the maker had sold 1.2 million vehicles. GAC said so.'),
  silent('In the first week of December 2025, sales of GAC Honda reached 9,000 vehicles a day.'),
];

export const PARTS: readonly Example[] = [
  silent("China's daily average retail sales of passenger cars reached 45,207 units in August 2025."),
  silent("China's luxury car retail sales reached 240,000 units in July 2025."),
  silent('Retail sales of local brands in China totaled 940,000 units in July 2025, up 15% on the year.'),
  silent('BYD sold 4,092 units of armoured NEVs in January 2025, up 763%.'),
  silent('Pony.ai reported revenue from its robot segment of 47.7 million yuan in 2025, up 89.5%.'),
  silent('Passenger cars equipped with a roof box reached sales of 3.1 million units in China in 2025.'),
  silent('China exported 730,000 vehicles to Ruritania in 2025.'),
  says(
    "China's total retail sales of passenger cars reached 1.96 million units in August 2025.",
    'level china passenger_vehicle_retail 2025-08 =1960000 on retail',
  ),
  says(
    "China's strong retail sales of passenger cars reached 1.96 million units in August 2025.",
    'level china passenger_vehicle_retail 2025-08 =1960000 on retail',
  ),
];

export const BEARERS: readonly Example[] = [
  says(
    'the U.S.-listed NIO delivered 48,135 vehicles in December 2025.',
    'level nio nev_deliveries 2025-12 =48135',
  ),
  says(
    'Geely Holding Group told of its year. Geely Auto is a part of it. The group sold 4.1 million vehicles in 2025.',
    'level geely-holding vehicle_sales 2025 =4100000',
  ),
  says(
    'Changan sold 2.9 million vehicles and state-owned Dongfeng 2.4 million in 2025.',
    'level changan vehicle_sales 2025 =2900000',
    'level dongfeng vehicle_sales 2025 =2400000',
  ),
  says(
    'In 2025 Anhui led with 3.7 million vehicles produced, followed by Guangdong at 3.1 million.',
    'level anhui vehicle_production 2025 =3700000',
    'level guangdong vehicle_production 2025 =3100000',
  ),
  // Nobody knows who came second: not the first's, and not the owner's.
  says(
    'In 2025 Chery exported 1.3 million vehicles, followed by Zeppelin, owned by SAIC, with 168,700 units.',
    'level chery vehicle_exports 2025 =1300000',
  ),
  says(
    'BEIJING, Jan. 13 (Xinhua) -- China sold 34.4 million vehicles in 2025. Vehicle exports reached 7.1 million units last year.',
    'level china vehicle_sales 2025 =34400000',
    'level china vehicle_exports 2025 =7100000',
  ),
];

/** Whom words point to that tell where somebody sits or what is made there, and names that open with a maker's. */
export const POINTING: readonly Example[] = [
  says(
    'Tesla told of its month. The U.S. automaker sold 1.64 million vehicles in 2025.',
    'level tesla vehicle_sales 2025 =1640000',
  ),
  says(
    "In 2025 XPeng delivered 429,445 vehicles. The Guangzhou-based company's deliveries rose 126% on the year.",
    'level xpeng nev_deliveries 2025 =429445',
    'change xpeng nev_deliveries 2025<2024 =+126%',
  ),
  says(
    'Chinese smart electric vehicle maker XPeng delivered 429,445 vehicles in 2025.',
    'level xpeng nev_deliveries 2025 =429445',
  ),
  // Two makers in sight, and the words fit both.
  silent(
    'BYD and Tesla told of their year. The Asian giant is ahead. The Chinese company sold many. The foreign automaker sold 1.64 million vehicles in 2025.',
  ),
  silent('Tesla and NIO told of their year. The U.S. automaker sold 1.64 million vehicles in 2025.'),
  says(
    'In 2025 BYD sold 4.6 million vehicles. The parent company sold 9 million vehicles in 2025.',
    'level byd vehicle_sales 2025 =4600000',
  ),
  says('SAIC MG exported 32,000 vehicles in December 2025.', 'level mg vehicle_exports 2025-12 =32000'),
  says(
    'In December 2025 GAC Rocket sold 37,600 vehicles. GAC Aion sold 30,000 vehicles.',
    'level gac-aion vehicle_sales 2025-12 =30000',
  ),
  says(
    'Shanghai (Agency)- Vehicle sales in China rose 9% to 34.4 million in 2025.',
    'level china vehicle_sales 2025 =34400000',
    'change china vehicle_sales 2025<2024 =+9%',
  ),
  says(
    'Geely surpassed Chery with sales of 3.02 million vehicles in 2025.',
    'level geely-auto vehicle_sales 2025 =3020000',
  ),
  silent("Monthly deliveries for NIO's Q Series were above 10,000 in December 2025."),
  silent('Tesla sold 86,700 vehicles made at its new works in December 2025.'),
];

export const GOALS: readonly Example[] = [
  says(
    'BYD sold 4.6 million vehicles in 2025, meeting its annual target of 4.6 million vehicles.',
    'level byd vehicle_sales 2025 =4600000',
    'target byd vehicle_sales =4600000 by 2025 goal',
  ),
  says(
    'GAC sold 1.7 million vehicles in 2025, and the 2 million sales target is out of reach.',
    'level gac vehicle_sales 2025 =1700000',
  ),
  // A source in brackets is no figure.
  says(
    'Chongqing aims to produce 3 million vehicles in 2026 [4][5].',
    'target chongqing vehicle_production =3000000 by 2026 goal',
  ),
];

export const SHARES: readonly Example[] = [
  says(
    "Guangdong's NEV output made up a quarter of the country's total in 2024.",
    'share guangdong nev_production /nev_production@china 2024 =25%',
  ),
  says(
    'Guangdong produced 5.19 million vehicles and 2.53 million NEVs in 2023, accounting for 17.2% and 26.8% of the national total, respectively.',
    'level guangdong vehicle_production 2023 =5190000',
    'level guangdong nev_production 2023 =2530000',
    'share guangdong vehicle_production /vehicle_production@china 2023 =17.2%',
    'share guangdong nev_production /nev_production@china 2023 =26.8%',
  ),
  silent('The NEV penetration rate was 71.3% for local brands in China in 2024.'),
];
