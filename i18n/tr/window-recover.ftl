# Yarıda kesilen bir işten çıkış yolları.

window-recover-step-choose = Ne oldu?
window-recover-step-confirm = Çıkış yolu
window-recover-step-run = Kurtarma
window-recover-step-result = Sonuç
window-recover-safety = Siz bir yol seçip onaylayana kadar hiçbir şeye dokunulmaz. Geri yüklemeden önce şimdiki durum saklanır.
window-recover-unknown = Veritabanına bakılamadı
window-recover-none = Kurtarılacak bir şey yok
window-recover-none-sentence = Yarıda kesilmiş bir işlem yok.
window-recover-heading = Son işlem yarıda kesildi
window-recover-remains =
    { $remains ->
        [before] Hiçbir şey değişmemişti. Veritabanı önceki durumunda, kayıp yok.
        [after] Bütün adımlar bitti, yalnızca son denetimler eksik. Kayıp yok.
        [part] Adımların bir bölümü bitti. Veritabanı kullanılabilir durumda, kayıp yok.
       *[half-done] { $revision } numaralı adım yarım kaldı. Yapılan bölüm kayıtlı.
    }
window-recover-what = İşlem
window-recover-when = Başlangıç
window-recover-who = Başlatan
window-recover-where = Bilgisayar
window-recover-ways = Çıkış yolları
window-recover-no-ways = Buradan bir çıkış yolu bulunamadı. Yardım ekranındaki destek dosyasını desteğe gönderin.
window-recover-way =
    { $way ->
        [finish] Kalan adımları tamamlayın
        [undo] Yapılan adımları geri alın
       *[restore] Yedeği geri yükleyin
    }
window-recover-begin =
    { $way ->
        [finish] Tamamla
        [undo] Geri al
       *[restore] Geri yükle
    }
window-recover-choose =
    { $way ->
        [finish] Tamamla…
        [undo] Geri al…
       *[restore] Geri yükle…
    }
window-recover-leads =
    { $way ->
        [finish]
        { $steps ->
            [0] Çalışacak adım kalmadı; son denetimler yapılır. Hiçbir satış kaybolmaz.
           *[other] { $steps } adım daha çalışır, veritabanı yeni sürüme geçer. Hiçbir satış kaybolmaz.
        }
        [undo]
        { $steps ->
            [0] Geri alınacak adım yok; veritabanı önceki sürümünde kalır. Hiçbir satış kaybolmaz.
           *[other] { $steps } adım geri alınır, veritabanı önceki sürümüne döner. Yeni sürüme özgü kayıtlar silinebilir.
        }
       *[restore] Veritabanı yedeğin alındığı ana döner: { $taken }. Ondan sonra yapılan satışlar veritabanından çıkar.
    }
window-recover-saved = Şimdiki durum önce ayrı bir yedek olarak saklanır.
window-recover-untouched = Henüz hiçbir şey değişmedi.
window-recovered-finish = Kalan adımlar tamamlandı.
window-recovered-undo = Veritabanı işlemden önceki sürümünde.
window-recovered-restore = Yedek geri yüklendi. Veritabanı işlemden önceki durumunda.
