import { says, silent } from '../write-figure.ts';

/** Places told before their holder, last of a top list, leading in what is counted; and what looks alike. */
export const behind = [
  says(
    'In second place was Geely with 307,133 vehicle sales in October 2025.',
    'rank geely-auto vehicle_sales 2025-10 #2 company',
  ),
  says('Coming in third in vehicle sales in 2025 was Changan.', 'rank changan vehicle_sales 2025 #3 company'),
  says(
    'In first place in the country in NEV production in 2024 was Shenzhen, with 2.93 million units.',
    'rank shenzhen nev_production 2024 #1 city@china',
  ),
  says(
    'BYD led vehicle sales in October 2025 with 441,706 units.',
    'rank byd vehicle_sales 2025-10 #1 company',
  ),
  says(
    'Geely, Changan and Chery followed, and Great Wall rounded out the top five in vehicle sales in 2025.',
    'rank great-wall vehicle_sales 2025 #5 company',
  ),
  says(
    'BYD sold 396,270 vehicles in September 2025. September 2025 saw changes in vehicle sales rankings, with SAIC Motor Corporation Limited reclaiming the championship position.',
    'rank saic vehicle_sales 2025-09 #1 company',
  ),
  silent('The surge made it the second-largest exporter of vehicles in 2025.'),
  silent('BYD led the talks with 12 units.'),
  silent('In second place was a factory with 307,133 vehicle sales in October 2025.'),
  // A maker that is named beside one of whom nothing is denied keeps its place.
  says(
    'Changan made the top 10 in vehicle sales in 2025.',
    'rank changan vehicle_sales 2025 #10 or better company',
  ),
  says(
    'In 2025 Changan became the first maker in China to sell one million vehicles.',
    'rank changan vehicle_sales 2025 #1 by time to pass 1000000 company@china',
  ),
];
