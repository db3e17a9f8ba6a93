# Pencerenin metinleri. Durumların adları states.ftl, hatalarınki errors.ftl içindedir.

window-places = Yerler
window-place-status = Durum
window-offline = Bu program internete bağlanmaz. Kasadar { $version }

## Başlık: soruya verilen yanıt

window-heading-looking = Veritabanlarına bakılıyor…
window-heading-unlisted = Veritabanları okunamadı
window-heading-current =
    { $count ->
        [1] Veritabanı güncel
       *[other] Bütün veritabanları güncel
    }
window-heading-pending =
    { $count ->
        [1] Bir veritabanı güncelleme bekliyor
        [2] İki veritabanı güncelleme bekliyor
       *[other] { $count } veritabanı güncelleme bekliyor
    }
window-heading-trouble =
    { $count ->
        [1] Bir veritabanında sorun var
        [2] İki veritabanında sorun var
       *[other] { $count } veritabanında sorun var
    }
window-checked = Son denetim { $time }
window-refresh = Yenile

## Veritabanı kartı

window-store = Mağaza veritabanı
window-central = Merkez veritabanı
window-named = { $kind }: { $name }
window-looking = Veritabanına bakılıyor…
window-retry = Yeniden dene
window-details = Ayrıntılar
window-full-place = Veritabanının yeri
window-causes = Nedenler
window-copy-code = Hata kodunu kopyala
window-copied = Kod kopyalandı
window-last-run = Son işlem
window-no-run = Kayıt yok
window-run = { $when } · { $took }
window-size = Boyut
window-current = Mevcut sürüm
window-no-current = Yok
window-unknown = Bilinmiyor
window-last-backup = Son doğrulanmış yedek
window-no-backup = Henüz yok
window-schema = Şema denetimi
window-schema-same = Beklenen ile aynı
window-schema-differs = { $count } fark
window-backup-now = Yedek al
window-backup-made =
    { $verified ->
        [yes] Yedek alındı ve doğrulandı: { BYTES($bytes) }
       *[no] Yedek alındı: { BYTES($bytes) }
    }
window-task-show = İşleme dön

## Karttaki düğme ve onun yanındaki söz

window-go-update = Güncelle…
window-go-install = Kur…
window-go-stamp = Sürümü belirle…
window-go-help = Ne yapmalıyım?
window-go-drift = Farkı göster
window-go-recover = Kurtarma seçenekleri…
window-go-connection = Bağlantıyı sına
window-state-no-stamp = Kasadar tablolara bakarak sürümü bulabilir.
window-state-newer = Önce bu bilgisayardaki Kasadar güncellenmeli.
window-newer-why = Satışa devam edilebilir; eski olan yalnızca bu bilgisayardaki Kasadar programıdır.
window-newer-do = En yeni Kasadar programını satıcınızdan ya da merkezden alıp bu bilgisayara kurun, sonra Yenile düğmesine basın. Eski bir yedeği geri yüklemeyin, sürüm damgası vurmayın.
window-state-unknown-rows = Kasadar tablolara bakarak gerçek sürümü bulabilir. Bu veritabanı daha yeni bir programdan geliyorsa önce Kasadar güncellenmeli.
window-state-drift =
    { $cause ->
        [file] Bu bilgisayardaki program dosyaları değişmiş olabilir; desteğe bildirin.
       *[schema] Hiçbir güncellemeden gelmeyen değişiklik var; farka bakılana kadar güncelleme bekletilir.
    }
window-state-unfinished = Çıkış yolları ve her birinin sonucu gösterilir.
window-state-several-heads = Güncelleme kolları birleştirilmemiş. Desteğe bildirin.

## Çizgi

window-line-current = Mevcut sürüm
window-line-current-is-head = Mevcut sürüm, aynı zamanda uç
window-line-head = Uç
window-line-stopped = Burada durdu
window-line =
    { $pending ->
        [0] Bütün güncellemeler uygulandı: { $applied }.
       *[other] Uygulanan güncelleme: { $applied }. Bekleyen güncelleme: { $pending }.
    }
window-line-broken = Uygulanan güncelleme: { $applied }. Bekleyen güncelleme: { $pending }. { $revision } sürümünde durdu.

## Boş ekran

window-empty = Henüz veritabanı tanımlanmadı
window-empty-sentence = Yeni bir kasa kurulabilir ya da bu bilgisayarda duran bir veritabanı gösterilebilir. Siz seçmeden hiçbir veriye dokunulmaz.
window-empty-install = Yeni kurulum
window-empty-existing = Var olan veritabanını göster…

## Zaman

window-today = Bugün { $time }
window-yesterday = Dün { $time }
window-day = { $date } { $time }

## Yerler

window-place-backups = Yedekler
window-place-history = Geçmiş
window-place-base-data = Başlangıç verileri
window-place-settings = Ayarlar
window-place-help = Yardım

## İşlemler

window-safety = Verilerim kaybolur mu?
window-step-done = bitti
window-step-failed = burada durdu
window-cancel = İptal
window-back = Geri
window-next = İleri
window-finish = Bitir
window-stop-nothing = Henüz hiçbir şey değişmedi; hemen durur.
window-stop-step-undone = Açık adım geri alınır, kalanlar yapılmaz. Biten adımlar kalır, veritabanı kullanılabilir durumdadır.
window-stop-range-finished = Başlanan satırlar biter, sonra durur. Bir sonraki sefer kaldığı yerden sürer.
window-stop-too-late = Durdurmak için geç: sonuç kalıcı olarak yazılıyor.

## Yetki

window-sign-in = Yetkili kullanıcı gerekiyor
window-sign-in-sentence = Bu işlem için “{ $right }” yetkisi gerekir. Bu yetkisi olan biri oturum açmalı.
window-sign-in-roles =
    { KNOWN($roles) ->
        [yes] Bu yetkiyi taşıyan roller: { $roles }. İzin yalnızca bu işlem içindir ve kayıt defterine yazılır.
       *[no] Bu yetkiyi taşıyan bir rol yok. İzin yalnızca bu işlem içindir ve kayıt defterine yazılır.
    }
window-sign-in-button = Oturum aç
window-login = Kullanıcı adı
window-password = Parola
window-recovery-code = Kurtarma kodu gerekiyor
window-recovery-code-sentence = Bu veritabanının kullanıcıları okunamıyor. Kurulum sırasında yazdırılan kurtarma kodunu girin ya da Kasadar’ı bu bilgisayarın yöneticisi olarak başlatın.
window-show-password = Parolayı göster
window-show-recovery-code = Kurtarma kodunu göster
window-recovery-code-field = Kurtarma kodu
right-guncelleme-uygula = Güncelleme uygulama
right-surum-geri-al = Eski sürüme dönme
right-yedek-geri-yukle = Yedek geri yükleme
right-surum-damgala = Sürüm damgalama
right-baslangic-verileri-yukle = Başlangıç verilerini yükleme

## Kapatma

window-close = Bir işlem sürüyor
window-close-sentence = İşlem bitince pencere kapatılabilir. Beklemek istemezseniz önce işlem durdurulur.
window-close-stop = Durdur ve kapat
window-close-stay = İşlem sürsün
