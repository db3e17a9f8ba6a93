# Mühürler: yazarı mühürlediğinde geçişlerin nasıl olduğu.

error-broken-seal = { $file } dosyası, { NUMBER($line, useGrouping: 0) }. satır: `{ $text }` mühür dosyasına ait bir satır değil.
    .data = { -untouched }
    .next = Dosyayı size verildiği hâline getirin. Geçişlerin yazarı `kasadar seal` ile yeniden oluşturur.
error-seal-too-new = { $file } dosyasını daha yeni bir Kasadar yazmış (biçim { NUMBER($format, useGrouping: 0) }).
    .data = { -untouched }
    .next = Bu bilgisayardaki Kasadar programını güncelleyin, sonra yeniden `kasadar check` yazın.
error-half-a-seal = { $missing } dosyası eksik: `kasadar.sum` ile `kasadar.schemas` birbirinden ayrılmaz.
    .data = { -untouched }
    .next = Dosyayı size verildiği hâline getirin. Geçişlerin yazarı ikisini de `kasadar seal` ile yeniden oluşturur.
error-sealed-file-edited = { $file } dosyası, { $revision } geçişi mühürlendikten sonra değiştirilmiş.
    .data = { -untouched }
    .next = Dosyayı size verildiği hâline getirin. Geçişi henüz dağıtmamış olan yazar `kasadar seal` ile yeniden mühürler.
error-sealed-file-missing = { $revision } geçişinin dosyası yok; oysa `kasadar.sum` bu geçişi tanıyor.
    .data = { -untouched }
    .next = Dosyayı size verildiği hâline getirin. Dosyayı bilerek kaldıran yazar `kasadar seal` yazar.
error-seal-contradicts = `kasadar.sum` ile `kasadar.schemas`, { $revision } geçişinde birbirini tutmuyor ({ $engine ->
        [sqlite] SQLite
       *[postgres] PostgreSQL
    }).
    .data = { -untouched }
    .next = İki dosyayı da size verildiği hâline getirin. Geçişlerin yazarı ikisini de `kasadar seal` ile yeniden oluşturur.
error-down-leaves-other = { $revision } geçişi geri alındığında { $engine ->
        [sqlite] SQLite
       *[postgres] PostgreSQL
    } veritabanının şeması önceki hâline dönmüyor.
    .data = Verileriniz güvende: geçişler bu iş için açılan ayrı bir veritabanında sınanır.
    .next = `+down` bölümünü düzeltin, sonra yeniden `kasadar seal` yazın; `--json` ile farklar nesne nesne listelenir.
error-up-leaves-other = { $revision } geçişi ikinci kez uygulandığında { $engine ->
        [sqlite] SQLite
       *[postgres] PostgreSQL
    } veritabanında ilkinden farklı bir şema bırakıyor.
    .data = Verileriniz güvende: geçişler bu iş için açılan ayrı bir veritabanında sınanır.
    .next = Ardında bir şey bırakan `+down` bölümünü düzeltin, sonra yeniden `kasadar seal` yazın.
error-scratch-not-empty = { $place } veritabanı boş değil: geçişler yalnızca boş bir veritabanında sınanır.
    .data = { -untouched }
    .next = `kasadar seal` kendi veritabanını kendisi açar: `--server` ardına sunucudaki herhangi bir veritabanını yazmak yeter.
error-seal-not-current = { $file } dosyası, geçişler şimdi mühürlense yazılacak olandan farklı.
    .data = { -untouched }
    .next = İki dosyayı da `kasadar seal` ile yazın ve geçişlerle birlikte verin.
error-not-a-server = { $place } bir mağaza veritabanı, PostgreSQL veritabanı değil.
    .data = { -untouched }
    .next = `kasadar seal --server` ardına PostgreSQL sunucusundaki bir veritabanını yazın; mağaza için zaten ayrı bir dosyada sınanır.
error-nothing-to-seal-into = Programın içindeki geçişler mühürlenemez.
    .data = { -untouched }
    .next = Geçişlerin klasörünü belirtin: `kasadar --migrations KLASÖR seal`.

## kasadar seal

seal-proved = { $version }: { $count } geçiş uygulandı, geri alındı ve yeniden uygulandı; sonuç aynı.
seal-one = { $revision }: { $objects } nesne değişti, tablolarda { $rows } satır vardı
seal-irreversible = { $revision } geri alınamaz: yalnızca ileri yönde sınandı.
seal-rows-changed = { $revision }: { $table } tablosunda önce { $before } satır vardı, geri dönüşten sonra { $after } satır var.
seal-unfilled = { $table } tablosuna uyan bir satır bulunamadı; satırlarına ne olduğu görülemedi. ({ $reason })
seal-without-postgres = { $count } geçiş PostgreSQL için mühürlü değil: `--server` ile bir sunucu gösterin.
seal-written = Yazıldı: { $file }
seal-current = { $count } geçişin mühürleri olması gerektiği gibi.
check-unsealed = { $count } geçiş iki veritabanı için de mühürlü değil. Geçişlerin yazarı `kasadar seal` ile mühürler.
