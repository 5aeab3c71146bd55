/** How far the chat cards about something have come. */
export interface DeliveryProgress {
  readonly kind: "post" | "question" | "welcome" | "material" | "meeting";
  readonly id: string;
  readonly counts: DeliveryCounts;
}

/** People by what has become of their card; `total` is the sum of the others, zero when no cards were ordered. */
interface DeliveryCounts {
  readonly total: number;
  /** Waits for its turn, the morning, or a day without another card. */
  readonly planned: number;
  /** Under way just now. */
  readonly claimed: number;
  readonly sent: number;
  /** May or may not have arrived. It is not sent again. */
  readonly uncertain: number;
  /** The person cannot be reached in Teams, or Teams refused the card. */
  readonly failed: number;
  /** Withdrawn or too late, or the person wants no such cards. */
  readonly cancelled: number;
}
