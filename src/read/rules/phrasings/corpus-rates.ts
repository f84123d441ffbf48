import { type Example, says, silent } from '../write-figure.ts';

/** Stretches of time told in their own way: books that close in March, a year up to a day. The text is dated 2026-01-13. */
export const STRETCHES: readonly Example[] = [
  says(
    "In the current year up to October 31, 2025, China's NEV sales amounted to 12.4 million units, up 21 percent year on year.",
    'level china nev_sales 2025-01/2025-10 =12400000',
    'change china nev_sales 2025-01/2025-10<2024-01/2024-10 =+21%',
  ),
  says(
    "In the current year up to October 19, 2025, China's NEV sales amounted to 11.4 million units.",
    'level china nev_sales 2025-01-01/2025-10-19 =11400000',
  ),
  says(
    "China's vehicle sales in the first five months of 2025 reached 12.7 million. In the given month, NEV sales totaled 1.3 million units.",
    'level china vehicle_sales 2025-01/2025-05 =12700000',
    'level china nev_sales 2025-05 =1300000',
  ),
  says(
    'In the July-to-September period of 2025, BYD sold 508,704 NEVs.',
    'level byd nev_sales 2025-Q3 =508704',
  ),
  says(
    'In the year ended March 31, 2024, Toyota produced 9.5 million vehicles, up 8.1 percent.',
    'level toyota vehicle_production 2023-04/2024-03 =9500000',
    'change toyota vehicle_production 2023-04/2024-03<2022-04/2023-03 =+8.1%',
  ),
  says(
    "Toyota's output fell 8 percent to 9.4 million vehicles in the fiscal year that ended in March. In fiscal 2022 it produced 9.1 million.",
    'level toyota vehicle_production 2024-04/2025-03 =9400000',
    'change toyota vehicle_production 2024-04/2025-03<2023-04/2024-03 =-8%',
  ),
  says('Ford sold 4.2 million vehicles in fiscal 2023.', 'level ford vehicle_sales 2023 =4200000'),
  silent('Toyota sold 9.1 million vehicles in the last fiscal year.'),
  says('BYD will sell 4.6 million vehicles in 2025.', 'level byd vehicle_sales 2025 =4600000'),
  says(
    'Vehicle sales in China are estimated to have amounted to 2.2 million units in December 2025.',
    'level china vehicle_sales 2025-12 =2200000',
  ),
  says(
    'Xiaomi delivered more than 400,000 vehicles, with December 2025 sales alone topping 50,000 units.',
    'level xiaomi vehicle_sales 2025-12 >50000',
  ),
];

/** Changes with the amounts they start from, and the times of those. */
export const STARTS: readonly Example[] = [
  says(
    'Vehicle sales in China rose 24% to 2,282,000 units in May 2025 from weak year earlier sales of 1,762,000.',
    'level china vehicle_sales 2025-05 =2282000',
    'level china vehicle_sales 2024-05 =1762000',
    'change china vehicle_sales 2025-05<2024-05 =+24%',
  ),
  says(
    "In June 2025, BYD's sales rose 83.07 percent from 71,099 units in the same month last year and 15.06 percent from 114,915 units in May.",
    'level byd vehicle_sales 2024-06 =71099',
    'change byd vehicle_sales 2025-06<2024-06 =+83.07%',
    'change byd vehicle_sales 2025-06<2025-05 =+15.06%',
  ),
  silent(
    'In December 2025, BYD sold 6,736 NEVs in overseas markets, up 31.92 percent from 5,092 units in November.',
  ),
];

/** Both figures of a share, each of its own time; and shares of which nobody can tell of what. */
export const TWO_ENDS: readonly Example[] = [
  says(
    "BYD's share of China's NEV market rose from 28.1% in 2023 to 31.4% in 2024.",
    'share byd nev_sales /nev_sales@china 2023 =28.1%',
    'share byd nev_sales /nev_sales@china 2024 =31.4%',
  ),
  says(
    "In 2025, BYD held 29.4% of China's NEV market, down from 31.2% a year earlier.",
    'share byd nev_sales /nev_sales@china 2025 =29.4%',
    'share byd nev_sales /nev_sales@china 2024 =31.2%',
  ),
  says(
    "In 2025, BYD raised its share of China's NEV market from 28.1% to 31.4%.",
    'share byd nev_sales /nev_sales@china 2025 =31.4%',
  ),
  says(
    'Vehicle sales in China reached 31.4 million in 2024. The NEV segment grew fast, with BYD holding a market share of 28.5%.',
    'level china vehicle_sales 2024 =31400000',
  ),
  silent('In 2025 Tesla sold 1.6 million cars outside China, a market share of 21.3%.'),
];

