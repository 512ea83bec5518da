import { administration } from './administration.js';
import { errors } from './errors.js';
import { events } from './events.js';
import { general } from './general.js';
import { letters } from './letters.js';
import { mails } from './mails.js';
import { places } from './places.js';
import { tasks } from './tasks.js';
import { terms } from './terms.js';

/** Every Dutch sentence of the product; the path to a sentence is its code. */
export const nl = { administration, errors, events, general, letters, mails, places, tasks, terms };
