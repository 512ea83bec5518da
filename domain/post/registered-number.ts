/** What the number of a registered item looks like: kept as it stands on the receipt of the post. */
export const registeredNumberShape = /^[A-Za-z0-9 .-]{4,40}$/;
