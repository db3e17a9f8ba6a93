### Bir veritabanının durumu ve kayıt defterinin sözleri. Adlar, kasadar-engine içindeki adlardır.

## Durum: metin kartın başlığıdır, `.sentence` rahatlatır, `.next` atılacak tek adımdır.

state-up-to-date = Güncel
    .sentence = Bütün güncellemeler uygulandı; yapılacak bir şey yok.
    .next = Yapılacak bir şey yok. Uygulanan güncellemeleri `kasadar history` gösterir.
state-pending = { $count } bekleyen güncelleme var
    .sentence = Veritabanı bu hâliyle çalışır; güncellemeler sessiz bir saatte uygulanabilir.
    .next = Önce `kasadar plan upgrade` ile planı inceleyin, sonra `kasadar upgrade` yazın.
state-empty = Boş
    .sentence = Henüz hiç tablo yok; yeni kurulum buradan başlar.
    .next = Tabloları `kasadar upgrade` ile oluşturun, sonra başlangıç verilerini `kasadar seed` ile yükleyin.
state-no-stamp = Sürüm damgası yok
    .sentence = Tablolar ve veriler yerinde; yalnızca hangi sürümde oldukları kayıtlı değil.
    .next = Hangi sürümde olduğuna `kasadar identify` ile bakın, sonra `kasadar stamp --identified` yazın; tablolara dokunulmaz.
state-newer = Bu programdan daha yeni
    .sentence = Bu veritabanını daha yeni bir Kasadar güncelledi; veriler yerinde, bu program hiçbir şeyi değiştirmez.
    .next = Bu bilgisayardaki Kasadar programını güncelleyin, sonra yeniden `kasadar status` yazın.
state-unknown-rows = Tanınmayan sürüm
    .sentence = Sürüm tablosunda hiçbir dosyada bulunmayan bir geçiş yazılı; verilere dokunulmadı.
    .next = Önce `--db` ile `--migrations` seçeneklerinin birbirine uyduğuna bakın, sonra yeniden `kasadar status` yazın.
state-drift = Beklenmeyen değişiklik
    .sentence =
        { $cause ->
            [file] Uygulanmış bir geçişin dosyası sonradan değiştirilmiş; verilere dokunulmadı.
           *[schema] Tablolar Kasadar dışında değiştirilmiş; Kasadar hiçbir şeye dokunmadı.
        }
    .next =
        { $cause ->
            [file] Dosyayı eski hâline getirin, sonra yeniden `kasadar status` yazın.
           *[schema] Listedeki değişiklikleri elle geri alın ya da tabloların gerçekte hangi sürümde olduğuna `kasadar identify` ile bakın.
        }
state-unfinished = Son işlem tamamlanmadı
    .sentence =
        { $remains ->
            [before] İşlem hiçbir şeyi değiştirmeden kesildi: veritabanı önceki durumunda, kayıp yok.
            [after] İşlem tam sonunda kesildi: her şey tamam, yalnızca son denetimler eksik.
            [part] İşlem yolda kesildi: veritabanı bütün bir geçişte duruyor, kayıp yok.
           *[half-done] Yapılanlar kayıtlı; bir sonraki işlem kaldığı yerden sürer.
        }
    .next = `kasadar recover` çıkış yollarını ve sonuçlarını gösterir.
state-several-heads = Birden çok uç var
    .sentence = Birkaç dalda bekleyen güncelleme var; veritabanı bu hâliyle çalışır.
    .next = Uçları `kasadar heads` ile görün; sonra hepsini `kasadar upgrade heads` ile uygulayın ya da `kasadar merge` ile birleştirin.

## Sonuç

outcome-done = Tamamlandı
outcome-failed = Başarısız
outcome-cancelled = Durduruldu
outcome-undone = Geri alındı

## Tür

kind-upgrade = Güncelleme
kind-downgrade = Geri alma
kind-stamp = Sürüm damgası
kind-seed = Başlangıç verileri
kind-restore = Geri yükleme
kind-heal = Sürüm satırlarını düzeltme

## Veritabanını bugüne dek yöneten

keeper-empty = Henüz kimse yönetmiyor (boş)
keeper-unmanaged = Kimse yönetmiyor (tablolar var, sürüm damgası yok)
keeper-alembic = Alembic
keeper-kasadar = Kasadar

## Yön

direction-up = ileri
direction-down = geri
direction-stamp = damga

## Veritabanı türü

engine-sqlite = SQLite
engine-postgres = PostgreSQL
