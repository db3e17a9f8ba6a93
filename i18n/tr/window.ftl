# Pencerenin metinleri. Durumların adları states.ftl, hatalarınki errors.ftl içindedir.

window-places = Yerler
window-place-status = Durum
# Öteki dile geçen düğme: adı o dildedir.
window-other-language = English
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
window-engine = Veritabanı motoru
window-current = Mevcut sürüm
window-no-current = Yok

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
window-empty-sentence = Bu bilgisayardaki mağaza veritabanı bir kez tanımlanınca durumu burada görünür. Şu an hiçbir veriye dokunulmuyor.
window-empty-next = Yapılandırma dosyasına yazılır ya da pencere dosya yoluyla açılır:

## Zaman

window-today = Bugün { $time }
window-yesterday = Dün { $time }
window-day = { $date } { $time }
