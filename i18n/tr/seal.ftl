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
