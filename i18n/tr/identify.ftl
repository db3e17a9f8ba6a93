### Bir şemanın, veritabanının sürümü hakkında söyledikleri ve iki şemanın farkları.

identify-empty = { $place } veritabanı boş.
    .next = Tabloları `kasadar upgrade` ile oluşturun.
identify-exact = { $place } veritabanı nesne nesne şu sürümde: { $revisions }
    .next = Kayıtlı sürüm başka ise `kasadar stamp --identified` ile düzeltin; tablolara dokunulmaz.
identify-narrowed = { $place } veritabanının sürümü: { $revision }. Aynı tabloları bırakan başka geçişler de var, ama { $by ->
        [version-rows] sürüm tablosu bunu gösteriyor.
       *[ledger] kayıt defteri bunu gösteriyor.
    }
    .next = Kayıtlı sürüm başka ise `kasadar stamp --identified` ile düzeltin; tablolara dokunulmaz.
identify-group = { $place } veritabanı, aynı tabloları bırakan şu geçişlerden birinde: { $revisions }
    .next = En son hangisinin uygulandığını öğrenin, sonra `kasadar stamp <kimlik>` yazın.
identify-between = { $place } veritabanında { $before } geçişi yarım kalmış: { $of } nesneden { $done } tanesi yerinde. Tamamlanan sürüm: { $at_base ->
        [yes] taban
       *[no] { $after }
    }
    .next = O güncellemeden önceki yedeği geri yükleyin; elle düzeltecekseniz kalanı tamamlayın ya da geri alın, sonra yeniden `kasadar identify` yazın.
identify-nearest = { $place } veritabanı hiçbir geçişe uymuyor; en yakın olanlar aşağıda.
    .next = `--migrations` klasörünün bu veritabanına ait olduğuna bakın, farkları giderin, sonra yeniden `kasadar identify` yazın.
identify-unsealed = { $place } veritabanının sürümü bulunamıyor: geçişler bu veritabanı türü için mühürlü değil.
    .next = Geçişlerin yazarı `kasadar seal` ile, PostgreSQL için `--server` ile mühürler.
identify-best = { $expected } nesneden { $matched } tanesi uyuyor: { $revisions }
identify-next-best = sonraki en yakın: { $expected } nesneden { $matched } tanesi uyuyor: { $revisions }
identify-unknown = hiçbir geçişte yok: { $what }
identify-not-compared = Mühürlü olmadığı için karşılaştırılamayanlar: { $revisions }

error-schema-contradicts = Tablolar { $target } hedefine uymuyor: { $count } nesne farklı.
    .data = { -untouched }
    .next = Hangi sürümde olduğuna `kasadar identify` ile bakın. Yine de yazılacaksa: `kasadar stamp { $target } --despite-schema "neden"`.
error-not-identified = { $verdict ->
        [empty] Veritabanı boş olduğu için sürümü bulunamıyor.
        [exact] Tablolar birden çok geçişe uyuyor: { $revisions }
        [between] Tablolar iki geçişin arasında kalmış.
        [unsealed] Geçişler bu veritabanı türü için mühürlü olmadığından sürüm bulunamıyor.
       *[nearest] Tablolar hiçbir geçişe uymuyor.
    }
    .data = { -untouched }
    .next = Hangi geçişe neyin uyduğuna `kasadar identify` ile bakın, sonra `kasadar stamp <kimlik>` yazın.

schema-alarms = { $count } nesne geçişlerin bıraktığı gibi değil:
schema-notes = Sonradan eklenmiş, zararsız { $count } nesne var:
differs-missing = eksik: { $what } ({ $expected })
differs-extra = fazla: { $what } ({ $found })
differs-different = farklı: { $what } · beklenen: { $expected } · bulunan: { $found }
differs-more = ve { $count } nesne daha (hepsi --json ile görülür)
