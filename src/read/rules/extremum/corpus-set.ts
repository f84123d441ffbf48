import { says, silent } from '../write-figure.ts';

/** Records told with what they are of, peaks told by what follows, and the second and third that are none. */
export const recordsSet = [
  says(
    'Nio delivered 15,959 vehicles in October 2022, setting a new delivery record.',
    'extremum nio nev_deliveries 2022-10 max over time',
  ),
  says(
    'Nio delivered 15,959 vehicles in October 2022, a new monthly delivery record.',
    'extremum nio nev_deliveries 2022-10 max over time',
  ),
  // An older record that is merely spoken of.
  silent('Nio delivered 9,059 vehicles in October 2022 and its delivery record was spoken of.'),
  silent('Nio delivered 15,959 vehicles in October 2022, setting a new delivery record for the industry.'),
  says(
    'Nio delivered 15,959 vehicles in October 2022, its best monthly performance to date.',
    'extremum nio nev_deliveries 2022-10 max over time',
  ),
  // Two were higher.
  silent('Nio delivered 15,959 vehicles in October 2022, the third-highest monthly figure in its history.'),
  silent('Nio delivered 15,959 vehicles in October 2022, its second best month ever.'),
  says(
    'Nio reached its peak in 2022, delivering 245,700 vehicles.',
    'extremum nio nev_deliveries 2022 max over time',
  ),
];
