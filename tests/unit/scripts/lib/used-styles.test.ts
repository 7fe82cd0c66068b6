import { expect, test } from 'vitest';
import { withUsedStyles } from '../../../../scripts/lib/used-styles.ts';

const code = 'const button = { root: "m_77c9d27d" };';

test.each([
  ['own styles', '.card{color:red}', '.card{color:red}'],
  ['a part that is used', '.m_77c9d27d:hover{color:red}', '.m_77c9d27d:hover{color:red}'],
  ['a part that is not', '.m_5caae6d3{color:red}', ''],
  ['of several selectors', '.m_5caae6d3,.m_77c9d27d{color:red}', '.m_77c9d27d{color:red}'],
  [
    'one of several in one',
    ':is(.m_5caae6d3,.m_77c9d27d){color:red}',
    ':is(.m_5caae6d3,.m_77c9d27d){color:red}',
  ],
  ['what is left empty around it', '@layer mantine{@media print{.m_5caae6d3{color:red}}}', ''],
  ['a mere order of layers', '@layer mantine,kith;', '@layer mantine,kith;'],
  ['animations', '@keyframes turn{to{rotate:1turn}}', '@keyframes turn{to{rotate:1turn}}'],
])('%s', (_, css, left) => {
  expect(withUsedStyles(css, code)).toBe(left);
});
