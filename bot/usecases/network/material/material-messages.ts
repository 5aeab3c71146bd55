/** To whoever answers for material whose review day has passed: is it still right? */
export interface MaterialReviewMessage {
  readonly kind: "material-review";
  readonly id: string;
  readonly title: string;
  /** ISO day that has passed. */
  readonly reviewOn: string;
}
