/** The program's version, put in by Vite. */
declare const __VERSION__: string;
