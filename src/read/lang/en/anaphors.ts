/** Words that stand for a name said before. */
export const PRONOUNS: ReadonlySet<string> = new Set(['it', 'its', 'itself', 'they', 'their', 'them']);

/** Determiners that make a kind noun point back: "the city", "this company". */
export const POINTERS: ReadonlySet<string> = new Set(['the', 'this', 'that']);

/** "Springfield-based", "state-owned": where or whose somebody is. */
export const SEATED: ReadonlySet<string> = new Set(
  'based headquartered listed traded backed born invested funded owned'.split(' '),
);

/** Of a nation; lower-case forms. */
export const NATIONALITIES: ReadonlySet<string> = new Set(
  'chinese american german japanese korean british french swedish italian european indian us south'.split(
    ' ',
  ),
);

/** May stand between "the" and a noun that points back; any other word may tell of somebody else ("the parent company"). */
export const DESCRIBING: ReadonlySet<string> = new Set(
  (
    'young fledgling ailing struggling loss making smart premium luxury homegrown privately private publicly state fast growing ' +
    'upstart once embattled cash strapped ambitious'
  ).split(' '),
);

/** What "the former", "the latter" may be followed by; before a noun they are adjectives ("the former chairman"). */
export const AFTER_FORMER: ReadonlySet<string> = new Set(
  "became becomes was is are were has had have will would and or but 's ranked took sold produced built made recorded reported raised accounted overtook surpassed exceeded came went grew rose fell led leads leading with at in had reached".split(
    ' ',
  ),
);

/** Words before a singular class noun that make it a class: "the only city", "any other province", "the fourth maker". */
export const CLASS_TRIGGERS: ReadonlySet<string> = new Set(
  'only other any every each another no single sole largest biggest highest best top leading first lowest smallest strongest foremost premier next few'.split(
    ' ',
  ),
);

/** Words that end a noun phrase when read from its noun to the left. */
export const PHRASE_STOPS: ReadonlySet<string> = new Set(
  'a an the this that these those its their his her our of in on at by for from to with than as and or but while which who when where is are was were be been being has have had do does did will would can could may might shall should not among between behind after before over under into ranked ranking rank became becoming become making made remained stayed \'s , ; : ( ) " . - compared such like including'.split(
    ' ',
  ),
);

/** What may follow "the city" when it points back; a noun makes it part of another phrase ("the city government"). */
export const AFTER_POINTER: ReadonlySet<string> = new Set(
  'also thus now still then again alone itself once even just only already soon never not has had have will would aims plans wants expects hopes said says saw sees took takes came comes went goes made makes built builds sold sells set sets led leads lost won wins held holds kept keeps became becomes began begins rose fell grew gave gives got left met ran spent stood put itself first later earlier last this next about since until during so'.split(
    ' ',
  ),
);
