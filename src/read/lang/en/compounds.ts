/** Words before a noun of doing that say how much or when, not of what: "record sales", "annual output". */
export const QUALITIES: ReadonlySet<string> = new Set(
  (
    'total annual overall monthly quarterly yearly weekly daily cumulative combined own local domestic overseas global world ' +
    'worldwide international foreign national nationwide provincial municipal regional new full whole half record strong weak ' +
    'rising falling growing declining robust sluggish solid brisk soaring surging sharp slow steady stable healthy good better ' +
    'best poor latest actual current average previous prior first second third fourth last final next early late further ' +
    'additional extra aggregate accumulated respective individual year end month quarter day time ever all high higher highest ' +
    'low lower lowest big bigger biggest large larger largest small greater huge massive main major key similar same such ' +
    'increased increasing decreased decreasing reported estimated expected planned projected targeted reduced preliminary ' +
    'complete finished more less fewer most both only just alone mass initial two three four industry group company brand city'
  ).split(' '),
);

/** Nouns that take the noun before them as a mere kind: "sales network", "production line" are no figure of sales or production. */
export const COMPOUND_HEADS: ReadonlySet<string> = new Set(
  (
    'base bases line lines network networks outlet outlets staff team teams strategy hub hubs facility facilities ' +
    'center centers centre centres plant plants site sites factory factories chain chains model models company companies ' +
    'office offices channel channels licence licences license licenses permit permits order orders price prices cost costs ' +
    'value values tax taxes ban bans process processes technology technologies equipment worker workers quota quotas system ' +
    'systems department manager director chief executive destination destinations hall campaign subsidiary subsidiaries ' +
    'partner partners platform platforms workshop workshops market markets qualification qualifications mode modes'
  ).split(' '),
);
