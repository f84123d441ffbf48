import { type Example, says, silent } from '../write-figure.ts';

export const PHRASES: readonly Example[] = [
  says(
    "Chongqing's vehicle production grew by minus five percent in 2025.",
    'chongqing vehicle_production 2025<2024 =-5%',
  ),
  says(
    "Chongqing's vehicle production grew by -5% year on year in 2025.",
    'chongqing vehicle_production 2025<2024 =-5%',
  ),
  says(
    "Chongqing's vehicle production saw negative growth of 5 percent in 2025.",
    'chongqing vehicle_production 2025<2024 =-5%',
  ),
  says(
    "Chongqing's vehicle production saw negative year-on-year growth of 5% in 2025.",
    'chongqing vehicle_production 2025<2024 =-5%',
  ),
  says(
    'In May 2025 vehicle output in Chongqing saw a 9% year-on-year growth and a 5% month-on-month decline.',
    'chongqing vehicle_production 2025-05<2024-05 =+9%',
    'chongqing vehicle_production 2025-05<2025-04 =-5%',
  ),
  says("Chongqing's vehicle production rose 9.7% in 2025.", 'chongqing vehicle_production 2025<2024 =+9.7%'),
  says(
    "Chongqing's vehicle production increased by 9.7% in 2025.",
    'chongqing vehicle_production 2025<2024 =+9.7%',
  ),
  says(
    "In 2025 Chongqing's vehicle production was up 9.7 percent.",
    'chongqing vehicle_production 2025<2024 =+9.7%',
  ),
  says(
    'Vehicle output in Chongqing reached 2.788 million in 2025, up 9.7%.',
    'chongqing vehicle_production 2025<2024 =+9.7%',
  ),
  says(
    'Vehicle output in Chongqing reached 2.788 million in 2025, a 9.7% increase.',
    'chongqing vehicle_production 2025<2024 =+9.7%',
  ),
  says(
    'Vehicle output in Chongqing reached 2.788 million in 2025, an increase of 9.7%.',
    'chongqing vehicle_production 2025<2024 =+9.7%',
  ),
  says(
    'Vehicle output in Chongqing reached 2.788 million in 2025, a year-on-year increase of 9.7%.',
    'chongqing vehicle_production 2025<2024 =+9.7%',
  ),
  says(
    'Vehicle output in Chongqing reached 2.788 million in 2025, 9.7% more than in 2024.',
    'chongqing vehicle_production 2025<2024 =+9.7%',
  ),
  says(
    'Vehicle output in Chongqing reached 2.788 million in 2025, 9.7 percent higher than a year earlier.',
    'chongqing vehicle_production 2025<2024 =+9.7%',
  ),
  says(
    'Vehicle output in Chongqing reached 2.788 million in 2025, growing by 9.7%.',
    'chongqing vehicle_production 2025<2024 =+9.7%',
  ),
  says(
    'Vehicle output in Chongqing grew year on year by 9.7% in 2025.',
    'chongqing vehicle_production 2025<2024 =+9.7%',
  ),
  says(
    'Vehicle output in Chongqing recorded growth of 9.7% in 2025.',
    'chongqing vehicle_production 2025<2024 =+9.7%',
  ),
  says(
    'Chongqing saw its vehicle output jump 9.7% in 2025.',
    'chongqing vehicle_production 2025<2024 =+9.7%',
  ),
  says('In 2019, vehicle output in Chongqing fell 33%.', 'chongqing vehicle_production 2019<2018 =-33%'),
  says(
    'In 2019, vehicle output in Chongqing declined by more than 30%.',
    'chongqing vehicle_production 2019<2018 >-30%',
  ),
  says(
    'Vehicle output in Chongqing was 1.383 million in 2019, down 33% from 2018.',
    'chongqing vehicle_production 2019<2018 =-33%',
  ),
  says(
    'Vehicle output in Chongqing was 1.383 million in 2019, a drop of 33%.',
    'chongqing vehicle_production 2019<2018 =-33%',
  ),
  says(
    'Seres sold 472,300 new energy vehicles in 2025, an increase of 10.63%.',
    'seres nev_sales 2025<2024 =+10.63%',
  ),
];

