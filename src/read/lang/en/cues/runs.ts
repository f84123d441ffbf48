import { phrases } from './phrases.ts';

/** What lasts: rising, falling, in a row, time away. */
export const RUNS_EN = {
  /** Runs. */
  consecutive: phrases(`
    consecutive | straight | successive | in a row | running | on end | uninterrupted | unbroken |
    back to back | consecutively | in succession | on the trot`),
  year_by_year: phrases(`
    year by year | year after year | every year | each year | from year to year | month after month |
    every single year | with every year | with each year | every month | each month | month by month |
    every quarter | each quarter | quarter after quarter | every single month`),
  thereafter: phrases(`
    thereafter | since then | from then on | from there on | ever since | afterwards | afterward |
    in the following years | in the years that followed | in the years after | from that year on |
    after that`),
  begin: phrases(`
    began to | begin to | begins to | begun to | beginning to | started to | starts to | start to |
    starting to | began | begun | started | set in | began its | went into`),
  go_on: phrases(`
    continued to | continues to | continuing to | continue to | kept on | kept | keeps | keeping |
    went on | continued its | continued | has been`),
  rise: phrases(`
    rise | rises | rose | rising | risen | increase | increased | increases | increasing | grow | grew |
    grows | growing | grown | growth | climb | climbed | climbing | climbs | expand | expanded |
    expanding | gain | gained | gains | went up | going up | up | upward | improve | improved |
    advance | advanced`),
  fall: phrases(`
    fall | falls | fell | falling | fallen | decline | declined | declines | declining | decrease |
    decreased | decreases | decreasing | drop | drops | dropped | dropping | shrink | shrank | shrinks |
    shrinking | shrunk | slide | slid | slides | sliding | contract | contracted | contraction |
    went down | going down | down | downward | slip | slipped | slump | slumped | shrinkage | loss`),
  /** Time away from a place: "a 10-year dormancy", "after ten years without the title". */
  absence: phrases(`
    dormancy | dormant | absence | hiatus | drought | wilderness | gap | interval | wait |
    interruption | pause | slumber | without the title | without the crown | without it |
    without the lead | away from the top | out of the top spot | off the throne | gone without |
    lying low`),
} as const;
