/**
 * Mantine's styles come in one file. Those of parts that Kith doesn't use, a third, are left out of the build: a start
 * waits until all are read.
 */
import { parse, type ChildNode } from 'postcss';
import type { Plugin } from 'vite';

/** Mantine's classes are its own and stand in the code of its parts in full: `"root": "m_77c9d27d"`. */
const mantineClass = /\bm_[0-9a-f]{6,}\b/gu;

/** Removes a node and what would be left empty around it. */
const remove = (node: ChildNode): void => {
  const { parent } = node;
  node.remove();
  if (parent?.type === 'atrule' && parent.nodes?.length === 0) remove(parent as ChildNode);
};

/**
 * @param css a stylesheet
 * @param code all JavaScript that may use it
 */
export const withUsedStyles = (css: string, code: string): string => {
  const used = new Set(code.match(mantineClass));
  const isUsed = (selector: string): boolean => {
    const classes = selector.match(mantineClass) ?? [];
    // One will do: the others may stand in `:is(…)`.
    return classes.length === 0 || classes.some((name) => used.has(name));
  };
  const root = parse(css);
  root.walkRules((rule) => {
    const selectors = rule.selectors.filter(isUsed);
    if (selectors.length === 0) remove(rule);
    else if (selectors.length < rule.selectors.length) rule.selectors = selectors;
  });
  return root.toString();
};

export const usedStyles: Plugin = {
  name: 'kith:used-styles',
  generateBundle: {
    // After Vite has put the styles into the bundle.
    order: 'post',
    handler: (_options, bundle) => {
      const files = Object.values(bundle);
      const code = files.map((file) => (file.type === 'chunk' ? file.code : '')).join('\n');
      for (const file of files) {
        if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue;
        file.source = withUsedStyles(String(file.source), code);
      }
    },
  },
};
