// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * Where the centre is. The password goes to the system's keyring and never comes back.
 */
export type CentralSettings = { 
/**
 * Name in the configuration.
 */
name: string, 
/**
 * Computer.
 */
host: string, 
/**
 * Port.
 */
port: number, 
/**
 * Database.
 */
database: string, 
/**
 * Account.
 */
user: string, };
