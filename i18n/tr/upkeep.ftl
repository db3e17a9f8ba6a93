### Kayıt defterinin ve veritabanının durumu: neyin bozuk olduğu, neyin zamanının geldiği.

## Kayıt defteri: `audit-<breach>` tek bir kayıt içindir.

audit-edited = Kayıt defterindeki { NUMBER($seq, useGrouping: 0) } numaralı kayıt ya da ondan önceki, yazıldıktan sonra değiştirilmiş.
audit-missing = Kayıt defterinde { NUMBER($seq, useGrouping: 0) } numaralı kayıttan önceki kayıtlar silinmiş.
audit-moved = Kayıt defterindeki { NUMBER($seq, useGrouping: 0) } numaralı kayıt yazıldığında başka bir yerdeydi.
audit-unchained = Kayıt defterindeki { NUMBER($seq, useGrouping: 0) } numaralı kaydı bu Kasadar dışında bir şey yazmış.
audit-cut = Kayıt defterinin { NUMBER($seq, useGrouping: 0) } numaralı kayıttan başlayan sonu silinmiş.
audit-next = Satışlara dokunulmamıştır. Veritabanına kimlerin erişebildiğini bir yere yazın ve bir destek dosyası gönderin: `kasadar support-file`.

## Bakım: `status` sayıları, ardından zamanı gelenler için `due-<name>`.

upkeep-grown = Büyüme
upkeep-free = İçindeki boş yer
upkeep-backup = Yedek doğrulama
upkeep-integrity = Bütünlük
upkeep-runs = Önceki süreler

due-no-backup = Henüz doğrulanmış bir yedek yok: `kasadar backup` ile bir yedek alın.
due-old-backup =
    { $days ->
        [one] Son doğrulanmış yedek bir gün önceye ait: `kasadar backup` ile yenisini alın.
       *[other] Son doğrulanmış yedek { $days } gün önceye ait: `kasadar backup` ile yenisini alın.
    }
due-no-integrity = Henüz bütünlük denetimi yapılmadı: sıradaki `kasadar upgrade` bunu yapar.
due-old-integrity =
    { $days ->
        [one] Son bütünlük denetimi bir gün önce yapıldı: sıradaki `kasadar upgrade` yenisini yapar.
       *[other] Son bütünlük denetimi { $days } gün önce yapıldı: sıradaki `kasadar upgrade` yenisini yapar.
    }
due-free-pages = Dosyanın yüzde { $percent } kadarı boş: sessiz bir saatte VACUUM bu yeri geri verir.
due-growth = Veritabanı son işlemden bu yana yüzde { $percent } büyüdü: eski kayıtlar arşivlenebilir mi, bakın.
due-slow-run = Son işlem her zamankinin { $times } katı sürdü: diske ve makinede çalışan öteki programlara bakın.
