import {
  ActionIcon,
  Autocomplete,
  Button,
  Checkbox,
  createTheme,
  defaultVariantColorsResolver,
  Drawer,
  Input,
  Menu,
  Modal,
  PasswordInput,
  Popover,
  Radio,
  SegmentedControl,
  Select,
  Tabs,
  TagsInput,
  Textarea,
  TextInput,
  Tooltip,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';
import classes from './mantine.module.css';

/** Mantine wants ten shades; Kith has one of each colour, which knows its own light and dark. */
const one = (value: string): MantineColorsTuple => [
  value,
  value,
  value,
  value,
  value,
  value,
  value,
  value,
  value,
  value,
];

const slot = (name: string) => classes[name] ?? '';
const field = {
  input: slot('input'),
  label: slot('label'),
  description: slot('description'),
  error: slot('error'),
};

/** Quiet until the pointer is there; red (`color="red"`) for what destroys. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const base = defaultVariantColorsResolver(input);
  const red = input.color === 'red';
  switch (input.variant) {
    case 'filled':
      return { ...base, color: 'var(--kith-on-accent)', border: '1px solid transparent' };
    case 'subtle':
      return {
        ...base,
        color: red ? 'var(--kith-red)' : 'var(--kith-quiet)',
        hover: red ? 'var(--kith-red-tint)' : 'var(--kith-hover)',
        hoverColor: red ? 'var(--kith-red)' : 'var(--kith-ink)',
      };
    case 'default':
      return red
        ? { ...base, color: 'var(--kith-red)', hover: 'var(--kith-red-tint)', hoverColor: 'var(--kith-red)' }
        : base;
    default:
      return base;
  }
};

export const theme = createTheme({
  variantColorResolver,
  fontFamily: 'var(--kith-font)',
  fontFamilyMonospace: 'var(--kith-mono)',
  primaryColor: 'accent',
  colors: {
    accent: one('var(--kith-accent)'),
    red: one('var(--kith-red)'),
  },
  defaultRadius: 8,
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.25rem', xl: '2rem' },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1rem', sm: '1.25rem', md: '1.25rem', lg: '1.5rem', xl: '1.75rem' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.75rem' },
      h2: { fontSize: '1rem', lineHeight: '1.5rem' },
      h3: { fontSize: '0.8125rem', lineHeight: '1.25rem' },
    },
  },
  shadows: {
    xs: 'none',
    sm: 'var(--kith-shadow)',
    md: 'var(--kith-shadow)',
    lg: 'var(--kith-shadow)',
    xl: 'var(--kith-shadow)',
  },
  respectReducedMotion: true,
  focusRing: 'auto',
  cursorType: 'pointer',
  components: {
    Button: Button.extend({
      defaultProps: { size: 'sm', variant: 'default' },
      classNames: { root: slot('button'), label: slot('buttonLabel') },
      vars: (_, { size }) => ({
        root:
          size === 'sm'
            ? { '--button-height': '2rem', '--button-padding-x': '0.75rem', '--button-fz': '0.8125rem' }
            : {},
      }),
    }),
    ActionIcon: ActionIcon.extend({
      defaultProps: { variant: 'subtle', size: 32 },
      classNames: { root: slot('bare') },
    }),
    Input: Input.extend({ classNames: { input: slot('input') } }),
    TextInput: TextInput.extend({ classNames: field }),
    // By its name: few pages have one, and the first does not wait for it.
    NumberInput: { classNames: field },
    PasswordInput: PasswordInput.extend({ classNames: { ...field, innerInput: slot('innerInput') } }),
    Textarea: Textarea.extend({ classNames: field }),
    Select: Select.extend({
      defaultProps: { checkIconPosition: 'right', withAlignedLabels: false },
      classNames: { ...field, option: slot('option'), dropdown: slot('float') },
    }),
    Autocomplete: Autocomplete.extend({
      classNames: { ...field, option: slot('option'), dropdown: slot('float') },
    }),
    TagsInput: TagsInput.extend({
      classNames: { ...field, option: slot('option'), dropdown: slot('float'), pill: slot('pill') },
    }),
    Checkbox: Checkbox.extend({
      defaultProps: { radius: 4 },
      classNames: { input: slot('check'), label: slot('checkLabel') },
    }),
    // By its name: only the settings and a person's details have one.
    Switch: {
      classNames: { track: slot('track'), label: slot('checkLabel'), description: slot('description') },
    },
    Radio: Radio.extend({ classNames: { radio: slot('check'), label: slot('checkLabel') } }),
    RadioGroup: Radio.Group.extend({ classNames: { label: slot('label') } }),
    Menu: Menu.extend({
      // The placeholder is a child that a menu may not have (axe: aria-required-children).
      defaultProps: { offset: 4, transitionProps: { duration: 120 }, withInitialFocusPlaceholder: false },
      classNames: {
        dropdown: slot('float'),
        item: slot('menuItem'),
        label: slot('menuLabel'),
        divider: slot('menuDivider'),
      },
    }),
    Popover: Popover.extend({ classNames: { dropdown: slot('float') } }),
    Modal: Modal.extend({
      defaultProps: {
        radius: 12,
        centered: true,
        yOffset: '1rem',
        transitionProps: { duration: 150 },
        closeButtonProps: { 'aria-label': 'Close' },
        // A press beside a dialog that stays open would take the focus out of it: the next key would go nowhere.
        overlayProps: { onMouseDown: (event: { preventDefault(): void }) => event.preventDefault() },
      },
      classNames: {
        content: slot('modal'),
        header: slot('modalHeader'),
        title: slot('modalTitle'),
        body: slot('modalBody'),
        close: slot('close'),
        overlay: slot('scrim'),
      },
    }),
    Drawer: Drawer.extend({
      defaultProps: {
        position: 'right',
        size: 480,
        transitionProps: { duration: 150 },
        closeButtonProps: { 'aria-label': 'Close' },
      },
      classNames: { content: slot('drawer'), close: slot('close'), overlay: slot('scrim') },
    }),
    Tabs: Tabs.extend({ classNames: { list: slot('tabs'), tab: slot('tab') } }),
    SegmentedControl: SegmentedControl.extend({
      defaultProps: { withItemsBorders: false },
      classNames: {
        root: slot('segments'),
        label: slot('segment'),
        indicator: slot('segmentIndicator'),
      },
    }),
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 300, withArrow: false, events: { hover: true, focus: true, touch: false } },
      classNames: { tooltip: slot('tooltip') },
    }),
  },
});

const variables = {
  '--mantine-color-body': 'var(--kith-paper)',
  '--mantine-color-text': 'var(--kith-ink)',
  '--mantine-color-bright': 'var(--kith-ink)',
  '--mantine-color-dimmed': 'var(--kith-quiet)',
  '--mantine-color-placeholder': 'var(--kith-quiet)',
  '--mantine-color-anchor': 'var(--kith-accent)',
  '--mantine-color-error': 'var(--kith-red)',
  '--mantine-color-success': 'var(--kith-accent)',
  '--mantine-color-default': 'var(--kith-card)',
  '--mantine-color-default-hover': 'var(--kith-hover)',
  '--mantine-color-default-color': 'var(--kith-ink)',
  '--mantine-color-default-border': 'var(--kith-edge)',
  '--mantine-color-disabled': 'var(--kith-hover)',
  '--mantine-color-disabled-color': 'var(--kith-quiet)',
  '--mantine-color-disabled-border': 'var(--kith-line)',
  '--mantine-primary-color-contrast': 'var(--kith-on-accent)',
  '--mantine-color-accent-filled': 'var(--kith-accent)',
  '--mantine-color-accent-filled-hover': 'var(--kith-accent-hover)',
  '--mantine-color-accent-light': 'var(--kith-accent-tint)',
  '--mantine-color-accent-light-hover': 'var(--kith-accent-tint)',
  '--mantine-color-accent-light-color': 'var(--kith-accent)',
  '--mantine-color-accent-outline': 'var(--kith-accent)',
  '--mantine-color-accent-outline-hover': 'var(--kith-accent-tint)',
  '--mantine-color-accent-text': 'var(--kith-accent)',
  '--mantine-color-red-filled': 'var(--kith-red)',
  '--mantine-color-red-filled-hover': 'var(--kith-red)',
  '--mantine-color-red-light': 'var(--kith-red-tint)',
  '--mantine-color-red-light-hover': 'var(--kith-red-tint)',
  '--mantine-color-red-light-color': 'var(--kith-red)',
  '--mantine-color-red-outline': 'var(--kith-red)',
  '--mantine-color-red-outline-hover': 'var(--kith-red-tint)',
  '--mantine-color-red-text': 'var(--kith-red)',
};

/** Points Mantine's own variables to Kith's tokens, so that both schemes live in one place. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: variables,
  dark: variables,
});
