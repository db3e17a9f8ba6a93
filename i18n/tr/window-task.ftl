# Süren bir işlemin her yerde aynı olan metinleri.

window-task = İşlem
window-task-none = Süren bir işlem yok
window-task-safety = Hayır. Kasadar bir işlemi ya bütünüyle yapar ya da veritabanını kullanılabilir bir durumda bırakır.
window-task-running =
    { $kind ->
        [update] Güncelleniyor…
        [downgrade] Eski sürüme dönülüyor…
        [backup] Yedek alınıyor…
        [verify] Yedek doğrulanıyor…
        [restore] Yedek geri yükleniyor…
        [stamp] Sürüm damgası yazılıyor…
        [seed] Başlangıç verileri yükleniyor…
        [recover] Kurtarılıyor…
        [install] Kurulum yapılıyor…
       *[prune] Eski yedekler siliniyor…
    }
window-task-done =
    { $kind ->
        [update] Güncelleme tamamlandı
        [downgrade] Eski sürüme dönüldü
        [backup] Yedek alındı
        [verify] Yedek sağlam
        [restore] Yedek geri yüklendi
        [stamp] Sürüm damgası yazıldı
        [seed] Başlangıç verileri yüklendi
        [recover] Kurtarma tamamlandı
        [install] Kurulum tamamlandı
       *[prune] Eski yedekler silindi
    }
window-task-failed =
    { $kind ->
        [update] Güncelleme tamamlanamadı
        [downgrade] Eski sürüme dönülemedi
        [backup] Yedek alınamadı
        [verify] Yedek doğrulanamadı
        [restore] Yedek geri yüklenemedi
        [stamp] Sürüm damgası yazılamadı
        [seed] Başlangıç verileri yüklenemedi
        [recover] Kurtarma tamamlanamadı
        [install] Kurulum tamamlanamadı
       *[prune] Eski yedekler silinemedi
    }
window-kind-update = Güncelleme
window-kind-downgrade = Eski sürüme dönme
window-kind-backup = Yedek alma
window-kind-verify = Yedek doğrulama
window-kind-restore = Geri yükleme
window-kind-stamp = Sürüm damgası
window-kind-seed = Başlangıç verileri
window-kind-recover = Kurtarma
window-kind-install = Yeni kurulum
window-kind-prune = Eski yedekleri silme

## Satırlar

window-stage-pre-checks =
    { $state ->
        [done] Ön denetimler yapıldı
        [running] Ön denetimler yapılıyor
        [failed] Ön denetimlerde durdu
       *[waiting] Ön denetimler yapılacak
    }
window-stage-backup =
    { $state ->
        [done] Yedek alındı
        [running] Yedek alınıyor
        [failed] Yedek alınamadı
       *[waiting] Yedek alınacak
    }
window-stage-verify-backup =
    { $state ->
        [done] Yedek doğrulandı
        [running] Yedek doğrulanıyor
        [failed] Yedek doğrulanamadı
       *[waiting] Yedek doğrulanacak
    }
window-stage-rehearsal =
    { $state ->
        [done] Kopya üzerinde denendi
        [running] Kopya üzerinde deneniyor
        [failed] Kopya üzerindeki deneme durdu
       *[waiting] Kopya üzerinde denenecek
    }
window-stage-apply =
    { $state ->
        [done] Değişiklikler uygulandı
        [running] Değişiklikler uygulanıyor
        [failed] Değişiklikler uygulanamadı
       *[waiting] Değişiklikler uygulanacak
    }
window-stage-verify =
    { $state ->
        [done] Son denetimler yapıldı
        [running] Son denetimler yapılıyor
        [failed] Son denetimlerde durdu
       *[waiting] Son denetimler yapılacak
    }
window-stage-unpack =
    { $state ->
        [done] Yedek, veritabanının yanında açıldı
        [running] Yedek, veritabanının yanında açılıyor
        [failed] Yedek açılamadı
       *[waiting] Yedek, veritabanının yanında açılacak
    }
window-stage-swap =
    { $state ->
        [done] Eski ile yeni yer değiştirdi
        [running] Eski ile yeni yer değiştiriyor
        [failed] Eski ile yeni yer değiştiremedi
       *[waiting] Eski ile yeni yer değiştirecek
    }
window-stage-put-back =
    { $state ->
        [done] Önceki durum geri kondu
        [running] Önceki durum geri konuyor
        [failed] Önceki durum geri konamadı
       *[waiting] Önceki durum geri konacak
    }
window-task-about = yaklaşık { $took }
window-task-table = { $table } tablosu dolduruluyor
window-task-rows = { $done } / { $total } satır
window-task-statements = { $done } / { $total } komut
window-task-bytes = { BYTES($done) } kopyalandı
window-task-bytes-of = { BYTES($done) } / { BYTES($total) } kopyalandı
window-task-waits =
    { KNOWN($holder) ->
        [yes] Veritabanı kullanımda: { $holder }. Boşalması bekleniyor.
       *[no] Veritabanını başka bir program kullanıyor. Boşalması bekleniyor.
    }

## Süre ve durdurma

