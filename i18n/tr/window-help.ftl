# Yardım ve destek.

window-help-pages = Yardım sayfaları
window-help-codes = Hata kodları
window-help-reports = Raporlar
window-help-support = Destek dosyası
window-help-about = Hakkında

window-help-search = Kod ya da sözcük
window-help-search-hint = Örneğin KSD-1206 ya da “disk”.
window-help-unasked = Ekrandaki ya da rapordaki kodu yazın; ne olduğu, verilerin güvende olup olmadığı ve ne yapılacağı burada görünür.
window-help-found =
    { $count ->
        [0] Bu koda ya da sözcüklere uyan bir hata yok.
       *[other] { $count } hata
    }

window-help-reports-sentence = Bu bilgisayarda yapılan işlemlerin raporları, en yenisi üstte.
window-help-no-reports = Bu bilgisayarda henüz raporlanmış bir işlem yok.
window-help-open = Aç
window-help-open-named = Raporu aç: { $what }, { $time }

window-help-support-sentence = Bir sorunda desteğin ilk isteyeceği dosyadır: günlükler, raporlar, sürümler ve ayarlar tek dosyada toplanır.
window-help-support-without = İçinde müşteri verisi ve parola yoktur. Dosya kendiliğinden hiçbir yere gönderilmez; nereye kaydedileceğini siz seçersiniz.
window-help-support-save = Destek dosyasını kaydet…
window-help-support-saved = Destek dosyası kaydedildi
window-help-folders = Klasörler
window-help-folder-reports = Rapor klasörünü aç
window-help-folder-backups = Yedek klasörünü aç
window-help-folder-logs = Günlük klasörünü aç

window-help-version = Kasadar { $version }
window-help-what = Mağaza ve merkez veritabanlarını güncel tutar; değişiklikten önce yedek alır, sonucu doğrular.
window-help-offline = Bu program internete bağlanmaz: veri göndermez, kendiliğinden bir şey indirmez. Yalnızca ayarlarda yazan merkez sunucuyla konuşur.
window-help-licence = Lisans: MIT ya da Apache 2.0; hangisini isterseniz.
