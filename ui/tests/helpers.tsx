// What several tests of screens need.
import { render, screen } from "@testing-library/react";
import axe from "axe-core";
import { App } from "../src/App";
import type { Where } from "../src/desk/go";
import type { Platform } from "../src/platform/platform";
import { type Args, bundle, find, type Language } from "../src/texts/texts";

/** The window on a platform, at a place. */
export function show(platform: Platform, first: Where = { at: "status" }, language: Language = "tr") {
  return render(<App platform={platform} greeting={{ language, theme: "light", store_place: "" }} first={first} />);
}

/** A text as the window shows it. */
export function said(id: string, args: Args = {}, language: Language = "tr"): string {
  const text = find(bundle(language), id, args);
  if (text === undefined) throw new Error(`no text ${id}`);
  return text.replaceAll("`", "");
}

/** What an automatic look finds wrong with the whole page, dialogs too; colours are computed elsewhere. */
export async function faults(): Promise<string[]> {
  const found = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

export const heading = (name: string) => screen.findByRole("heading", { level: 1, name });
export const button = (name: string) => screen.findByRole("button", { name });
