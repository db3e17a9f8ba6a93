# Komut satırının kendi yardım metinleri.

help-usage = Kullanım
help-commands = Komutlar
help-arguments = Değerler
help-options = Seçenekler
help-options-everywhere = Her komutta geçerli seçenekler
help-examples = Örnekler
usage-word-options = [SEÇENEKLER]
usage-word-command = <KOMUT>

help-kasadar = Kasaların veritabanlarını güncel tutar: SQLite mağazaları ve PostgreSQL merkezini kurar, günceller ve denetler.
    .examples =
        {"  "}kasadar --db kasa1.db upgrade            mağazayı uca kadar güncelle
        {"  "}kasadar --db kasa1.db status             güncel mi?
        {"  "}kasadar --db kasa1.db seed               başlangıç verilerini yükle
        {"  "}kasadar plan upgrade +2 --json           ne çalışırdı, betikler için
        {"  "}kasadar --db postgres://ayse@merkez/pos upgrade
        {"  "}kasadar doctor                           sorun nerede, ne denenmeli

        Çıkış kodları: 0 tamam ya da güncel · 1 başarısız · 2 kullanım · 3 bekleyen var · 4 doğrulama · 5 kilitli ·
        6 bağlantı · 7 yedek bütünlüğü · 8 kural gereği reddedildi · 130 durduruldu
