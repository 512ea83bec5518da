import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

function useSearchRecord(): Record<string, unknown> {
  return useSearch({ strict: false });
}

/** One choice of a list in the address: it survives reload, back and sharing. Anything unknown falls back. */
export function useSearchChoice<T extends string>(
  name: string,
  allowed: readonly T[],
  fallback: T,
): [T, (value: T) => void] {
  const raw = useSearchRecord()[name];
  const value = allowed.find((option) => option === String(raw)) ?? fallback;
  const set = useSetSearch(name);
  return [
    value,
    useCallback((next: T) => set(next === fallback ? undefined : next), [fallback, set]),
  ];
}

export function useSearchText(name: string): [string, (value: string) => void] {
  const raw = useSearchRecord()[name];
  const set = useSetSearch(name);
  const value = typeof raw === 'string' || typeof raw === 'number' ? String(raw) : '';
  return [value, useCallback((next: string) => set(next === '' ? undefined : next), [set])];
}

function useSetSearch(name: string): (value: string | undefined) => void {
  const navigate = useNavigate();
  return useCallback(
    (value) => {
      void navigate({
        to: '.',
        search: (before: Record<string, unknown>) => ({ ...before, [name]: value }),
        replace: true,
      });
    },
    [name, navigate],
  );
}

export function useRouteParam(name: string): string {
  const all: Record<string, string | undefined> = useParams({ strict: false });
  return all[name] ?? '';
}
