/** Ends a switch over a closed union: a case that is forgotten does not compile, and a value from outside throws. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
