/* Names under which Nest hands out what is not a class. */
export const CLOCK = Symbol('clock');
export const CONFIG = Symbol('config');
export const DELIVERY = Symbol('delivery');
