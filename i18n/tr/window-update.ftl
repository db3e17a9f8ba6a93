# Güncelleme ve eski sürüme dönme.

window-update-step-checks = Ön denetim
window-update-step-plan = Plan
window-update-step-backup = Yedek
window-update-step-run =
    { $kind ->
        [downgrade] Eski sürüme dönme
       *[update] Güncelleme
    }
window-update-step-result = Sonuç
window-update-safety =
    { $kind ->
        [downgrade] Önce yedek alınır ve doğrulanır. Eski sürümde yeri olmayan satırlar silinir; planda tek tek yazar.
       *[update] Hayır. Önce yedek alınır ve doğrulanır. Elektrik kesilse bile veritabanı ya önceki ya yeni hâlindedir.
    }
window-update-untouched = Henüz hiçbir şey değişmedi.
window-update-again = Baştan başla

## Ön denetim

window-update-looking = Ön denetim yapılıyor…
window-update-unready = Ön denetim tamamlanamadı
window-update-checks-passed = Ön denetimler tamam
window-update-checks-aside = Ön denetimler tamam, göz ardı edilenler var
window-update-checks-failed =
    { $count ->
        [1] Bir denetim sağlanmadı
       *[other] { $count } denetim sağlanmadı
    }
window-update-aside = Yine de sürdürmek için nedenini yazın
window-update-aside-kept = Yazdığınız neden raporda ve kayıtlarda kalır.
window-update-aside-missing = Nedenini yazın ya da sorunu giderip yeniden deneyin.
window-update-no-aside = Bu denetim sağlanmadan sürdürülemez. Sorunu giderip yeniden deneyin.
window-update-nothing = Yapılacak bir şey yok
window-update-nothing-sentence = Veritabanı zaten istenen sürümde.

## Plan

window-update-plan =
    { $kind ->
        [downgrade] { $count } güncelleme geri alınacak
       *[update] { $count } güncelleme uygulanacak
    }
window-update-time = Süre
window-update-time-unknown = bilinmiyor
window-update-time-from =
    { $from ->
        [rehearsal] denemede ölçüldü
        [past-runs] önceki işlemlere göre
       *[nothing] deneme süreyi ölçer
    }
window-update-space = Gereken disk
window-update-free = boş yer { BYTES($free) }
window-update-free-unknown = boş yer bilinmiyor
window-update-backup-made = alınacak
window-update-backup-none = gerekmez
window-update-backup-new = veritabanı boş
window-update-backup-size = en çok { BYTES($bytes) }
window-update-caution = Uyarı
window-update-cautions =
    { $count ->
        [0] yok
       *[other] { $count } adım
    }
window-update-cautions-where =
    { $count ->
        [0] satır silinmez
       *[other] aşağıda yazıyor
    }
window-update-adds = Eklenir: { $objects }.
window-update-changes = Değişir: { $objects }.
window-update-removes = Kaldırılır: { $objects }.
window-update-more = { $count } nesne daha
window-update-no-objects = Tabloların yapısı değişmez.
window-update-loses = Dikkat: veri silinir.
window-update-hazard =
    { KNOWN($column) ->
        [yes] { $rows } satırı olan { $table } tablosundan { $column } sütunu kaldırılır.
       *[no] İçinde { $rows } satır bulunan { $table } tablosu kaldırılır.
    }
window-update-sql-of = SQL: { $message }
window-update-sql-close = SQL bölümünü kapat
window-update-statements = { $count } komut
window-update-no-sql = Bu adım bu veritabanında bir komut çalıştırmaz.
window-update-copy = Kopyala
window-update-copied = SQL kopyalandı

## Yedek

window-update-backup =
    { $skips ->
        [yes] Yedek alınmayacak
       *[no] Önce yedek alınacak
    }
window-update-backup-sentence =
    { $skips ->
        [yes] Bir şey ters giderse veritabanını önceki hâline döndürecek bir yedek olmaz.
       *[no]
        { $kind ->
            [downgrade] Yedek alınır ve doğrulanır, eski sürüme ancak ondan sonra dönülür.
           *[update] Yedek alınır ve doğrulanır, güncelleme ancak ondan sonra başlar. Bu sırada satış sürer.
        }
    }
window-update-backup-new-sentence = Veritabanı boş; yedeği alınacak bir şey yok.
window-update-backup-needed = Bu işlem satır siler; silinenleri yalnızca yedek geri getirebilir. Bu yüzden yedekten vazgeçilemez.
window-update-backup-bytes = Yedeğin boyutu en çok
window-update-backup-free = Boş yer
window-update-backup-folder = Yedeğin klasörü
window-update-skip = Yedek almadan sürdür
window-update-skip-why = Neden yedek alınmasın?
window-update-skip-missing = Nedenini yazın ya da yedek alınmasına izin verin.
window-update-rehearse = Önce kopya üzerinde dene
window-update-rehearse-sentence = Plan önce veritabanının bir kopyasında çalışır. Süreyi ölçer, sorunu önceden gösterir; işlem daha uzun sürer.
window-update-rehearse-always = Planda satır silen bir adım olduğu için plan önce bir kopya üzerinde denenir.
window-update-begin =
    { $kind ->
        [downgrade] Eski sürüme dön
       *[update] Güncelle
    }
