// The peers on the same ledger: HiGHS and Z3, each in the loop their users write (find a conflict, set its claims aside, look again).
// Rows are claims in logarithms; column 0 is the unit, fixed at zero.

/** Both ends of a claim in logarithms. */
export function logEnds(table, claim) {
  const log = (edge) => Math.log(table.ratio(edge).valueOf());
  return [
    table.exists(2 * claim + 1) ? -log(2 * claim + 1) : Number.NEGATIVE_INFINITY,
    table.exists(2 * claim) ? log(2 * claim) : Number.POSITIVE_INFINITY,
  ];
}

async function loadHighs() {
  const { default: load } = await import('highs');
  return load({ print: () => {}, printErr: () => {} });
}

/** The ledger as rows of a linear program; `claims` picks some of them, cells are numbered anew. */
function rowsOf(highs, table, claims) {
  const columns = new Map([[0, 0]]);
  const column = (node) => {
    const known = columns.get(node) ?? columns.size;
    columns.set(node, known);
    return known;
  };
  const n = claims.length;
  const starts = new Int32Array(n + 1);
  const indices = [];
  const values = [];
  const lower = new Float64Array(n);
  const upper = new Float64Array(n);
  claims.forEach((c, r) => {
    indices.push(column(table.of[c]), column(table.over[c]));
    values.push(1, -1);
    starts[r + 1] = indices.length;
    const [lo, hi] = logEnds(table, c);
    lower[r] = lo === Number.NEGATIVE_INFINITY ? -highs.infinity : lo;
    upper[r] = hi === Number.POSITIVE_INFINITY ? highs.infinity : hi;
  });
  const cols = columns.size;
  const colLower = new Float64Array(cols).fill(-highs.infinity);
  const colUpper = new Float64Array(cols).fill(highs.infinity);
  colLower[0] = 0;
  colUpper[0] = 0;
  return {
    numCols: cols,
    numRows: n,
    colCost: new Float64Array(cols),
    colLower,
    colUpper,
    rowLower: lower,
    rowUpper: upper,
    matrix: {
      format: 'csr',
      numRows: n,
      numCols: cols,
      starts,
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    },
  };
}

const everyClaim = (table) => Array.from({ length: table.count }, (_, i) => i);

/** Merely yes or no. */
export async function highsVerdict({ table }) {
  const highs = await loadHighs();
  const start = clock();
  const model = highs.createModel();
  model.options.set({ output_flag: false });
  model.passModel(rowsOf(highs, table, everyClaim(table)));
  model.run();
  return { ms: clock() - start, conflicts: [], status: model.getModelStatus() };
}

/** An irreducible infeasible set, its claims set aside, again until the rest fits. */
export async function highsLoop({ table }, { limitMs = Number.POSITIVE_INFINITY } = {}) {
  const highs = await loadHighs();
  const start = clock();
  const model = highs.createModel();
  model.options.set({ output_flag: false, iis_strategy: 6 });
  model.passModel(rowsOf(highs, table, everyClaim(table)));
  const conflicts = [];
  for (;;) {
    model.run();
    if (model.getModelStatus() !== highs.constants.modelStatus.infeasible) break;
    const rows = [...model.getIis().rowIndex];
    if (rows.length === 0) break;
    conflicts.push(rows);
    for (const r of rows) model.changeRowBounds(r, -highs.infinity, highs.infinity);
    if (clock() - start > limitMs) return { ms: clock() - start, conflicts, stopped: true };
  }
  return { ms: clock() - start, conflicts };
}

