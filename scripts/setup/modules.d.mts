export function ensureModules(root: string): void;
export function findNode(root: string): string;
export function modulesMatchLock(root: string): boolean;
