# Ayarlar: bu bilgisayarda ne ayarlı.

window-settings-pages = Ayar sayfaları
window-settings-databases = Veritabanları
window-settings-central = Merkez bağlantısı
window-settings-backups = Yedekler
window-settings-quiet-hours = Sessiz saatler
window-settings-appearance = Dil ve görünüm
window-settings-save = Kaydet
window-settings-saved = Kaydedildi

## Veritabanları

window-settings-no-store = Bu bilgisayarda henüz bir mağaza veritabanı tanımlı değil.
window-settings-stores-sentence = Bu bilgisayarda gösterilen mağaza veritabanları. Listeden çıkarılan veritabanının dosyası yerinde kalır.
window-settings-remove = Listeden çıkar
window-settings-remove-named = Listeden çıkar: { $name }
window-settings-add = Var olanı ekle…
window-settings-new = Yeni kurulum…
window-settings-file = Ayar dosyası: { $file }
window-settings-add-title = Veritabanını listeye ekle
window-settings-add-button = Ekle
window-settings-name = Listedeki adı
window-settings-name-hint = Örneğin kasa2. Harf, rakam ve kısa çizgi kullanılabilir; Türkçe harf kullanılmaz.

## Merkez bağlantısı

window-settings-central-none = Bu bilgisayar bir merkez sunucuya bağlı değil. Mağaza merkez olmadan da çalışır.
window-settings-host = Sunucu
window-settings-port = Bağlantı noktası
window-settings-database = Veritabanı
window-settings-user = Kullanıcı
window-settings-password-kept = Parola boş bırakılırsa anahtarlıktaki parola kullanılır.
window-settings-password-keyring = Parola yalnızca bilgisayarın anahtarlığında saklanır; ayar dosyasına yazılmaz.
window-settings-try = Bağlantıyı sına
window-settings-leave = Bağlantıyı kaldır…
window-settings-leave-title = Merkez bağlantısı kaldırılsın mı?
window-settings-leave-sentence = Merkezdeki veritabanına dokunulmaz. Yeniden bağlanmak için sunucunun adresi ve parolası bir kez daha girilir.
window-settings-leave-button = Bağlantıyı kaldır

window-settings-test =
    { $step ->
        [name] Sunucunun adı bulunamıyor
        [port] Sunucuya ulaşılamıyor
        [server] PostgreSQL ile konuşulamıyor
        [sign-in] Oturum açılamıyor
        [rights] Hesabın yetkisi yetmiyor
       *[none] Bağlantı kuruldu
    }
window-settings-test-failed = Satışa devam edilebilir; merkez güncellemesi bekler.
window-settings-test-done = Her adım tamam. Sunucudaki sürüm: { $version }
window-settings-step =
    { $step ->
        [name]
            { $outcome ->
                [done] Ad çözüldü
                [failed] Ad çözülemedi
               *[not-tried] Ad
            }
        [port]
            { $outcome ->
                [done] Bağlantı noktası açık
                [failed] Bağlantı noktası kapalı
               *[not-tried] Bağlantı noktası
            }
        [server]
            { $outcome ->
                [done] Sunucu yanıt verdi
                [failed] Sunucu yanıt vermedi
               *[not-tried] Sunucu
            }
        [sign-in]
            { $outcome ->
                [done] Oturum açıldı
                [failed] Oturum açılamadı
               *[not-tried] Oturum açma
            }
       *[rights]
            { $outcome ->
                [done] Yetkiler tamam
                [failed] Yetki eksik
               *[not-tried] Yetkiler
            }
    }
window-settings-hints = Sırayla deneyin
window-settings-hint-spelling = Sunucunun adı doğru yazılmış mı?
window-settings-hint-network = Bu bilgisayar mağazanın ağına bağlı mı?
window-settings-hint-address = Ad yerine IP adresi yazılınca oluyor mu?
window-settings-hint-service = Merkez sunucuda PostgreSQL hizmeti çalışıyor mu?
window-settings-hint-firewall = Güvenlik duvarı { $port } numaralı bağlantı noktasına izin veriyor mu?
window-settings-hint-listen = Sunucu ağdan gelen bağlantıları kabul ediyor mu?
window-settings-hint-other = Bu bağlantı noktasını başka bir program mı kullanıyor?
window-settings-hint-encryption = Sunucuda şifreli bağlantı (ssl) açık mı?
window-settings-hint-certificate = Sunucunun sertifikası geçerli mi, bu bilgisayarın saati doğru mu?
window-settings-hint-account = Kullanıcı adı ve parola doğru mu?
window-settings-hint-database = Veritabanının adı doğru mu, sunucuda böyle bir veritabanı var mı?
window-settings-hint-allowed = Sunucu, bu bilgisayardan oturum açılmasına izin veriyor mu (pg_hba.conf)?
window-settings-hint-grant = Hesabın, şemada tablo oluşturma yetkisi var mı?
window-settings-hint-owner = Tabloların sahibi bu hesap mı?
window-settings-hint-standby = Sunucu salt okunur bir kopya mı?

## Yedekler

window-settings-folder = Yedek klasörü
window-settings-folder-pick = Klasör seç…
window-settings-folder-hint = En iyisi, veritabanından başka bir disktir. Önceki klasördeki yedekler yerinde kalır.
window-settings-kept = Kaç yedek saklansın?
window-settings-kept-sentence = Eski yedekler temizlenirken aşağıdakilerden birine giren her yedek kalır.
window-settings-keep = En son yedek sayısı
window-settings-daily = Gün sayısı
window-settings-weekly = Hafta sayısı
window-settings-monthly = Ay sayısı
window-settings-compress = Yedekler sıkıştırılsın
window-settings-compress-hint = Daha az yer tutar, alınması biraz daha uzun sürer.

## Sessiz saatler

window-settings-quiet-sentence = Güncellemeler yalnızca sessiz saatlerde çalışır; mağaza satış yaparken başlamaz. Yedek almayı ve duruma bakmayı etkilemez.
window-settings-quiet-when = Güncellemeler ne zaman çalışabilir?
window-settings-quiet-any = Her zaman
window-settings-quiet-some = Yalnızca şu saatler arasında
window-settings-quiet-from = Başlangıç
window-settings-quiet-to = Bitiş
window-settings-quiet-night = Gece yarısını aşar: ertesi gün biter.

## Dil ve görünüm

window-settings-language = Dil
window-settings-theme = Görünüm
window-settings-theme-auto = Sistemdeki gibi
window-settings-theme-light = Açık
window-settings-theme-dark = Koyu
window-settings-theme-hint = Dil de görünüm de seçildiği anda değişir ve saklanır.

## Alanlarda yanlış olan

window-settings-fault-empty = Boş bırakılamaz
window-settings-fault-host = Yalnızca ad ya da IP adresi
window-settings-fault-port = 1–65535 arası sayı
window-settings-fault-blank = Boşluk olamaz
window-settings-fault-letters = Yalnızca harf, rakam ve kısa çizgi (Türkçe harfsiz)
window-settings-fault-taken = Bu ad listede var
window-settings-fault-keep = 1–999 arası sayı
window-settings-fault-number = 0–999 arası sayı
window-settings-fault-same-hour = Başlangıçtan farklı olmalı
