/** Histories as Temporal keeps them, with every payload opened: what replay reads and what privacy is checked on. */
import type { Client } from '@temporalio/client';
import type { Payload } from '@temporalio/common';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import proto, { type temporal } from '@temporalio/proto';
import { EncryptionCodec, type Keys } from '../../infra/temporal/codec.js';

const { History: HistoryProto } = proto.temporal.api.history.v1;
const { EventType } = proto.temporal.api.enums.v1;
export type History = temporal.api.history.v1.IHistory;

export interface OpenedHistory {
  history: History;
  /** Payloads that lay in Temporal without encryption. */
  inClear: number;
}

/** The histories of a workflow, the first run first: one that gets long begins anew. */
export async function openRuns(
  { client, keys }: { client: Client; keys: Keys },
  workflowId: string,
): Promise<OpenedHistory[]> {
  const runs: OpenedHistory[] = [];
  let runId: string | null | undefined;
  do {
    const history = await client.workflow.getHandle(workflowId, runId ?? undefined).fetchHistory();
    const seen = { inClear: 0 };
    await openPayloads(history, new EncryptionCodec(keys), seen);
    runs.unshift({ history, ...seen });
    const [started] = history.events ?? [];
    runId = started?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId;
  } while (runId);
  return runs;
}

async function openPayloads(
  value: unknown,
  codec: EncryptionCodec,
  seen: { inClear: number },
): Promise<void> {
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return;
  for (const [key, inner] of Object.entries(value)) {
    if (!isPayload(inner)) {
      await openPayloads(inner, codec, seen);
      continue;
    }
    const encoding = Buffer.from(inner.metadata?.encoding ?? []).toString();
    if (encoding !== 'binary/encrypted') seen.inClear += 1;
    [(value as Record<string, unknown>)[key]] = await codec.decode([inner]);
  }
}

function isPayload(value: unknown): value is Payload {
  if (value === null || typeof value !== 'object') return false;
  const { metadata, data } = value as Payload;
  return Boolean(metadata) && data instanceof Uint8Array;
}

/** How many events a history has; those of the fast-forward of a test are not counted. */
export function ownEvents({ events }: History): number {
  const kinds = (events ?? []).map(({ eventType }) => EventType[eventType ?? 0] ?? '');
  return kinds.filter((kind) => !/TIME_SKIPPING|OPTIONS_UPDATED/.test(kind)).length;
}

/** All that a history says, in one text; payloads as the JSON they hold. */
export function textOf({ events }: History): string {
  return JSON.stringify(events, (_key, value: unknown) => asText(value));
}

/** `JSON.stringify` has called `Buffer.toJSON` before it asks us. */
function asText(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('utf8');
  const buffer = value as { type?: unknown; data?: unknown } | null;
  if (buffer?.type === 'Buffer' && Array.isArray(buffer.data))
    return Buffer.from(buffer.data as number[]).toString('utf8');
  return value;
}

/** A history as it is stored for replay: opened, an event a line, without the server's own numbers and names. */
export function storable(history: History): string {
  const json = historyToJSON(HistoryProto.fromObject(history));
  const { events } = JSON.parse(json) as { events: { taskId?: string }[] };
  const lines = events.map(({ taskId: _ownNumber, ...event }) => JSON.stringify(event));
  const text = `{"events":[\n${lines.join(',\n')}\n]}\n`;
  return text.replaceAll(/"identity":"[^"]*"/g, '"identity":"recorded"');
}
