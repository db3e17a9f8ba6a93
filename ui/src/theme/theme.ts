// Hands the tokens to Mantine.
import {
  Button,
  type CSSVariablesResolver,
  createTheme,
  Drawer,
  defaultVariantColorsResolver,
  Input,
  Modal,
  rem,
  Table,
} from "@mantine/core";
import { colours, fonts, petrol, radius, space, type } from "./tokens";

const px = (sizes: Record<string, number>) =>
  Object.fromEntries(Object.entries(sizes).map(([name, size]) => [name, rem(size)]));

const dialog = {
  content: { background: "var(--k-surface)" },
  header: { background: "var(--k-surface)" },
  title: { font: "var(--k-type-h2)" },
};

export const theme = createTheme({
  colors: { petrol },
  primaryColor: "petrol",
  primaryShade: { light: 7, dark: 3 },
  fontFamily: fonts.text,
  fontFamilyMonospace: fonts.mono,
  spacing: px(space),
  radius: { sm: rem(radius.control), md: rem(radius.control), lg: rem(radius.sheet) },
  defaultRadius: "md",
  respectReducedMotion: true,
  components: {
    Table: Table.extend({ defaultProps: { borderColor: "var(--k-line)" } }),
    Button: Button.extend({ defaultProps: { h: 48, fz: 16, px: 24 } }),
    Modal: Modal.extend({ styles: dialog }),
    Drawer: Drawer.extend({ styles: dialog }),
    InputWrapper: Input.Wrapper.extend({
      styles: {
        label: { font: "var(--k-type-table)", fontWeight: 600 },
        description: { color: "var(--k-dim)", font: "var(--k-type-small)", margin: "2px 0 6px" },
        error: { color: "var(--k-bad)", font: "var(--k-type-small)", fontWeight: 600 },
      },
    }),
  },
  variantColorResolver: (input) => {
    const colours = defaultVariantColorsResolver(input);
    return input.variant === "filled" ? { ...colours, color: "var(--k-on-filled)" } : colours;
  },
});

const scheme = (index: 0 | 1) => ({
  ...Object.fromEntries(Object.entries(colours).map(([name, pair]) => [`--k-${name}`, pair[index]])),
  "--mantine-color-body": colours.canvas[index],
  "--mantine-color-text": colours.text[index],
  "--mantine-color-dimmed": colours.dim[index],
  "--mantine-color-default": colours.surface[index],
  "--mantine-color-default-hover": colours.selected[index],
  "--mantine-color-default-color": colours.text[index],
  "--mantine-color-default-border": colours.field[index],
});

export const variables: CSSVariablesResolver = () => ({
  variables: {
    "--k-mono": fonts.mono,
    ...Object.fromEntries(
      Object.entries(type).map(([name, [size, line, weight]]) => [
        `--k-type-${name}`,
        `${weight} ${rem(size)}/${rem(line)} ${fonts.text}`,
      ]),
    ),
    ...Object.fromEntries(Object.entries(space).map(([name, size]) => [`--k-space-${name}`, rem(size)])),
    "--k-radius-control": rem(radius.control),
    "--k-radius-sheet": rem(radius.sheet),
  },
  // Mantine draws the borders of fields in these, too faint to be seen as fields.
  light: { ...scheme(0), "--mantine-color-gray-4": colours.field[0] },
  dark: { ...scheme(1), "--mantine-color-dark-4": colours.field[1], "--mantine-color-dark-6": colours.surface[1] },
});
