import type { Among, CellRef, Claim, ClaimContent, OtherSide } from '../model/claim.ts';
import { UNSTATED } from '../model/ids.ts';
import { formatFigure, formatPeriod, formatQuantity } from './format.ts';
import type { Messages } from './messages/messages.ts';
import type { NameBook } from './name-book.ts';

/** A piece of a phrase; `inherited` pieces were not said in the sentence but carried over from elsewhere in the text. */
export interface PhrasePart {
  readonly text: string;
  readonly inherited: boolean;
}

/** Marks around inherited words while a phrase is put together; control signs, so they cannot occur in a name. */
const OPEN = '\u0001';
const CLOSE = '\u0002';

/** How a claim is read, in one phrase: what a person must agree with before looking at a verdict. */
export function describeClaim(claim: Claim, names: NameBook, m: Messages): PhrasePart[] {
  return split(sentenceOf(claim, new Set(claim.inherited), names, m));
}

/** Who says so, when the text names somebody: " (says …)", else empty. */
export function describeVoice(claim: ClaimContent, names: NameBook, m: Messages): string {
  const speaker = claim.speaker === undefined ? '' : names.entity(claim.speaker);
  const by = speaker || (claim.origin === undefined ? '' : names.origin(claim.origin));
  return by === '' ? '' : m.claim.says(by);
}

/** The same for a bare content, without marks. */
export function describeContent(content: ClaimContent, names: NameBook, m: Messages): string {
  return sentenceOf(content, new Set(), names, m);
}

function split(text: string): PhrasePart[] {
  return text.split(OPEN).flatMap((piece, i) => {
    if (i === 0) return piece === '' ? [] : [{ text: piece, inherited: false }];
    const end = piece.indexOf(CLOSE);
    const parts = [{ text: piece.slice(0, end), inherited: true }];
    return end + 1 < piece.length ? [...parts, { text: piece.slice(end + 1), inherited: false }] : parts;
  });
}

function sentenceOf(c: ClaimContent, inherited: ReadonlySet<string>, names: NameBook, m: Messages): string {
  const w = new Words(c, inherited, names, m);
  const basis = c.basis && c.basis !== UNSTATED ? m.claim.basis(names.basis(c.basis)) : '';
  const modality =
    c.kind === 'target' && c.modality !== 'forecast' ? '' : m.claim.modality[c.modality ?? 'stated'];
  return `${w.core()}${basis}${modality}${c.stance === 'denied' ? m.claim.denied : ''}`;
}

class Words {
  private readonly c: ClaimContent;
  private readonly inherited: ReadonlySet<string>;
  private readonly names: NameBook;
  private readonly m: Messages;

  constructor(c: ClaimContent, inherited: ReadonlySet<string>, names: NameBook, m: Messages) {
    this.c = c;
    this.inherited = inherited;
    this.names = names;
    this.m = m;
  }

  core(): string {
    const { c, m } = this;
    const cell = this.cell();
    switch (c.kind) {
      case 'level':
        return m.claim.level(cell, this.figure());
      case 'change':
        return this.change(cell);
      case 'share':
        return m.claim.share(cell, this.ref(c.whole), this.figure());
      case 'rank':
        return m.claim.rank(cell, this.place(), this.among(c.among), m.claim.by[c.by ?? 'size']);
      case 'comparison':
        return this.comparison();
      case 'extremum':
        return this.extremum(cell);
      case 'streak':
        return this.streak();
      case 'target':
        return this.target(cell);
      case 'event':
        return this.event();
      case 'relation':
        return this.relation();
    }
  }

  private mark(field: string, text: string): string {
    return text !== '' && this.inherited.has(field) ? `${OPEN}${text}${CLOSE}` : text;
  }

  private entity(id: string | undefined, field = ''): string {
    return id === undefined ? '' : this.mark(field, this.names.entity(id));
  }

  private period(period: string | undefined, field = ''): string {
    return period === undefined ? '' : this.mark(field, formatPeriod(period, this.m));
  }

  private cell(withPeriod = true): string {
    const { c } = this;
    const parts = c.parts?.map((p) => this.ref(p)).filter((x) => x !== '') ?? [];
    const entity = parts.length > 0 ? this.m.claim.sum(this.m.list(parts)) : this.entity(c.entity, 'entity');
    const metric = c.metric === undefined ? '' : this.mark('metric', this.names.metric(c.metric));
    return this.m.claim.cell(entity, metric, withPeriod ? this.period(c.period, 'period') : '');
  }

  private ref(ref: CellRef | undefined): string {
    if (!ref) return '';
    const metric = ref.metric === undefined ? '' : this.names.metric(ref.metric);
    return this.m.claim.cell(this.entity(ref.entity), metric, this.period(ref.period));
  }

  private figure(): string {
    return formatFigure(this.c, this.m, this.names.language);
  }

