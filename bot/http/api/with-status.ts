/** An error that answers with a status of its own. The server's problem mapping reads it; the message is never shown. */
export function withStatus(statusCode: number): Error {
  return Object.assign(new Error(`request refused with ${statusCode}`), { statusCode });
}