/** One elastic program tells where it hurts, small irreducible sets around each place tell what clashes; again until the rest fits. */
export async function highsHybrid({ table }) {
  const highs = await loadHighs();
  const start = clock();
  const byNode = new Map();
  for (let c = 0; c < table.count; c++)
    for (const v of [table.of[c], table.over[c]]) {
      if (v === 0) continue;
      const list = byNode.get(v) ?? [];
      list.push(c);
      byNode.set(v, list);
    }
  const gone = new Set();
  const conflicts = [];
  for (;;) {
    const claims = everyClaim(table).filter((c) => !gone.has(c));
    const blamed = elasticRows(highs, rowsOf(highs, table, claims)).map((r) => claims[r]);
    if (blamed.length === 0) break;
    const before = gone.size;
    for (const b of blamed) {
      if (gone.has(b)) continue;
      const near = around(table, byNode, b, gone);
      const small = highs.createModel();
      small.options.set({ output_flag: false, iis_strategy: 6 });
      small.passModel(rowsOf(highs, table, near));
      small.run();
      if (small.getModelStatus() === highs.constants.modelStatus.infeasible) {
        const rows = [...small.getIis().rowIndex].map((r) => near[r]);
        if (rows.length > 0) conflicts.push(rows);
        for (const c of rows) gone.add(c);
      }
      small.dispose?.();
    }
    if (gone.size === before) break;
  }
  return { ms: clock() - start, conflicts };
}

/** Claims within three steps of a claim, not counting steps over the unit. */
function around(table, byNode, claim, gone) {
  const found = new Set([claim]);
  let nodes = [table.of[claim], table.over[claim]].filter((v) => v !== 0);
  for (let hop = 0; hop < 3; hop++) {
    const next = [];
    for (const v of nodes)
      for (const c of byNode.get(v) ?? []) {
        if (gone.has(c) || found.has(c)) continue;
        found.add(c);
        next.push(table.of[c], table.over[c]);
      }
    nodes = next.filter((v) => v !== 0);
  }
  return [...found];
}

/** Rows that give way when every row may, at a cost. */
function elasticRows(highs, rows) {
  const { numCols, numRows, matrix } = rows;
  const starts = new Int32Array(numRows + 1);
  const indices = new Int32Array(matrix.indices.length + 2 * numRows);
  const values = new Float64Array(indices.length);
  for (let r = 0, at = 0; r < numRows; r++) {
    for (let i = matrix.starts[r]; i < matrix.starts[r + 1]; i++, at++) {
      indices[at] = matrix.indices[i];
      values[at] = matrix.values[i];
    }
    indices[at] = numCols + 2 * r;
    values[at++] = 1;
    indices[at] = numCols + 2 * r + 1;
    values[at++] = -1;
    starts[r + 1] = at;
  }
  const cols = numCols + 2 * numRows;
  const wide = (from, rest) => {
    const to = new Float64Array(cols).fill(rest);
    to.set(from);
    return to;
  };
  const model = highs.createModel();
  model.options.set({ output_flag: false });
  model.passModel({
    ...rows,
    numCols: cols,
    colCost: wide(rows.colCost, 1),
    colLower: wide(rows.colLower, 0),
    colUpper: wide(rows.colUpper, highs.infinity),
    matrix: { format: 'csr', numRows, numCols: cols, starts, indices, values },
  });
  model.run();
  const x = model.getSolution().colValue;
  const found = [];
  for (let r = 0; r < numRows; r++) if (x[numCols + 2 * r] + x[numCols + 2 * r + 1] > 1e-7) found.push(r);
  model.dispose?.();
  return found;
}

