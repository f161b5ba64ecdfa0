/** Between the margins, in twentieths of a point. */
export const TEXT_WIDTH = 9070;
