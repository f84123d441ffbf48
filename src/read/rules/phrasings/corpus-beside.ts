import { type Example, says, silent } from '../write-figure.ts';

/** Rates with bases of their own, figures told beside an older one, sums of a stretch, lists of owners; and what looks alike. The text is dated 2026-01-13. */
export const BESIDE: readonly Example[] = [
  says(
    'Exports of new energy vehicles in China came to 132,000 units in November 2025, representing a 31.5% year-on-year increase.',
    'level china nev_exports 2025-11 =132000',
    'change china nev_exports 2025-11<2024-11 =+31.5%',
  ),
  says(
    "In October 2025, NIO delivered 40,397 vehicles, an increase of 16.3 per cent over September's 34,749 units.",
    'level nio nev_deliveries 2025-10 =40397',
    'level nio nev_deliveries 2025-09 =34749',
    'change nio nev_deliveries 2025-10<2025-09 =+16.3%',
  ),
  says(
    "Changan's sales in October 2025 reached 278,000 units, representing an 11% year-on-year growth but a 3.2% decline compared to the previous month.",
    'level changan vehicle_sales 2025-10 =278000',
    'change changan vehicle_sales 2025-10<2024-10 =+11%',
    'change changan vehicle_sales 2025-10<2025-09 =-3.2%',
  ),
  says(
    'BYD sold 441,706 EVs in October 2025, down 12% YoY and 11% MoM.',
    'level byd nev_sales 2025-10 =441706',
    'change byd nev_sales 2025-10<2024-10 =-12%',
    'change byd nev_sales 2025-10<2025-09 =-11%',
  ),
  says(
    "BYD's passenger vehicle sales in October 2025 fell by 12% year-on-year to 436,856 units and by 11% month-on-month.",
    'level byd passenger_vehicle_sales 2025-10 =436856',
    'change byd passenger_vehicle_sales 2025-10<2024-10 =-12%',
    'change byd passenger_vehicle_sales 2025-10<2025-09 =-11%',
  ),
  says(
    'Geely Auto sold 307,133 vehicles in October 2025, up 36% from the same month last year and 12% from September.',
    'level geely-auto vehicle_sales 2025-10 =307133',
    'change geely-auto vehicle_sales 2025-10<2024-10 =+36%',
    'change geely-auto vehicle_sales 2025-10<2025-09 =+12%',
  ),
  says(
    "In October 2025 China's vehicle output rose 12.1% year on year and 2.5% month on month to 3.359 million units.",
    'level china vehicle_production 2025-10 =3359000',
    'change china vehicle_production 2025-10<2024-10 =+12.1%',
    'change china vehicle_production 2025-10<2025-09 =+2.5%',
  ),
  says(
    'Production and sales of vehicles in China reached 3.359 million and 3.322 million units in October 2025, up 12.1% and 8.8% year on year, and up 2.5% and 3% month on month, respectively.',
    'level china vehicle_production 2025-10 =3359000',
    'level china vehicle_sales 2025-10 =3322000',
    'change china vehicle_production 2025-10<2024-10 =+12.1%',
    'change china vehicle_sales 2025-10<2024-10 =+8.8%',
    'change china vehicle_production 2025-10<2025-09 =+2.5%',
    'change china vehicle_sales 2025-10<2025-09 =+3%',
  ),
  says(
    "Shanghai produced 1.21 million NEVs in 2024, much more than Xi'an's 1.02 million in the same period.",
    'level shanghai nev_production 2024 =1210000',
    'level xian nev_production 2024 =1020000',
  ),
  says(
    'Li Auto handed over 31,767 cars in October 2025, 38% fewer than a year earlier.',
    'level li-auto nev_deliveries 2025-10 =31767',
    'change li-auto nev_deliveries 2025-10<2024-10 =-38%',
  ),
  says(
    'Leapmotor delivered 465,805 new energy vehicles year to date through October 2025.',
    'level leapmotor nev_deliveries 2025-01/2025-10 =465805',
  ),
  says("Geely's export sales exceeded 88,000 units in 2024.", 'level geely-auto vehicle_exports 2024 >88000'),
  says(
    'Leapmotor sold 70,289 new energy vehicles in October 2025, taking its year-to-date total to 465,805.',
    'level leapmotor nev_sales 2025-10 =70289',
    'level leapmotor nev_sales 2025-01/2025-10 =465805',
  ),
  says(
    'Manufacturers produced 3.36 million vehicles in China in October 2025, up 12.1% from a year earlier.',
    'level china vehicle_production 2025-10 =3360000',
    'change china vehicle_production 2025-10<2024-10 =+12.1%',
  ),
  says(
    'The market share of NEVs in China reached 51.6% in October 2025, up 4.8 percentage points from a year earlier.',
    'level china nev_penetration 2025-10 =51.6%',
    'change china nev_penetration 2025-10<2024-10 =+4.8pp',
  ),
  says(
    'Great Wall Motor sold 143,078 vehicles in October 2025, more than the 116,799 it sold in October 2024.',
    'level great-wall vehicle_sales 2025-10 =143078',
    'level great-wall vehicle_sales 2024-10 =116799',
  ),
  says(
    'NIO delivered 40,397 vehicles in October 2025, up from the 20,976 it delivered a year earlier.',
    'level nio nev_deliveries 2025-10 =40397',
    'level nio nev_deliveries 2024-10 =20976',
  ),
  says(
    "GAC Aion's sales were 27,014 in October 2025, versus 40,052 in the same month of 2024.",
    'level gac-aion vehicle_sales 2025-10 =27014',
    'level gac-aion vehicle_sales 2024-10 =40052',
  ),
  says(
    'Changan sold 278,000 vehicles in October 2025. In the same period last year it sold 249,000.',
    'level changan vehicle_sales 2025-10 =278000',
    'level changan vehicle_sales 2024-10 =249000',
  ),
  says(
    'As of August 2025, cumulative sales of SAIC Motor were 2,753,000 vehicles, an increase of 17.9%.',
    'level saic vehicle_sales 2025-01/2025-08 =2753000',
    'change saic vehicle_sales 2025-01/2025-08<2024-01/2024-08 =+17.9%',
  ),
  says(
    'BYD, Geely and Changan sold 441,706, 307,133 and 278,000 vehicles in October 2025.',
    'level byd vehicle_sales 2025-10 =441706',
    'level geely-auto vehicle_sales 2025-10 =307133',
    'level changan vehicle_sales 2025-10 =278000',
  ),
  says(
    'BYD, Geely and Changan sold 441,706, 307,133 and 278,000 vehicles in October 2025, respectively.',
    'level byd vehicle_sales 2025-10 =441706',
    'level geely-auto vehicle_sales 2025-10 =307133',
    'level changan vehicle_sales 2025-10 =278000',
  ),
  says(
    'BYD shipped 83,900 vehicles abroad in October 2025, up 168%.',
    'level byd vehicle_exports 2025-10 =83900',
    'change byd vehicle_exports 2025-10<2024-10 =+168%',
  ),
  says(
    'Chery dominated exports in 2025 with 1.344 million vehicles shipped overseas.',
    'level chery vehicle_exports 2025 =1344000',
  ),
  says(
    'In October 2025 BYD sold 441,706 vehicles, including trucks and buses – after it narrowly passed Ford by 40,000 units.',
    'level byd vehicle_sales 2025-10 =441706',
  ),
  says('The NIO brand delivered 178,806 vehicles in 2025.', 'level nio nev_deliveries 2025 =178806'),
  says(
    "NIO's revenue reached RMB 19.703 billion in 2024, and of this, vehicle sales reached RMB 17.476 billion, up 13.2%.",
    'level nio revenue 2024 =19703000000',
  ),
  says(
    "Geely's premium brand Zeekr delivered 30,000 vehicles in October 2025.",
    'level zeekr nev_deliveries 2025-10 =30000',
  ),
  says(
    "GAC's subsidiary GAC Aion sold 27,014 vehicles in October 2025.",
    'level gac-aion vehicle_sales 2025-10 =27014',
  ),
  says(
    "SAIC's joint venture SAIC-GM-Wuling sold 165,000 vehicles in October 2025.",
    'level saic-gm-wuling vehicle_sales 2025-10 =165000',
  ),
  says(
    "China's vehicle market grew in June 2025. Strong price competition boosted domestic sales by 10% to 2.312 million units, while exports rose by 22% to 592,000 units.",
    'level china domestic_vehicle_sales 2025-06 =2312000',
    'change china domestic_vehicle_sales 2025-06<2024-06 =+10%',
    'level china vehicle_exports 2025-06 =592000',
    'change china vehicle_exports 2025-06<2024-06 =+22%',
  ),
  says(
    'Li Auto delivered 34,134 vehicles in July 2025, up by 22.5% year-on-year and 5% above June.',
    'level li-auto nev_deliveries 2025-07 =34134',
    'change li-auto nev_deliveries 2025-07<2024-07 =+22.5%',
    'change li-auto nev_deliveries 2025-07<2025-06 =+5%',
  ),
  says(
    "XPeng's deliveries in July 2025 were 4% under the same period last year.",
    'change xpeng nev_deliveries 2025-07<2024-07 =-4%',
  ),
  says(
    "SAIC's sales fell 10% in 2022 and 5% in 2023.",
    'change saic vehicle_sales 2022<2021 =-10%',
    'change saic vehicle_sales 2023<2022 =-5%',
  ),
  says(
    "GAC's sales fell 9.5% in 2023, 20% in 2024 and 12% in 2025.",
    'change gac vehicle_sales 2023<2022 =-9.5%',
    'change gac vehicle_sales 2024<2023 =-20%',
    'change gac vehicle_sales 2025<2024 =-12%',
  ),
  says(
    'The cumulative production of narrow passenger cars in China from January to May 2025 was 11.59 million units, a year-on-year increase of 5.3%.',
    'level china passenger_vehicle_production 2025-01/2025-05 =11590000',
    'change china passenger_vehicle_production 2025-01/2025-05<2024-01/2024-05 =+5.3%',
  ),
  says(
    "In 2025, China's NEV exports doubled to 2.4 million units.",
    'level china nev_exports 2025 =2400000',
    'change china nev_exports 2025<2024 =+100%',
  ),
  says(
    "BYD's sales in October 2025 fell, by 12%, to 441,706 vehicles.",
    'change byd vehicle_sales 2025-10<2024-10 =-12%',
    'level byd vehicle_sales 2025-10 =441706',
  ),
  says(
    "Sales of BYD's passenger EVs came to 436,856 in October 2025, 12% less than a year ago.",
    'level byd nev_passenger_sales 2025-10 =436856',
    'change byd nev_passenger_sales 2025-10<2024-10 =-12%',
  ),
  says(
    'Chongqing and Guangzhou accounted for 17% and 12% of national vehicle output in 2025, respectively.',
    'share chongqing vehicle_production /vehicle_production@china 2025 =17%',
    'share guangzhou vehicle_production /vehicle_production@china 2025 =12%',
  ),
  says(
    'In October 2025 568,000 cars produced in China went abroad.',
    'level china vehicle_exports 2025-10 =568000',
  ),
  says(
    'The new energy passenger vehicle market in China recorded retail sales of 1.12 million units in September 2025.',
    'level china nev_passenger_retail 2025-09 =1120000 on retail',
  ),
];

