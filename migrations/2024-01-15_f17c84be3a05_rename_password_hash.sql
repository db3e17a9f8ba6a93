-- revision: f17c84be3a05
-- revises: 29ae60c7f4d8
-- message: Rename the password hash column to the word used on screen
-- message.tr: Parola özeti sütununun adı ekrandaki sözcükle aynı yapıldı
-- created: 2024-01-15T08:20:00Z

-- +up
-- The screens have said "parola" since the beginning, only this column said "sifre".
ALTER TABLE kullanicilar RENAME COLUMN sifre_ozeti TO parola_ozeti;

-- +down
ALTER TABLE kullanicilar RENAME COLUMN parola_ozeti TO sifre_ozeti;
