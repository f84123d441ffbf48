import { says } from '../write-figure.ts';

/** Phrasings of the press, in words of our own. */
export const inThePress = [
  says(
    "BYD was China's best-selling carmaker for the fourth year in a row in 2025.",
    'streak byd vehicle_sales rank #1 ..2025 (4 year) company@china',
  ),
  says(
    "China has been the world's largest vehicle market for 17 consecutive years.",
    'streak china vehicle_sales rank #1 (17 year) country@world',
  ),
  says(
    "China's vehicle exports have grown every year since 2020.",
    'streak china vehicle_exports rise 2021..',
  ),
  says(
    "Changan's new energy vehicle sales rose for six straight months.",
    'streak changan nev_sales rise (6 month)',
  ),
  says(
    "Seres' vehicle sales fell for the third consecutive quarter in the third quarter of 2025.",
    'streak seres vehicle_sales fall ..2025-Q3 (3 quarter)',
  ),
  says(
    'Guangzhou was first in vehicle production every year from 2017 to 2023.',
    'streak guangzhou vehicle_production rank #1 2017..2023 city@china',
  ),
  says(
    'China has ranked first in the world in vehicle production every year since 2009.',
    'streak china vehicle_production rank #1 2009.. country@world',
  ),
  says(
    "Changan's sales have now topped 2 million for five years running.",
    'streak changan vehicle_sales above 2000000 (5 year)',
  ),
  says(
    'In 2025 China topped the world in vehicle exports for the third straight year.',
    'streak china vehicle_exports rank #1 ..2025 (3 year) country@world',
  ),
  says(
    "Changan's vehicle sales have increased every year since 2019.",
    'streak changan vehicle_sales rise 2020..',
  ),
  says(
    "In December 2025 China's new energy vehicle exports rose for the eighth month in a row.",
    'streak china nev_exports rise ..2025-12 (8 month)',
  ),
  says(
    "GAC's vehicle sales declined for four straight quarters.",
    'streak gac vehicle_sales fall (4 quarter)',
  ),
  says(
    'Guangzhou led the nation in vehicle production for seven years running, from 2017 to 2023.',
    'streak guangzhou vehicle_production rank #1 2017..2023 (7 year) city@china',
  ),
  says(
    "Since 2009 China has been the world's largest vehicle producer.",
    'streak china vehicle_production rank #1 2009.. country@world',
  ),
  says(
    'BYD has sold more than 3 million vehicles a year for three years in a row.',
    'streak byd vehicle_sales above 3000000 (3 year)',
  ),
  says(
    "Chongqing's output of vehicles rose in 2025 for the fourth year running.",
    'streak chongqing vehicle_production rise ..2025 (4 year)',
  ),
  says(
    "Chongqing was China's top automobile city from 2014 to 2016.",
    'streak chongqing vehicle_production rank #1 2014..2016 city@china',
  ),
  says(
    "Chongqing built 2.788 million vehicles in 2025, reclaiming the title of “China's Top Automotive City” after nine years.",
    'rank chongqing vehicle_production 2025 #1 city@china',
    'streak chongqing vehicle_production not_rank #1 ..2024 (9 year) city@china',
  ),
  says(
    'China has led global vehicle production for sixteen years.',
    'streak china vehicle_production rank #1 (16 year) country@world',
  ),
  // The noun says which class, though the text ranked it among another just before.
  says(
    'In 2025, Chongqing was third among provinces in vehicle production. From 2014 to 2016, Chongqing held the top spot for city vehicle production for three consecutive years.',
    'rank chongqing vehicle_production 2025 #3 province@china',
    'streak chongqing vehicle_production rank #1 2014..2016 (3 year) city@china',
  ),
  says(
    'Rewinding to 2014–2016, Chongqing held the top spot for Chinese city vehicle production for three consecutive years.',
    'streak chongqing vehicle_production rank #1 2014..2016 (3 year) city@china',
  ),
  says(
    "GAC's vehicle sales in May 2024 were 156,500. It is understood that this is GAC's fifth month of year-on-year decline.",
    'streak gac vehicle_sales fall (5 month)',
  ),
  says(
    'In May 2023 NIO delivered 6,155 vehicles. NIO faced a second consecutive month of declining delivery numbers.',
    'streak nio nev_deliveries fall (2 month)',
  ),
];

/** Rows of months told by an ordinal in digits, by "monthly", by a mere "for a third month". */
export const ofMonths = [
  says(
    "XPeng's deliveries exceeded 30,000 units for the 12th month in a row in October 2025.",
    'streak xpeng nev_deliveries above 30000 ..2025-10 (12 month)',
  ),
  says(
    'Li Auto posted its fifth consecutive monthly decline in deliveries in October 2025.',
    'streak li-auto nev_deliveries fall ..2025-10 (5 month)',
  ),
  says(
    "China's vehicle output rose for a third month in October 2025.",
    'streak china vehicle_production rise ..2025-10 (3 month)',
  ),
];

/** Records in a row, a place held for so many months up to the one spoken of. */
export const recordRuns = [
  says(
    'Leapmotor delivered 70,289 vehicles in October 2025, its sixth straight monthly record.',
    'streak leapmotor nev_deliveries rise ..2025-10 (6 month)',
  ),
  says(
    "Leapmotor's deliveries set a new record for the sixth consecutive month in October 2025.",
    'extremum leapmotor nev_deliveries 2025-10 max over time',
    'streak leapmotor nev_deliveries rise ..2025-10 (6 month)',
  ),
  says(
    'For the eighth consecutive month, Leapmotor ranked first among EV startups in deliveries in October 2025.',
    'streak leapmotor nev_deliveries rank #1 ..2025-10 (8 month) company',
  ),
  says(
    "Leapmotor's deliveries set a new record in October 2025, after six months of preparation.",
    'extremum leapmotor nev_deliveries 2025-10 max over time',
  ),
];
