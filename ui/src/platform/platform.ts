// What the screens ask of the machine. Tauri answers in the window, a fake in tests and in a browser.
import type { Configured } from "../wire/Configured";
import type { Problem } from "../wire/Problem";
import type { Status } from "../wire/Status";

export interface Platform {
  /** The language to begin with, as the command line has it. */
  language(): Promise<"tr" | "en">;
  /** The databases to show, in the order of the screen. Rejects with a {@link Failure}. */
  databases(): Promise<Configured[]>;
  /** How the database of that name is. Rejects with a {@link Failure}. */
  status(name: string): Promise<Status>;
}

/** A question that was answered with a problem. */
export class Failure extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.code} ${problem.name}`);
  }

  /** Whatever was thrown, as a problem: what is none of the engine's is a defect of the program. */
  static of(thrown: unknown): Failure {
    if (thrown instanceof Failure) return thrown;
    if (typeof thrown === "object" && thrown !== null && "code" in thrown && "name" in thrown && "args" in thrown) {
      return new Failure(thrown as Problem);
    }
    const detail = thrown instanceof Error ? thrown.message : String(thrown);
    return new Failure({ code: "KSD-1699", name: "unexpected", args: { detail }, exit: "failed", causes: [] });
  }
}
