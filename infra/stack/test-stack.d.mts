/** A temporary folder that the next run of tests removes when this one cannot. */
export declare function temporaryFolder(): string;
