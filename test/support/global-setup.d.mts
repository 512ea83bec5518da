/** Starts the stack of one run; its description is in `WOONZEKER_TEST_STACK`. */
export default function globalSetup(): Promise<void>;
