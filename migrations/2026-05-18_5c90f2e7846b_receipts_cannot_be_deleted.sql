-- revision: 5c90f2e7846b
-- revises: ab3e581c60d9
-- message: Refuse to delete receipts, payments and returns
-- message.tr: Fiş, ödeme ve iade kayıtlarının silinmesi engellendi
-- created: 2026-05-18T10:20:00Z

-- +up sqlite
-- Foreign keys protect a sale only while it has lines, and a tool opened on the file may
-- have them off. Tax law wants every receipt number to be there: the database itself says no.
CREATE TRIGGER tr_satislar_silinemez BEFORE DELETE ON satislar
BEGIN
    SELECT RAISE(ABORT, 'satislar: a receipt is cancelled, never deleted');
END;

CREATE TRIGGER tr_satis_kalemleri_silinemez BEFORE DELETE ON satis_kalemleri
BEGIN
    SELECT RAISE(ABORT, 'satis_kalemleri: a receipt is cancelled, never deleted');
END;

CREATE TRIGGER tr_odemeler_silinemez BEFORE DELETE ON odemeler
BEGIN
    SELECT RAISE(ABORT, 'odemeler: a receipt is cancelled, never deleted');
END;

CREATE TRIGGER tr_iadeler_silinemez BEFORE DELETE ON iadeler
BEGIN
    SELECT RAISE(ABORT, 'iadeler: a return is never deleted');
END;

CREATE TRIGGER tr_iade_kalemleri_silinemez BEFORE DELETE ON iade_kalemleri
BEGIN
    SELECT RAISE(ABORT, 'iade_kalemleri: a return is never deleted');
END;

-- +up postgres
-- Foreign keys protect a sale only while it has lines. Tax law wants every receipt number
-- to be there: the database itself says no.
CREATE FUNCTION fis_silinemez() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    RAISE EXCEPTION '%: a receipt is cancelled and a return stays, neither is deleted', TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END;
$$;

CREATE TRIGGER tr_satislar_silinemez BEFORE DELETE ON satislar
    FOR EACH ROW EXECUTE FUNCTION fis_silinemez();
CREATE TRIGGER tr_satis_kalemleri_silinemez BEFORE DELETE ON satis_kalemleri
    FOR EACH ROW EXECUTE FUNCTION fis_silinemez();
CREATE TRIGGER tr_odemeler_silinemez BEFORE DELETE ON odemeler
    FOR EACH ROW EXECUTE FUNCTION fis_silinemez();
CREATE TRIGGER tr_iadeler_silinemez BEFORE DELETE ON iadeler
    FOR EACH ROW EXECUTE FUNCTION fis_silinemez();
CREATE TRIGGER tr_iade_kalemleri_silinemez BEFORE DELETE ON iade_kalemleri
    FOR EACH ROW EXECUTE FUNCTION fis_silinemez();

-- +down sqlite
DROP TRIGGER tr_iade_kalemleri_silinemez;
DROP TRIGGER tr_iadeler_silinemez;
DROP TRIGGER tr_odemeler_silinemez;
DROP TRIGGER tr_satis_kalemleri_silinemez;
DROP TRIGGER tr_satislar_silinemez;

-- +down postgres
DROP TRIGGER tr_iade_kalemleri_silinemez ON iade_kalemleri;
DROP TRIGGER tr_iadeler_silinemez ON iadeler;
DROP TRIGGER tr_odemeler_silinemez ON odemeler;
DROP TRIGGER tr_satis_kalemleri_silinemez ON satis_kalemleri;
DROP TRIGGER tr_satislar_silinemez ON satislar;
DROP FUNCTION fis_silinemez();
