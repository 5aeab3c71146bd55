/** Everything that the network says by itself; how it looks is the edge's business. */
export type NetworkMessage = GreetingMessage;

/** What the channel reads when the app has come to its team. */
export interface GreetingMessage {
  readonly kind: "greeting";
}
