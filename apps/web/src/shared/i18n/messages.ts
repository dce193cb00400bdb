/** The typed messages of the product: a missing message or variable does not compile. */
export { m } from './generated/messages.js';
