-- revision: ab3e581c60d9
-- revises: 62d7ab1f4e80
-- message: Anonymise customers who asked to be forgotten
-- message.tr: Silinmesini isteyen müşterilerin kişisel verileri anonimleştirildi
-- created: 2026-02-02T08:00:00Z

-- +up
-- KVKK article 7. The row stays, because receipts and points refer to it, but nothing in
-- it leads to a person any more. Companies are no persons, and their invoices must be kept.
UPDATE musteriler
SET
    ad = 'Anonim',
    soyad = NULL,
    vergi_dairesi = NULL,
    vergi_no = NULL,
    telefon = NULL,
    telefon_arama = NULL,
    e_posta = NULL,
    adres = NULL,
    aktif = FALSE,
    anonimlestirme_zamani = CURRENT_TIMESTAMP,
    guncelleme_zamani = CURRENT_TIMESTAMP
WHERE tur = 'bireysel' AND silme_talebi_zamani IS NOT NULL AND anonimlestirme_zamani IS NULL;

-- irreversible: personal data that the law required to be erased must not come back