help-arg-db = Veritabanı: tanımlı bir ad, bir yol, sqlite:YOL ya da postgres://kullanıcı@sunucu/ad [varsayılan: ayarlardaki]
help-arg-migrations = Geçiş klasörü [varsayılan: programın içindekiler]
help-arg-config = Ayar dosyası
help-arg-lang = Dil: tr ya da en
help-arg-json = Betikler için stdout'a JSON yaz
help-arg-verbose = Daha çok anlat; iki kez yazılırsa her şey stderr'e dökülür
help-arg-quiet = İlerleme ve ipucu gösterme
help-arg-color = Renkler: auto, always ya da never (NO_COLOR'a uyulur) [varsayılan: auto]
help-arg-wait = Veritabanını tutan biri varsa en çok kaç saniye bekleneceği [varsayılan: 10]
help-arg-help = Yardımı göster; --help örneklerle daha çoğunu gösterir
help-arg-version = Sürümü göster
help-arg-target = head, heads, base, bir geçiş ya da kimliğinin başı, +N, -N, etiket@head [varsayılan: head]
help-arg-targets = Bir ya da birkaç hedef
help-arg-revision = Bir geçiş ya da ona götüren bir hedef
help-arg-dry-run = Ne olacağını göster, hiçbir şeyi değiştirme
help-arg-sql = Veritabanı için SQL betiğini yaz, hiçbir şeye dokunma; hedef bir aralık olabilir: baştan:sona
help-arg-transaction = PostgreSQL'de bir hareketin kapsamı: revision ya da run [varsayılan: revision]
help-arg-rehearse = Planı önce kopya üzerinde dene; satır kaldıran planlar zaten denenir
help-arg-compress = Öncesinde alınan yedeği sıkıştır
help-arg-no-backup-because = Bu nedenle yedek alma; neden kaydedilir
help-arg-set-aside = Bu denetim tutmasa da sürdür (drift, space, quiet-hours, in-use, integrity-before, rehearsal); neden kaydedilir
help-arg-purge = Önce hiçbir dosyada bulunmayan sürüm satırlarını sil
help-arg-message = Değişikliği anlatan tek satır, İngilizce
help-arg-depends-on = Önceden uygulanmış olması gereken geçiş ya da etiket; birden çok yazılabilir
help-arg-branch-label = Yeni dalın etiketi; birden çok yazılabilir
help-arg-rev-id = Kendi kimliğiniz: 1-32 harf, rakam ve _
help-arg-shell = bash, zsh, fish, powershell ya da elvish
help-arg-folder = Klasör
help-arg-file = Dosya

help-status = Veritabanının durumunu söyle: güncel mi, bekleyen var mı, sorun mu var
    .examples =
        {"  "}kasadar status
        {"  "}kasadar status --all
        {"  "}kasadar --db kasa1.db status --json
help-status-all = Tanımlı bütün veritabanları
help-upgrade = Geçişleri uca doğru uygula
    .examples =
        {"  "}kasadar upgrade                    uca kadar
        {"  "}kasadar upgrade +1                 tek geçiş
        {"  "}kasadar upgrade 9ce1               kimliği böyle başlayan geçişe kadar
        {"  "}kasadar upgrade --dry-run          ne çalışırdı
        {"  "}kasadar upgrade --sql base:head    başkasının çalıştıracağı betik
help-downgrade = Geçişleri tabana doğru geri al
    .examples =
        {"  "}kasadar downgrade -1
        {"  "}kasadar downgrade 9ce1
        {"  "}kasadar downgrade base --dry-run
help-downgrade-target = -N, base ya da geri dönülecek geçiş
help-plan = Yükseltme, geri alma ya da damgalamanın ne yapacağını göster
    .examples =
        {"  "}kasadar plan upgrade head
        {"  "}kasadar plan downgrade -1 --json
help-plan-upgrade = Yükseltmede çalışacak adımlar
help-plan-downgrade = Geri almada çalışacak adımlar
help-plan-downgrade-target = -N, base ya da geri dönülecek geçiş
help-plan-stamp = Damgalamada yazılacak satırlar
help-current = Veritabanının bulunduğu geçişleri yaz
help-current-check-heads = Uygulanmamış geçiş varsa 3 koduyla bitir
help-history = Geçişleri yeniden eskiye listele
    .examples =
        {"  "}kasadar history
        {"  "}kasadar history 9ce1:head
        {"  "}kasadar history -r current: --verbose
help-history-range = baştan:sona, ikisi de dahil; boş uç taban ya da uç demektir
help-history-rev-range = Aynısı, Alembic'in yazışıyla
help-check = Geçiş dosyalarını, veritabanının uçta ve dosyaların bıraktığı gibi olup olmadığını denetle
help-rehearse = Planı kopya üzerinde çalıştır: ne kadar sürer, ne kadar yer ister, neleri kilitler, satırlar ne der
    .examples =
        {"  "}kasadar rehearse                   uca güncelleme
        {"  "}kasadar rehearse -1 --downgrade
        {"  "}kasadar rehearse --json
help-rehearse-downgrade = Geri almayı dene
help-recover = Yarıda kesilen bir işlemin çıkış yollarını göster ve uygula
    .examples =
        {"  "}kasadar recover                    ne oldu, ne yapılabilir
        {"  "}kasadar recover finish
        {"  "}kasadar recover undo
        {"  "}kasadar recover restore
help-recover-way = finish, undo ya da restore [varsayılan: yolları göster]
help-schema = Şemayı göster: tablolar, sütunlar, anahtarlar, kısıtlar, dizinler, görünümler, tetikleyiciler
    .examples =
        {"  "}kasadar schema
        {"  "}kasadar schema --json
        {"  "}kasadar --db kasa1.db schema --compare merkez
help-schema-compare = Başka bir veritabanının nerede farklı olduğunu söyle; SQLite ile PostgreSQL arasında tür karşılıkları fark sayılmaz
help-seed = Başlangıç verilerini yükle: yetkiler, roller, yönetici, varsayılan firma ve mağaza
    .examples =
        {"  "}kasadar seed
        {"  "}kasadar seed yetkiler roller
        {"  "}kasadar seed --dry-run
        {"  "}kasadar seed --company "Ege Gıda" --store "İzmir Alsancak" --store-code izmir-1 --admin-password-file p.txt
        {"  "}kasadar seed --check
help-seed-datasets = Yüklenecek veri kümeleri [varsayılan: hepsi]
help-seed-check = Yönetici ve sistem rolleri yerinde mi, bak
help-seed-list = Veri kümelerini listele
help-seed-from = Başlangıç verisi klasörü [varsayılan: programın içindekiler]
help-seed-company = Firmanın adı
help-seed-store = Mağazanın adı
help-seed-store-code = Mağazanın kısa kodu; zincirde tektir
help-seed-admin-login = Yöneticinin kullanıcı adı [varsayılan: admin]
help-seed-admin-name = Yöneticinin adı ve soyadı
help-seed-admin-password-file = İlk satırı yönetici parolası olan dosya
help-doctor = Ayarlara, geçişlere, bağlantıya, diske ve başlangıç verilerine bak, ne denenmesi gerektiğini söyle
help-backup = Kullanılan bir veritabanını yedekle; yedekleri listele, doğrula, temizle, taşı
    .examples =
        {"  "}kasadar backup
        {"  "}kasadar backup --compress
        {"  "}kasadar backup list
        {"  "}kasadar backup verify 20261121-14 --deep
        {"  "}kasadar backup prune --keep 10 --daily 7 --dry-run
        {"  "}kasadar backup export 20261121-14 E:/
help-backup-create = Yedek al; tek başına `backup` ile aynı
help-backup-list = Veritabanının yedeklerini en yenisinden başlayarak listele
help-backup-verify = Yedeği doğrula: baytlarını, şemasını, satırlarını
help-backup-verify-backup = Yedeğin kimliği, kimliğinin başı ya da bir yol [varsayılan: en yenisi]
help-backup-verify-deep = Sunucu yedeğini ayrıca geçici bir veritabanına aç
help-backup-verify-all = Veritabanının bütün yedekleri
help-backup-prune = Eski yedekleri sil; sağlam bulunan son yedek hep kalır
help-backup-prune-keep = Son kaç yedeğin kalacağı [varsayılan: 10]
help-backup-prune-daily = Kaç günün son yedeğinin kalacağı [varsayılan: 7]
help-backup-prune-weekly = Kaç haftanın son yedeğinin kalacağı [varsayılan: 4]
help-backup-prune-monthly = Kaç ayın son yedeğinin kalacağı [varsayılan: 12]
help-backup-export = Yedeği bilgi dosyasıyla birlikte bir klasöre, örneğin bir USB belleğe kopyala
help-arg-backup = Yedeğin kimliği, kimliğinin başı ya da bir yol
help-backup-compress = Sıkıştır (gzip); sunucu yedeği zaten sıkıştırılır
help-backup-create-compress = Sıkıştır (gzip); sunucu yedeği zaten sıkıştırılır
help-restore = Veritabanını bir yedekteki hâline getir; şimdiki durum önce saklanır
    .examples =
        {"  "}kasadar restore 20261121-14 --dry-run    şimdi ve o zaman, yan yana
        {"  "}kasadar restore 20261121-14
        {"  "}kasadar restore E:/20261121-140512-3f9a.db
        {"  "}kasadar restore --undo
        {"  "}kasadar restore --confirm                sunucuda önceden kalanı sil
help-restore-yes = Sorma
help-restore-undo = Son geri yüklemeyi geri al
help-restore-confirm = Sunucudaki son geri yüklemeden önceki veritabanını sil
help-restore-end-sessions = Sunucudaki veritabanını kullanan oturumları sonlandır
help-restore-from-other-database = Başka bir veritabanının yedeği de olsun; kayıt defterine yazılır
help-stamp = SQL çalıştırmadan sürümü yaz; tablolara dokunulmaz
    .examples =
        {"  "}kasadar stamp head
        {"  "}kasadar stamp 9ce1 --dry-run
        {"  "}kasadar stamp head --purge
        {"  "}kasadar stamp --identified
        {"  "}kasadar stamp 9ce1 --despite-schema "dizin elle yapıldı"
help-stamp-identified = Kuşku yoksa tabloların gösterdiği sürümü yaz
help-stamp-despite-schema = Tablolar uymasa da yaz; neden kayıt defterinde saklanır
help-identify = Veritabanının gerçekte hangi sürümde olduğunu tablolarından bul
    .examples =
        {"  "}kasadar identify
        {"  "}kasadar --db kasa1.db identify --json
        {"  "}kasadar stamp --identified        bulunan sürümü yazar
help-seal = Her geçişi uygula, geri al, yeniden uygula ve bıraktığı şemayı mühürle
    .examples =
        {"  "}kasadar --migrations migrations seal
        {"  "}kasadar --migrations migrations seal --server postgres://ayse@localhost/deneme
        {"  "}kasadar --migrations migrations seal --check
help-seal-check = Hiçbir şey yazma; mühürler olması gerektiği gibi değilse 4 koduyla bitir
help-seal-server = PostgreSQL sunucusundaki bir veritabanı; geçişler yanında açılıp sonra silinen bir veritabanında da sınanır
help-seal-without-rows = Tablolara uydurma satır koyma
help-heads = Ardılı olmayan geçişleri listele
help-branches = Grafiğin dallandığı geçişleri listele
help-show = Bir geçişi SQL'iyle göster
help-revision = Sıradaki geçiş dosyasını yaz
    .examples =
        {"  "}kasadar --migrations migrations revision -m "Add barcode to products" --message-tr "Ürünlere barkod eklendi"
help-revision-message-tr = Aynı satırın Türkçesi
help-revision-head = Yeni geçişin atası [varsayılan: head]
help-revision-splice = Uç olmayan bir ataya ikinci bir ardıl verilebilsin
help-merge = Birkaç ucu birleştiren bir geçiş yaz
help-merge-revisions = Birleştirilecek geçişler [varsayılan: heads]
help-edit = Geçişin dosyasını düzenleyicide aç
help-edit-revision = Açılacak geçiş [varsayılan: head]
help-init = Geçişler için bir klasör oluştur
help-init-folder = Oluşturulacak klasör [varsayılan: migrations]
help-ensure-version = Sürüm tablosu yoksa oluştur
help-report = Bir işlemin ne yaptığını göster: raporu, yazdırılacak sayfa olarak da
    .examples =
        {"  "}kasadar report
        {"  "}kasadar --db kasa1.db report last --open
        {"  "}kasadar report list
        {"  "}kasadar report 0198c4a1 --html rapor.html
help-report-which = `last` (sonuncu), `list` (hepsi) ya da işlem numarası veya başı
help-report-html = Sayfayı bu dosyaya yaz
help-report-open = Sayfayı tarayıcıda göster
help-support-file = Üreticinin desteği için tek bir dosya yaz: günlükler, raporlar, sürümler, bulgular; satır ve parola içermez
    .examples =
        {"  "}kasadar support-file
        {"  "}kasadar support-file E:/destek.zip
help-support-file-file = Yazılacağı yer [varsayılan: bu klasörde kasadar-support-ZAMAN.zip]
help-demo = Denemek için eski sürümde bir örnek mağaza oluştur
help-demo-file = Oluşturulacak dosya [varsayılan: programın veri klasöründe]
help-password = Sunucunun parolasını anahtarlıkta sakla
help-password-forget = Parolayı anahtarlıktan çıkar
help-password-file = İlk satırı parola olan dosya
help-completions = Kabuğun bu sözcükleri tamamlaması için gerekeni yaz
help-man = Kılavuz sayfasını yaz ya da hepsini bir klasöre koy

value-db = VT
value-dir = KLASÖR
value-file = DOSYA
value-when = SEÇİM
value-seconds = SANİYE
value-target = HEDEF
value-reason = NEDEN
value-revision = GEÇİŞ
value-range = ARALIK
value-text = METİN
value-label = ETİKET
value-name = AD
value-code = KOD
value-dataset = VERİ_KÜMESİ
value-way = YOL
value-scope = KAPSAM
value-shell = KABUK

usage-unknown-argument = `{ $argument }` burada bilinmiyor.
usage-unknown-verb = `{ $verb }` diye bir komut yok.
usage-missing = Eksik değer: { $argument }
usage-conflict = `{ $argument }` ile `{ $other }` birlikte kullanılamaz.
usage-no-verb = Komut eksik.
usage-no-value = `{ $argument }` seçeneği bir değer ister.
usage-not-one-of = `{ $value }` değeri `{ $argument }` seçeneğine uymuyor; şunlardan biri olmalı: { $valid }.
usage-bad-value = `{ $value }` değeri `{ $argument }` seçeneğine uymuyor.
usage-suggestion = Şunu mu demek istediniz: `{ $suggestion }`
usage-language = Dil tr ya da en olmalıdır.
usage-needs-migrations = Yeni geçişler için bir klasör gerekir: --migrations KLASÖR ile belirtin.
usage-store-has-no-password = Mağaza bir dosyadır, parolası yoktur.
