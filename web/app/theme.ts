import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const enamel: MantineColorsTuple = [
  '#EDF2F9',
  '#E2EAF5',
  '#C7D6EB',
  '#9FB7DA',
  '#7093C4',
  '#4672AE',
  '#26569A',
  '#1B4A8B',
  '#143F7B',
  '#0F3161',
];
const brick: MantineColorsTuple = [
  '#FDF3F1',
  '#FBE9E5',
  '#F3CBC3',
  '#E7A093',
  '#D87563',
  '#C74F3A',
  '#B83826',
  '#AC301F',
  '#A12A1A',
  '#7F2014',
];
const ochre: MantineColorsTuple = [
  '#FFF9EC',
  '#FCF0D6',
  '#F6DDA6',
  '#FFC53D',
  '#D99A1E',
  '#B57A0B',
  '#966200',
  '#855400',
  '#774900',
  '#5A3700',
];
const moss: MantineColorsTuple = [
  '#F2F8F3',
  '#E6F2E8',
  '#C3DFC8',
  '#93C19B',
  '#62A06D',
  '#418350',
  '#32713F',
  '#2C6839',
  '#286136',
  '#1D4828',
];
// Shade 4 draws the border of every Mantine control, so it is the control border and not the shade between its neighbours.
const slate: MantineColorsTuple = [
  '#F7F9F8',
  '#F1F4F3',
  '#E3E8E8',
  '#C5CDCE',
  '#77838A',
  '#77838A',
  '#5A6772',
  '#44515D',
  '#2B3743',
  '#16202B',
];

export const theme = createTheme({
  fontFamily: '"Source Sans 3", "Segoe UI", system-ui, sans-serif',
  fontFamilyMonospace: '"Source Sans 3", system-ui, sans-serif',
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.45', lg: '1.4', xl: '1.3' },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '0.75rem', lg: '1.25rem', xl: '2rem' },
  radius: { xs: '2px', sm: '3px', md: '4px', lg: '4px', xl: '4px' },
  defaultRadius: 'sm',
  shadows: {
    xs: 'none',
    sm: 'none',
    md: 'var(--wz-shadow)',
    lg: 'var(--wz-shadow)',
    xl: 'var(--wz-shadow)',
  },
  colors: {
    enamel,
    brick,
    ochre,
    moss,
    slate,
    gray: slate,
    red: brick,
    green: moss,
    yellow: ochre,
    blue: enamel,
  },
  primaryColor: 'enamel',
  primaryShade: 8,
  black: '#16202B',
  cursorType: 'pointer',
  focusClassName: 'wz-focus',
  respectReducedMotion: true,
  breakpoints: { xs: '30em', sm: '48em', md: '64em', lg: '80em', xl: '96em' },
  components: {
    Button: {
      defaultProps: { variant: 'default', size: 'sm' },
      vars: (_theme: unknown, props: { size?: string | number }) => ({
        root: String(props.size).startsWith('compact')
          ? {
              '--button-height': 'var(--wz-compact)',
              '--button-fz': '0.9375rem',
              '--button-padding-x': '10px',
            }
          : {
              '--button-height': 'var(--wz-control)',
              '--button-fz': '0.9375rem',
              '--button-padding-x': '12px',
            },
      }),
    },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'slate.8', size: 32 } },
    Input: {
      vars: () => ({
        wrapper: { '--input-height': 'var(--wz-control)', '--input-fz': '0.9375rem' },
      }),
    },
    InputWrapper: {
      defaultProps: { inputWrapperOrder: ['label', 'description', 'error', 'input'] },
      vars: () => ({
        label: { '--input-label-size': '0.9375rem' },
        error: { '--input-error-size': '0.875rem' },
        description: { '--input-description-size': '0.875rem' },
      }),
    },
    Tabs: { defaultProps: { keepMounted: false } },
    Popover: {
      defaultProps: {
        shadow: 'md',
        transitionProps: { duration: 0 },
        returnFocus: true,
        trapFocus: true,
      },
    },
    Menu: { defaultProps: { shadow: 'md', transitionProps: { duration: 0 } } },
    Modal: {
      defaultProps: {
        attributes: { header: { role: 'presentation' } },
        transitionProps: { duration: 0 },
        centered: false,
        yOffset: '8vh',
        returnFocus: true,
      },
    },
    Tooltip: { defaultProps: { transitionProps: { duration: 0 }, openDelay: 400 } },
    SegmentedControl: {
      defaultProps: { size: 'sm', transitionDuration: 0, withItemsBorders: false },
    },
    Checkbox: { defaultProps: { size: 'xs' }, styles: { label: { fontSize: '0.9375rem' } } },
    Radio: { defaultProps: { size: 'xs' }, styles: { label: { fontSize: '0.9375rem' } } },
  },
});

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  dark: {},
  light: {
    '--mantine-color-body': 'var(--wz-surface)',
    '--mantine-color-text': 'var(--wz-ink)',
    '--mantine-color-dimmed': 'var(--wz-ink-2)',
    '--mantine-color-placeholder': 'var(--wz-ink-3)',
    '--mantine-color-error': 'var(--wz-brick)',
    '--mantine-color-default-border': 'var(--wz-line-control)',
    '--mantine-color-default-hover': 'var(--wz-ground)',
    '--mantine-color-anchor': 'var(--wz-enamel)',
    '--mantine-color-disabled': '#EEF1F1',
    '--mantine-color-disabled-color': 'var(--wz-ink-3)',
    '--mantine-color-disabled-border': 'var(--wz-line-2)',
  },
});
