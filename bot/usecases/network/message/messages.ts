import type { MaterialReviewMessage } from "../material/material-messages";
import type { MeetingManagersMessage, MeetingMessage, MeetingNewsMessage } from "./meeting-messages";
import type { PeopleMessage } from "../people/people-messages";
import type { PostMessage, PostWithdrawnMessage } from "../post/post-messages";
import type { QuestionNetworkMessage } from "../question/question-messages";
import type { About } from "../../../domain/network/delivery/delivery";

/** Everything that the network says by itself; how it looks is the edge's business. */
export type NetworkMessage =
  | PostMessage
  | PostWithdrawnMessage
  | GreetingMessage
  | PeopleMessage
  | DeliveredMessage
  | MaterialReviewMessage
  | MeetingMessage
  | MeetingNewsMessage
  | MeetingManagersMessage
  | QuestionNetworkMessage;

/** What the channel reads when the app has come to its team. */
interface GreetingMessage {
  readonly kind: "greeting";
}

/** What somebody gets in their chat without having asked for it: whatever it is, with why it came and how to stop. */
interface DeliveredMessage {
  readonly kind: "delivered";
  readonly message: NetworkMessage;
  readonly about: About;
  /** False when the person has just stopped such cards: then it offers to begin again. */
  readonly follows: boolean;
}
