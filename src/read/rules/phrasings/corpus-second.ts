import { type Example, says, silent } from '../write-figure.ts';

/** Phrasings of wire stories, releases, bulletins and tables with every figure they state; written with the first half and kept back to measure the rules. The text is dated 2026-01-13. */
export const OWNED: readonly Example[] = [
  says("SAIC's 4.5 million vehicle sales in 2025 put it second.", 'level saic vehicle_sales 2025 =4500000'),
  says('Xpeng ended 2025 with deliveries of 429,445 NEVs.', 'level xpeng nev_deliveries 2025 =429445'),
  says(
    'Liuzhou finished 2024 with vehicle production of 1.2 million units.',
    'level liuzhou vehicle_production 2024 =1200000',
  ),
  says(
    "Wuhu, with exports of 1.2 million vehicles in 2025, was the country's biggest port of departure.",
    'level wuhu vehicle_exports 2025 =1200000',
  ),
];

export const DONE: readonly Example[] = [
  says(
    "Around 1.6 million vehicles were manufactured in Xi'an last year.",
    'level xian vehicle_production 2025 ~1600000',
  ),
  says(
    'In the first ten months of 2025, 2.01 million NEVs were exported from China, a rise of 90.4%.',
    'level china nev_exports 2025-01/2025-10 =2010000',
    'change china nev_exports 2025-01/2025-10<2024-01/2024-10 =+90.4%',
  ),
  says(
    'Over half a million NEVs came off the line in Chongqing in 2023, up 30.3 percent from the previous year.',
    'level chongqing nev_production 2023 >500000',
    'change chongqing nev_production 2023<2022 =+30.3%',
  ),
  silent('1.93 million Volkswagen vehicles were sold in China in 2024.'),
  says(
    'Production of 2.79 million vehicles was recorded in Chongqing in 2025.',
    'level chongqing vehicle_production 2025 =2790000',
  ),
  says(
    'A total of 6.41 million cars were exported from the country in 2024, according to CAAM.',
    'level china vehicle_exports 2024 =6410000 from caam',
  ),
];

export const APPOSED: readonly Example[] = [
  says(
    "Leapmotor's deliveries in June 2025 hit 48,006, representing growth of 138 percent on a year earlier.",
    'level leapmotor nev_deliveries 2025-06 =48006',
    'change leapmotor nev_deliveries 2025-06<2024-06 =+138%',
  ),
  says(
    'Deliveries by Li Auto plunged to 27,798 units in November 2025 — a drop of 43% year-on-year.',
    'level li-auto nev_deliveries 2025-11 =27798',
    'change li-auto nev_deliveries 2025-11<2024-11 =-43%',
  ),
  says(
    "BYD's sales in January 2025 totalled 300,538 vehicles, 49% more than in the same month of 2024.",
    'level byd vehicle_sales 2025-01 =300538',
    'change byd vehicle_sales 2025-01<2024-01 =+49%',
  ),
  says(
    "Shanghai's NEV output was 1.2868 million in 2023, a year-on-year rise of 34.6%, while Xi'an's was 983,800, a fall of 0.3%.",
    'level shanghai nev_production 2023 =1286800',
    'level xian nev_production 2023 =983800',
    'change shanghai nev_production 2023<2022 =+34.6%',
    'change xian nev_production 2023<2022 =-0.3%',
  ),
  silent("China's NEV exports grew 1.2 times in the first seven months of 2025."),
];

