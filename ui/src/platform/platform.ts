// What the screens ask of the machine. Tauri answers in the window, a fake in tests and in a browser.
// Every question may be answered with a `Failure`. No path goes this way: databases go by their names, backups,
// revisions and reports by their ids, files by what a dialog gave out.
import type { Asked } from "../wire/Asked";
import type { BackupList } from "../wire/BackupList";
import type { CentralSettings } from "../wire/CentralSettings";
import type { Configured } from "../wire/Configured";
import type { ConnectionTest } from "../wire/ConnectionTest";
import type { Given } from "../wire/Given";
import type { Greeting } from "../wire/Greeting";
import type { History } from "../wire/History";
import type { Identity } from "../wire/Identity";
import type { InstallRequest } from "../wire/InstallRequest";
import type { Message } from "../wire/Message";
import type { PickedFile } from "../wire/PickedFile";
import type { Prepared } from "../wire/Prepared";
import type { Problem } from "../wire/Problem";
import type { Pruning } from "../wire/Pruning";
import type { Recovery } from "../wire/Recovery";
import type { ReportListed } from "../wire/ReportListed";
import type { RestoreSubject } from "../wire/RestoreSubject";
import type { RevisionPage } from "../wire/RevisionPage";
import type { SeedReport } from "../wire/SeedReport";
import type { Settings } from "../wire/Settings";
import type { SettingsChange } from "../wire/SettingsChange";
import type { StampRequest } from "../wire/StampRequest";
import type { StampSubject } from "../wire/StampSubject";
import type { Status } from "../wire/Status";
import type { Task } from "../wire/Task";
import type { UpdateSubject } from "../wire/UpdateSubject";
import type { Way } from "../wire/Way";

export type FolderName = "reports" | "backups" | "logs";

export interface Platform {
  // Looking.
  /** What must be known before anything is drawn. */
  greeting(): Promise<Greeting>;
  /** The databases to show, in the order of the screen. */
  databases(): Promise<Configured[]>;
  status(name: string): Promise<Status>;
  history(name: string): Promise<History>;
  revision(name: string, revision: string): Promise<RevisionPage>;
  backups(name: string): Promise<BackupList>;
  /** Which revision the database really is. */
  identity(name: string): Promise<Identity>;
  /** What loading the base data would do. */
  baseData(name: string): Promise<SeedReport>;
  settings(): Promise<Settings>;
  reports(): Promise<ReportListed[]>;

  // Small things that change no database.
  /** Sets one thing and answers with all of them. */
  change(change: SettingsChange): Promise<Settings>;
  /** Tries a connection without keeping anything; without a password the one in the keyring. */
  testConnection(central: CentralSettings, password: string | null): Promise<ConnectionTest>;
  /** Shows a report in the machine's own program for pages. */
  openReport(job: string): Promise<void>;
  openFolder(folder: FolderName): Promise<void>;
  /** Asks where, and writes the support file; nothing when the person changed their mind, else its path. */
  saveSupportFile(): Promise<string | null>;
  /** Asks where, and copies a backup there; nothing when the person changed their mind, else the folder. */
  exportBackup(name: string, backup: string): Promise<string | null>;
  /** A dialog for a store's file: one that is there, or the place for a new one. */
  pickStore(purpose: "new" | "existing"): Promise<PickedFile | null>;
  pickFolder(): Promise<PickedFile | null>;
  /** A dialog for a backup that is not among the database's own. */
  pickBackup(): Promise<PickedFile | null>;

  // Prepared, confirmed by a person, carried out.
  /** Without a target: everything that is pending. */
  prepareUpdate(name: string, target: string | null): Promise<Prepared<UpdateSubject>>;
  prepareDowngrade(name: string, target: string): Promise<Prepared<UpdateSubject>>;
  /** `backup` is the id of one of the database's own or of a picked file. */
  prepareRestore(name: string, backup: string): Promise<Prepared<RestoreSubject>>;
  /** Brings the state back that the last restore saved. */
  prepareUndo(name: string): Promise<Prepared<RestoreSubject>>;
  prepareStamp(name: string, request: StampRequest): Promise<Prepared<StampSubject>>;
  prepareSeed(name: string): Promise<Prepared<SeedReport>>;
  prepareRecovery(name: string, way: Way): Promise<Prepared<Recovery>>;
  /** The subject is the place of the new file, for people to read. */
  prepareInstall(request: InstallRequest): Promise<Prepared<string>>;
  preparePruning(name: string): Promise<Prepared<Pruning>>;
  /** Says who it is, for what was prepared under `token`; answers with the name that the ledger will show. */
  signIn(token: string, asked: Asked): Promise<string>;
  /** Begins what was prepared. A token works once. */
  execute(token: string, given: Given): Promise<Task>;

  // The task under way.
  startBackup(name: string): Promise<Task>;
  /** `deep` unpacks it and looks its content through. */
  startVerify(name: string, backup: string, deep: boolean): Promise<Task>;
  /** The task under way, or the last one; nothing where there was none. */
  task(): Promise<Task | null>;
  /** Asks the task to stop at the next safe point. */
  stop(): Promise<void>;
  /** Hears of the task from now on, and of somebody who wants to close the window. */
  attend(hear: (message: Message) => void): Promise<void>;
  /** Closes the window; a task that is still under way is stopped first. */
  close(): Promise<void>;
}

/** Nothing was said: what `Given` is before a person says something. */
export const NOTHING: Given = {
  no_backup_because: null,
  set_aside: [],
  rehearse: false,
  despite_schema: null,
  foreign: false,
  end_sessions: false,
  answers: {},
  compress: false,
};

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
