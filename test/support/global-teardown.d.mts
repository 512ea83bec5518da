/** Ends what the set-up started. */
export default function globalTeardown(): Promise<void>;
