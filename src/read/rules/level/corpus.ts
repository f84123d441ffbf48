import { type Example, says, silent } from '../write-figure.ts';

/** The text is dated 2026-01-13 unless it says otherwise. */
export const VERBS: readonly Example[] = [
  says(
    "Chongqing's vehicle production reached 2.788 million in 2025.",
    'chongqing vehicle_production 2025 =2788000',
  ),
  says(
    'In 2025, vehicle output in Chongqing came to 2.788 million units.',
    'chongqing vehicle_production 2025 =2788000',
  ),
  says('Chongqing produced 2.788 million vehicles in 2025.', 'chongqing vehicle_production 2025 =2788000'),
  says('Chongqing built 2.788 million cars last year.', 'chongqing vehicle_production 2025 =2788000'),
  says(
    'Vehicle output in Chongqing totalled 2.788 million in 2025.',
    'chongqing vehicle_production 2025 =2788000',
  ),
  says(
    'Vehicle production in Chongqing stood at 2.788 million units in 2025.',
    'chongqing vehicle_production 2025 =2788000',
  ),
  says('In 2025 Chongqing turned out 2,788,000 vehicles.', 'chongqing vehicle_production 2025 =2788000'),
  says(
    'BYD delivered record results: it sold 4.602 million vehicles in 2025.',
    'byd vehicle_sales 2025 =4602000',
  ),
  says('Sales of new energy vehicles at Seres were 472,300 in 2025.', 'seres nev_sales 2025 =472300'),
  says('Seres sold 472,300 new energy vehicles in 2025.', 'seres nev_sales 2025 =472300'),
  says('In 2025, 472,300 new energy vehicles were sold by Seres.', 'seres nev_sales 2025 =472300'),
  says("BYD's 2025 vehicle sales amounted to 4.602 million.", 'byd vehicle_sales 2025 =4602000'),
  says(
    'With vehicle output of 3.4 million in 2025, Guangzhou is a large maker.',
    'guangzhou vehicle_production 2025 =3400000',
  ),
  says("Guangzhou's vehicle output in 2025 was 3.4 million.", 'guangzhou vehicle_production 2025 =3400000'),
  says('BYD exported 1.05 million vehicles in 2025.', 'byd vehicle_exports 2025 =1050000'),
  says(
    'Shenzhen overtook Guangzhou in vehicle production in 2024, with BYD producing 4.5374 million new energy vehicles.',
    'byd nev_production 2024 =4537400',
  ),
];

export const BOUNDS: readonly Example[] = [
  says(
    'In 2025 Changan topped the vehicle sales list with 2.9 million vehicles.',
    'changan vehicle_sales 2025 =2900000',
  ),
  says('In 2025 vehicle sales at Changan topped 2.9 million.', 'changan vehicle_sales 2025 >2900000'),
  says('Changan sold more than 3 million vehicles in 2016.', 'changan vehicle_sales 2016 >3000000'),
  says("Changan's sales exceeded 3 million vehicles in 2016.", 'changan vehicle_sales 2016 >3000000'),
  says("Changan's vehicle sales topped 3 million in 2016.", 'changan vehicle_sales 2016 >3000000'),
  says('In 2016 Changan sold over 3 million vehicles.', 'changan vehicle_sales 2016 >3000000'),
  says('Chongqing made nearly 2.8 million vehicles in 2025.', 'chongqing vehicle_production 2025 <~2800000'),
  says('Chongqing made about 2.8 million vehicles in 2025.', 'chongqing vehicle_production 2025 ~2800000'),
  says(
    'Chongqing made at least 2.7 million vehicles in 2025.',
    'chongqing vehicle_production 2025 >=2700000',
  ),
  says(
    'Vehicle output in Chongqing failed to reach 3 million in 2025.',
    'chongqing vehicle_production 2025 <3000000',
  ),
  says(
    'Vehicle output in Chongqing fell short of 3 million in 2025.',
    'chongqing vehicle_production 2025 <3000000',
  ),
  says(
    'In 2019 vehicle output in Chongqing stayed below 1.5 million.',
    'chongqing vehicle_production 2019 <1500000',
  ),
  says(
    'In 2025 the scale of its industrial cluster in Chongqing passed 800 billion yuan.',
    'chongqing auto_cluster_output_value 2025 >800000000000',
  ),
];

export const MOVEMENTS: readonly Example[] = [
  says(
    'Vehicle output in Chongqing rose 9.7% to 2.788 million in 2025.',
    'chongqing vehicle_production 2025 =2788000',
  ),
  says(
    "In 2019 Chongqing's vehicle production dropped to 1.383 million.",
    'chongqing vehicle_production 2019 =1383000',
  ),
  says(
    "Chongqing's NEV production increased from 40,400 in 2017 to 51,100 in 2020.",
    'chongqing nev_production 2017 =40400',
    'chongqing nev_production 2020 =51100',
  ),
  says(
    'From 2017 to 2020 NEV production in Chongqing rose from 40,400 to 51,100 vehicles.',
    'chongqing nev_production 2017 =40400',
    'chongqing nev_production 2020 =51100',
  ),
  says(
    "Chongqing's vehicle output climbed to 2.788 million in 2025 from 2.54 million a year earlier.",
    'chongqing vehicle_production 2025 =2788000',
    'chongqing vehicle_production 2024 =2540000',
  ),
  says(
    "Chongqing's vehicle output was 2.788 million in 2025, up from 2.54 million in 2024.",
    'chongqing vehicle_production 2025 =2788000',
    'chongqing vehicle_production 2024 =2540000',
  ),
  says(
    'BYD sold 4.602 million vehicles in 2025, compared with 4.272 million in 2024.',
    'byd vehicle_sales 2025 =4602000',
    'byd vehicle_sales 2024 =4272000',
  ),
];

