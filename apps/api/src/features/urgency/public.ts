export { adoptedOrderOf, brokenOrderOf } from './order.js';
export { findUrgencyRound } from './queries/urgency-round.js';
export { toUrgencyFacts, type UrgencyRecord } from './stored-urgency.js';
export { presentUrgencyRow } from './urgency.presenter.js';
export { lockUrgencyRound } from './urgency.repository.js';
export { unsettledUrgencyRound } from './urgency-rows.js';
