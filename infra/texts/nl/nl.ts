import { administration } from './administration.js';
import { board } from './board.js';
import { documents } from './documents.js';
import { errors } from './errors.js';
import { events } from './events.js';
import { general } from './general.js';
import { letters } from './letters.js';
import { mails } from './mails.js';
import { places } from './places.js';
import { programmes } from './programmes.js';
import { reports } from './reports.js';
import { tasks } from './tasks.js';
import { terms } from './terms.js';
import { trajectories } from './trajectories.js';

/** Every Dutch sentence of the product; the path to a sentence is its code. */
export const nl = {
  administration,
  board,
  documents,
  errors,
  events,
  general,
  letters,
  mails,
  places,
  programmes,
  reports,
  tasks,
  terms,
  trajectories,
};
