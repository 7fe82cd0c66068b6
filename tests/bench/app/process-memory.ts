import { readdirSync, readFileSync } from 'node:fs';

/** Parents by process number, of every process that is there. */
const parents = (): ReadonlyMap<number, number> => {
  const parentByPid = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      // "pid (name) state parent …": the name may hold anything, also brackets.
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      parentByPid.set(Number(name), Number(parent));
    } catch {
      // Gone since the folder was read.
    }
  }
  return parentByPid;
};

/** The process and all below it. */
export const processTree = (root: number): readonly number[] => {
  const parentByPid = parents();
  const tree = new Set([root]);
  for (let size = 0; size < tree.size;) {
    size = tree.size;
    for (const [pid, parent] of parentByPid) if (tree.has(parent)) tree.add(pid);
  }
  return [...tree];
};

/** Bytes of memory that a process and all below it take: what several share counts for each in part. */
export const residentShare = (root: number): number =>
  processTree(root)
    .map((pid) => {
      const pss = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
      if (pss === undefined) throw new Error(`Process ${pid} does not tell its memory.`);
      return Number(pss) * 1024;
    })
    .reduce((sum, bytes) => sum + bytes, 0);
