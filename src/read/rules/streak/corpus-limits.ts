import { says, silent } from '../write-figure.ts';

/** A limit kept in a row, and a movement told month by month. */
export const limitsInARow = [
  says(
    'XPeng delivered 45,008 vehicles in December 2025, exceeding 40,000 for the third consecutive month.',
    'streak xpeng nev_deliveries above 40000 ..2025-12 (3 month)',
  ),
  says(
    'Xiaomi Auto delivered more than 20,000 vehicles for the fifth straight month in December 2025.',
    'streak xiaomi-auto nev_deliveries above 20000 ..2025-12 (5 month)',
  ),
  says(
    "Leapmotor's deliveries stayed above 60,000 for the third month in a row in December 2025.",
    'streak leapmotor nev_deliveries above 60000 ..2025-12 (3 month)',
  ),
  says(
    'Li Auto delivered 34,134 vehicles in December 2025. It is the second consecutive month that Li Auto has surpassed the 30,000 delivery mark.',
    'streak li-auto nev_deliveries above 30000 ..2025-12 (2 month)',
  ),
  says(
    "XPeng delivered 41,041 vehicles in December 2025. It was the second consecutive month where XPeng's deliveries were more than 40,000.",
    'streak xpeng nev_deliveries above 40000 ..2025-12 (2 month)',
  ),
  says(
    'Leapmotor delivered 70,327 vehicles in December 2025, the third straight month above 60,000.',
    'streak leapmotor nev_deliveries above 60000 ..2025-12 (3 month)',
  ),
  says(
    'For the third consecutive month, Leapmotor delivered more than 60,000 vehicles in December 2025.',
    'streak leapmotor nev_deliveries above 60000 ..2025-12 (3 month)',
  ),
  says(
    "China's NEV penetration stayed above 50% for the third consecutive month in December 2025.",
    'streak china nev_penetration above 50 ..2025-12 (3 month)',
  ),
  // What goes on is the rise.
  says(
    "Leapmotor's deliveries rose for the third straight month to more than 60,000 in December 2025.",
    'streak leapmotor nev_deliveries rise ..2025-12 (3 month)',
  ),
  // To reach a figure passes no limit, and a month that is one of three is no row.
  silent("Leapmotor's deliveries reached 60,000 in the third month of 2025."),
  silent('Leapmotor delivered more than 60,000 vehicles in the third month after its start in 2025.'),
];

export const monthByMonth = [
  says(
    'XPeng delivered 15,310 vehicles in December 2025, with deliveries rising every month since June 2025.',
    'streak xpeng nev_deliveries rise 2025-07..',
  ),
  says(
    "BYD's vehicle sales have fallen each month since September 2025.",
    'streak byd vehicle_sales fall 2025-10..',
  ),
  silent("BYD's vehicle sales fell every month, an analyst wrote."),
];
