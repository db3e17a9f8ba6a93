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
window-task-stop = İşlemi durdur
window-task-keep-open = Bu pencereyi açık tutun.
