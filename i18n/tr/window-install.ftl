# Yeni kurulum: boş bir bilgisayardan çalışan bir mağaza veritabanına.

window-install = Yeni kurulum
window-install-about = Mağaza kasası
window-install-safety = Hayır. Yeni bir dosya oluşturulur; var olan hiçbir dosyanın üzerine yazılmaz.
window-install-step-machine = Bu bilgisayar
window-install-step-place = Veritabanının yeri
window-install-step-centre = Merkez bağlantısı
window-install-step-shop = Firma ve yönetici
window-install-step-run = Kurulum
window-install-step-report = Rapor

## Bu bilgisayar

window-install-machine = Mağaza veritabanı kurulacak
window-install-machine-sentence = Bu bilgisayarda boş bir mağaza veritabanı oluşturulur ve başlangıç verileriyle doldurulur.
window-install-machine-store = Mağaza kasası
window-install-machine-store-sentence = Satış yapılan bilgisayar. Veritabanı bu bilgisayarda durur; ağ olmadan da çalışır.
window-install-machine-other = Burası mağaza kasası değilse
window-install-machine-office = Arka ofis: bu bilgisayarda kurulum gerekmez. Kasanın veritabanı Ayarlar bölümünden listeye eklenir.
window-install-machine-head-office = Genel merkez: merkez veritabanını sunucu yöneticisi oluşturur. Bağlantısı Ayarlar bölümünden girilir.

## Veritabanının yeri

window-install-place = Veritabanı nereye kurulsun?
window-install-place-sentence = Çoğu mağaza için aşağıdaki yer uygundur.
window-install-place-usual = Her zamanki yer. Dosyanın adı mağaza koduna göre değişebilir; kesin yeri kurulumdan önce gösterilir.
window-install-place-own = Sizin seçtiğiniz yer.
window-install-place-pick = Başka bir yer seç…
window-install-place-back = Her zamanki yere dön
window-install-place-hint = Bu bilgisayarın kendi diski olmalı. Ağ klasörleri kabul edilmez.

## Merkez bağlantısı

window-install-centre = Merkez sunucuya bağlanacak mı?
window-install-centre-sentence = Bağlantı isteğe bağlıdır; sonradan Ayarlar bölümünden de girilebilir.
window-install-centre-none = Hayır, mağaza kendi başına çalışacak
window-install-centre-some = Evet, adresi girilecek

## Firma ve yönetici

window-install-shop = Firma, mağaza ve yönetici
window-install-shop-sentence = Bu bilgiler fişlerde ve raporlarda görünür.
window-install-company = Firma adı
window-install-store = Mağaza adı
window-install-code = Mağaza kodu
window-install-admin = Yönetici kullanıcı
window-install-admin-sentence = Hazır parola yoktur; burada siz belirlersiniz.
window-install-admin-name = Ad soyad
window-install-admin-login = Kullanıcı adı
window-install-again = Parola (yeniden)
window-install-rules = Parola kuralları
window-install-rule-length = En az 8 karakter
window-install-rule-guess = Kolay tahmin edilemez
window-install-rule-same = İki parola aynı
window-install-rule-met = , tamam
window-install-rule-unmet = , henüz değil
window-install-fault-empty = Boş bırakılamaz
window-install-fault-long = En çok 200 karakter
window-install-fault-blank = Boşluk olamaz
window-install-fault-code = Yalnızca harf, rakam ve kısa çizgi
window-install-fault-short = En az 8 karakter olmalı
window-install-fault-easy = Kolay tahmin edilir
window-install-fault-different = İki parola aynı değil

## Kurulum

window-install-ready = Kurulmaya hazır
window-install-ready-sentence = Henüz hiçbir şey yazılmadı. Bilgiler doğruysa kurulumu başlatın.
window-install-fact-place = Yeri
window-install-fact-name = Listedeki adı
window-install-fact-no-centre = Yok
window-install-run = Kur
window-install-running = Kuruluyor…
window-install-running-sentence = Tablolar oluşturuluyor, başlangıç verileri yükleniyor.

## Rapor

window-install-stopped = Kurulum durduruldu
window-install-failed = Kurulum tamamlanamadı
window-install-failed-sentence = Var olan hiçbir dosyaya dokunulmadı. Girdiğiniz bilgiler duruyor; düzeltip yeniden deneyebilirsiniz.
window-install-leave = Kurulumdan çık
window-install-retry = Bilgilere dön
window-install-done = Kurulum tamamlandı
window-install-done-sentence = Mağaza veritabanı güncel ve kullanıma hazır. Uygulanan güncelleme: { $steps }.
window-install-recovery = Kurtarma kodu
window-install-recovery-sentence = Bu kod yalnızca şimdi gösterilir. Veritabanı okunamaz duruma gelirse yedeği bu kodla geri yüklersiniz. Yazdırın ve kasadan ayrı, güvenli bir yerde saklayın.
window-install-recovery-kept = Kodu yazdırdım ya da güvenli bir yere yazdım
window-install-recovery-missed = Önce kodu saklayın: bir daha gösterilmez
window-install-print = Kodu yazdır
window-install-open-report = Raporu aç
