import { useSyncExternalStore } from 'react';

import type { FieldValues, NewContact } from './answers';
import { answer, api } from './api';
import { queryClient } from './query-client';
import { toProblem } from './problem';

/** A visit that waits on this device until the server has answered. */
export interface WaitingVisit {
  /** Made when the form was opened: however often it is sent, it arrives once. */
  key: string;
  /** Who wrote it; nobody else sends it from this device. */
  userId: string;
  trajectoryId: string;
  body: NewContact;
  /** As it was typed, to mend it when it is refused. */
  form: FieldValues;
  /** Why the server refused it; then it is not sent again by itself. */
  refused?: string;
}

const store = 'wz-outbox';
const listeners = new Set<() => void>();
const nothing: readonly WaitingVisit[] = [];
let known: { text: string | null; visits: readonly WaitingVisit[] } = {
  text: null,
  visits: nothing,
};

function waitingVisits(): readonly WaitingVisit[] {
  const text = localStorage.getItem(store);
  if (text !== known.text) known = { text, visits: parsed(text) };
  return known.visits;
}

function parsed(text: string | null): readonly WaitingVisit[] {
  try {
    return text === null ? nothing : (JSON.parse(text) as WaitingVisit[]);
  } catch {
    return nothing;
  }
}

function write(visits: readonly WaitingVisit[]): void {
  if (visits.length === 0) localStorage.removeItem(store);
  else localStorage.setItem(store, JSON.stringify(visits));
  for (const listener of listeners) listener();
}

const without = (key: string): WaitingVisit[] =>
  waitingVisits().filter((visit) => visit.key !== key);

export const keepVisit = (visit: WaitingVisit): void => write([...without(visit.key), visit]);

export const dropVisit = (key: string): void => write(without(key));

/** The visits of a person that wait on this device. */
export function useWaitingVisits(userId: string): readonly WaitingVisit[] {
  const visits = useSyncExternalStore((listener) => {
    listeners.add(listener);
    window.addEventListener('storage', listener);
    return () => {
      listeners.delete(listener);
      window.removeEventListener('storage', listener);
    };
  }, waitingVisits);
  return visits.filter((visit) => visit.userId === userId);
}

let sending: Promise<void> | null = null;

/** Sends what waits, one after another; what the network did not take stays for the next time. */
export function sendVisits(userId: string): Promise<void> {
  sending ??= sendAll(userId).finally(() => {
    sending = null;
  });
  return sending;
}

/** Looks again after each one: another may have been kept meanwhile. */
async function sendAll(userId: string): Promise<void> {
  const next = (): WaitingVisit | undefined =>
    waitingVisits().find((visit) => visit.userId === userId && visit.refused === undefined);
  for (let visit = next(); visit !== undefined; visit = next()) if (!(await sendOne(visit))) return;
}

/** @returns whether the server answered */
async function sendOne(visit: WaitingVisit): Promise<boolean> {
  try {
    await answer(
      api.POST('/trajectories/{id}/visits', {
        params: { path: { id: visit.trajectoryId } },
        body: visit.body,
        headers: { 'Idempotency-Key': visit.key },
      }),
    );
  } catch (error) {
    const problem = toProblem(error);
    if (problem.isUnreachable || problem.status === 401) return false;
    keepVisit({ ...visit, refused: problem.problem.title });
    return true;
  }
  dropVisit(visit.key);
  void queryClient.invalidateQueries();
  return true;
}
