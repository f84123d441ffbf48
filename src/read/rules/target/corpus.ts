import { type Example, says, silent } from '../write-figure.ts';

export const FIGURES: readonly Example[] = [
  says('Changan aims to sell 5 million vehicles by 2030.', 'changan vehicle_sales =5000000 by 2030 goal'),
  says('Changan plans to sell 5 million vehicles in 2030.', 'changan vehicle_sales =5000000 by 2030 goal'),
  says(
    'In 2023 Changan set a goal of selling 5 million vehicles by 2030.',
    'changan vehicle_sales =5000000 by 2030 since 2023 goal',
  ),
  says(
    'Changan has set a sales target of 5 million vehicles for 2030.',
    'changan vehicle_sales =5000000 by 2030 goal',
  ),
  says(
    'Changan pledged to sell more than 5 million vehicles by 2030.',
    'changan vehicle_sales >5000000 by 2030 goal',
  ),
  says(
    'For the third quarter of 2025 BYD expects sales of 1.2 million vehicles.',
    'byd vehicle_sales =1200000 by 2025-Q3 forecast from byd',
  ),
  // The time of what was done is not the time of what is expected.
  says(
    'For the third quarter of 2025 BYD reported a profit, and it expects to sell 5 million vehicles.',
    'byd vehicle_sales =5000000 since 2025-Q3 forecast from byd',
  ),
  says('By 2030, Changan intends to sell 5 million vehicles.', 'changan vehicle_sales =5000000 by 2030 goal'),
  says(
    'Chongqing proposed to produce 3 million vehicles in 2026.',
    'chongqing vehicle_production =3000000 by 2026 goal',
  ),
  says(
    'Chongqing is expected to produce 3 million vehicles in 2026.',
    'chongqing vehicle_production =3000000 by 2026 forecast',
  ),
  says(
    'Vehicle output in Chongqing is forecast to reach 3 million in 2026.',
    'chongqing vehicle_production =3000000 by 2026 forecast',
  ),
  says(
    'Vehicle output in Chongqing will exceed 3 million in 2026.',
    'chongqing vehicle_production >3000000 by 2026 forecast',
  ),
  says(
    'BYD sold 4.602 million vehicles in 2025, 83.7% of its goal of 5.5 million.',
    'byd vehicle_sales =5500000 by 2025 goal',
  ),
  says(
    'By 2035 Guangzhou aims to have an automobile industry worth one trillion yuan.',
    'guangzhou auto_industry_output_value =1000000000000 by 2035 goal',
  ),
  says(
    'The penetration of L3 automated driving should reach 10 percent by 2030, according to Zhang Yongwei.',
    '? l3_penetration =10% by 2030 forecast says zhang-yongwei',
  ),
];

export const STOPS: readonly Example[] = [
  says(
    'In 2017 Changan announced that it would stop selling fuel vehicles by 2025.',
    'changan ice_sales =0 by 2025 since 2017 goal from changan',
  ),
  says('Changan plans to end sales of fuel vehicles by 2025.', 'changan ice_sales =0 by 2025 goal'),
  says('Changan will phase out the sale of fuel vehicles by 2025.', 'changan ice_sales =0 by 2025 goal'),
];

export const LABELS: readonly Example[] = [
  says(
    'In 2013 Chongqing set the goal of becoming the "Detroit of China".',
    'chongqing - “Detroit of China” since 2013 goal',
  ),
  says(
    'In 2013 Chongqing set out to become the “Detroit of China”.',
    'chongqing - “Detroit of China” since 2013 goal',
  ),
  says(
    'In 2024 Chongqing proposed to build itself into the "Capital of Smart Cars" by 2030.',
    'chongqing - “Capital of Smart Cars” by 2030 since 2024 goal',
  ),
];

export const NOTHING: readonly Example[] = [
  silent('Changan sold 2.913 million vehicles in 2025.'),
  silent('Changan stopped selling fuel vehicles in 2025.'),
  silent('Does Changan plan to sell 5 million vehicles by 2030?'),
  silent('Changan hopes to sell 5 million vehicles by 2030.'),
  silent('Changan plans to launch three vehicle brands by 2030.'),
  silent('Changan reached its goal in 2025.'),
  silent('Vehicle output in Chongqing was higher than expected: 2.788 million in 2025.'),
  silent('Changan sold 2.913 million vehicles in 2025, as planned.'),
];

/** A goal told in passing by its noun, what somebody expects of another, and stretches still to come. */
export const NAMED: readonly Example[] = [
  says('BYD fell short of its 5.5 million sales target in 2025.', 'byd vehicle_sales =5500000 by 2025 goal'),
  says('BYD set a 5.5-million-unit annual sales target for 2026.', 'byd vehicle_sales =5500000 by 2026 goal'),
  says(
    'Goldman Sachs forecasts that BYD will sell 5 million vehicles in 2026.',
    'byd vehicle_sales =5000000 by 2026 forecast from goldman-sachs',
  ),
  says(
    'Analysts expect BYD to sell 4.8 million vehicles in 2026.',
    'byd vehicle_sales =4800000 by 2026 forecast',
  ),
  says(
    "China's auto sales will reach 34.75 million units in 2026, according to CAAM.",
    'china vehicle_sales =34750000 by 2026 forecast from caam',
  ),
  says(
    'NIO expects deliveries of 80,000 to 83,000 vehicles in the first quarter.',
    'nio nev_deliveries 80000..83000 by 2026-Q1 forecast from nio',
  ),
  says(
    "NIO's first-quarter guidance is 80,000 to 83,000 deliveries.",
    'nio nev_deliveries 80000..83000 by 2026-Q1 forecast',
  ),
  silent('BYD would sell 5.5 million vehicles in 2026 if subsidies stayed.'),
  silent('In 2024 BYD will sell 4.27 million vehicles.'),
  silent('Chery sold 2.6 million vehicles in 2024 to surpass its 2024 target, with exports at 1.14 million.'),
  silent(
    'Chery exported 1.34 million vehicles in 2025. BYD raised its full-year target to 4.6 million units.',
  ),
  silent('In 2025 Great Wall said that 80% of that 4 million target would be reached.'),
  says(
    'Volkswagen aims to sell 900,000 vehicles in 2026, up from the earlier goal of moving 800,000 units.',
    'volkswagen vehicle_sales =900000 by 2026 goal',
  ),
  silent("NIO's guidance for the first quarter of 2026 implies growth of 90% to 97%."),
];