/** Figures of somebody else than the one the text was speaking of, or of a part of what he has. */
export const NOT_HIS: readonly Example[] = [
  silent(
    "Toyota's overseas output rose 5 percent to 6.2 million vehicles in 2025, while Honda posted a 3 percent increase to 2.3 million.",
  ),
  silent('Together, the three makers sold 5.2 million vehicles in 2025.'),
  says(
    'BYD and Tesla lead. In 2025, some 9.5 million electric cars were sold worldwide.',
    'level world nev_sales 2025 ~9500000',
  ),
  silent('Toyota sold 2.7 million vehicles in North America in 2025.'),
  says(
    "China's passenger vehicle (PV) retail sales amounted to 1.642 million units in May 2025, jumping 25.6% from the previous year.",
    'level china passenger_vehicle_retail 2025-05 =1642000 on retail',
    'change china passenger_vehicle_retail 2025-05<2024-05 =+25.6%',
  ),
  says(
    'Economic growth was strong. In May 2025, BYD delivered 118,196 pure electric cars, up 7.1 per cent from April.',
    'level byd bev_sales 2025-05 =118196',
    'change byd bev_sales 2025-05<2025-04 =+7.1%',
  ),
];

/** Lists whose unit, scale or rates are said once or stand in brackets; and paces of a change, which are no figures. */
export const LISTED: readonly Example[] = [
  says(
    'In June 2025, production and sales of NEVs in China totaled 591,000 units and 597,000 units, both up 1.3-fold year on year.',
    'level china nev_production 2025-06 =591000',
    'level china nev_sales 2025-06 =597000',
    'change china nev_production 2025-06<2024-06 =+130%',
    'change china nev_sales 2025-06<2024-06 =+130%',
  ),
  says(
    'In June 2025, sales of NEVs in Shanghai rose 2.6 times from a year earlier.',
    'change shanghai nev_sales 2025-06<2024-06 =+160%',
  ),
  says("Shanghai's NEV output jumped fivefold in 2021.", 'change shanghai nev_production 2021<2020 =+400%'),
  says('In June 2025, NEV sales in Shanghai grew 2.6 times faster than those of Chongqing.'),
  says(
    'In June 2025, production and sales of NEVs in China totaled 591,000 units and 597,000 units, up 10.4 and 16.6 percent month on month, respectively, 5.0 and 4.2 percentage points slower than the rates recorded in May.',
    'level china nev_production 2025-06 =591000',
    'level china nev_sales 2025-06 =597000',
    'change china nev_production 2025-06<2025-05 =+10.4%',
    'change china nev_sales 2025-06<2025-05 =+16.6%',
  ),
  says(
    "China's output and sales of NEVs reached 1.2 and 1.3 million in June 2025.",
    'level china nev_production 2025-06 =1200000',
    'level china nev_sales 2025-06 =1300000',
  ),
  says(
    'In May 2025, Geely and Changan sold 205,093 units (up 65.7% YoY) and 135,330 units (up 41.4% YoY), respectively.',
    'level geely-auto vehicle_sales 2025-05 =205093',
    'change geely-auto vehicle_sales 2025-05<2024-05 =+65.7%',
    'level changan vehicle_sales 2025-05 =135330',
    'change changan vehicle_sales 2025-05<2024-05 =+41.4%',
  ),
  says(
    "From January to July 2025, Shanghai's complete-vehicle production totaled 928,000 units, of which NEVs accounted for 563,000 units, or 60.7 percent of the city's total automotive output.",
    'level shanghai vehicle_production 2025-01/2025-07 =928000',
    'level shanghai nev_production 2025-01/2025-07 =563000',
    'share shanghai nev_production /vehicle_production 2025-01/2025-07 =60.7%',
  ),
];

/** Figures told beside a goal, a forecast or an older month. */
export const BESIDE_OTHERS: readonly Example[] = [
  says(
    'In November 2025, NIO delivered 31,461 units. XPeng delivered 43,002 vehicles, up from 30,101 units delivered in December 2024.',
    'level nio nev_deliveries 2025-11 =31461',
    'level xpeng nev_deliveries 2025-12 =43002',
    'level xpeng nev_deliveries 2024-12 =30101',
  ),
  says(
    'XPeng delivered 7,179 vehicles in April 2025 which was 26% lower than the corresponding month last year.',
    'level xpeng nev_deliveries 2025-04 =7179',
    'change xpeng nev_deliveries 2025-04<2024-04 =-26%',
  ),
  says(
    "NIO's multi-brand strategy has paid off, with 86,071 vehicles delivered in the third quarter of 2025, a year-on-year increase of 40.1%.",
    'level nio nev_deliveries 2025-Q3 =86071',
    'change nio nev_deliveries 2025-Q3<2024-Q3 =+40.1%',
  ),
  says(
    'NIO expects Q1 deliveries of 81,000 to 86,000 vehicles, a year-on-year increase of 65.2% to 72.1%.',
    'target nio nev_deliveries 81000..86000 by 2026-Q1 forecast from nio',
    'change nio nev_deliveries 2026-Q1<2025-Q1 65.2..72.1% forecast from nio',
  ),
  says(
    "In the first nine months of 2025, Leapmotor's sales reached 396,000 vehicles, only 104,000 vehicles short of its annual target of 500,000 vehicles.",
    'level leapmotor vehicle_sales 2025-01/2025-09 =396000',
    'target leapmotor vehicle_sales =500000 by 2025 goal',
  ),
  says(
    'Tesla is expected to deliver 1.64m cars in 2026, down from 1.79m in 2024.',
    'target tesla nev_deliveries =1640000 by 2026 forecast',
    'level tesla nev_deliveries 2024 =1790000',
  ),
];

