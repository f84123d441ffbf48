import { type Example, says, silent } from '../write-figure.ts';

/** Phrasings of wire stories, releases, bulletins and tables with every figure they state; written before the rules they led to. The text is dated 2026-01-13. */
export const OWNED: readonly Example[] = [
  says(
    "Chery's 2,639,000 vehicle sales in 2025 were a record for the group.",
    'level chery vehicle_sales 2025 =2639000',
  ),
  says(
    'Geely closed the year 2025 with sales of 3.025 million vehicles.',
    'level geely-auto vehicle_sales 2025 =3025000',
  ),
  says(
    'With a total of 403,000 NEV deliveries in 2025, Li Auto fell behind Leapmotor.',
    'level li-auto nev_deliveries 2025 =403000',
  ),
  says(
    "BYD's vehicle exports of 1.05 million in 2025 were twice those of the year before.",
    'level byd vehicle_exports 2025 =1050000',
  ),
  says(
    'Leapmotor wrapped up 2025 with a record 596,600 vehicles delivered.',
    'level leapmotor nev_deliveries 2025 =596600',
  ),
  says('In 2025 Hefei had an NEV output of 1.37 million units.', 'level hefei nev_production 2025 =1370000'),
  says(
    "Great Wall's total vehicle sales for 2025: 1.32 million.",
    'level great-wall vehicle_sales 2025 =1320000',
  ),
];

export const DONE: readonly Example[] = [
  says(
    'A total of 1.296 million new energy vehicles were produced in Chongqing in 2025.',
    'level chongqing nev_production 2025 =1296000',
  ),
  says(
    'In 2023, 2.32 million vehicles rolled off the assembly lines in Chongqing.',
    'level chongqing vehicle_production 2023 =2320000',
  ),
  says(
    'More than 310,000 vehicles were exported from Wuhu in the first half of 2024.',
    'level wuhu vehicle_exports 2024-H1 >310000',
  ),
  says(
    'Some 368,000 cars were shipped abroad by Chery in the first quarter of 2025.',
    'level chery vehicle_exports 2025-Q1 ~368000',
  ),
  says('In December 2025, 57,600 NEVs were delivered by Xpeng.', 'level xpeng nev_deliveries 2025-12 =57600'),
  says(
    'Of the 2.788 million vehicles built in Chongqing in 2025, 1.296 million were new energy vehicles.',
    'level chongqing vehicle_production 2025 =2788000',
    'level chongqing nev_production 2025 =1296000',
  ),
  says(
    '822,000 vehicles made in Anhui were exported in the first nine months of 2023, soaring by 78 percent year on year.',
    'level anhui vehicle_exports 2023-01/2023-09 =822000',
    'change anhui vehicle_exports 2023-01/2023-09<2022-01/2022-09 =+78%',
  ),
];

export const APPOSED: readonly Example[] = [
  says(
    'NIO delivered 15,959 cars in November 2025, 59.8% higher than a year earlier.',
    'level nio nev_deliveries 2025-11 =15959',
    'change nio nev_deliveries 2025-11<2024-11 =+59.8%',
  ),
  says(
    'Xpeng posted 20,041 deliveries in November 2025, up 245% yoy and 0.2% mom.',
    'level xpeng nev_deliveries 2025-11 =20041',
    'change xpeng nev_deliveries 2025-11<2024-11 =+245%',
    'change xpeng nev_deliveries 2025-11<2025-10 =+0.2%',
  ),
  says(
    'Li Auto sold 15,000 NEVs in November 2022, with a year-on-year increase of 11.5%.',
    'level li-auto nev_sales 2022-11 =15000',
    'change li-auto nev_sales 2022-11<2021-11 =+11.5%',
  ),
  says(
    'Anhui produced 3.3 million vehicles in 2024, a 4% rise, including 1.6 million NEVs—an 11% increase.',
    'level anhui vehicle_production 2024 =3300000',
    'level anhui nev_production 2024 =1600000',
    'change anhui vehicle_production 2024<2023 =+4%',
    'change anhui nev_production 2024<2023 =+11%',
  ),
  says(
    "Guangdong's vehicle output came to 2.71 million from January to November 2025 (+0.1%).",
    'level guangdong vehicle_production 2025-01/2025-11 =2710000',
    'change guangdong vehicle_production 2025-01/2025-11<2024-01/2024-11 =+0.1%',
  ),
  says(
    'Toyota sold 4.5 million vehicles (+13.3%) in 2023, Honda 4.4 million (-8.6%).',
    'level toyota vehicle_sales 2023 =4500000',
    'level honda vehicle_sales 2023 =4400000',
    'change toyota vehicle_sales 2023<2022 =+13.3%',
    'change honda vehicle_sales 2023<2022 =-8.6%',
  ),
  says(
    'Sales at SAIC slipped to 4.01 million vehicles in 2024, 20 percent below the figure for 2023.',
    'level saic vehicle_sales 2024 =4010000',
    'change saic vehicle_sales 2024<2023 =-20%',
  ),
  says(
    'In October 2025 Seres sold 51,456 NEVs (up 42.89 percent from a year ago).',
    'level seres nev_sales 2025-10 =51456',
    'change seres nev_sales 2025-10<2024-10 =+42.89%',
  ),
];

