/**
 * The ten digits of a Belgian enterprise number, however it was typed (`BE 0403.019.261`); null when it is none: it
 * begins with 0 or 1 and its last two digits are 97 less the remainder of the first eight by 97.
 */
export function companyNumberIn(typed: string): string | null {
  const digits = typed.replace(/^\s*BE/i, '').replace(/[\s.]/g, '');
  if (!/^[01]\d{9}$/.test(digits)) return null;
  return Number(digits.slice(8)) === 97 - (Number(digits.slice(0, 8)) % 97) ? digits : null;
}