export const PARTS: readonly Example[] = [
  says(
    'Changan sold 2.913 million vehicles in 2025, including 1.11 million new energy vehicles.',
    'changan vehicle_sales 2025 =2913000',
    'changan nev_sales 2025 =1110000',
  ),
  says(
    'Changan sold 2.913 million vehicles in 2025, of which 1.11 million were new energy vehicles.',
    'changan vehicle_sales 2025 =2913000',
    'changan nev_sales 2025 =1110000',
  ),
  says(
    'Chongqing produced 2.788 million vehicles in 2025. Of these, 1.296 million were new energy vehicles.',
    'chongqing vehicle_production 2025 =2788000',
    'chongqing nev_production 2025 =1296000',
  ),
  says(
    'Chongqing produced 2.788 million vehicles in 2025. Among them, the production of new energy vehicles reached 1.296 million.',
    'chongqing vehicle_production 2025 =2788000',
    'chongqing nev_production 2025 =1296000',
  ),
];

export const LISTS: readonly Example[] = [
  says(
    'In 2025 Anhui produced 3.69 million vehicles, Guangdong 3.04 million and Chongqing 2.79 million.',
    'anhui vehicle_production 2025 =3690000',
    'guangdong vehicle_production 2025 =3040000',
    'chongqing vehicle_production 2025 =2790000',
  ),
  says(
    'Chongqing produced 2.54 million vehicles in 2024 and 2.788 million in 2025.',
    'chongqing vehicle_production 2024 =2540000',
    'chongqing vehicle_production 2025 =2788000',
  ),
  says(
    'In 2025 BYD and Geely sold 4.602 million and 3.025 million vehicles respectively.',
    'byd vehicle_sales 2025 =4602000',
    'geely-auto vehicle_sales 2025 =3025000',
  ),
  says(
    'In 2024 and 2025 Chongqing produced 2.54 million and 2.788 million vehicles respectively.',
    'chongqing vehicle_production 2024 =2540000',
    'chongqing vehicle_production 2025 =2788000',
  ),
  says(
    'Anhui led in 2025 with vehicle output of 3.69 million, ahead of Guangdong with 3.04 million.',
    'anhui vehicle_production 2025 =3690000',
    'guangdong vehicle_production 2025 =3040000',
  ),
];

export const CARRIED: readonly Example[] = [
  says(
    'Chongqing leads in vehicle production. In 2025 it reached 2.788 million.',
    'chongqing vehicle_production 2025 =2788000',
  ),
  says(
    'Seres sold 426,900 vehicles in 2024. The following year it sold 472,300.',
    'seres vehicle_sales 2024 =426900',
    'seres vehicle_sales 2025 =472300',
  ),
  says(
    'Chongqing built 1.58 million vehicles in 2020. Three years later the city built 2.318 million.',
    'chongqing vehicle_production 2020 =1580000',
    'chongqing vehicle_production 2023 =2318000',
  ),
  says(
    'A good example is Changan, which sold 2.684 million vehicles in 2024.',
    'changan vehicle_sales 2024 =2684000',
  ),
  says(
    'From January to November 2025 Chongqing produced 2.498 million vehicles.',
    'chongqing vehicle_production 2025-01/2025-11 =2498000',
  ),
  says('In the first half of 2025 BYD sold 2.146 million vehicles.', 'byd vehicle_sales 2025-H1 =2146000'),
  says('In November BYD sold 480,000 vehicles.', 'byd vehicle_sales 2025-11 =480000'),
];

export const CREDITS: readonly Example[] = [
  says(
    'According to the National Bureau of Statistics, Anhui produced 3.69 million vehicles in 2025.',
    'anhui vehicle_production 2025 =3690000 from nbs',
  ),
  says(
    'Changan said that it sold 2.913 million vehicles in 2025.',
    'changan vehicle_sales 2025 =2913000 from changan',
  ),
  says(
    'Local statistics put vehicle output in Chongqing in 2016 at 3.156 million units.',
    'chongqing vehicle_production 2016 =3156000 on city_count',
  ),
];

export const NOTHING: readonly Example[] = [
  silent('Did Chongqing produce 3 million vehicles in 2025?'),
  silent('Changan failed to make the top 10 in vehicle sales in 2025.'),
  silent('Vehicle production in Chongqing was not among the top ten in 2025.'),
  silent('If Chongqing produced 3 million vehicles in 2025, it would be first.'),
  silent('Chongqing could produce 3 million vehicles in 2026.'),
  silent('Chongqing aims to produce 3 million vehicles in 2026.'),
  silent('Changan hopes to sell 5 million vehicles in 2030.'),
  silent('Chongqing is expected to produce 3 million vehicles in 2026.'),
  silent('Chongqing has 12 bridges and 3 airports.'),
  silent("China's heavy-duty truck sales reached 93,000 units in 2025."),
  silent("China's light-duty truck output came to 2.1 million units in 2025."),
  silent('In 2025 Changan opened 300 stores and hired 5,000 engineers.'),
  silent('Huawei works with three carmakers on three vehicle brands.'),
  silent('Springfield Motors sold 300,000 vehicles in 2025.'),
  silent('BYD sold vehicles in 2025, its 30th year.'),
  silent('Changan invested 20 billion yuan in 2025.'),
  silent('Chongqing was first to exceed 3 million vehicles.'),
  silent('The plant in Chongqing covers 300,000 square meters.'),
];
