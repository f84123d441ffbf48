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
