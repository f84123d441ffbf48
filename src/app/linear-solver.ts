import type { FloatAnswer, FloatProgram, LinearSolver } from '../num/linear/program.ts';

/** Longest a single program may take, in seconds; beyond it the answer is "gave up", never a guess. */
const TIME_LIMIT = 2;

const GAVE_UP: FloatAnswer = { status: 'gave-up', objective: Number.NaN, duals: new Float64Array(0) };

/**
 * HiGHS as a linear solver. Loading takes a tenth of a second and some megabytes, so it is done only when a text needs it; after
 * that it answers synchronously.
 */
export async function loadLinearSolver(): Promise<LinearSolver> {
  const { default: loader } = await import('highs');
  // The package types its ES module as if it were CommonJS; what is exported is the loader itself.
  const load = loader as unknown as typeof loader.default;
  const highs = await load({ print: () => {}, printErr: () => {} });
  const model = highs.createModel();
  model.options.set({ output_flag: false, time_limit: TIME_LIMIT, presolve: 'off', solver: 'simplex' });
  const free = highs.infinity;
  return (program: FloatProgram): FloatAnswer => {
    const numCols = program.costs.length;
    const numRows = program.limits.length;
    try {
      model.clearSolver();
      model.passModel({
        numCols,
        numRows,
        sense: highs.constants.objectiveSense.maximize,
        colCost: program.costs,
        colLower: new Float64Array(numCols).fill(-free),
        colUpper: new Float64Array(numCols).fill(free),
        rowLower: new Float64Array(numRows).fill(-free),
        rowUpper: program.limits,
        matrix: {
          format: 'csr',
          numRows,
          numCols,
          starts: program.starts,
          indices: program.columns,
          values: program.values,
        },
      });
      model.zeroAllClocks();
      model.run();
      const status = model.getModelStatus();
      const { modelStatus } = highs.constants;
      if (status === modelStatus.infeasible) return { ...GAVE_UP, status: 'infeasible' };
      if (status === modelStatus.unbounded) return { ...GAVE_UP, status: 'unbounded' };
      if (status !== modelStatus.optimal) return GAVE_UP;
      const duals = model.getSolution().rowDual;
      // HiGHS gives the change of the objective with the limit: at a maximum that is not negative.
      return { status: 'optimal', objective: model.getObjectiveValue(), duals };
    } catch {
      // A model that HiGHS refuses is a question without an answer, not a fault of the text.
      return GAVE_UP;
    }
  };
}
