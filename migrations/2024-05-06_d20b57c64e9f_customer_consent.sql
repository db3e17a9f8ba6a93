-- revision: d20b57c64e9f
-- revises: 9ce13fa7b586
-- labels: musteri
-- message: Record consent to advertising messages
-- message.tr: Müşterinin ticari ileti onayı kaydedilmeye başlandı
-- created: 2024-05-06T07:40:00Z

-- +up
-- Landline numbers were entered here from the first day.
ALTER TABLE musteriler RENAME COLUMN gsm TO telefon;

-- Consent and refusal are two moments: a refusal must stay provable after a new consent.
ALTER TABLE musteriler ADD COLUMN ticari_ileti_onay_zamani TIMESTAMPTZ;
ALTER TABLE musteriler ADD COLUMN ticari_ileti_ret_zamani TIMESTAMPTZ;
ALTER TABLE musteriler ADD COLUMN anonimlestirme_zamani TIMESTAMPTZ;

-- +down
ALTER TABLE musteriler DROP COLUMN anonimlestirme_zamani;
ALTER TABLE musteriler DROP COLUMN ticari_ileti_ret_zamani;
ALTER TABLE musteriler DROP COLUMN ticari_ileti_onay_zamani;
ALTER TABLE musteriler RENAME COLUMN telefon TO gsm;
