export { presentBalance } from './balance.js';
export { type EffortFacts, effortFacts, ranWithin } from './queries/effort-facts.js';
export { type EffortLoads, loadEffortLoads } from './queries/effort-loads.js';
