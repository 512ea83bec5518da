/** Where the compiled server and web application are. */
export declare const dist: string;
/** Compiles the server folders into `dist`, when their sources changed. */
export declare function buildServer(logFolder: string): Promise<void>;
