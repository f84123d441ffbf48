export { shortNumber, stepOf, ticksOf } from '../../../src/chart/scale.ts';