export const DATED: readonly Example[] = [
  says(
    'By the end of June 2025, Changan had sold 1.355 million vehicles this year.',
    'level changan vehicle_sales 2025-H1 =1355000',
  ),
  says(
    'In the 11 months through November 2025, BYD sold 4.182 million vehicles.',
    'level byd vehicle_sales 2025-01/2025-11 =4182000',
  ),
  says(
    'SAIC sold 365,000 vehicles in August 2025, 440,000 in September and 454,000 in October.',
    'level saic vehicle_sales 2025-08 =365000',
    'level saic vehicle_sales 2025-09 =440000',
    'level saic vehicle_sales 2025-10 =454000',
  ),
  says(
    'BYD sold 426,972 vehicles in 2020. Five years later the number had risen to 4.602 million.',
    'level byd vehicle_sales 2020 =426972',
    'level byd vehicle_sales 2025 =4602000',
  ),
  says(
    'Since 2020, NEV production in China has soared from 1.456 million to 9.443 million units by 2023.',
    'level china nev_production 2020 =1456000',
    'level china nev_production 2023 =9443000',
  ),
  says(
    "From 2018 to 2022 Chongqing's NEV production grew at an average annual rate of 98 percent.",
    'change chongqing nev_production 2022<2018 =+98% a-year',
  ),
  says(
    "In 2022 Xi'an made 1.0155 million NEVs, up from 274,000 in 2021.",
    'level xian nev_production 2022 =1015500',
    'level xian nev_production 2021 =274000',
  ),
];

export const SHARED: readonly Example[] = [
  says(
    'One out of every ten NEVs produced in China in 2023 came from Anhui.',
    'share anhui nev_production /nev_production@china 2023 =10%',
  ),
  says(
    "Exports now account for more than 40% of Chery's sales in 2025.",
    'share chery vehicle_exports /vehicle_sales 2025 >40%',
  ),
  says(
    'China sold 1.66 million NEVs in October 2025, for 51.6% of all vehicle sales.',
    'level china nev_sales 2025-10 =1660000',
    'share china nev_sales /vehicle_sales 2025-10 =51.6%',
  ),
  says(
    'The penetration rate of NEVs in China rose from 40.9% in 2024 to 47.9% in 2025.',
    'level china nev_penetration 2024 =40.9%',
    'level china nev_penetration 2025 =47.9%',
  ),
  says(
    'NIO, Xpeng and Li Auto delivered a combined 1.16 million NEVs in 2025.',
    'level nio+xpeng+li-auto nev_deliveries 2025 =1160000',
  ),
  says(
    'Guangzhou and Shenzhen combined made 5.2 million vehicles in 2025.',
    'level guangzhou+shenzhen vehicle_production 2025 =5200000',
  ),
];

export const OTHERS: readonly Example[] = [
  says(
    'Aito, the brand run by Seres, delivered 147,000 vehicles in the first half of 2025.',
    'level aito nev_deliveries 2025-H1 =147000',
  ),
  silent('Hefei is home to a NIO factory that built 200,000 vehicles in 2024.'),
  says(
    "Deepal, one of Changan's brands, sold 333,000 vehicles in 2025.",
    'level deepal vehicle_sales 2025 =333000',
  ),
  says(
    'Shenzhen passed Shanghai, whose NEV output was 1.25 million in 2025.',
    'level shanghai nev_production 2025 =1250000',
  ),
];

export const UNKNOWN: readonly Example[] = [
  silent("Chongqing's production of motorcycles rose 8% to 7.6 million in 2025."),
  silent("BYD's battery installations reached 161 GWh in 2025."),
  silent("Chongqing's industrial output grew 6.8% in 2025."),
  silent('Power battery output in Sichuan rose to 300 GWh in 2024.'),
  silent('The car loan market grew by 12% in 2025.'),
  silent('Changan opened 1,200 stores in 2025.'),
  silent('Imports of vehicles into China fell 12.4% to 704,000 units in 2024.'),
  silent("Changan's sales in Thailand rose 35% to 12,000 vehicles in 2025."),
  says(
    "Chongqing's vehicle output rose 9.7% in 2025, and its exports of computers fell 3.1%.",
    'change chongqing vehicle_production 2025<2024 =+9.7%',
  ),
];

export const AIMED: readonly Example[] = [
  says(
    'Leapmotor has set itself a target of 1 million deliveries in 2026.',
    'target leapmotor nev_deliveries =1000000 by 2026 goal',
  ),
  says(
    "Chongqing's NEV output is forecast to exceed 1.5 million in 2026.",
    'target chongqing nev_production >1500000 by 2026 forecast',
  ),
  says(
    'Xpeng expects to deliver between 121,000 and 132,000 vehicles in the fourth quarter of 2025.',
    'target xpeng nev_deliveries 121000..132000 by 2025-Q4 forecast from xpeng',
  ),
  says(
    'Xiaomi has raised its 2025 delivery target from 300,000 to 350,000 NEVs.',
    'target xiaomi nev_deliveries =350000 by 2025 goal',
  ),
];

