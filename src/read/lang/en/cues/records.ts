import { phrases } from './phrases.ts';

/** Highs, lows and limits of a series, and how many times over. */
export const RECORDS_EN = {
  first_time: phrases(`
    for the first time | for the first time ever | the first time | for the first time in history |
    first time ever`),
  first_time_since: phrases(`
    for the first time since | the first time since | for the first time in`),
  first_year: phrases(`
    the first year in which | the first year that | the first quarter in which |
    the first quarter that | the first month in which | the first month that | the first time that | the first year`),
  record: phrases(`
    a record | record high | a record high | all time high | an all time high | new high | a new high |
    new record | a new record | record | historic high | a historic high | the highest ever |
    highest ever | the highest on record | highest on record | the highest in history |
    highest in history | best ever | its highest ever | record breaking | its highest level ever |
    the highest level ever | a record level | historical high | a historical high |
    record highs | new highs | all time highs | historic highs | new records | another record |
    another record high | another new high | a fresh record | a fresh high | a monthly record |
    new monthly record | a new monthly record | a quarterly record | new quarterly record |
    a new quarterly record | an annual record | new annual record | a new annual record |
    a yearly record | an absolute record | an all time record | all time record | monthly record |
    quarterly record | annual record | yearly record | its own record | its own records |
    its previous record | its own sales record | its own sales records | its own delivery record |
    a new all time high | a new record high | record monthly high | a record monthly high`),
  record_low: phrases(`
    a record low | record low | all time low | an all time low | the lowest on record |
    lowest on record | lowest ever | the lowest ever | historic low`),
  /** A series turns at its highest. */
  peaked: phrases(`
    peaked at | peaked in | peaked with | peaking at | peaking in | peaked | reached a peak of |
    reached its peak of | reached their peak of | hit a peak of | hit its peak | reached its peak |
    reached their peak | hit a peak | reached a peak`),
  peak: phrases(`
    peak | its peak | the peak | peak level | its peak level | its high | its highest point |
    its record | its heyday | peaks`),
  exceed: phrases(`
    exceed | exceeds | exceeded | exceeding | pass | passed | passes | passing | top | topped | tops |
    topping | surpass | surpassed | surpasses | surpassing | cross | crossed | crosses | crossing |
    break through | broke through | breaking through | broke | went beyond | went past | went above |
    reach | reached | reaching | hit | hitting | breach | breached | above | over | more than |
    climbed above | rose above`),
} as const;
