import { phrases } from './phrases.ts';

/** Places that change hands. */
export const PASSING_EN = {
  /** One passes another: subject above object. */
  overtake: phrases(`
    overtook | overtake | overtakes | overtaken | overtaking | surpassed | surpass | surpasses |
    surpassing | leapfrogged | leapfrogging | outpaced | outpacing | outperformed | outsold |
    outproduced | outstripped | outranked | outdid | overhauled | eclipsed | eclipsing | edged out |
    edging out | edged past | overthrew | overthrown | overthrowing | ousted | ousting | deposed |
    deposing | dislodged | dislodging | pipped | pipping | bested | besting | outdelivered | beat | beaten | beating | dethroned | dethroning | unseated | unseating |
    toppled | toppling | displaced | displacing | supplanted | knocked off | moved ahead of |
    moving ahead of | pulled ahead of | pulling ahead of | went ahead of | got ahead of | moved past |
    passed | passing | topped | topping | exceeded | exceeding | exceeds | exceed | jumped ahead of |
    jumped past | leapt ahead of | forged ahead of | overran | trumped | replaced | replacing |
    took over from | taking over from | took the lead from | took the crown from | took the title from |
    took first place from | took the top spot from | won the crown from | wrested the crown from |
    snatched the crown from | wrested the lead from | wrested the title from | seized the crown from |
    took the throne from | took the baton from`),
  /** One loses to another: subject below object. */
  lose_to: phrases(`
    lost the crown to | lost the title to | lost the lead to | lost the top spot to |
    lost first place to | lost its crown to | lost its title to | lost its lead to |
    lost its top spot to | lost its place to | lost the throne to | lost its throne to | lost out to |
    lost to | losing out to | ceded the crown to | ceded the lead to | ceded the title to |
    ceded the top spot to | ceded first place to | ceded its lead to | ceded its crown to |
    ceded its place to | gave way to | giving way to | yielded to | yielded the lead to |
    yielded the crown to | yielded first place to | handed the baton to | handed the crown to |
    handed the lead to | handed the title to | passed the baton to | passed the crown to |
    surrendered the lead to | surrendered the crown to | fell behind | fell short of | falls short of | falling short of | slipped behind | dropped behind |
    falling behind | slipping behind | ceded the throne to | relinquished the crown to |
    relinquished the lead to`),
  /** The lead changes hands without saying to whom. */
  handover: phrases(`
    handed over | handed on | handed it on | handed the baton on | passed on | gave up | relinquished |
    ceded | surrendered | lost | handing over | yielded`),
  /** Back at a place held before. */
  regain: phrases(`
    regained | regaining | regains | reclaimed | reclaiming | reclaims | recaptured | recapturing |
    retook | retaking | retaken | won back | winning back | took back | takes back | taking back |
    returned to | returning to | returns to | back on | back at | back in | back to | recovered |
    restored to | again | once again | once more | comes home | came home | climbed back to |
    climbed back`),
  /** Goes on at a place. */
  keep: phrases(`
    held on to | holding on to | holds on to | kept | keeping | keeps | retained | retaining | retains |
    defended | defending | maintained | maintaining | still | remained | stayed | remains`),
} as const;
