// Every colour and size of the window, as the table of the visual design has them. Nothing else names a colour.

type Pair = readonly [light: string, dark: string];

/** CSS variables `--k-<name>`. */
export const colours = {
  canvas: ["#F2F5F4", "#111A1C"],
  surface: ["#FFFFFF", "#1A2528"],
  line: ["#DAE1DF", "#2E3C40"],
  text: ["#162326", "#E7EDED"],
  dim: ["#526164", "#A6B3B5"],
  primary: ["#17555F", "#8CC0C9"],
  "on-filled": ["#FFFFFF", "#0A1E22"],
  selected: ["#E6F0F1", "#1F3136"],
  field: ["#7B8A8D", "#6F8388"],
  focus: ["#2E7F8C", "#8CC0C9"],
  frame: ["#0E3A42", "#0A1214"],
  "frame-text": ["#FFFFFF", "#F0F5F5"],
  "frame-dim": ["#A9C7CC", "#9DB3B7"],
  "frame-selected": ["#1D525C", "#1B3138"],
  ok: ["#1B7040", "#72CD93"],
  "ok-tint": ["#E3F2E8", "#17352A"],
  info: ["#1C5CA6", "#8DBDF5"],
  "info-tint": ["#E3EDF9", "#18304A"],
  warn: ["#8A4F00", "#EBB762"],
  "warn-tint": ["#FCEED6", "#3A2D14"],
  bad: ["#AB241C", "#F4A29B"],
  "bad-tint": ["#FBE7E5", "#422120"],
  "bad-button": ["#AB241C", "#F09D96"],
  idle: ["#526164", "#A6B3B5"],
  "idle-tint": ["#E9EDEC", "#2A383C"],
} as const satisfies Record<string, Pair>;

/** What a colour says. */
export type Tone = "ok" | "info" | "warn" | "bad" | "idle";

/** Petrol from light to dark; 7 is primary on light, 3 on dark. */
export const petrol = [
  "#EDF5F6",
  "#D8E9EC",
  "#B2D3D9",
  "#8CC0C9",
  "#5DA0AC",
  "#3D8592",
  "#286C79",
  "#17555F",
  "#0F4048",
  "#0A2F36",
] as const;

export const fonts = {
  text: '"Inter Variable", "Segoe UI", system-ui, sans-serif',
  mono: '"Cascadia Mono", Consolas, "DejaVu Sans Mono", monospace',
} as const;

/** Size, line height in px, and weight. */
export const type = {
  h1: [26, 32, 620],
  state: [22, 28, 640],
  h2: [18, 26, 620],
  body: [16, 24, 400],
  table: [15, 22, 400],
  small: [14, 20, 400],
  label: [13, 18, 400],
} as const;

export const space = { xs: 8, sm: 12, md: 16, lg: 24, xl: 32 } as const;
export const radius = { control: 8, sheet: 12 } as const;