  private change(cell: string): string {
    const { c, m } = this;
    const down = c.direction === 'down' || (c.direction === undefined && (c.value ?? 0) < 0);
    const base = this.period(c.basePeriod, 'basePeriod');
    if (c.value === undefined && !c.interval) {
      return m.claim.move(cell, base, c.direction === undefined ? undefined : down);
    }
    // Said as a magnitude: "down 5%", never "down −5%".
    const [lo, hi] = c.interval ?? [null, null];
    const interval = down ? ([neg(hi), neg(lo)] as const) : ([lo, hi] as const);
    const value = c.value === undefined ? undefined : Math.abs(c.value);
    const figure = formatFigure(
      { unit: c.unit, bound: c.bound, value, interval: c.interval ? interval : undefined },
      m,
      this.names.language,
    );
    return m.claim.change(cell, base, `${figure}${c.perYear ? m.claim.perYear : ''}`, down);
  }

  private place(): string {
    const { value, bound = 'exact' } = this.c;
    return value === undefined ? '' : this.m.bound[bound](this.m.ordinal(value));
  }

  private among(among: Among | undefined): string {
    if (!among) return '';
    return this.mark('among', this.m.claim.among(this.names.classOf(among.class), this.entity(among.within)));
  }

  private comparison(): string {
    const { c, m } = this;
    const other: OtherSide = c.other ?? {};
    const sameMetric = other.metric === undefined || other.metric === c.metric;
    const right = m.claim.cell(
      other.entity === undefined || other.entity === c.entity ? '' : this.entity(other.entity),
      sameMetric ? '' : this.names.metric(other.metric!),
      other.period === undefined || other.period === c.period ? '' : this.period(other.period),
    );
    const goal = m.claim.modality[other.modality ?? 'stated'];
    const factor =
      c.factor === undefined ? '' : `${m.claim.times(formatQuantity(c.factor, undefined, 'en'))} `;
    const gap = c.gap ? m.claim.gap(formatQuantity(c.gap.value, c.gap.unit, this.names.language)) : '';
    const words = c.of === 'rank' ? m.claim.better : m.claim.op;
    const op = words[c.op ?? 'greater'];
    return `${m.claim.comparison(this.cell(), op, `${factor}${right}${goal}`.trim(), m.claim.of[c.of ?? 'level'])}${gap}`;
  }

  private extremum(cell: string): string {
    const { c, m } = this;
    const e = c.extremum;
    if (!e) return cell;
    const limit = e.threshold === undefined ? '' : formatQuantity(e.threshold, c.unit, this.names.language);
    return m.claim.extremumOf(
      cell,
      e.which === 'only' && e.count !== undefined ? this.number(e.count) : m.claim.extremum[e.which],
      limit,
      this.among(c.among),
      this.period(e.window),
    );
  }

  /** "one of the only two", and without a name "only two": the number in the words of its bound. */
  private number(count: number): string {
    const { c, m } = this;
    const bound = c.bound ?? 'exact';
    return m.claim.onlySome(m.bound[bound](String(count)), c.entity !== undefined, bound === 'exact');
  }

  private streak(): string {
    const { c, m } = this;
    const run = c.run;
    if (!run) return this.cell();
    const place = m.ordinal(run.place ?? 1);
    const limit = formatQuantity(run.threshold ?? 0, c.unit, this.names.language);
    const state = {
      rank: () => m.claim.state.rank(place),
      not_rank: () => m.claim.state.not_rank(place),
      rise: m.claim.state.rise,
      fall: m.claim.state.fall,
      above: () => m.claim.state.above(limit),
      below: () => m.claim.state.below(limit),
    }[run.state]();
    const from = this.mark('run.from', run.from ?? '');
    const to = this.mark('run.to', run.to ?? '');
    const stretch =
      from && to ? m.period.range(from, to) : from ? m.period.since(from) : to ? m.period.open(to) : '';
    const length = run.length === undefined ? '' : m.claim.length(run.length, run.unit ?? 'year');
    return m.claim.run(this.cell(false), state, this.among(c.among), stretch, length);
  }

  private target(cell: string): string {
    const { target = {} } = this.c;
    const issuer = target.issuer === this.c.entity ? '' : this.entity(target.issuer, 'target.issuer');
    return this.m.claim.target(
      cell,
      this.figure(),
      target.label ?? '',
      this.period(target.deadline, 'target.deadline'),
      issuer,
    );
  }

  private event(): string {
    const { event } = this.c;
    if (!event) return '';
    const actors = event.actors.map((a) => this.names.entity(a.id));
    return this.m.claim.event(
      this.names.recordType(event.type),
      actors.length > 0 ? this.m.list(actors) : this.m.nobody,
      this.entity(event.place),
      this.period(event.date, 'event.date'),
    );
  }

  private relation(): string {
    const { relation } = this.c;
    if (!relation) return '';
    const { subject, type, object, since } = relation;
    const from = since === undefined ? '' : this.m.period.since(formatPeriod(since, this.m));
    return this.m.claim.relation(
      this.names.entity(subject),
      this.names.recordType(type),
      this.names.entity(object),
      from,
    );
  }
}

function neg(value: number | null): number | null {
  return value === null ? null : -value;
}
