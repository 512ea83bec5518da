export declare function freePorts(count: number): Promise<number[]>;
export declare function freePort(): Promise<number>;
export declare function demandFree(port: number, purpose: string, setting: string): Promise<void>;
