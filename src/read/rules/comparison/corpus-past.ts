import { says, silent } from '../write-figure.ts';

/** Somebody's figure against its own of another time; and what only may come or says how much. */
export const ownPast = [
  says(
    'NIO delivered 15,959 vehicles in November 2023, lower than the 16,074 delivered in October 2023.',
    'comparison nio nev_deliveries 2023-11 < 2023-10',
  ),
  says(
    "China's vehicle exports in the first ten months of 2025 exceeded the total for 2023.",
    'comparison china vehicle_exports 2025-01/2025-10 > 2023',
  ),
  says(
    "Changan's vehicle sales in October 2025 were still below the level of the same period last year.",
    'comparison changan vehicle_sales 2025-10 < 2024-10',
  ),
  silent("Changan's vehicle sales may fall below the level of 2024."),
  silent("Changan's vehicle sales in October 2025 were below the level of its rivals."),
];
