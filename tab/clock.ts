/** When something came, ISO in UTC. What day it is for the figures, the service says. */
export function now(): string {
  return new Date().toISOString();
}
