import { useNavigate } from '@tanstack/react-router';

import { useSearchText } from '../../lib/search-params';
import type { BoardFilter, Facet } from './board-queries';

interface ChosenFilter {
  value: BoardFilter;
  onChange: (facet: Facet, value: string) => void;
  onClear: () => void;
}

const nothing = {
  team: undefined,
  medewerker: undefined,
  programma: undefined,
  partner: undefined,
};

/** The filters of the list, in the address. */
export function useBoardFilter(): ChosenFilter {
  const navigate = useNavigate();
  const fields = {
    team: useSearchText('team'),
    worker: useSearchText('medewerker'),
    programme: useSearchText('programma'),
    partner: useSearchText('partner'),
  };
  const chosen = Object.entries(fields).flatMap(([facet, [value]]) =>
    value === '' ? [] : [[facet, value] as const],
  );
  const clear = (): void =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({ ...before, ...nothing }),
      replace: true,
    });
  return {
    value: Object.fromEntries(chosen),
    onChange: (facet, value) => fields[facet][1](value),
    onClear: clear,
  };
}
