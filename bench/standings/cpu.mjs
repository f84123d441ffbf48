/** Processor time of the work in milliseconds: the wall clock also measures the neighbours. */
export function cpu(work) {
  const from = process.cpuUsage();
  work();
  const used = process.cpuUsage(from);
  return (used.user + used.system) / 1000;
}