export const DATED: readonly Example[] = [
  says(
    "From January to November 2022, Li Auto's cumulative delivery volume was about 112,000 NEVs.",
    'level li-auto nev_deliveries 2022-01/2022-11 ~112000',
  ),
  says(
    "In the January-August period of 2025, China's vehicle exports reached 4.292 million units, up 12.7 percent.",
    'level china vehicle_exports 2025-01/2025-08 =4292000',
    'change china vehicle_exports 2025-01/2025-08<2024-01/2024-08 =+12.7%',
  ),
  says(
    "China's vehicle exports rose from 4.91 million in 2023 to 5.86 million in 2024.",
    'level china vehicle_exports 2023 =4910000',
    'level china vehicle_exports 2024 =5860000',
  ),
  says(
    'Seres sold 12,483 NEVs in January 2025, 5,571 in February and 5,236 in March.',
    'level seres nev_sales 2025-01 =12483',
    'level seres nev_sales 2025-02 =5571',
    'level seres nev_sales 2025-03 =5236',
  ),
  says(
    'BYD delivered 1.76 million BEVs in 2024, compared with 1.57 million a year earlier.',
    'level byd bev_sales 2024 =1760000',
    'level byd bev_sales 2023 =1570000',
  ),
  says(
    "Through the first three quarters of 2025, Changan's sales totalled 2.066 million vehicles.",
    'level changan vehicle_sales 2025-01/2025-09 =2066000',
  ),
  says(
    "GAC's vehicle output was 1.54 million in 2025, after 1.91 million in 2024 and 2.53 million in 2023.",
    'level gac vehicle_production 2025 =1540000',
    'level gac vehicle_production 2024 =1910000',
    'level gac vehicle_production 2023 =2530000',
  ),
  says(
    'In 2014 Chongqing built 2.63 million vehicles and continued to produce more than 3 million in 2016.',
    'level chongqing vehicle_production 2014 =2630000',
    'level chongqing vehicle_production 2016 >3000000',
  ),
  says(
    'Sales of NEVs in China declined by 6% to 1.27 million units in December 2024, after rising by 10% to 1.35 million units a year earlier.',
    'level china nev_sales 2024-12 =1270000',
    'level china nev_sales 2023-12 =1350000',
    'change china nev_sales 2024-12<2023-12 =-6%',
    'change china nev_sales 2023-12<2022-12 =+10%',
  ),
];