export const ROWS: readonly Example[] = [
  says(
    'NEV deliveries in November 2025\n• Leapmotor 70,327 +75%\n• Xpeng 36,728 +19%\n• Li Auto 33,181 -31.9%',
    'level leapmotor nev_deliveries 2025-11 =70327',
    'level xpeng nev_deliveries 2025-11 =36728',
    'level li-auto nev_deliveries 2025-11 =33181',
    'change leapmotor nev_deliveries 2025-11<2024-11 =+75%',
    'change xpeng nev_deliveries 2025-11<2024-11 =+19%',
    'change li-auto nev_deliveries 2025-11<2024-11 =-31.9%',
  ),
  says(
    '| Rank | Country | Vehicle sales 2024 (million units) | Growth |\n| 1 | China | 31.44 | +4.5% |\n| 2 | Japan | 4.42 | −7.5% |',
    'level china vehicle_sales 2024 =31440000',
    'level japan vehicle_sales 2024 =4420000',
    'change china vehicle_sales 2024<2023 =+4.5%',
    'change japan vehicle_sales 2024<2023 =-7.5%',
  ),
  says(
    'City  Vehicle output in 2025  Year on year\nChongqing  2,788,000  9.7%\nGuangzhou  2,100,000  -6.3%',
    'level chongqing vehicle_production 2025 =2788000',
    'level guangzhou vehicle_production 2025 =2100000',
    'change chongqing vehicle_production 2025<2024 =+9.7%',
    'change guangzhou vehicle_production 2025<2024 =-6.3%',
  ),
];

export const MONEY: readonly Example[] = [
  says(
    "BYD's revenue was 777.1 billion yuan in 2024, an increase of 29 percent, and its R&D spending 54.2 billion yuan.",
    'level byd revenue 2024 =777100000000',
    'level byd rd_spending 2024 =54200000000',
    'change byd revenue 2024<2023 =+29%',
  ),
  says(
    "GAC's net profit was -2.538 billion yuan in the first half of 2025.",
    'level gac net_profit 2025-H1 =-2538000000',
  ),
  says(
    'The output value of the automobile industry in Chongqing rose 7% to 530 billion yuan in 2023.',
    'level chongqing auto_industry_output_value 2023 =530000000000',
    'change chongqing auto_industry_output_value 2023<2022 =+7%',
  ),
];

export const CHAINS: readonly Example[] = [
  says(
    'Geely sold 3.025 million vehicles in 2025. This represented growth of 39% over 2024.',
    'level geely-auto vehicle_sales 2025 =3025000',
    'change geely-auto vehicle_sales 2025<2024 =+39%',
  ),
  says(
    'In 2025 China exported 7.1 million vehicles. Of these, 2.6 million were NEVs, twice as many as a year earlier.',
    'level china vehicle_exports 2025 =7100000',
    'level china nev_exports 2025 =2600000',
  ),
  says(
    'Vehicle production in Anhui reached 3.69 million in 2025, and NEV production 1.9 million. Exports were 1.1 million.',
    'level anhui vehicle_production 2025 =3690000',
    'level anhui nev_production 2025 =1900000',
    'level anhui vehicle_exports 2025 =1100000',
  ),
  says(
    "Changan's sales rose to 2.913 million vehicles in 2025. Those of NEVs came to 1.11 million, a gain of 51.1%.",
    'level changan vehicle_sales 2025 =2913000',
    'level changan nev_sales 2025 =1110000',
    'change changan nev_sales 2025<2024 =+51.1%',
  ),
  says(
    "Chongqing built 2.788 million vehicles in 2025. Shanghai's total was 1.9 million.",
    'level chongqing vehicle_production 2025 =2788000',
    'level shanghai vehicle_production 2025 =1900000',
  ),
];
