// A machine of its own for each scenario: folders, configuration, stores, a server. Gone with it.
import { execFileSync, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "./driver.mjs";

/** The administrator of the stores that are made here. */
export const ADMIN = { login: "admin", password: "Kır3mit-Çatı" };

/** A revision behind which rows of sale lines are filled and a table is written anew, and the newest one. */
export const BEFORE_STEPS = "c3714e8d92fb";
export const HEAD = "5c90f2e7846b";

export class Machine {
  constructor(kasadar) {
    this.kasadar = kasadar;
    this.folder = mkdtempSync(join(tmpdir(), "Şube İzmir ığüşöç "));
    this.store = join(this.folder, "kasa2.db");
    this.configuration = join(this.folder, "config", "kasadar", "kasadar.toml");
    // The window remembers things: it must neither find nor leave anything in the person's own folders.
    this.environment = {
      ...process.env,
      HOME: this.folder,
      XDG_CACHE_HOME: join(this.folder, "cache"),
      XDG_CONFIG_HOME: join(this.folder, "config"),
      XDG_DATA_HOME: join(this.folder, "data"),
      KASADAR_LANG: "tr",
      TAURI_WEBVIEW_AUTOMATION: "true",
    };
    for (const name of ["KASADAR_DB", "KASADAR_CONFIG", "PGPASSWORD", "PGPASSFILE"]) delete this.environment[name];
    mkdirSync(join(this.folder, "config", "kasadar"), { recursive: true });
  }

  configure(text) {
    writeFileSync(this.configuration, text);
  }

  /** A configuration that names the store. */
  knowsStore() {
    this.configure(`default = "kasa2"\n\n[stores.kasa2]\npath = ${JSON.stringify(this.store)}\n`);
  }

  verb(...args) {
    return execFileSync(this.kasadar, args, { env: this.environment, encoding: "utf8", stdio: "pipe" });
  }

  /** What a verb says as JSON, whatever its exit code. */
  json(...args) {
    const ran = spawnSync(this.kasadar, [...args, "--json"], { env: this.environment, encoding: "utf8" });
    if (!ran.stdout) throw new Error(`${args.join(" ")}: ${ran.stderr}`);
    return JSON.parse(ran.stdout);
  }

  /** A store at `revision` with base data, an administrator and sales. */
  shop(revision) {
    this.knowsStore();
    this.verb("demo", this.store);
    const password = join(this.folder, "parola.txt");
    writeFileSync(password, ADMIN.password);
    if (revision) this.verb("upgrade", revision, "--no-backup-because", "test");
    this.verb(
      "seed",
      "--company",
      "Ege Gıda",
      "--store",
      "Alsancak",
      "--store-code",
      "izmir-1",
      "--admin-password-file",
      password,
    );
    rmSync(password);
  }

  sql(statements) {
    return execFileSync("sqlite3", [this.store], { input: statements, encoding: "utf8" }).trim();
  }

  /** Every committed sale is still there, and the file is whole. */
  isWhole(sales) {
    const found = this.sql("PRAGMA integrity_check; PRAGMA foreign_key_check; SELECT count(*) FROM satislar;");
    if (found !== `ok\n${sales}`) throw new Error(`the store is not whole: ${found}, and not ${sales} sales`);
  }

  sales() {
    return this.sql("SELECT count(*) FROM satislar;");
  }

  current() {
    return this.sql("SELECT group_concat(version_num) FROM alembic_version;");
  }

  isAt(revision) {
    if (this.current() !== revision) throw new Error(`the store is at ${this.current()} and not at ${revision}`);
  }

  isOneOf(...revisions) {
    if (!revisions.includes(this.current()))
      throw new Error(`the store is at ${this.current()}, which is none of ${revisions}`);
  }

  /** So many sale lines more, so that an update takes its time. */
  sells(lines) {
    this.sql(`INSERT INTO satis_kalemleri
        (id, satis_id, sira, urun_id, miktar_binde, birim_fiyat_kurus, indirim_kurus, tutar_kurus, kdv_orani_onbinde, kdv_kurus)
      WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < ${lines})
      SELECT printf('%08x-0000-4000-8000-000000000000', n), (SELECT min(id) FROM satislar), 1000 + n,
        (SELECT min(id) FROM urunler), 1000, 100, 0, 100, 1000, 10 FROM n;`);
  }

  has(path) {
    return existsSync(path);
  }

  read(path) {
    return readFileSync(path, "utf8");
  }

  /** Kills this machine's window as a power cut would, and nobody else's. */
  killsWindow() {
    const ours = readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .filter((name) => {
        try {
          const command = readFileSync(`/proc/${name}/comm`, "utf8").trim();
          return command === "kasadar-desktop" && readFileSync(`/proc/${name}/environ`, "utf8").includes(this.folder);
        } catch {
          // It has ended meanwhile, or is another person's.
          return false;
        }
      });
    if (ours.length === 0) throw new Error("there is no window to kill");
    for (const id of ours) process.kill(Number(id), "SIGKILL");
  }

  /** No file of the machine holds one of these. */
  holdsNowhere(...secrets) {
    for (const path of readdirSync(this.folder, { recursive: true })) {
      const file = join(this.folder, path);
      if (!statSync(file, { throwIfNoEntry: false })?.isFile()) continue;
      const content = readFileSync(file);
      const found = secrets.findIndex((secret) => content.includes(secret));
      if (found >= 0) throw new Error(`${file} holds secret number ${found}`);
    }
  }

  gone() {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A throwaway PostgreSQL on 127.0.0.1 with one account. */
export class Server {
  static async start() {
    const server = new Server();
    server.folder = mkdtempSync(join(tmpdir(), "kasadar-pg-"));
    server.port = await freePort();
    server.password = "merkez ş:/@parolası";
    server.programs = execFileSync("sh", ["-c", "ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1"], {
      encoding: "utf8",
    }).trim();
    if (process.getuid?.() === 0) execFileSync("chown", ["postgres", server.folder]);
    const data = join(server.folder, "data");
    server.as(
      "initdb",
      "-D",
      data,
      "-A",
      "scram-sha-256",
      "--auth-local=trust",
      "-E",
      "UTF8",
      "--no-sync",
      "-U",
      "postgres",
    );
    server.as(
      "pg_ctl",
      "-D",
      data,
      "-w",
      "-l",
      join(server.folder, "log"),
      "-o",
      `-p ${server.port} -k ${server.folder} -c listen_addresses=127.0.0.1 -c fsync=off`,
      "start",
    );
    server.psql("postgres", `CREATE ROLE kasadar LOGIN CREATEDB PASSWORD '${server.password}'`);
    server.psql("postgres", "CREATE DATABASE merkez OWNER kasadar");
    return server;
  }

  as(program, ...args) {
    const [command, rest] =
      process.getuid?.() === 0
        ? ["runuser", ["-u", "postgres", "--", join(this.programs, program), ...args]]
        : [join(this.programs, program), args];
    return execFileSync(command, rest, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], cwd: this.folder });
  }

  psql(database, sql) {
    return this.as(
      "psql",
      "-h",
      this.folder,
      "-p",
      String(this.port),
      "-U",
      "postgres",
      "-d",
      database,
      "-XAtc",
      sql,
    ).trim();
  }

  stop() {
    try {
      this.as("pg_ctl", "-D", join(this.folder, "data"), "-m", "immediate", "stop");
    } finally {
      rmSync(this.folder, { recursive: true, force: true });
    }
  }
}
