/** A day: whatever asks for more is not waited for anyway. */
const longest = 86_400_000;

/**
 * Milliseconds that an answer asks to wait: `Retry-After` in seconds or as a date (RFC 9110, 10.2.3), or the more exact
 * `retry-after-ms` of OpenAI and Azure. Undefined where it asks for nothing that can be understood.
 */
export function retryAfterOf(headers: Headers, now: Date): number | undefined {
  const exact = headers.get('retry-after-ms')?.trim();
  if (exact !== undefined && /^\d+(?:\.\d+)?$/.test(exact)) return within(Number(exact));
  const stated = headers.get('retry-after')?.trim();
  if (stated === undefined || stated === '') return undefined;
  if (/^\d+(?:\.\d+)?$/.test(stated)) return within(Number(stated) * 1000);
  const date = Date.parse(stated);
  return Number.isNaN(date) ? undefined : within(date - now.getTime());
}

function within(milliseconds: number): number {
  return Math.min(longest, Math.max(0, Math.ceil(milliseconds)));
}