window-task-elapsed = Geçen süre
window-task-if-stopped = Şimdi durdurursanız
window-task-stopping = Durduruluyor…
window-task-stopping-wait = İşlem güvenli bir yerde duracak.
window-task-stop =
    { $kind ->
        [update] Güncellemeyi durdur
        [backup] Yedek almayı durdur
        [verify] Doğrulamayı durdur
        [restore] Geri yüklemeyi durdur
        [seed] Yüklemeyi durdur
        [install] Kurulumu durdur
       *[other] İşlemi durdur
    }
window-task-begins = İşlem başlıyor…
window-task-keep-open = Bu pencereyi açık tutun.

## Bir çalışmanın sonucu

window-task-number = { $number }. güncelleme uygulanıyor, toplam { $total }
window-task-report =
    { $kind ->
        [downgrade] Eski sürüme dönme raporu
        [recover] Kurtarma raporu
        [install] Kurulum raporu
        [restore] Geri yükleme raporu
        [stamp] Sürüm damgası raporu
       *[update] Güncelleme raporu
    }
window-task-total = Toplam
window-task-before = Önceki sürüm
window-task-after = Yeni sürüm
window-task-backup = Yedek
window-task-backup-verified = doğrulandı
window-task-backup-not = alınmadı
window-task-backup-good = Yedek doğrulandı
window-task-operator = Uygulayan
window-task-job = İşlem
window-task-checked = Son denetimler
window-task-without = Yedek alınmadı. Nedeni: { $reason }
window-task-folder = Klasörü aç
window-task-print = Raporu yazdır
window-task-open-report = Raporu aç
window-task-close = Kapat
window-task-stopped =
    { $kind ->
        [downgrade] Eski sürüme dönme durduruldu
        [recover] Kurtarma durduruldu
       *[update] Güncelleme durduruldu
    }
window-task-data-safe = Veriler güvende
window-task-data-look = Verilere bakılmalı
window-task-can-sell = Satışa devam edilebilir
window-task-wait-selling = Satıştan önce sorun giderilmeli
window-task-ways = Ne yapabilirsiniz?
window-task-again = Sorunu giderip yeniden deneyin
window-task-go-on =
    { $kind ->
        [downgrade] Eski sürüme dönmeyi sürdürün
        [recover] Kurtarmayı sürdürün
       *[update] Güncellemeyi sürdürün
    }
window-task-again-sentence = Her şeye yeniden bakılır, sonra kalan adımlar uygulanır.
window-task-recover = Yarım kalan işten çıkın
window-task-recover-sentence = Çıkış yolları ve her birinin sonucu gösterilir.
window-task-recover-button = Kurtarma seçenekleri…
window-task-restore = Önceki hâline dönün
window-task-restore-sentence = İşlemden önce alınan yedek doğrulandı.
window-task-restore-button = Geri yükle…
window-task-support = Desteğe gönderin
window-task-support-sentence = Destek dosyasında müşteri verisi ve parola yoktur.
window-task-support-saved = Destek dosyası kaydedildi: { $path }
window-task-support-button = Dosyayı kaydet…
window-verdict-nothing = Yapılacak bir şey yoktu.
window-verdict-kept = Yapılanlar kalıcıdır.
window-verdict-unchanged = Veritabanı önceki durumundadır.
window-verdict-put-back = Yedek geri kondu, veritabanı önceki durumundadır.
window-verdict-part-kept = Biten adımlar kalıcıdır, veritabanı kullanılabilir durumdadır.
window-verdict-unfinished = Bir adım yarım kaldı. Yapılan bölüm kayıtlıdır.

## Denetimler

window-check-space =
    { $state ->
        [passed] Yeterli boş yer var
        [set-aside] Boş yer denetimi göz ardı edildi
       *[failed] Yeterli boş yer yok
    }
window-check-in-use =
    { $state ->
        [passed] Veritabanını başka bir program tutmuyor
        [set-aside] Kullanım denetimi göz ardı edildi
       *[failed] Veritabanı kullanımda
    }
window-check-quiet-hours =
    { $state ->
        [passed] Sessiz saatler içinde
        [set-aside] Sessiz saat kuralı göz ardı edildi
       *[failed] Sessiz saatlerin dışında
    }
window-check-drift =
    { $state ->
        [passed] Tablolar kayıtlı sürümle aynı
        [set-aside] Tablolardaki beklenmeyen değişiklik göz ardı edildi
       *[failed] Tablolarda beklenmeyen değişiklik var
    }
window-check-integrity-before =
    { $state ->
        [passed] Veritabanı bütünlüğü önceden sağlam
        [set-aside] Önceki bütünlük denetimi göz ardı edildi
       *[failed] Veritabanı bütünlüğü bozuk
    }
window-check-rehearsal =
    { $state ->
        [passed] Kopya üzerindeki deneme başarılı
        [set-aside] Kopya üzerinde deneme göz ardı edildi
       *[failed] Kopya üzerindeki deneme durdu
    }
window-check-integrity =
    { $state ->
        [passed] Veritabanı bütünlüğü sağlam
        [unknown] Veritabanı bütünlüğüne bakılmadı
       *[failed] Veritabanı bütünlüğü bozuk
    }
window-check-fingerprint =
    { $state ->
        [passed] Tablolar beklenen ile aynı
        [unknown] Tablolar karşılaştırılmadı
       *[failed] Tablolar beklenenden farklı
    }
window-check-base-data =
    { $state ->
        [passed] Yönetici kullanıcı ve roller yerinde
        [unknown] Başlangıç verilerine bakılmadı
       *[failed] Başlangıç verileri eksik
    }
