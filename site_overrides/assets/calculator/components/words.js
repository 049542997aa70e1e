/** What a part says that is loaded when it is used. */

export const PLACES = {
  back: "Back to the dates",
  loading: "One moment …",
  failed: "This part could not be loaded.",
  again: "Try again",
};
