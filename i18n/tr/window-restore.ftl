# Geri yükleme: doğrula, karşılaştır, kaydet ve geri yükle, sürümü belirle, sonuç.

window-restore-task = Geri yükleme
window-restore-undo-task = Geri yüklemeyi geri alma
window-restore-step-verify = Yedeği doğrula
window-restore-step-compare = Karşılaştır
window-restore-step-restore = Kaydet ve geri yükle
window-restore-step-identify = Sürümü belirle
window-restore-step-result = Sonuç
window-restore-safety = Şimdiki durum önce ayrı bir yedeğe kaydedilir. Geri yüklemeyi sonradan geri alabilirsiniz.
window-restore-untouched = Veritabanına dokunulmadı.

## Doğrulama

window-restore-verifying = Yedek doğrulanıyor…
window-restore-verify-sentence = Veritabanına bu adımda dokunulmaz.
window-restore-verified = Yedek sağlam
window-restore-verify-failed = Bu yedek geri yüklenemiyor
window-restore-verify-stopped = Doğrulama durduruldu

## Karşılaştırma

window-restore-comparing = Şimdiki durum yedekle karşılaştırılıyor…
window-restore-compare-failed = Karşılaştırılamadı
window-restore-refused = Bu yedek buraya geri yüklenemez
window-restore-kept = Önce şimdiki durumun yedeği alınır; görünmeyecek kayıtlar orada kalır.
window-restore-loses-sales = Geri yüklemeden sonra { $count } satış görünmeyecek
window-restore-loses-rows = Geri yüklemeden sonra { $count } kayıt görünmeyecek
window-restore-loses-nothing = Geri yükleme hiçbir kaydı eksiltmeyecek
window-restore-now-unread = Şimdiki veritabanı okunamıyor; yerine yedek konacak
window-restore-comparison = Şimdiki durum ile yedek
window-restore-what = Tablo
window-restore-now = Şimdi
window-restore-then = Yedek
window-restore-difference = Fark
window-restore-same = aynı
window-restore-unread = Okunamıyor
window-restore-behind = { $count } güncelleme eski
window-restore-other-version = farklı sürüm
window-restore-rest = Diğer { $count } tablo
window-restore-table-satislar = Satışlar
window-restore-table-satis-kalemleri = Satış satırları
window-restore-table-odemeler = Ödemeler
window-restore-table-iadeler = İadeler
window-restore-table-stok-hareketleri = Stok hareketleri
window-restore-table-kasa-hareketleri = Kasa hareketleri
window-restore-table-musteriler = Müşteriler
window-restore-table-urunler = Ürünler
window-restore-foreign = Bu yedek başka bir veritabanından alınmış. Alındığı yer: { $from }
window-restore-foreign-meant = Başka veritabanının içeriğini buraya yüklemek istiyorum
window-restore-sessions = Merkez veritabanı şu anda kullanılıyor. Açık oturumlar:
window-restore-sessions-end = Açık oturumlar sonlandırılsın
window-restore-look-again = Yeniden bak
window-restore-tick = Sürdürmek için bunu işaretleyin.
window-restore-again = Yeniden karşılaştır
window-restore-do = Geri yükle

## Geri yükleme

window-restore-running = Geri yükleniyor…
window-restore-running-sentence = Şimdiki durum saklanır; yedek yanında açılıp denetlendikten sonra yerine konur.
window-restore-stopped = Geri yükleme durduruldu
window-restore-failed = Geri yüklenemedi

## Sürüm

window-restore-identifying = Geri yüklenen tablolara bakılıyor…
window-restore-identify-sentence = Geri yüklenen veritabanının gerçek sürümü tablolarından bulunur.
window-restore-unidentified = Sürüm belirlenemedi
window-restore-right = Kayıtlı sürüm doğru
window-restore-wrong = Kayıtlı sürüm tablolara uymuyor
window-restore-unsure = Sürüm kesin olarak bulunamadı
window-restore-nothing-to-do = Yapılacak bir şey yok.
window-restore-stamp = Sürümü düzelt
window-restore-choose = Sürümü elle seç…

## Sonuç

window-restore-done = Yedek geri yüklendi
window-restore-undone = Geri yükleme geri alındı
window-restore-done-sentence = Veritabanı denetlendi ve kullanıma hazır.
window-restore-report-backup = Yüklenen yedek
window-restore-report-saved = Önceki durum
window-restore-saved-nothing = Önceden veritabanı yoktu
window-restore-saved-backup = Yedeklerde: { $name }
window-restore-saved-files = Okunamadı; dosyaları şu klasörde: { $name }
window-restore-saved-database = Sunucuda şu adla duruyor: { $name }
window-restore-undo-hint = Yedekler sayfasındaki “Geri yüklemeyi geri al” önceki durumu getirir.
