const dayInMs = 86_400_000;

/**
 * Whether something recorded is older than so many days at a date (both ISO 8601). What has no date counts as older:
 * nobody can tell that it is not. False without a limit or a date to compare with.
 */
export function isOlderThan(
  recordedAt: string | undefined,
  days: number | undefined,
  asOf: string | undefined,
): boolean {
  if (days === undefined || asOf === undefined) return false;
  if (recordedAt === undefined) return true;
  return Date.parse(asOf) - Date.parse(recordedAt) > days * dayInMs;
}
