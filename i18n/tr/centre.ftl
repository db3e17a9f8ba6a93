# Merkez sunucudaki veritabanlarının bütünüyle ilgili hatalar: kopya, yer değiştirme.

error-program-missing = PostgreSQL { $needed } veya daha yeni bir sürümün { $program } programı şu klasörlerin hiçbirinde bulunamadı: { $looked }
    .data = { -untouched }
    .next = PostgreSQL { $needed } istemci programlarını kurun veya bulundukları klasörü ayarlarda `[backup]` altına yazın: `programs = "…"`. Bağlantıya `kasadar doctor` bakar.
error-program-too-old = { $path } programının sürümü { $version }; sunucu { $needed } veya daha yeni bir sürüm istiyor.
    .data = { -untouched }
    .next = PostgreSQL { $needed } istemci programlarını kurun veya bulundukları klasörü ayarlarda `[backup]` altına yazın: `programs = "…"`.
error-program-failed = { $program } programı { $place } üzerinde çalışırken hata verdi.
    .data = { -untouched } Yarım kalan kopya kaldırıldı.
    .next = Ayrıntılarda { $program } programının kendi sözleri yazar. Belirtilen sorunu giderip komutu yeniden çalıştırın; bağlantıya ve yetkilere `kasadar doctor` bakar.
error-tables-held =
    { KNOWN($holder) ->
        [yes] { $place } kopyalanamıyor, çünkü bir tablo şu anda değiştiriliyor: { $holder }.
       *[no] { $place } kopyalanamıyor, çünkü bir tablo şu anda değiştiriliyor.
    }
    .data = { -untouched } Satış sürebilir.
    .next = Diğer işin bitmesini bekleyin, sonra komutu yeniden çalıştırın.
error-unreadable-copy = { $file } dosyası bir sunucu veritabanının kopyası değil veya yalnızca bir parçası.
    .data = { -untouched }
    .next = Başka bir yedek kullanın; `kasadar backup` yeni bir yedek alır.
error-sessions-connected = { $database } veritabanına hâlâ bağlı olan { $sessions } oturum var: { $who }.
    .data = { -untouched }
    .next = Adı geçen programları kapatıp komutu yeniden çalıştırın.
error-may-not-make-databases = { $user } hesabının { $place } üzerinde veritabanı oluşturma yetkisi yok.
    .data = { -untouched }
    .next = Sunucu yöneticisi bu hesap için `ALTER ROLE … CREATEDB` komutunu çalıştırsın, sonra komutu yeniden çalıştırın.
error-database-exists = { $place } üzerinde { $database } adlı bir veritabanı zaten var.
    .data = { -untouched }
    .next = Ona kimsenin ihtiyacı yoksa sunucu yöneticisi silsin, sonra komutu yeniden çalıştırın.
error-swap-unknown = Bağlantı son anda koptu; { $place } eski ve yeni veritabanının yer değiştirip değiştirmediğini bildiremedi.
    .data = Verileriniz güvende: iki veritabanı da duruyor; eskisi ya kendi adıyla ya da { $kept } adıyla.
    .next = Sunucu yeniden yanıt verince hangisinin kullanıldığını `kasadar status` gösterir; eskisiyse komutu yeniden çalıştırın.
error-setting-not-carried = { $place } için verilmiş bir ayar kaybolacaktı, çünkü hesabın bu ayarı verme yetkisi yok: { $setting }
    .data = { -untouched }
    .next = Sunucu yöneticisi bu ayarı veritabanından kaldırsın veya hesaba yetkisini versin, sonra komutu yeniden çalıştırın.
error-not-its-owner = { $place } veritabanının sahibi { $owner } hesabı; { $user } hesabı onun yerine başka bir veritabanı koyamaz.
    .data = { -untouched }
    .next = Komutu { $owner } hesabıyla çalıştırın veya sunucu yöneticisi { $user } hesabını onun üyesi yapsın.
