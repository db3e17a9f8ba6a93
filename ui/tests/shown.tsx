// What the tests of the screens share: a scene on the screen, its texts, and a look at it as assistive technology sees it.
import { render } from "@testing-library/react";
import axe from "axe-core";
import { expect, vi } from "vitest";
import { App } from "../src/App";
import type { Where } from "../src/desk/go";
import { scenes } from "../src/platform/fake";
import type { Platform } from "../src/platform/platform";
import { type Args, bundle, find, type Language } from "../src/texts/texts";

// Whole forms are typed letter by letter, on machines that have much else to do.
vi.setConfig({ testTimeout: 30_000 });

vi.stubGlobal(
  "ResizeObserver",
  class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
);

/** A platform of its own where `first` begins. */
export const shown = (platform: Platform, first: Where, language: Language = "tr") =>
  render(<App platform={platform} first={first} greeting={{ language, theme: "light", store_place: "" }} />);

export function scene(name: string, language: Language = "tr") {
  const scene = scenes[name];
  if (!scene) throw new Error(name);
  return shown(scene.platform, scene.first, language);
}

/** A text of a language, with an error where there is none. */
export function words(language: Language, id: string, args: Args = {}): string {
  const text = find(bundle(language), id, args);
  if (text === undefined) throw new Error(id);
  return text;
}

/** Nothing on the whole page, dialogs too, stands in the way of assistive technology. */
export async function expectSound() {
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}
