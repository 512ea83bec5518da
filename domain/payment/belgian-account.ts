/** The IBAN of a Belgian account number of twelve digits, as old files still carry it. */
export function ibanOfBelgianNumber(digits: string): string {
  /* The country letters B and E count as 11 and 14, the check digits as 00 (ISO 13616). */
  const check = 98n - (BigInt(`${digits}111400`) % 97n);
  return `BE${String(check).padStart(2, '0')}${digits}`;
}

/**
 * An account as a file writes it, without blanks; a Belgian number of twelve digits becomes an IBAN.
 * Undefined when there is none: blanks or noughts only.
 */
export function accountFrom(text: string): string | undefined {
  const account = text.replace(/\s/g, '').toUpperCase();
  if (/^0*$/.test(account)) return undefined;
  return /^\d{12}$/.test(account) ? ibanOfBelgianNumber(account) : account;
}
