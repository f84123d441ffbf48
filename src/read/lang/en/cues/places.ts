import { phrases } from './phrases.ts';

/** Being at a place of an order. */
export const PLACES_EN = {
  /** Verbs that put something at a place: "ranked first", "came in third", "took second place". */
  rank: phrases(`
    ranked | ranks | ranking | rank | placed | came | comes | coming | came in | coming in | finished |
    finishes | finishing | stood | stands | standing | sat | sits | sitting | landed | landing | was |
    is | were | are | be | being | been | became | become | becomes | becoming | remained | remains |
    remaining | stayed | stays | moved up to | rose to | rising to | climbed to | climbing to |
    jumped to | jumping to | slipped to | fell to | dropped to | dropping to | moved into |
    advanced to | took | takes | taking | claimed | claims | claiming | held | holds | holding |
    secured | securing | secure | secures | occupied | occupies | occupying | won | winning | seized | seizing | kept |
    keeping | retained | retaining | reached | reaching | reclaimed | regained | listed | rated | crowned | named |
    positioned | putting it |
    surged to | surging to | vaulted to | leapt to | soared to | shot to | moved to | rocketed to |
    propelled to | propelling to | pushed to | grabbed | grabs | grabbing | snatched |
    snatching | clinched | clinches | clinching | captured | capturing | earned | earning | assumed |
    assuming | taken | retains | continued in | continues in | continuing in | landed | moving up to |
    moved down to | moving down to | moving to | moves to | moves up to | rises to | climbs to |
    jumps to | surges to | slips to | drops to | falls to | fell back to | inched up to |
    moving into | breaking into | broke into | pushed into | relegated to | bumped to | slid to | slipping to |
    sliding to | falling to | dropped into | slipped into`),
  /** Verbs of going from one place to another. */
  moved: phrases(`
    climbed | climbing | climbs | rose | rising | rises | moved | moving | moves | jumped | jumping |
    jumps | advanced | advancing | advances | improved | improving | leapt | went | slipped |
    slipping | slips | fell | falling | falls | dropped | dropping | drops | slid | sliding | tumbled |
    sank | up | down`),
  /** Being in the lead said as a place. */
  top: phrases(`
    top spot | top place | top position | top slot | top rank | top ranking | pole position |
    lead position | first place | first position | first spot | number one position | number one spot |
    no . 1 position | no . 1 spot | no . 1 place | top of the table | top of the list |
    top of the ranking | top of the rankings | top of the league | top of the league table |
    top of the chart | top of the charts | top of the pile | leading position | leading place |
    championship | champion | crown | throne | the top | the lead | champion ' s throne |
    champion 's throne | title | first rank | leadership | the summit | leader | frontrunner |
    front runner | market leader | baton | pinnacle | gold medal | the helm`),
  /** Superlatives: the largest of a class or of a series. */
  most: phrases(`
    largest | biggest | highest | greatest | most | leading | top | foremost | number one | no . 1 |
    best`),
  least: phrases(`
    smallest | lowest | fewest | least | worst | weakest`),
  runner_up: phrases(`
    runner up | the runner up | second place | second spot | second position | silver medal`),
  second_only: phrases(`
    second only to | only second to | second to only | second to | trailing only | behind only | surpassed only by | beaten only by |
    exceeded only by | outranked only by`),
  behind: phrases(`
    behind | trailing | trailed | trails | below | lagged behind | lagging behind | lags behind |
    lagged | lagging`),
  ahead: phrases(`
    ahead of | in front of | well ahead of | above | followed by | ahead`),
  /** "more than any other", "no other … more than": one above all others. */
  any_other: phrases(`
    any other | all other | all others | every other | all the others | everyone else | anyone else |
    all rivals | all its rivals | any rival`),
  no_other: phrases(`
    no other`),
  only: phrases(`
    the only | only | sole | the sole | alone | the lone`),
} as const;
