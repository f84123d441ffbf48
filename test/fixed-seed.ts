import fc from 'fast-check';

/** The same cases on every machine and at every run; a longer search is a deliberate act (FC_SEED). */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20260113) });
