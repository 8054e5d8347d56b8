/** The longest text of a proposal, in UTF-16 code units: what every host takes, with room for what people add. */
export const longestBrief = 60_000;