export const SHARED: readonly Example[] = [
  says("Nearly half of Changan's 2025 sales were NEVs.", 'share changan nev_sales /vehicle_sales 2025 <~50%'),
  says(
    'NEVs accounted for 51.6 percent of all new car sales in China in October 2025.',
    'share china nev_sales /vehicle_sales 2025-10 =51.6%',
  ),
  says(
    'In 2025 one in four vehicles exported from China was made in Anhui.',
    'share anhui vehicle_exports /vehicle_exports@china 2025 =25%',
  ),
  says(
    "Two thirds of Chery's vehicle sales in 2025 were exports.",
    'share chery vehicle_exports /vehicle_sales 2025 =66.6666666667%',
  ),
  says(
    'NEV sales in China hit 12.94 million in 2025, or 46.7% of total vehicle sales.',
    'level china nev_sales 2025 =12940000',
    'share china nev_sales /vehicle_sales 2025 =46.7%',
  ),
  says(
    "NEVs made up 34.9% of Chongqing's vehicle output in 2024, up 12.3 percentage points from 2023.",
    'share chongqing nev_production /vehicle_production 2024 =34.9%',
    'change chongqing nev_production 2024<2023 =+12.3pp',
  ),
  says(
    "The share of NEVs in Chongqing's output climbed from 37.5% in 2024 to 46.5% in 2025.",
    'share chongqing nev_production /vehicle_production 2024 =37.5%',
    'share chongqing nev_production /vehicle_production 2025 =46.5%',
  ),
  says(
    'In 2024 NEV penetration in China was 40.9 percent, 9.3 percentage points more than in 2023.',
    'level china nev_penetration 2024 =40.9%',
    'change china nev_penetration 2024<2023 =+9.3pp',
  ),
  says(
    "In 2025 NEVs' share of China's vehicle sales widened by 7 percentage points to 47.9%.",
    'share china nev_sales /vehicle_sales 2025 =47.9%',
    'change china nev_sales 2025<2024 =+7pp',
  ),
  says(
    "Shenzhen, Shanghai and Xi'an together produced 4.1 million NEVs in 2023.",
    'level shenzhen+shanghai+xian nev_production 2023 =4100000',
  ),
  says(
    'Together, BYD and Geely sold 7.63 million vehicles in 2025.',
    'level byd+geely-auto vehicle_sales 2025 =7630000',
  ),
];

export const OTHERS: readonly Example[] = [
  says(
    'The Aito M9 sold 16,000 units in March 2025, while Seres sold 30,000 NEVs in total.',
    'level aito-m9 vehicle_sales 2025-03 =16000',
    'level seres nev_sales 2025-03 =30000',
  ),
  says(
    'Chongqing is home to Changan, which sold 2.913 million vehicles in 2025.',
    'level changan vehicle_sales 2025 =2913000',
  ),
  says(
    'Rival Tesla delivered 1.64 million vehicles in 2025, well below BYD.',
    'level tesla nev_deliveries 2025 =1640000',
  ),
  says(
    'Hefei made 1.37 million NEVs in 2025; the country as a whole produced 16.6 million.',
    'level hefei nev_production 2025 =1370000',
    'level china nev_production 2025 =16600000',
  ),
  silent("The Chinese market grew by 9.4% in 2025, but Toyota's vehicle sales there fell by 3%."),
];

export const UNKNOWN: readonly Example[] = [
  silent("Chongqing's output of laptops reached 60 million units in 2025."),
  silent("BYD's sales of power batteries grew 27% in 2025."),
  silent("Great Wall's gross margin rose to 19.5% in 2024."),
  says(
    "Chongqing's vehicle production reached 2.788 million in 2025, while the number of patents rose 12%.",
    'level chongqing vehicle_production 2025 =2788000',
  ),
  silent("Chongqing's GDP grew by 5.3% in 2025."),
  silent('In 2025 Wuhu built 12 new schools and sold 40,000 tonnes of steel.'),
  silent('Sales of fuel-cell vehicles in China jumped by 53% to 8,000 units in 2025.'),
  silent("Changan's order book reached 200,000 vehicles in March 2025."),
  silent('The average price of the vehicles sold by Seres exceeded 400,000 yuan in 2025.'),
  silent("Changan's vehicle sales in Europe reached 25,000 in 2025."),
  silent('Autos made in Chongqing were sold to more than 80 countries in 2025.'),
];

export const AIMED: readonly Example[] = [
  says(
    "BYD's 2025 sales fell short of its target of 5.5 million vehicles.",
    'target byd vehicle_sales =5500000 by 2025 goal',
  ),
  says(
    'Seres is guiding for deliveries of 50,000 to 55,000 NEVs in December 2025.',
    'target seres nev_deliveries 50000..55000 by 2025-12 forecast',
  ),
  says(
    "Chongqing's vehicle output is expected to reach 2.3 million in 2023, a 37% increase.",
    'target chongqing vehicle_production =2300000 by 2023 forecast',
    'change chongqing vehicle_production 2023<2022 =+37% forecast',
  ),
];

