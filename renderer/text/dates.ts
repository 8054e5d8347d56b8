/** A moment for people, such as "3 May 2026, 14:05", in their own time; the text itself where it is no moment. */
export function momentWords(at: string): string {
  return format(at, { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' });
}

/** A day for people who look back over years: "3 May", or "3 May 2024" where that is another year than `now`'s. */
export function dateWords(at: string, now: Date = new Date()): string {
  const isThisYear = new Date(at).getFullYear() === now.getFullYear();
  return format(at, { day: 'numeric', month: 'long', ...(!isThisYear && { year: 'numeric' }) });
}

function format(at: string, options: Intl.DateTimeFormatOptions): string {
  const moment = new Date(at);
  return Number.isNaN(moment.getTime()) ? at : new Intl.DateTimeFormat('en-GB', options).format(moment);
}
