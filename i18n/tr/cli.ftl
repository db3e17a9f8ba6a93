# Komut satırının kendi sözleri.

word-base = taban
word-head = uç
word-current = mevcut
word-merge = birleştirme
word-branch-point = dal noktası
word-password = parola

run-done = { $place } veritabanı artık şu sürümde: { $rows } ({ $count } geçiş, { $took })
run-nothing = Yapılacak bir şey yok. { $place } veritabanının sürümü: { $rows }
run-stands-at = Veritabanının şu anki sürümü: { $rows }

plan-nothing = Çalışacak bir adım yok.
plan-title = Mevcut sürüm: { $rows }. { $count } adım çalışacak:
plan-drops-rows = Önce şu sürüm satırları silinir: { $rows }
plan-after = Sonunda veritabanının sürümü: { $rows }

progress-step-up = [{ $number }/{ $of }] { $revision } uygulanıyor · { $message }
progress-step-down = [{ $number }/{ $of }] { $revision } geri alınıyor · { $message }
progress-step-stamp = [{ $number }/{ $of }] { $revision } damgalanıyor · { $message }
progress-rows = { $table }: { $of } satırdan { $rows } satır tamam
progress-waiting = Bekleniyor, veritabanını tutan: { $holder }
progress-retrying = Bir tabloyu başkası tutuyor; deneme: { $attempt }
progress-checking = Satırlar ve başvurular denetleniyor…
progress-committing = Değişiklikler kalıcı yapılıyor…

status-database = Veritabanı
status-current = Mevcut sürüm
status-heads = Uç
status-pending = Bekleyen
status-size = Boyut
status-last-run = Son işlem
status-edited = Değiştirilmiş
status-none-configured = Tanımlı veritabanı yok.

current-none = Veritabanı tabanda.
current-unknown = { $row } (hiçbir dosyada yok)
heads-several = { $count } uç var. `kasadar merge` bunları birleştirir, `kasadar upgrade heads` hepsini uygular.
branches-none = Grafik hiçbir yerde dallanmıyor.
merge-nothing = Tek uç var: birleştirilecek bir şey yok.

show-message = Açıklama
show-parents = Ataları
show-depends-on = Bağlı olduğu
show-file = Dosya
show-created = Yazıldığı zaman
show-applied = Uygulandı

check-files = { $count } geçiş dosyası düzgün. Uç: { $heads }
check-edited = { $revision }: { $file } dosyası uygulandıktan sonra değiştirilmiş.

seed-counts = eklenen { $added } · değişen { $changed } · korunan { $kept } · aynı { $same }
seed-complete = Yönetici ve sistem rolleri yerinde.
seed-will-ask = Yüklerken sorulacaklar: { $questions }
ask-company-name = Firmanın adı
ask-store-name = Mağazanın adı
ask-store-code = Mağazanın kısa kodu (zincirde tek)
ask-admin-login = Yöneticinin kullanıcı adı
ask-admin-name = Yöneticinin adı ve soyadı
ask-admin-password = Yönetici parolası (en az 8 karakter)
ask-server-password = Parola gerekiyor, sunucu hesabı { $place }:

init-done = { $folder } klasörü hazır. Sıradaki: kasadar --migrations { $folder } revision -m "…"
ensure-version-done = Sürüm tablosu yerinde: { $place }
demo-done = { $file } örnek mağazası hazır, sürümü { $revision }. Sıradaki: kasadar --db "{ $file }" upgrade
demo-exists = { $file } dosyası boş değil.
password-remembered = { $place } hesabının parolası artık anahtarlıkta.
password-forgotten = { $place } hesabının parolası anahtarlıkta değil artık.

doctor-configuration = Ayarlar: { $file }, { $count } veritabanı
doctor-no-configuration = Henüz ayar dosyası yok ({ $file }); veritabanı --db ile belirtilir.
doctor-logs = Günlük dosyaları: { $folder }
doctor-revisions = Geçişler: { $count }, uç: { $heads }
doctor-no-database = Veritabanı belirtilmedi; --db AD ile birine bakılır.
doctor-database = Bağlantı kuruldu: { $place } ({ $version }, { $size })
doctor-writable = Veritabanına yazılabiliyor.
doctor-version = { $state }
doctor-base-data = Başlangıç verileri: yönetici ve sistem rolleri yerinde.
doctor-space = Boş alan: { $size }, { $folder }
doctor-space-unknown = Boş alan okunamadı: { $folder }
doctor-program = kasadar { $version }, { $system }{ $client ->
    [none] {""}
   *[other] , { $client }
}

man-name = Ad
man-description = Açıklama
man-version = Sürüm
man-more = Ek bilgiler