export const ROWS: readonly Example[] = [
  says(
    '- BYD: 4.602 million vehicle sales in 2025, up 7.7%',
    'level byd vehicle_sales 2025 =4602000',
    'change byd vehicle_sales 2025<2024 =+7.7%',
  ),
  says(
    'Vehicle output, 2025:\n- Chongqing: 2.788 million (+9.7%)\n- Guangzhou: 2.1 million (-6.3%)',
    'level chongqing vehicle_production 2025 =2788000',
    'level guangzhou vehicle_production 2025 =2100000',
    'change chongqing vehicle_production 2025<2024 =+9.7%',
    'change guangzhou vehicle_production 2025<2024 =-6.3%',
  ),
  says(
    '| City | NEV output 2025 | Change |\n|---|---|---|\n| Hefei | 1,370,000 | +12% |\n| Shanghai | 1,250,000 | -3.5% |',
    'level hefei nev_production 2025 =1370000',
    'level shanghai nev_production 2025 =1250000',
    'change hefei nev_production 2025<2024 =+12%',
    'change shanghai nev_production 2025<2024 =-3.5%',
  ),
  says(
    '| Company | 2024 | 2025 |\n|---|---|---|\n| BYD vehicle sales | 4.27 million | 4.60 million |',
    'level byd vehicle_sales 2024 =4270000',
    'level byd vehicle_sales 2025 =4600000',
  ),
];

export const MONEY: readonly Example[] = [
  says(
    "Seres' net profit attributable to shareholders reached 2.941 billion yuan in the first half of 2025, up 81.03% year on year.",
    'level seres net_profit 2025-H1 =2941000000',
    'change seres net_profit 2025-H1<2024-H1 =+81.03%',
  ),
  says(
    "GAC's net loss widened to 4.312 billion yuan in the first three quarters of 2025.",
    'level gac net_loss 2025-01/2025-09 =4312000000',
  ),
  says(
    'Changan made a profit of 7.32 billion yuan on revenue of 159.7 billion yuan in 2024.',
    'level changan net_profit 2024 =7320000000',
    'level changan revenue 2024 =159700000000',
  ),
  silent('BYD earned 40.25 billion yuan in 2024, up 34%.'),
  says(
    'Revenue at Li Auto rose 16.6% to 144.5 billion yuan in 2024 from 123.9 billion yuan in 2023.',
    'level li-auto revenue 2024 =144500000000',
    'level li-auto revenue 2023 =123900000000',
    'change li-auto revenue 2024<2023 =+16.6%',
  ),
];

export const CHAINS: readonly Example[] = [
  says(
    'BYD sold 4.602 million vehicles in 2025. That was 7.7% more than in 2024.',
    'level byd vehicle_sales 2025 =4602000',
    'change byd vehicle_sales 2025<2024 =+7.7%',
  ),
  says(
    'Changan sold 2.913 million vehicles in 2025. The figure represents an increase of 8.5%.',
    'level changan vehicle_sales 2025 =2913000',
    'change changan vehicle_sales 2025<2024 =+8.5%',
  ),
  says(
    "China's NEV production rose to 13.02 million units between January and October 2025. Sales during the same period increased by 32.7% to more than 12.94 million units.",
    'level china nev_production 2025-01/2025-10 =13020000',
    'level china nev_sales 2025-01/2025-10 >12940000',
    'change china nev_sales 2025-01/2025-10<2024-01/2024-10 =+32.7%',
  ),
  says(
    "In 2024 Xi'an built 1.5 million vehicles. The previous year it had been 1.2 million.",
    'level xian vehicle_production 2024 =1500000',
    'level xian vehicle_production 2023 =1200000',
  ),
  says(
    "Hefei's NEV output was 1.37 million in 2025. In Guangzhou it was 0.9 million, and in Xi'an 1.2 million.",
    'level hefei nev_production 2025 =1370000',
    'level guangzhou nev_production 2025 =900000',
    'level xian nev_production 2025 =1200000',
  ),
  says(
    'Vehicle production in China reached 15.62 million in the first half of 2025. A representative of the association said demand was strong, with year-on-year growth exceeding 10 percent.',
    'level china vehicle_production 2025-H1 =15620000',
  ),
];
