const form = /^(\d{4})-(\d\d)-(\d\d)(?:T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?)?$/u;

/** Whether a text is a day or a time as ISO 8601 has them, and the day is one of the calendar. */
export function isDate(text: string): boolean {
  const [, year, month, day] = form.exec(text) ?? [];
  return year !== undefined && isDay(Number(year), Number(month), Number(day));
}

/** A date for reckoning with: a time that names no zone is taken as UTC, so that it means the same on every machine. @param date as `isDate` takes it. */
export function withZone(date: string): string {
  const [, , , , hour, zone] = form.exec(date) ?? [];
  return hour !== undefined && zone === undefined ? `${date}Z` : date;
}

/** Whether the calendar has a day. @param month from 1. */
export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
