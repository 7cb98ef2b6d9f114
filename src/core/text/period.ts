export function parsePeriod(text: string, _year: number | null): { text: string } | null {
  return text === '' ? null : { text };
}
