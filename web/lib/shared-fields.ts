/** The fields of a file that an OCMW may get at most, as the API names them. */
export const sharedFields = [
  'name',
  'address',
  'phone',
  'open_amount',
  'months_open',
  'letters_sent',
] as const;
