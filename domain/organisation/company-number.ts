/**
 * Whether ten digits are an enterprise number: it begins with 0 or 1 and its last two digits are 97
 * less the rest of the first eight.
 */
export function isCompanyNumber(digits: string): boolean {
  if (!/^[01]\d{9}$/.test(digits)) return false;
  return 97 - (Number(digits.slice(0, 8)) % 97) === Number(digits.slice(8));
}