/** Fewest claims to drop so that the rest fits: one binary a claim (the shape of Fellegi and Holt). */
export async function highsRepair({ table }) {
  const highs = await loadHighs();
  const start = clock();
  const rows = rowsOf(highs, table, everyClaim(table));
  const { numCols, numRows, matrix } = rows;
  // A dropped claim's row is widened by more than any two logarithms of the ledger differ.
  const wide = 60;
  const starts = [0];
  const indices = [];
  const values = [];
  const lower = [];
  const upper = [];
  for (let r = 0; r < numRows; r++) {
    for (const side of [1, -1]) {
      const end = side > 0 ? rows.rowUpper[r] : rows.rowLower[r];
      if (Math.abs(end) === highs.infinity) continue;
      for (let i = matrix.starts[r]; i < matrix.starts[r + 1]; i++) {
        indices.push(matrix.indices[i]);
        values.push(side * matrix.values[i]);
      }
      indices.push(numCols + r);
      values.push(-wide);
      starts.push(indices.length);
      lower.push(-highs.infinity);
      upper.push(side * end);
    }
  }
  const cols = numCols + numRows;
  const fill = (from, rest) => {
    const to = new Float64Array(cols).fill(rest);
    to.set(from);
    return to;
  };
  const integrality = new Int32Array(cols);
  integrality.fill(1, numCols);
  const model = highs.createModel();
  model.options.set({ output_flag: false, time_limit: 120 });
  model.passModel({
    numCols: cols,
    numRows: lower.length,
    colCost: fill(rows.colCost, 1),
    colLower: fill(
      rows.colLower.map((x) => Math.max(x, -wide)),
      0,
    ),
    colUpper: fill(
      rows.colUpper.map((x) => Math.min(x, wide)),
      1,
    ),
    rowLower: Float64Array.from(lower),
    rowUpper: Float64Array.from(upper),
    matrix: {
      format: 'csr',
      numRows: lower.length,
      numCols: cols,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    },
    integrality,
  });
  model.run();
  return {
    ms: clock() - start,
    conflicts: [],
    dropped: Math.round(model.getObjectiveValue()),
    optimal: model.getModelStatus() === highs.constants.modelStatus.optimal,
  };
}

/** Z3 over exact reals: an unsatisfiable core over one literal a claim, its claims set aside, again until the rest fits. */
export async function z3Loop({ table }, { limitMs = Number.POSITIVE_INFINITY } = {}) {
  const { init } = await import('z3-solver');
  const { Z3 } = await init();
  const start = clock();
  const context = Z3.mk_context(Z3.mk_config());
  const solver = Z3.mk_solver(context);
  Z3.solver_inc_ref(context, solver);
  Z3.solver_from_string(context, solver, smtOf(table));
  const bool = Z3.mk_bool_sort(context);
  const literals = everyClaim(table).map((c) =>
    Z3.mk_const(context, Z3.mk_string_symbol(context, `p${c}`), bool),
  );
  const gone = new Set();
  const conflicts = [];
  for (;;) {
    const asked = literals.filter((_, c) => !gone.has(c));
    const sat = await Z3.solver_check_assumptions(context, solver, asked);
    if (sat !== -1) break;
    const core = Z3.solver_get_unsat_core(context, solver);
    Z3.ast_vector_inc_ref(context, core);
    const claims = [];
    for (let i = 0; i < Z3.ast_vector_size(context, core); i++)
      claims.push(Number(Z3.ast_to_string(context, Z3.ast_vector_get(context, core, i)).slice(1)));
    if (claims.length === 0) break;
    conflicts.push(claims);
    for (const c of claims) gone.add(c);
    if (clock() - start > limitMs) return { ms: clock() - start, conflicts, stopped: true };
  }
  return { ms: clock() - start, conflicts };
}

/** Claims as implications in value space, where their ends are exact fractions. */
export function smtOf(table) {
  const lines = [];
  const name = (v) => (v === 0 ? '1.0' : `x${v}`);
  for (let v = 1; v < table.nodes; v++) lines.push(`(declare-const x${v} Real)(assert (> x${v} 0.0))`);
  for (let c = 0; c < table.count; c++) {
    const parts = [2 * c, 2 * c + 1]
      .filter((e) => table.exists(e))
      .map((e) => {
        const r = table.ratio(e);
        const op = table.isStrict(e) ? '<' : '<=';
        return `(${op} (* ${r.d}.0 ${name(table.to(e))}) (* ${r.n}.0 ${name(table.from(e))}))`;
      });
    lines.push(`(declare-const p${c} Bool)(assert (=> p${c} (and true ${parts.join(' ')})))`);
  }
  return lines.join('\n');
}

/** CPU time of this process, all threads, in milliseconds: the wall clock of a busy machine says little. */
export function clock() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