export const BASES: readonly Example[] = [
  says(
    'From 2017 to 2020 national NEV production increased by nearly 72%.',
    'china nev_production 2020<2017 <~+72%',
  ),
  says(
    'By 2020, national NEV production had increased by nearly 72% in three years.',
    'china nev_production 2020<2017 <~+72%',
  ),
  says(
    'In the three years to 2020 national NEV production grew by nearly 72%.',
    'china nev_production 2020<2017 <~+72%',
  ),
  says('National NEV production grew 72% between 2017 and 2020.', 'china nev_production 2020<2017 =+72%'),
  says(
    'BYD sold 2.146 million vehicles in the first half of 2025, up 33% year on year.',
    'byd vehicle_sales 2025-H1<2024-H1 =+33%',
  ),
  says(
    'From January to November 2025 BYD sold 4.182 million vehicles, up 11.3% on the same period of the previous year.',
    'byd vehicle_sales 2025-01/2025-11<2024-01/2024-11 =+11.3%',
  ),
  says(
    'BYD sold 480,000 vehicles in November 2025, up 8.7% month on month.',
    'byd vehicle_sales 2025-11<2025-10 =+8.7%',
  ),
  says("BYD's vehicle sales in 2025 were 7.7% above 2024.", 'byd vehicle_sales 2025<2024 =+7.7%'),
  says(
    'Vehicle output in Chongqing grew at an average annual rate of 8% from 2019 to 2025.',
    'chongqing vehicle_production 2025<2019 =+8% a-year',
  ),
];

export const UNITS: readonly Example[] = [
  says(
    "In 2025 Chongqing's vehicle production increased by 248,000 units.",
    'chongqing vehicle_production 2025<2024 =+248000',
  ),
  says(
    "Chongqing's vehicle production reached 2.788 million in 2025, an increase of 248,000.",
    'chongqing vehicle_production 2025<2024 =+248000',
  ),
  says(
    'BYD sold 4.602 million vehicles in 2025, 330,000 more than in 2024.',
    'byd vehicle_sales 2025<2024 =+330000',
  ),
  says("Seres's vehicle sales doubled in 2024.", 'seres vehicle_sales 2024<2023 =+100%'),
  says("Seres's vehicle sales nearly tripled in 2024.", 'seres vehicle_sales 2024<2023 <~+200%'),
  says("Chongqing's vehicle production halved in 2019.", 'chongqing vehicle_production 2019<2018 =-50%'),
];

export const ATTACHED: readonly Example[] = [
  says(
    'Changan sold 2.913 million vehicles in 2025, including 1.11 million new energy vehicles, up 51.1%.',
    'changan nev_sales 2025<2024 =+51.1%',
  ),
  says(
    'Chongqing produced 2.788 million vehicles in 2025, up 9.7%, including 1.296 million new energy vehicles, up 36%.',
    'chongqing vehicle_production 2025<2024 =+9.7%',
    'chongqing nev_production 2025<2024 =+36%',
  ),
  says(
    "In 2025 Changan's vehicle sales rose 8.5% and its NEV sales rose 51.1%.",
    'changan vehicle_sales 2025<2024 =+8.5%',
    'changan nev_sales 2025<2024 =+51.1%',
  ),
  says(
    'In 2025 BYD grew its vehicle sales by 7.7%, while Geely lifted its vehicle sales by 39%.',
    'byd vehicle_sales 2025<2024 =+7.7%',
    'geely-auto vehicle_sales 2025<2024 =+39%',
  ),
];

export const MOODS: readonly Example[] = [
  says(
    'Changan expects its vehicle sales to rise 10% in 2026.',
    'changan vehicle_sales 2026<2025 =+10% forecast from changan',
  ),
  says("Changan's vehicle sales did not rise 10% in 2025.", 'not changan vehicle_sales 2025<2024 =+10%'),
  silent("Will Changan's vehicle sales rise 10% in 2025?"),
  silent("If Changan's vehicle sales rise 10% in 2026, it will lead."),
  silent("Springfield's vehicle output rose 12% in 2025."),
  silent('Changan raised its stake to 10% in 2025.'),
  silent('In 2025 the population of Chongqing rose 1%.'),
];
