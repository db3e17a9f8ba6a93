# Bir işlem sürerken söylenenler.

progress-stage = { $stage ->
    [pre-checks] Ön denetimler yapılıyor
    [backup] Yedek alınıyor
    [verify-backup] Yedek doğrulanıyor
    [rehearsal] Kopya üzerinde deneme yapılıyor
    [apply] Uygulanıyor
    [verify] Sonuç doğrulanıyor
    [unpack] Yedek, veritabanının yanında açılıyor
    [swap] Eski ile yeni yer değiştiriyor
   *[put-back] Önceki durum geri konuyor
}
progress-bytes = { $done } kopyalandı
progress-bytes-of = { $done } / { $of } kopyalandı
progress-copy-restarted = Bu sırada başka bir program yazdı, kopyaya baştan başlanıyor; deneme { $attempt }

run-backup = Öncesinde alınan yedek: { $backup }
run-set-aside = Göz ardı edildi: { $rule } ({ $reason })
hazard-table = { $revision } geçişi, içinde { $rows } satır bulunan { $table } tablosunu kaldırır.
hazard-column = { $revision } geçişi, { $rows } satırı olan { $table } tablosundan { $column } sütununu kaldırır.

verdict-nothing = Yapılacak bir şey yoktu.
verdict-kept = Yapılanlar kalıcıdır.
verdict-unchanged = Veritabanı önceki durumundadır.
verdict-put-back = Yedek geri kondu: veritabanı önceki durumundadır.
verdict-part-kept = Tamamlanan geçişler kalıcıdır; veritabanı bütün bir geçişte duruyor.
verdict-unfinished = Bir geçiş yarım kaldı. `kasadar recover` çıkış yollarını gösterir.

estimate-rehearsal = Beklenen süre: { $took } ({ $when } tarihli denemeye göre); ek yer: { $extra }
estimate-past-runs = Beklenen süre: yaklaşık { $took } (burada daha önce çalışan { $steps } adıma göre)

rehearse-done = Plan, kopya üzerinde { $took } sürüyor ve { $extra } ek yer kullanıyor. Kopyanın ({ $size }) alınması { $copy } sürdü.
rehearse-stopped = Plan, kopya üzerinde { $took } sonra durdu.
rehearse-lock = kilit: { $table } ({ $mode })
rehearse-original-untouched = Bu, kopya üzerinde oldu: veritabanının kendisi yalnızca okundu.

recover-nothing = Yarıda kesilmiş bir işlem yok; kurtarılacak bir şey yok.
recover-cut-off = Bir işlem yarıda kesildi: { $kind }, hedef { $target }; { $when } tarihinde { $host } bilgisayarında { $operator } başlattı.
recover-remains = { $remains ->
    [before] Hiçbir şey değişmemişti: veritabanı önceki durumundadır.
    [after] Hepsi tamamlandı ve kalıcıdır; yalnızca son denetimler eksik.
    [part] Bir bölümü tamamlandı ve kalıcıdır; veritabanı bütün bir geçişte duruyor.
   *[half-done] { $revision } geçişi yarım kaldı.
}
way-finish = kalanı çalıştırır; sonuç: { $rows } ({ $steps ->
    [0] çalışacak bir şey kalmadı
   *[other] { $steps } geçiş
}).
way-undo = geri döner; sonuç: { $rows } ({ $steps ->
    [0] geri alınacak bir şey yok
   *[other] { $steps } geçiş
}).
way-restore = { $taken } tarihli { $backup } adlı yedeği geri koyar. Sonradan yazılanlar önce ayrı bir yedek olarak saklanır.
recover-done-finish = İşlem tamamlandı.
recover-done-undo = İşlem geri alındı: veritabanı önceki durumundadır.
recover-done-restore = Yedek geri kondu: veritabanı işlemden önceki durumundadır.

error-no-space = { $purpose ->
    [data] Güncelleme için { $folder } klasöründe { BYTES($needed) } yer gerekiyor; { BYTES($free) } boş.
    [backup] Yedek için { $folder } klasöründe { BYTES($needed) } yer gerekiyor; { BYTES($free) } boş.
   *[rehearsal] Deneme için { $folder } klasöründe { BYTES($needed) } yer gerekiyor; { BYTES($free) } boş.
}
    .data = Hiçbir şey değiştirilmedi. Mağaza satışa devam edebilir.
    .next = Yer açın ya da ayarlarda yedekler için başka bir klasör gösterin. Sığacağını biliyorsanız: --set-aside space="neden".
error-outside-quiet-hours = Güncellemeler yalnızca sessiz saatlerde çalışır: { $from } ile { $to } arası.
    .data = Hiçbir şey değiştirilmedi.
    .next = Sessiz saatlerde yeniden deneyin ya da nedenini yazın: --set-aside quiet-hours="neden".
error-schema-drifted = Şema, kayıtlı geçişin bıraktığı şema değil.
    .data = Hiçbir şey değiştirilmedi. Mağaza satışa devam edebilir.
    .next = `kasadar check` farkları gösterir; `kasadar identify` gerçek geçişi bulur. Zararı olmadığını biliyorsanız: --set-aside drift="neden".
error-damaged-before = Veritabanının içi hasarlı.
    .data = Hiçbir şey değiştirilmedi, ancak bazı satırlar şimdiden okunamıyor olabilir. Bu dosyayla satışa devam etmeyin.
    .next = Bir yedek geri yükleyin: `kasadar backup list`, ardından `kasadar restore KİMLİK`.
error-wrong-result = Ortaya çıkan şema, hedef için mühürlenen şema değil.
    .data = Hiçbir veri kaybolmadı. Değişikliğin geri alınıp alınmadığı yukarıda yazılıdır.
    .next = `kasadar check` farkları gösterir. Destek dosyasını üreticiye gönderin: `kasadar support-file`.
error-flaws-after = Çalışmadan sonra veritabanı kendi içinde tutarsız.
    .data = Önceden var olan hiçbir veri kaybolmadı. Değişikliğin geri alınıp alınmadığı yukarıda yazılıdır.
    .next = Diski denetleyin, sonra yeniden çalıştırın. Destek dosyasını üreticiye gönderin: `kasadar support-file`.
error-backup-needed = Geri alma satırları siler; onları yalnızca bir yedek geri getirebilir.
    .data = Hiçbir şey değiştirilmedi.
    .next = Komutu --no-backup-because olmadan yeniden çalıştırın.
error-rehearsal-failed = Bu veritabanının kopyasında { $revision } geçişi { $found } hatasıyla durdu.
    .data = Veritabanının kendisi yalnızca okundu. Mağaza satışa devam edebilir.
    .next = `kasadar rehearse` duran adımı gösterir. Orada yazanı düzeltin ya da destek dosyasını üreticiye gönderin.
error-reason-missing = Bir kural ancak nedeni yazılarak göz ardı edilebilir.
    .data = Hiçbir şey değiştirilmedi.
    .next = Nedeni seçeneğin ardına yazın: --no-backup-because "neden", --set-aside drift="neden".
error-nothing-to-recover = Yarıda kesilmiş bir işlem yok.
    .data = Veritabanı bütündür.
    .next = `kasadar status` durumu gösterir.
error-way-closed = Bu çıkış yolu burada kapalı.
    .data = Hiçbir şey değiştirilmedi.
    .next = `kasadar recover` açık yolları gösterir.
error-journal-file = { $path } dosyası yazılamıyor; sonradan ne yapıldığını kimse bilemezdi.
    .data = Hiçbir şey değiştirilmedi.
    .next = Klasörü yazılabilir yapın, sonra yeniden çalıştırın.
