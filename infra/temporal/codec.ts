import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  METADATA_ENCODING_KEY,
  ValueError,
  type DataConverter,
  type Payload,
  type PayloadCodec,
} from '@temporalio/common';
import proto from '@temporalio/proto';

const encoding = 'binary/encrypted';
const keyIdField = 'encryption-key-id';
const ivLength = 12;
const tagLength = 16;
const { Payload: PayloadProto } = proto.temporal.api.common.v1;

/** The keys of the installation: the active one encrypts, every one decrypts. */
export interface Keys {
  active: string;
  keys: Record<string, string>;
}

/** AES-256-GCM over every payload, with the key's id beside it so that keys can be changed (architecture §2). */
export class EncryptionCodec implements PayloadCodec {
  constructor(private readonly keys: Keys) {}

  encode(payloads: Payload[]): Promise<Payload[]> {
    return Promise.resolve(payloads.map((payload) => this.encrypt(payload)));
  }

  decode(payloads: Payload[]): Promise<Payload[]> {
    return Promise.resolve(payloads.map((payload) => this.decrypt(payload)));
  }

  private encrypt(payload: Payload): Payload {
    const iv = randomBytes(ivLength);
    const cipher = createCipheriv('aes-256-gcm', this.key(this.keys.active), iv);
    const plain = PayloadProto.encode(payload).finish();
    const data = Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    return {
      metadata: {
        [METADATA_ENCODING_KEY]: Buffer.from(encoding),
        [keyIdField]: Buffer.from(this.keys.active),
      },
      data,
    };
  }

  private decrypt(payload: Payload): Payload {
    const written = payload.metadata?.[METADATA_ENCODING_KEY];
    if (!written || Buffer.from(written).toString() !== encoding) return payload;
    const data = Buffer.from(payload.data ?? []);
    const keyId = Buffer.from(payload.metadata?.[keyIdField] ?? []).toString();
    const decipher = createDecipheriv('aes-256-gcm', this.key(keyId), data.subarray(0, ivLength));
    decipher.setAuthTag(data.subarray(data.length - tagLength));
    const sealed = data.subarray(ivLength, data.length - tagLength);
    return PayloadProto.decode(Buffer.concat([decipher.update(sealed), decipher.final()]));
  }

  /** Thrown when a payload names a key this installation does not have: `ValueError`, which Temporal retries. */
  private key(id: string): Buffer {
    const key = this.keys.keys[id];
    if (key === undefined) throw new ValueError(`No encryption key called ${id}`);
    return Buffer.from(key, 'base64');
  }
}

/** Reads the key file of the installation. */
export function readKeys(path: string): Keys {
  return JSON.parse(readFileSync(path, 'utf8')) as Keys;
}

/** Where the workflow bundle, the worker and the client find the converter that encodes failures too. */
export const failureConverterPath = fileURLToPath(
  new URL(`./failure-converter${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url),
);

/** Payloads encrypted, and failures too: their messages and stacks are clear text by default. */
export function encryptedDataConverter(keys: Keys): DataConverter {
  return { payloadCodecs: [new EncryptionCodec(keys)], failureConverterPath };
}
