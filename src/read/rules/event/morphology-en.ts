/** The forms of an English verb, for trigger words given as lemmas. */

export type VerbForm = 'base' | 's' | 'past' | 'part' | 'ing';

/** lemma → past, participle, -ing where spelling rules do not give them. */
const IRREGULAR: Readonly<Record<string, readonly [past: string, part: string, ing?: string]>> = {
  be: ['was', 'been', 'being'],
  become: ['became', 'become'],
  begin: ['began', 'begun', 'beginning'],
  bring: ['brought', 'brought'],
  build: ['built', 'built'],
  buy: ['bought', 'bought'],
  choose: ['chose', 'chosen'],
  come: ['came', 'come'],
  feel: ['felt', 'felt'],
  know: ['knew', 'known'],
  show: ['showed', 'shown'],
  ring: ['rang', 'rung'],
  strike: ['struck', 'struck'],
  mean: ['meant', 'meant'],
  see: ['saw', 'seen'],
  think: ['thought', 'thought'],
  do: ['did', 'done'],
  cut: ['cut', 'cut', 'cutting'],
  draw: ['drew', 'drawn'],
  fall: ['fell', 'fallen'],
  find: ['found', 'found'],
  get: ['got', 'got', 'getting'],
  give: ['gave', 'given'],
  go: ['went', 'gone'],
  grow: ['grew', 'grown'],
  hand: ['handed', 'handed'],
  have: ['had', 'had'],
  hold: ['held', 'held'],
  join: ['joined', 'joined'],
  lay: ['laid', 'laid'],
  lead: ['led', 'led'],
  leave: ['left', 'left'],
  make: ['made', 'made'],
  meet: ['met', 'met'],
  pay: ['paid', 'paid'],
  put: ['put', 'put', 'putting'],
  run: ['ran', 'run', 'running'],
  say: ['said', 'said'],
  sell: ['sold', 'sold'],
  set: ['set', 'set', 'setting'],
  shut: ['shut', 'shut', 'shutting'],
  speak: ['spoke', 'spoken'],
  spin: ['spun', 'spun', 'spinning'],
  split: ['split', 'split', 'splitting'],
  take: ['took', 'taken'],
  tell: ['told', 'told'],
  throw: ['threw', 'thrown'],
  win: ['won', 'won', 'winning'],
  withdraw: ['withdrew', 'withdrawn'],
  write: ['wrote', 'written'],
  break: ['broke', 'broken'],
  quit: ['quit', 'quit', 'quitting'],
  debut: ['debuted', 'debuted', 'debuting'],
};

const VOWELS = 'aeiou';

/** One short vowel before one consonant doubles it: "plan" → "planned". Only one-syllable stems and a few others. */
function doubles(verb: string): boolean {
  if (verb.length > 4) return ['transfer', 'submit', 'permit', 'commit'].includes(verb);
  const [a, b, c] = [verb.at(-3), verb.at(-2), verb.at(-1)];
  if (!a || !b || !c || [...verb].filter((x) => VOWELS.includes(x)).length > 1) return false;
  return !VOWELS.includes(c) && !'wxyh'.includes(c) && VOWELS.includes(b) && !VOWELS.includes(a);
}

/** word → the forms it can be of. */
export function verbForms(lemma: string): ReadonlyMap<string, readonly VerbForm[]> {
  const forms = new Map<string, VerbForm[]>();
  const put = (word: string, form: VerbForm) => {
    const known = forms.get(word);
    if (!known) forms.set(word, [form]);
    else if (!known.includes(form)) known.push(form);
  };
  const last = lemma.at(-1) ?? '';
  const beforeLast = lemma.at(-2) ?? '';
  const consonantY = last === 'y' && !VOWELS.includes(beforeLast);
  const irregular = IRREGULAR[lemma];
  put(lemma, 'base');
  put(thirdPerson(lemma, consonantY), 's');
  if (irregular) {
    put(irregular[0], 'past');
    put(irregular[1], 'part');
  } else {
    const past =
      last === 'e'
        ? `${lemma}d`
        : consonantY
          ? `${lemma.slice(0, -1)}ied`
          : doubles(lemma)
            ? `${lemma}${last}ed`
            : `${lemma}ed`;
    put(past, 'past');
    put(past, 'part');
  }
  const ing =
    irregular?.[2] ??
    (last === 'e' && beforeLast !== 'e'
      ? `${lemma.slice(0, -1)}ing`
      : doubles(lemma)
        ? `${lemma}${last}ing`
        : `${lemma}ing`);
  put(ing, 'ing');
  return forms;
}

function thirdPerson(lemma: string, consonantY: boolean): string {
  if (lemma === 'have') return 'has';
  if (lemma === 'be') return 'is';
  if (lemma === 'do' || lemma === 'go') return `${lemma}es`;
  if (consonantY) return `${lemma.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

/** Singular and plural of a noun, enough for the things frames name. */
export function nounForms(noun: string): readonly string[] {
  if (noun.endsWith('s')) return [noun];
  if (/(?:x|ch|sh|z)$/.test(noun)) return [noun, `${noun}es`];
  if (noun.endsWith('y') && !VOWELS.includes(noun.at(-2) ?? 'a')) return [noun, `${noun.slice(0, -1)}ies`];
  return [noun, `${noun}s`];
}
