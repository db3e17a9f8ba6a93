// What jsdom lacks, and a clean screen after each test.
import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, vi } from "vitest";

// A busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 10_000 });

vi.stubGlobal("matchMedia", (query: string) => ({
  // Without transitions nothing has to be waited for.
  matches: query.includes("prefers-reduced-motion"),
  media: query,
  addEventListener: () => {},
  removeEventListener: () => {},
}));

// Nothing is ever laid out, so nothing ever changes its size.
class Unmoved implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
vi.stubGlobal("ResizeObserver", Unmoved);
Element.prototype.scrollIntoView = () => {};

afterEach(() => {
  cleanup();
  localStorage.clear();
});
