# Yedekler sayfası ve yedeklerle çalışan bütün ekranların ortak sözleri.

## Hangi veritabanı

window-backups-which = Veritabanı
window-backups-store = Mağaza
window-backups-central = Merkez

## Başlık

window-backups-heading = { $count } yedek, en yenisi { $ago }
window-backups-count = { $count } yedek
window-backups-unread = Yedekler okunamadı
window-backups-ago-now = az önce
window-backups-ago-minutes = { $count } dakika önce
window-backups-ago-hours = { $count } saat önce
window-backups-ago-days = { $count } gün önce

## Liste

window-backups-choose = Seçim
window-backups-when = Ne zaman
window-backups-reason = Neden
window-backups-revision = Sürüm
window-backups-verdict = Denetim
window-backups-row = { $taken }, { $reason }
window-backups-reason-by-hand = Elle
window-backups-reason-before-upgrade = Güncelleme öncesi
window-backups-reason-before-downgrade = Geri alma öncesi
window-backups-reason-before-restore = Geri yükleme öncesi
window-backups-reason-before-stamp = Damgalama öncesi
window-backups-verdict-verified = Doğrulandı
window-backups-verdict-unverified = Doğrulanmadı
window-backups-verdict-damaged = Bozuk
window-backups-verdict-missing = Dosyası yok
window-backups-verdict-newer = Daha yeni biçim
window-backups-checking = Doğrulanıyor…
window-backups-free = { $size } boş
window-backups-retention = Temizlerken son { $count } yedek hep kalır

## Boş sayfa

window-backups-empty = Henüz yedek yok
window-backups-empty-sentence = Kasadar her güncellemeden önce kendisi yedek alır. İlk yedeği şimdi de alabilirsiniz; satış sürer.

## Seçilen yedek

window-backups-not-checked = { $reason }, henüz doğrulanmadı
window-backups-checked-checksum = { $reason }, son doğrulama: { $at } (dosya yazıldığı gibi)
window-backups-checked-open = { $reason }, son doğrulama: { $at }
window-backups-checked-deep = { $reason }, son doğrulama: { $at } (baştan sona)
window-backups-no-restore-damaged = Bozuk olduğu için geri yüklenemez.
window-backups-no-restore-missing = Dosyası bulunamadığı için geri yüklenemez.
window-backups-no-restore-newer = Bu program daha yeni biçimi okuyamaz; önce programı güncelleyin.
window-backups-busy = Süren işlem bitince bu yedekle çalışabilirsiniz.
window-backups-export = Dışa aktar…
window-backups-deep = Baştan sona denetle
window-backups-verify = Doğrula
window-backups-restore = Geri yükle…

## Öteki düğmeler

window-backups-take = Yedek al
window-backups-undo = Geri yüklemeyi geri al…
window-backups-elsewhere = Başka yerdeki yedekten geri yükle…
window-backups-prune = Eskileri temizle…
window-backups-dismiss = Bildirimi kapat

## Süren işlem

window-backups-doing-backup = Yedek alınıyor…
window-backups-doing-verify = Yedek doğrulanıyor…
window-backups-doing-prune = Eski yedekler temizleniyor…

## Sonuç

window-backups-taken = Yedek alındı: { $size }, { $took }. Henüz doğrulanmadı.
window-backups-taken-checked = Yedek alındı ve doğrulandı: { $size }, { $took }.
window-backups-sound = Yedek sağlam.
window-backups-sound-flaws = Yedek sağlam. { $count } yerde satırlar, veritabanında olduğu gibi, var olmayan satırları gösteriyor.
window-backups-pruned =
    { $count ->
        [0] Silinecek yedek kalmamıştı.
       *[other] { $count } eski yedek silindi.
    }
window-backups-exported = Yedek kopyalandı. Klasör: { $folder }
window-backups-stopped = Durduruldu; hiçbir şey değişmedi.

## Temizleme

window-backups-prune-looking = Eski yedeklere bakılıyor…
window-backups-prune-failed = Eski yedeklere bakılamadı
window-backups-prune-none = Temizlenecek yedek yok
window-backups-prune-heading = { $count } eski yedek silinecek
window-backups-prune-keeps = { $count } yedek kalır. Silinen yedekler geri getirilemez.
window-backups-prune-do = Sil
window-backups-close = Kapat
