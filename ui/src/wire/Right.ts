// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * A right, by the code that the shop's own tables have for it.
 */
export type Right = "guncelleme.uygula" | "surum.geri_al" | "yedek.geri_yukle" | "surum.damgala" | "baslangic_verileri.yukle";
