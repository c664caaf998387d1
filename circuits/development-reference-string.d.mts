export function makeReferenceString(log: number, directory: string, threads?: number): Promise<void>;
