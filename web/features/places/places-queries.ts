import { queryOptions, useQuery } from '@tanstack/react-query';

import { answer, api } from '../../lib/api';
import { useMe } from '../../lib/session';

const most = 500;

/** The places of a programme that are held for a candidate today. */
export const heldPlacesQuery = (programme: string) =>
  queryOptions({
    queryKey: ['places', 'held', programme],
    queryFn: () =>
      answer(
        api.GET('/places', { params: { query: { programme, state: 'reserved', limit: most } } }),
      ),
  });

/** What can be offered today. */
export const freePlacesQuery = queryOptions({
  queryKey: ['places', 'free'],
  queryFn: () => answer(api.GET('/places', { params: { query: { state: 'free', limit: most } } })),
});

/** What is lived in: the first of them tells when a place comes free. */
export const takenPlacesQuery = queryOptions({
  queryKey: ['places', 'taken'],
  queryFn: () => answer(api.GET('/places', { params: { query: { state: 'taken', limit: most } } })),
});

/** The programmes a place can serve: the own ones, and for a landlord those it has a quota for. */
export function useProgrammeTitles(): Map<string, string> {
  const { user } = useMe();
  const programmes = useQuery({
    queryKey: ['programmes', 'open'],
    queryFn: () => answer(api.GET('/programmes', { params: { query: { state: 'open' } } })),
    enabled: user.rights.includes('programme.view'),
  });
  const quotas = useQuery({
    queryKey: ['quotas', 'now'],
    queryFn: () => answer(api.GET('/quotas', { params: { query: {} } })),
  });
  return new Map([
    ...(quotas.data?.items ?? []).map(({ programme, title }): [string, string] => [
      programme,
      title,
    ]),
    ...(programmes.data?.items ?? []).map(({ code, title }): [string, string] => [code, title]),
  ]);
}
