export * from './builders/programme.js';