export const LOOKS_ALIKE: readonly Example[] = [
  says(
    "NEV sales at Great Wall reached 60,000 units in July 2025. From January to July 2025, Great Wall's overall sales exceeded 700,000 units.",
    'level great-wall nev_sales 2025-07 =60000',
    'level great-wall vehicle_sales 2025-01/2025-07 >700000',
  ),
  silent('In November 2025 NIO was at an annual run rate of 246,900 vehicle sales.'),
  silent("As of the end of October 2025, NIO's cumulative deliveries had exceeded 913,000."),
  says(
    'Leapmotor sold 70,289 new energy vehicles in October 2025, taking its cumulative total to 1.2 million.',
    'level leapmotor nev_sales 2025-10 =70289',
  ),
  silent('Toys accounted for 31.5% of the exports of China in November 2025.'),
  silent('Northern manufacturers produced 3.36 million vehicles in October 2025.'),
  silent('Manufacturers produced 3.36 million vehicles in October 2025.'),
  silent('It handed over 300 awards in October 2025.'),
  silent("NIO's namesake brand delivered 178,806 vehicles in 2025, down 11.13% from a year earlier."),
  silent('BYD shipped 3.25 million vehicles to the end of September 2025.'),
  silent('BYD narrowly passed Ford by 40,000 units in October 2025.'),
  silent("Sales of BYD's delivery vans came to 436,856 in October 2025."),
  silent('Strong price competition boosted spirits by 10% in China in June 2025.'),
  silent("GAC Toyota and GAC Honda accounted for 62.97% of GAC Group's total sales in 2025."),
  // Two rates of which only the second tells its base: neither is read.
  says(
    'BYD sold 240,220 NEVs in May 2025, up 109% and 14.2% from April.',
    'level byd nev_sales 2025-05 =240220',
  ),
];
