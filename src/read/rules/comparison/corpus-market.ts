import { says, silent } from '../write-figure.ts';

/** Held against each other in one market: what they sell elsewhere may be the other way round. */
export const oneMarket = [
  silent('In 2022 Honda outsold Toyota in vehicle sales in China.'),
  silent('In China, Honda overtook Toyota in vehicle sales in 2022.'),
  silent('In 2022 Honda overtook Toyota in vehicle sales in the domestic market.'),
  says(
    "In 2022 Honda overtook Toyota to become China's largest carmaker by vehicle sales.",
    'rank honda vehicle_sales 2022 #1 company@china',
  ),
  says(
    "In 2022 Honda overtook Toyota to become the world's largest carmaker by vehicle sales.",
    'rank honda vehicle_sales 2022 #1 company@world',
    'comparison honda vehicle_sales 2022 > toyota',
  ),
  // Places are ranked in the country they lie in.
  says(
    'In 2022 Chongqing overtook Guangzhou in vehicle production in China.',
    'comparison chongqing vehicle_production 2022 > guangzhou',
  ),
];

/** Whose the other amount is, told behind it or with where it is from. */
export const whoseIsPassed = [
  says(
    "In 2022 Toyota outpaced Germany's Volkswagen in vehicle sales.",
    'comparison toyota vehicle_sales 2022 > volkswagen',
  ),
  says(
    'In 2022 Toyota overtook its German rival Volkswagen in vehicle sales.',
    'comparison toyota vehicle_sales 2022 > volkswagen',
  ),
  says(
    'Honda sold 3.8 million vehicles in 2022, fewer than the 9.6 million sold by Toyota.',
    'comparison honda vehicle_sales 2022 < toyota',
  ),
  silent('Honda sold 3.8 million vehicles in 2022, fewer than the 4.2 million planned by its board.'),
  // Strong sales of one thing are how it was done, not in what.
  says(
    "In 2022 China became the world's largest vehicle exporter, dethroning Germany with strong sales of electric vehicles.",
    'rank china vehicle_exports 2022 #1 country@world',
    'comparison china vehicle_exports 2022 > germany',
  ),
];

/** How far ahead or behind: a gap that was narrowed or widened, a lead, a mark against its maker. */
export const howFar = [
  says(
    'In 2022 Wuhan narrowed the gap to Changchun in vehicle production to 60,000.',
    'comparison wuhan vehicle_production 2022 < changchun by 60000 vehicle',
  ),
  says(
    'In 2022 Changchun widened its gap with Wuhan in vehicle production to 90,000.',
    'comparison changchun vehicle_production 2022 > wuhan by 90000 vehicle',
  ),
  // Who is ahead is not said.
  silent('In 2022 the gap between Wuhan and Changchun in vehicle production narrowed to 60,000.'),
  says(
    'In 2022 Honda sold 3.8 million vehicles and trailed behind Nissan by 110,000.',
    'comparison honda vehicle_sales 2022 < nissan by 110000 vehicle',
  ),
  says(
    'In 2022 Audi sold 1.61 million vehicles and trailed BMW by 480,000.',
    'comparison audi vehicle_sales 2022 < bmw by 480000 vehicle',
  ),
  silent('In 2022 Honda sold more vehicles in Ruritania than before, overtaking Nissan.'),
];
