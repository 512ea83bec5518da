import { faultsOfProgramme } from '../../domain/trajectory/faults.js';
import { pathOfFault } from '../../domain/trajectory/parameters.js';
import type { Programme } from '../../domain/trajectory/programme.js';
import { unprocessable } from '../http/problem.js';
import type { Texts } from '../http/texts.js';

/** @throws Problem 422 `programme_faulty` with every contradiction at its parameter, or at `structure` */
export function demandNoFaults(texts: Texts, programme: Programme): void {
  const faults = faultsOfProgramme(programme);
  if (faults.length === 0) return;
  const errors = faults.map((fault) => {
    const at = pathOfFault(programme, fault);
    return {
      path: at === undefined ? 'structure' : `parameters.${at}`,
      code: fault.code,
      message: texts.word(`programmes.fault.${fault.code}`, fault.params),
    };
  });
  throw unprocessable('programme_faulty', errors);
}