/** Several shares in one sentence, shares of a market that moved, and names with their figures in brackets. */
export const SEVERAL: readonly Example[] = [
  says(
    "BYD's market share in China rose to 14.1% in January 2025, up 2.2 percentage points from a year earlier.",
    'share byd vehicle_sales /vehicle_sales@china 2025-01 =14.1%',
    'change byd vehicle_sales 2025-01<2024-01 =+2.2pp',
  ),
  says(
    "Tesla's share of the global BEV market was 17% in 2019, 16% in 2020 and 14% in 2021.",
    'share tesla bev_sales /bev_sales@world 2019 =17%',
    'share tesla bev_sales /bev_sales@world 2020 =16%',
    'share tesla bev_sales /bev_sales@world 2021 =14%',
  ),
  says(
    'In January 2025, BYD accounted for 33.1% of NEV sales and 14.2% of total vehicle sales in China.',
    'share byd nev_sales /nev_sales@china 2025-01 =33.1%',
    'share byd vehicle_sales /vehicle_sales@china 2025-01 =14.2%',
  ),
  says(
    'BYD led the market with 301,493 units in May 2025, followed by Geely (213,487) and Chery (150,122).',
    'level byd vehicle_sales 2025-05 =301493',
    'level geely-auto vehicle_sales 2025-05 =213487',
    'level chery vehicle_sales 2025-05 =150122',
  ),
  says(
    "SAIC's sales stood at 135,032 in January 2025, a decline of 39.4%, while those of its NEVs rose 10.2 percent to 43,432.",
    'level saic vehicle_sales 2025-01 =135032',
    'change saic vehicle_sales 2025-01<2024-01 =-39.4%',
    'level saic nev_sales 2025-01 =43432',
    'change saic nev_sales 2025-01<2024-01 =+10.2%',
  ),
  silent("Li Auto's deliveries stayed above 40,000 for a third straight month in December 2025."),
];

/** Parts told one by one, and what is another's or of another stretch. */
export const PARTS_AND_OTHERS: readonly Example[] = [
  says(
    'Sales of NEVs in China rose 46% to 1.412 million in November 2025, including a 28% rise in BEV sales to 808,000 units and an 86% surge in PHEV sales to 504,000 units.',
    'level china nev_sales 2025-11 =1412000',
    'change china nev_sales 2025-11<2024-11 =+46%',
    'level china bev_sales 2025-11 =808000',
    'change china bev_sales 2025-11<2024-11 =+28%',
    'level china phev_sales 2025-11 =504000',
    'change china phev_sales 2025-11<2024-11 =+86%',
  ),
  says(
    'In November 2025, passenger vehicle sales in China rose 15% to 3.1 million while commercial vehicle deliveries dropped 14% to 319,000 units.',
    'level china passenger_vehicle_sales 2025-11 =3100000',
    'change china passenger_vehicle_sales 2025-11<2024-11 =+15%',
    'level china commercial_vehicle_sales 2025-11 =319000',
    'change china commercial_vehicle_sales 2025-11<2024-11 =-14%',
  ),
  says(
    "SAIC's vehicle sales reached 2.1 million in the first seven months of 2025. Of that, PV sales dropped 7.8% to 1,623,352 units, while CV sales climbed 4.28% to 471,957 units. In July, its sales jumped 18.77% to 320,869 units.",
    'level saic vehicle_sales 2025-01/2025-07 =2100000',
    'level saic passenger_vehicle_sales 2025-01/2025-07 =1623352',
    'change saic passenger_vehicle_sales 2025-01/2025-07<2024-01/2024-07 =-7.8%',
    'level saic commercial_vehicle_sales 2025-01/2025-07 =471957',
    'change saic commercial_vehicle_sales 2025-01/2025-07<2024-01/2024-07 =+4.28%',
    'level saic vehicle_sales 2025-07 =320869',
    'change saic vehicle_sales 2025-07<2024-07 =+18.77%',
  ),
  says(
    'Dongfeng sold 1.29 million vehicles through July 2025, a year-on-year decrease of 5.9%.',
    'level dongfeng vehicle_sales 2025-01/2025-07 =1290000',
    'change dongfeng vehicle_sales 2025-01/2025-07<2024-01/2024-07 =-5.9%',
  ),
  says(
    "China's vehicle exports in the third quarter alone of 2025 rose by 18% to 1.8 million units.",
    'level china vehicle_exports 2025-Q3 =1800000',
    'change china vehicle_exports 2025-Q3<2024-Q3 =+18%',
  ),
  says("BYD's sales volume was 56.7 per cent higher in 2024 than Tesla's deliveries of 1.79 million units."),
  silent("Chinese car brands' total sales slid 5.1 percent to 709,400 units in January 2025."),
  silent('Global sales of Chinese-made vehicles rose by 12% to 3.316 million units in November 2025.'),
];
