### Bir işlemin raporu: sayfa ve onu gösteren komut. Adlar, motorun rapor türlerinin adlarıdır.

## Başlık: veritabanına ne olduğu, sonuca göre.

report-heading-kept =
    { $kind ->
        [upgrade] Veritabanı güncellendi
        [downgrade] Geri alma tamamlandı
        [stamp] Sürüm damgası yazıldı
        [seed] Başlangıç verileri yüklendi
        [restore] Yedek geri yüklendi
       *[heal] Sürüm satırları düzenlendi
    }
    .sentence = Yapılanlar kalıcıdır.
report-heading-nothing = Yapılacak bir şey yoktu
    .sentence = Veritabanı zaten hedefteydi; hiçbir şey yazılmadı.
report-heading-unchanged =
    { $outcome ->
        [cancelled] Durduruldu: veritabanı önceki durumunda
       *[failed] Tamamlanamadı: veritabanı önceki durumunda
    }
    .sentence = İşlemden geriye bir şey kalmadı; mağaza satışa devam edebilir.
report-heading-put-back = Tamamlanamadı: yedek geri kondu
    .sentence = Veritabanı işlemden önceki durumundadır.
report-heading-part-kept =
    { $outcome ->
        [cancelled] Yarıda durduruldu: yapılanlar kalıcı
       *[failed] Bitirilemedi: yapılanlar kalıcı
    }
    .sentence = Veritabanı bütün bir geçişte duruyor.
report-heading-unfinished = Bir geçiş yarım kaldı
    .sentence = Yapılan bölüm kayıtlıdır. Çıkış yollarını `kasadar recover` gösterir.

## Bilgiler

report-database = Veritabanı
report-run = İşlem
report-began = Başlangıç
report-took = Süre
report-operator = Çalıştıran
report-program = Program
report-before = Önceki geçiş
report-after = Şimdiki geçiş
report-backup = Önceki yedek
report-no-backup = yok
report-size = Boyut
report-job = İşlem numarası
report-ledger = Kayıt defterindeki { NUMBER($seq, useGrouping: 0) } numaralı kaydın özeti

## Adımlar ve denetimler

report-steps = Çalışan adımlar
report-step = Adım
report-statements = Komut
report-rows = Satır
report-checks = Denetlenenler
report-check-space = Boş yer
report-check-in-use = Başka programların kullanımı
report-check-quiet-hours = Sessiz saatler
report-check-drift = Şemanın kayda uygunluğu
report-check-integrity-before = Önceki bütünlük denetimi
report-check-rehearsal = Kopya üzerinde deneme
report-check-integrity = Sonraki bütünlük denetimi
report-check-fingerprint = Şema parmak izi
report-check-base-data = Bulunması gereken başlangıç verileri
report-check-outcome-passed = Yerinde
report-check-outcome-unknown = Bakılmadı
report-check-outcome-set-aside = Göz ardı edildi
report-check-outcome-failed = Sağlanmadı
report-on-purpose = Bilerek vazgeçilenler
report-hazard =
    { KNOWN($column) ->
        [yes] { $revision } geçişi, { $rows } satırı olan { $table } tablosundan { $column } sütununu kaldırdı.
       *[no] { $revision } geçişi, { $rows } satırı olan { $table } tablosunu kaldırdı.
    }
report-set-aside = Göz ardı edildi · { $rule }: { $reason }

## `kasadar report`

report-none = Bu makinede henüz raporlanmış bir işlem yok.
report-not-kept = İşlem tamamlandı, ama raporu saklanamadı: { $reason }
report-written = Rapor yazıldı: { $file }
report-hint = Sayfa olarak okumak için: `kasadar report { $job } --open`.

error-report-not-kept = { $folder } klasörüne rapor yazılamıyor.
    .data = Verileriniz güvende: işlemin kendisi bundan etkilenmez.
    .next = Klasörün izinlerine ve boş yerine bakın, sonra `kasadar report list` komutunu deneyin.
error-no-such-report = Bu makinede `{ $job }` numaralı işlemin raporu yok.
    .data = Verileriniz güvende: hiçbir şey değiştirilmedi.
    .next = Raporları `kasadar report list` ile görün.
error-page-not-opened = { $file } sayfası gösterilemedi.
    .data = Verileriniz güvende: hiçbir şey değiştirilmedi.
    .next = Dosyayı bir tarayıcıda kendiniz açın ya da `kasadar report --html YOL` ile başka bir yere yazın.
error-page-not-written = { $file } dosyası yazılamıyor.
    .data = Verileriniz güvende: hiçbir şey değiştirilmedi.
    .next = Başka bir yer gösterin, örneğin `kasadar report --html rapor.html`.

## `kasadar support-file`

support-file-written = Destek dosyası yazıldı: { $file } ({ $count } parça)
support-file-holds = İçinde günlükler, raporlar, sürümler, ayarlar ve bulgular var. Mağazanın satırları ve parolalar yok.
error-support-file-not-written = { $file } destek dosyası yazılamıyor.
    .data = Verileriniz güvende: veritabanları yalnızca okundu.
    .next = Başka bir yer gösterin, örneğin `kasadar support-file E:/destek.zip`.
