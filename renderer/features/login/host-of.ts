/** The host of an address, for people: with its port, without the rest. Another place is given as it stands. */
export function hostOf(place: string): string {
  return URL.canParse(place) ? new URL(place).host || place : place;
}
