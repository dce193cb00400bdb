export * from './builders/programme.js';
export * from './builders/urgency.js';
