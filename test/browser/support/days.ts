/** The day so many days later (YYYY-MM-DD). */
export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** As a person types it in a date field. */
export function typed(day: string): string {
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
}

/** The first Wednesday on or after a day: hardly ever a holiday. */
export function wednesdayFrom(day: string): string {
  const wednesday = 3;
  return plusDays(day, (wednesday - new Date(`${day}T12:00:00Z`).getUTCDay() + 7) % 7);
}
