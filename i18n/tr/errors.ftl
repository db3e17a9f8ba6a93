### Ne ters gitti. Her hatanın üç cümlesi vardır: ne oldu (metnin kendisi), veriler güvende mi (`.data`),
### ne yapmalı (`.next`). Adlar, kasadar-engine içindeki `problems!` tablolarının adlarıdır.
### İşlevler: satır ve bağlantı noktası numarası için NUMBER($n, useGrouping: 0), DURATION($ms), KNOWN($x) yes ya da no verir.

-untouched = Verileriniz güvende: hiçbir şey değiştirilmedi.
-only-finished = Verileriniz güvende: veritabanında yalnızca tamamlanan değişiklikler var.

## Geçiş dosyaları

error-file-not-utf8 = { $file } dosyası UTF-8 kodlamasıyla yazılmamış (bayt { $offset }).
    .data = { -untouched }
    .next = Dosyayı düzenleyicinizde UTF-8 olarak kaydedin, sonra `kasadar check` ile deneyin.
error-broken-header = { $file } dosyası, { NUMBER($line, useGrouping: 0) }. satır: `{ $text }` yazısı `-- anahtar: değer` biçiminde değil.
    .data = { -untouched }
    .next = Satırı düzeltin ya da başlıkla açıklama arasına boş bir satır koyun; sonra `kasadar check` ile deneyin.
error-unknown-key = { $file } dosyası, { NUMBER($line, useGrouping: 0) }. satır: geçişlerde `{ $key }` adlı bir anahtar yoktur.
    .data = { -untouched }
    .next = Yazımı denetleyin: `revision`, `revises`, `depends-on`, `labels`, `message`, `message.tr`, `created`, `changes-rows`, `irreversible`. Sonra `kasadar check` ile deneyin.
error-repeated-key = { $file } dosyası, { NUMBER($line, useGrouping: 0) }. satır: `{ $key }` anahtarı iki kez yazılmış.
    .data = { -untouched }
    .next = İki satırdan birini bırakın; birden çok değer tek satırda, virgülle ayrılarak yazılır. Sonra `kasadar check` ile deneyin.
error-missing-key = { $file } dosyasında `-- { $key }:` satırı yok ya da boş.
    .data = { -untouched }
    .next = Satırı dosyanın başına ekleyin, sonra `kasadar check` ile deneyin. `kasadar revision` yeni dosyaları bütün anahtarlarıyla yazar.
error-bad-name = { $file } dosyası, { NUMBER($line, useGrouping: 0) }. satır: `{ $name_given }` bir kimlik ya da etiket olamaz.
    .data = { -untouched }
    .next = Kimlik 1–32 harf, rakam ya da `_` işaretinden oluşur; etikette boşluk ve `@ - + :` bulunmaz; `head`, `heads`, `base` ve `current` ayrılmış adlardır.
error-bad-time = { $file } dosyası, { NUMBER($line, useGrouping: 0) }. satır: `{ $text }` geçerli bir zaman değil.
    .data = { -untouched }
    .next = Zamanı `2026-11-21T09:30:00Z` gibi yazın, sonra `kasadar check` ile deneyin.
error-bad-section = { $file } dosyası, { NUMBER($line, useGrouping: 0) }. satır: `{ $text }` bir bölüm başlatmaz.
    .data = { -untouched }
    .next = `-- +up`, `-- +down` ya da `-- +backfill` yazın; gerekirse ardına `postgres` ya da `sqlite` ve `no-transaction` ekleyin.
error-repeated-section = { $file } dosyası, { NUMBER($line, useGrouping: 0) }. satır: `{ $section }` bölümü iki kez yazılmış.
    .data = { -untouched }
    .next = İki bölümdeki SQL metnini tek bölümde toplayın, sonra `kasadar check` ile deneyin.
error-missing-section = { $file } dosyasında `{ $section }` eksik.
    .data = { -untouched }
    .next = Bölümü ekleyin, yapılacak bir şey yoksa boş bırakın; geri alınamayan geçişe `-- irreversible: neden` yazılır. Sonra `kasadar check` ile deneyin.
error-open-text =
    { $file } dosyası, { NUMBER($line, useGrouping: 0) }. satır: { $reason ->
        [string] burada açılan tırnak kapatılmamış.
        [quoted-name] burada başlayan tırnaklı ad kapatılmamış.
        [dollar-quote] burada açılan `$$` ya da `$etiket$` kapatılmamış.
        [comment] burada başlayan açıklama kapatılmamış.
       *[text] SQL metni okunamıyor.
    }
    .data = { -untouched }
    .next =
        { $reason ->
            [string] Metnin sonuna `'` koyun; içindeki tırnak iki kez yazılır: `''`. Sonra `kasadar check` ile deneyin.
            [quoted-name] Adın sonuna kapatan tırnağı koyun, sonra `kasadar check` ile deneyin.
            [dollar-quote] Metni aynı `$$` ya da `$etiket$` ile bitirin, sonra `kasadar check` ile deneyin.
            [comment] Açıklamanın sonuna `*/` koyun, sonra `kasadar check` ile deneyin.
           *[text] Kapatılmamış tırnak, açıklama ya da `$$` arayın, sonra `kasadar check` ile deneyin.
        }
error-irreversible-without-reason = { $file } dosyası, { NUMBER($line, useGrouping: 0) }. satır: `irreversible` satırında neden yazılmamış.
    .data = { -untouched }
    .next = Neden geri dönülemediğini yazın, örneğin `-- irreversible: eski sütunlar silindi`; sonra `kasadar check` ile deneyin.
error-irreversible-and-down = { $file } dosyası, { NUMBER($line, useGrouping: 0) }. satır: geçiş geri alınamaz diye işaretlenmiş, ama geri alma bölümü de var.
    .data = { -untouched }
    .next = Ya geri alma bölümünü ya da `-- irreversible:` satırını bırakın, sonra `kasadar check` ile deneyin.
error-transaction-control = { $file } dosyası, { NUMBER($line, useGrouping: 0) }. satır: geçişte `{ $word }` deyimi kullanılamaz.
    .data = { -untouched }
    .next = Deyimi silin: Kasadar her geçişi ya bütünüyle uygular ya hiç uygulamaz. Böyle çalışamayan SQL, `-- +up no-transaction` altına yazılır.
error-bad-backfill =
    { $file } dosyası, { NUMBER($line, useGrouping: 0) }. satır: { $reason ->
        [no-section] `+backfill` satırından önce bir bölüm yok.
        [no-table] `+backfill` satırında `table=` eksik.
        [no-key] `+backfill` satırında `key=` eksik.
        [bad-size] `+backfill` satırındaki `size=` değeri 1 ya da daha büyük bir sayı değil.
        [unknown-word] `+backfill` satırında `table=`, `key=` ve `size=` dışında bir sözcük var.
       *[no-range] `+backfill` altındaki bir deyimde `:from` ve `:to` eksik.
    }
    .data = { -untouched }
    .next = Satır `-- +backfill table=satislar key=id size=5000` gibi yazılır; altındaki SQL satırları `WHERE id BETWEEN :from AND :to` koşuluyla değiştirir.
error-text-outside-section = { $file } dosyası, { NUMBER($line, useGrouping: 0) }. satır: bu SQL hiçbir bölümün içinde değil.
    .data = { -untouched }
    .next = SQL metnini `-- +up` ya da `-- +down` altına taşıyın, sonra `kasadar check` ile deneyin.

## Sürüm grafiği

error-duplicate-id = `{ $id }` adı birden çok dosyada kullanılmış: { $files }.
    .data = { -untouched }
    .next = Kopyayı silin ya da dosyalardan birine başka bir kimlik veya etiket verin; sonra `kasadar check` ile deneyin.
error-duplicate-label = `{ $label }` etiketi birden çok dosyada var: { $files }.
    .data = { -untouched }
    .next = Etiketi tek bir dosyada bırakın, sonra `kasadar check` ile deneyin.
error-unknown-parent = { $file } dosyası `{ $parent }` adlı geçişe dayanıyor; bu kimlikte ya da etikette bir dosya yok.
    .data = { -untouched }
    .next = Eksik dosyayı geri getirin ya da `revises` ve `depends-on` satırlarını düzeltin; sonra `kasadar check` ile deneyin.
error-cycle = Bu dosyalar bir döngü içinde birbirine dayanıyor: { $files }.
    .data = { -untouched }
    .next = Döngüdeki `revises` ya da `depends-on` adlarından birini çıkarın, sonra `kasadar check` ile deneyin.

## Klasörler ve dosyalar

error-no-such-folder = { $folder } klasörü açılamıyor.
    .data = { -untouched }
    .next =
        { $kind ->
            [seed-files] `--from` seçeneğindeki yolu ve klasördeki yetkilerinizi denetleyin.
           *[revisions] `--migrations` seçeneğindeki yolu ve klasördeki yetkilerinizi denetleyin.
        }
error-empty-folder =
    { $kind ->
        [seed-files] { $folder } klasöründe başlangıç verisi dosyası (`*.toml`) yok.
       *[revisions] { $folder } klasöründe geçiş dosyası (`*.sql`) yok.
    }
    .data = { -untouched }
    .next =
        { $kind ->
            [seed-files] `--from` seçeneğindeki yolu denetleyin. `--from` yazılmazsa programın içindeki başlangıç verileri kullanılır.
           *[revisions] `--migrations` seçeneğindeki yolu denetleyin. `--migrations` yazılmazsa programın içindeki geçişler kullanılır.
        }
error-unreadable-file = { $file } dosyası okunamıyor.
    .data = { -untouched }
    .next = Dosyanın yerinde olduğuna ve hesabınızın okuma yetkisine bakın.
error-unwritable-file = { $file } dosyası yazılamıyor.
    .data = { -untouched }
    .next = Klasördeki yetkileri ve boş yeri denetleyin, sonra komutu yeniden çalıştırın.
error-file-exists = { $file } zaten var.
    .data = { -untouched }
    .next = Başka bir ad ya da klasör seçin; var olanın üzerine yazılmaz.

## Planlar

error-bad-target = `{ $target }` geçerli bir hedef değil.
    .data = { -untouched }
    .next = `head`, `heads`, `base`, bir kimlik, `+2`, `-1` ya da `etiket@head` yazın; kimlikleri `kasadar history` gösterir.
error-unknown-target = `{ $target }` adında bir geçiş ya da etiket yok.
    .data = { -untouched }
    .next = Kimlikleri ve etiketleri `kasadar history` gösterir. Kimliğin ilk 4 karakteri yeter.
error-ambiguous-prefix = `{ $target }` birden çok kimliğin başlangıcı: { $matches }.
    .data = { -untouched }
    .next = Kimliğin daha çok karakterini yazın; tamamını `kasadar history` gösterir.
error-several-heads = Geçişlerin birden çok ucu var: { $heads }.
    .data = { -untouched }
    .next = Uçları `kasadar heads` ile görün. Hepsini `kasadar upgrade heads` ile, birini `kasadar upgrade etiket@head` ile uygulayın ya da `kasadar merge` ile birleştirin.
error-ambiguous-walk = `{ $target }` hedefi birden çok yere götürebilir: { $choices }.
    .data = { -untouched }
    .next = Adım sayısı yerine kimliği yazın ya da dalı belirtin: `etiket@+1`.
error-too-few-steps =
    { $found ->
        [0] `{ $target }` hedefine varılamaz: o yönde hiç adım yok.
       *[other] `{ $target }` hedefine varılamaz: o yönde yalnızca { $found } adım var.
    }
    .data = { -untouched }
    .next = Veritabanının nerede olduğunu `kasadar history` gösterir. En ileri gitmek için `head`, en geri dönmek için `base` yazın.
error-unknown-rows = Sürüm tablosunda hiçbir dosyada bulunmayan geçişler yazılı: { $rows }.
    .data = { -untouched }
    .next = `--db` ile `--migrations` seçeneklerinin birbirine uyduğuna bakın. Dosyalar artık yoksa tabloların gerçekte olduğu geçişle `kasadar stamp --purge <kimlik>` yazın.
error-database-newer = Bu veritabanını { $program } güncellemiş; bu program şu geçişleri tanımıyor: { $rows }.
    .data = { -untouched }
    .next = Bu bilgisayardaki Kasadar programını güncelleyip yeniden `kasadar status` yazın. Veritabanına sürüm damgası vurmayın.
error-not-applied = `{ $target }` uygulanmamış; geri alarak oraya varılamaz.
    .data = { -untouched }
    .next = Veritabanının nerede olduğunu `kasadar current` gösterir; hedef ileride ise `kasadar upgrade { $target }` yazın.
error-irreversible-revision = { $revision } geçişi geri alınamaz: { $reason }
    .data = { -untouched }
    .next = `kasadar downgrade { $revision }` gidilebilecek en geri yere döner. Daha öncesi yalnızca eskiden alınmış kopyalarda bulunur.
error-wrong-direction = `{ $target }` ters yöne götürür.
    .data = { -untouched }
    .next = İleri gitmek için `kasadar upgrade +1`, geri dönmek için `kasadar downgrade -1` yazın.
error-not-in-lineage = `{ $target }` geçişi `{ $label }` dalında değil.
    .data = { -untouched }
    .next = Etiketi yazmayın ya da daldaki geçişlere `kasadar history` ile bakın.
error-unfinished-revision =
    { $direction ->
        [down] { $revision } geçişinin geri alınması yarım kalmış; önce onun tamamlanması gerekir.
       *[up] { $revision } geçişi yarım kalmış; önce onun tamamlanması gerekir.
    }
    .data = Verileriniz güvende: yapılanlar kayıtlı, bir sonraki işlem kaldığı yerden sürer.
    .next =
        { $direction ->
            [down] `kasadar downgrade -1` yazın; nereye gelindiğini `kasadar status` gösterir.
           *[up] `kasadar upgrade { $revision }` yazın; nereye gelindiğini `kasadar status` gösterir.
        }
error-not-a-head = { $revision } kimlikli geçişin zaten bir ardılı var. Uçlar: { $heads }.
    .data = { -untouched }
    .next = `--head` seçeneğine bir uç yazın ya da bilerek dal açmak için `--splice` kullanın.
error-overlapping-targets = Bu hedefler birbirini içeriyor: { $targets }.
    .data = { -untouched }
    .next = Yalnızca en ilerideki hedefi yazın: ondan öncekileri zaten içerir.

## Veritabanları

error-bad-address =
    { $reason ->
        [bad-port] `{ $address }` geçerli bir veritabanı adresi değil: bağlantı noktası 0–65535 arasında bir sayı olmalı.
        [bad-host] `{ $address }` geçerli bir veritabanı adresi değil: sunucu adı hatalı.
        [no-path] `{ $address }` geçerli bir veritabanı adresi değil: dosyanın yolu eksik.
        [no-user] `{ $address }` geçerli bir veritabanı adresi değil: kullanıcı adı eksik.
        [unknown-scheme] `{ $address }` geçerli bir veritabanı adresi değil: `{ $word }` yerine `sqlite` ya da `postgres` yazılmalı.
        [unknown-parameter] `{ $address }` geçerli bir veritabanı adresi değil: `{ $word }` adlı bir parametre yok.
        [unknown-tls-mode] `{ $address }` geçerli bir veritabanı adresi değil: `sslmode` için `{ $word }` diye bir değer yok.
       *[not-url] `{ $address }` geçerli bir veritabanı adresi değil.
    }
    .data = { -untouched }
    .next =
        { $reason ->
            [unknown-parameter] Kullanılabilecek parametreler: `host`, `port`, `user`, `sslmode` ve `sslrootcert`.
            [unknown-tls-mode] `sslmode=require`, güvendiğiniz bir ağda `sslmode=disable` yazın.
           *[not-url] `--db` seçeneğine bir dosya yolu ya da `postgres://kullanıcı@sunucu:5432/ad` biçiminde bir adres yazın.
        }
error-no-such-file = { $path } dosyası yok.
    .data = { -untouched }
    .next = `--db` seçeneğindeki yolu denetleyin. Klasör varsa `kasadar upgrade` yeni bir veritabanı oluşturur.
error-is-folder = { $path } bir klasör, veritabanı değil.
    .data = { -untouched }
    .next = `--db` seçeneğine klasörün içindeki dosyayı yazın.
error-not-a-database = { $path } dosyası bir SQLite veritabanı değil ya da şifrelenmiş.
    .data = { -untouched }
    .next = `--db` seçeneğindeki yolu denetleyin. Doğru dosya buysa onunla çalışmayı bırakıp desteği arayın.
error-read-only = { $path } konumuna yazılamıyor.
    .data = { -untouched }
    .next = Yazma korumasını kaldırın, hesabınızın dosyaya ve klasörüne yazabildiğine bakın; sunucu ise salt okunur (standby) olmamalı.
error-in-use =
    { $waited_ms ->
        [0] { $path } dosyasını başka bir program kullanıyor.
       *[other] { $path } dosyasını başka bir program kullanıyor; Kasadar { DURATION($waited_ms) } bekledi.
    }
    .data = { -untouched }
    .next = Kasa programını kapatın ya da `--wait 60` ile daha uzun bekleyin; sonra komutu yeniden çalıştırın.
error-lock-held =
    { KNOWN($holder) ->
        [yes] { $place } üzerinde başka bir Kasadar çalışıyor: { $holder }.
       *[no] { $place } üzerinde başka bir Kasadar çalışıyor.
    }
    .data = { -untouched }
    .next = Bitmesini bekleyip komutu yeniden çalıştırın ya da `--wait 300` ekleyin, Kasadar kendisi beklesin.
error-disk-full = { $path } için diskte yer kalmadı.
    .data = { -only-finished }
    .next = Diskte ve geçici dosyaların klasöründe yer açın, sonra komutu yeniden çalıştırın.
error-disk-fault = { $path } üzerinde çalışılırken diskten okunamadı ya da diske yazılamadı.
    .data = Tamamlanan değişiklikler veritabanında, ama disk bozuluyor olabilir.
    .next = Veritabanını `-wal` ve `-journal` dosyalarıyla birlikte hemen başka bir diske kopyalayın; sonra kabloyu ve diski denetleyip `kasadar doctor` ile deneyin.
error-damaged = { $path } dosyası hasarlı.
    .data = Verilerin bir bölümü okunamıyor olabilir. Kasadar hiçbir şeyi değiştirmedi.
    .next = Kasa programını kapatın, dosyayı `-wal` ve `-journal` dosyalarıyla birlikte başka bir diske kopyalayın ve desteği arayın. Tek kopyayı onarmaya çalışmayın.
error-no-permission = { $path } dosyasını açma yetkisi yok.
    .data = { -untouched }
    .next = Hesabınızın dosyadaki ve klasöründeki yetkilerine, dosyayı başka bir programın kapalı tutup tutmadığına bakın.
error-lock-file = { $path } adlı kilit dosyası oluşturulamıyor ya da kullanılamıyor.
    .data = { -untouched }
    .next = Veritabanını hesabınızın yazabildiği yerel bir klasöre koyun; ağ klasörlerinde dosya kilidi çoğu kez çalışmaz.
error-unreachable = { $host } sunucusunun { NUMBER($port, useGrouping: 0) } numaralı bağlantı noktasında PostgreSQL yanıt vermiyor.
    .data = { -untouched }
    .next = Hizmet çalışıyor mu? Adres ve bağlantı noktası doğru mu? Güvenlik duvarı izin veriyor mu? `kasadar doctor` hepsine tek tek bakar.
error-wrong-password = { $place } sunucusu { $user } kullanıcısını bu parolayla kabul etmiyor.
    .data = { -untouched }
    .next = Adresteki kullanıcı adını denetleyin. Doğru parolayı `kasadar password` anahtarlığa koyar; ondan sonra PGPASSWORD ve PGPASSFILE değişkenlerine bakılır.
error-account-refused = { $place } sunucusu { $user } kullanıcısını içeri almıyor.
    .data = { -untouched }
    .next = Adresteki kullanıcı adını denetleyin. Sunucu yöneticisi hesabın var olduğuna, oturum açabildiğine ve `pg_hba.conf` dosyasının bu bilgisayara izin verdiğine baksın; ayrıntılarda sunucunun kendi sözleri yazar.
error-too-many-connections = { $place } sunucusunda boş bağlantı kalmadı.
    .data = { -untouched }
    .next = Sunucuyu artık kullanmayan programları kapatın ya da biraz bekleyin, sonra komutu yeniden çalıştırın. Üst sınır, sunucudaki `max_connections` ayarıdır.
error-server-not-ready = { $place } sunucusu yanıt veriyor, ama şu anda açılıyor, kapanıyor ya da kendini onarıyor.
    .data = { -untouched }
    .next = Biraz bekleyip komutu yeniden çalıştırın; böyle kalırsa sunucu yöneticisine başvurun.
error-session-refused = { $place } sunucusu yanıt veriyor, ama bağlantı açmıyor.
    .data = { -untouched }
    .next = Ayrıntılarda sunucunun kendi sözleri yazar; sunucu yöneticisine gösterin. Adrese ve hesaba `kasadar doctor` bakar.
error-password-missing = { $place } sunucusu { $user } kullanıcısının parolasını istiyor; parola bulunamadı.
    .data = { -untouched }
    .next = Parolayı `kasadar password` ile anahtarlığa ya da PGPASSFILE ile gösterilen dosyaya koyun.
error-no-such-database = Sunucuda `{ $database }` adlı bir veritabanı yok ({ $place }).
    .data = { -untouched }
    .next = Adresin sonundaki adı denetleyin ya da sunucu yöneticisinden veritabanını `createdb` ile oluşturmasını isteyin.
error-certificate-refused = { $host } sunucusunun sertifikasına güvenilmiyor ya da sertifika başka bir bilgisayara ait.
    .data = { -untouched }
    .next = Sunucu adını sertifikadaki gibi yazın ve kurumunuzun sertifika dosyasını adreste `sslrootcert=` ile gösterin. Bilgisayarın saatini de denetleyin.
error-tls-unavailable = { $host } sunucusu şifreli bağlantı sunmuyor.
    .data = { -untouched }
    .next = Sunucuda şifrelemeyi açtırın (`ssl = on`). Yalnızca güvendiğiniz bir ağda adrese `sslmode=disable` yazın.
error-bad-ca-file = { $file } dosyasında kullanılabilir bir sertifika yok.
    .data = { -untouched }
    .next = `sslrootcert=` için `BEGIN CERTIFICATE` satırı olan bir PEM dosyası gerekir; yolunu ve içeriğini denetleyin.
error-connection-lost = { $place } ile bağlantı koptu.
    .data = { -only-finished }
    .next = Ağı ve sunucuyu denetleyin, veritabanının nerede olduğuna `kasadar status` ile bakın, sonra komutu yeniden çalıştırın.
error-server-too-old = Sunucudaki PostgreSQL { $version } çok eski; Kasadar için en az { $minimum } sürümü gerekir.
    .data = { -untouched }
    .next = Sunucuyu güncelletin ya da `--db` seçeneğine başka bir sunucu yazın.
error-not-allowed = { $place } üzerinde hesabın bir yetkisi eksik.
    .data = { -only-finished }
    .next = Sunucu yöneticisinden hesaba şemayı ve tabloları değiştirme yetkisi vermesini isteyin, sonra komutu yeniden çalıştırın.

## İşlemler

error-statement-failed = { $file } dosyası, { NUMBER($line, useGrouping: 0) }. satır: { $detail }
    .data = { -only-finished }
    .next = { $revision } geçişini düzeltip önce bir kopyada deneyin; veritabanının nerede olduğunu `kasadar status` gösterir.
error-lock-timeout =
    { KNOWN($holder) ->
        [yes] { $file } dosyası, { NUMBER($line, useGrouping: 0) }. satır: tabloyu başka bir oturum tutuyor: { $holder }.
       *[no] { $file } dosyası, { NUMBER($line, useGrouping: 0) }. satır: tabloyu başka bir program tutuyor.
    }
    .data = { -only-finished }
    .next = Tabloyu tutan programı kapatın ya da daha sessiz bir saat seçin, sonra komutu `--wait 300` ekleyerek yeniden çalıştırın.
error-rows-not-conserved = Değişmemesi gereken tablolarda satırlar eksilecek ya da çoğalacaktı: { $differences }.
    .data = Verileriniz güvende: Kasadar bunu kalıcı olmadan fark edip geri aldı.
    .next = Geçişin yazarına haber verin. Değişiklik isteniyorsa tablonun adı başlıkta yazmalı: `-- changes-rows: tablo`.
error-foreign-keys-broken = { $table } tablosundaki { $rows } satır, { $parent } tablosunda artık bulunmayan satırlara bağlı kalacaktı.
    .data = Verileriniz güvende: Kasadar bunu kalıcı olmadan fark edip geri aldı.
    .next = Geçişin yazarına haber verin: geçiş, başka satırların bağlı olduğu satırları silmemeli.
error-invalid-index = { $index } adlı indeks kullanılamaz durumda kaldı.
    .data = Verileriniz güvende: kullanılamayan indeks hızı düşürür, satır eksiltmez.
    .next = Komutu yeniden çalıştırın: indeks kaldırılıp yeniden oluşturulur.
error-progress-mismatch = { $revision } geçişinin dosyası, yarım kalan işlem başladıktan sonra değiştirilmiş.
    .data = Verileriniz güvende: yapılanlar kayıtlı, başka hiçbir şey değiştirilmedi.
    .next = Dosyayı işlem başladığındaki hâline getirin, sonra `kasadar upgrade { $revision }` yazın.
error-cancelled = İsteğiniz üzerine durduruldu.
    .data = { -only-finished }
    .next = Veritabanının nerede olduğunu `kasadar status` gösterir; sürdürmek için komutu yeniden çalıştırın.
error-commit-unknown = Bağlantı son anda koptu; { $place } değişikliğin kalıcı olup olmadığını bildiremedi.
    .data = Verileriniz güvende: son geçiş ya bütünüyle var ya hiç yok.
    .next = Sunucu yeniden yanıt verince hangisi olduğunu `kasadar current` gösterir; kalanı `kasadar upgrade` yapar.
error-query-failed = { $place } bir isteği geri çevirdi.
    .data = { -only-finished }
    .next = Ayrıntılarda veritabanının kendi sözleri yazar. Bağlantıya ve yetkilere `kasadar doctor` bakar.
error-ledger-moved = Plan yapıldıktan sonra veritabanı değişti.
    .data = { -untouched }
    .next = Komutu yeniden çalıştırın, yeni bir plan yapılır. `kasadar plan upgrade` planı yalnızca gösterir.
error-edited-revision = { $file } dosyası, { $revision } geçişi uygulandıktan sonra değiştirilmiş.
    .data = { -untouched }
    .next = Dosyayı eski hâline getirin ve değişikliği yeni bir geçiş olarak yazın: `kasadar revision`.
error-unmanaged-database = Veritabanında tablolar var, sürüm damgası yok: { $tables }.
    .data = { -untouched }
    .next = `--db` seçeneğinin doğru veritabanını gösterdiğine bakın. Hangi geçişte olduğunu biliyorsanız `kasadar stamp <kimlik>` yazın: tablolara dokunulmaz, yalnızca kayıtlı sürüm değişir.

## Başlangıç verileri

error-bad-seed-file =
    { KNOWN($field) ->
        [yes] { $file } dosyası, { NUMBER($line, useGrouping: 0) }. satır, `{ $field }` alanı:
       *[no] { $file } dosyası, { NUMBER($line, useGrouping: 0) }. satır:
    } { $reason ->
        [not-utf8] metin UTF-8 kodlamasıyla yazılmamış.
        [missing] alan eksik.
        [unknown-field] bu adda bir alan yok.
        [not-text] değer, boş olmayan bir metin olmalı.
        [not-flag] değer `true` ya da `false` olmalı.
        [not-texts] değer, metinlerden oluşan bir liste olmalı.
        [not-table] değer bir TOML tablosu olmalı.
        [not-reference] değer `{"{"} from = "veri-kümesi" {"}"}` gibi yazılmalı.
        [not-rows] satırlar `[[row]]` biçiminde yazılmalı.
        [not-value] değer bir metin, bir tam sayı, `true` ya da `false` olmalı.
        [too-large] sayı çok büyük.
        [repeated-dataset] bu ad başka bir dosyada da kullanılmış.
        [not-loaded-before] `{ $other }` daha önce yüklenmiyor; yalnızca önceki dosyalardaki veri kümeleri yazılabilir.
        [unfit-reference] `{ $other }` adı `needs` içinde bulunmalı; o veri kümesinde `id` ile tek sütunlu bir anahtar olmalı.
        [no-such-row] `{ $other }` veri kümesinde bu anahtarla bir satır yok.
        [key-missing] satırda anahtarın bu parçası eksik.
        [repeated-key] { NUMBER($other_line, useGrouping: 0) }. satırda başlayan kayıtta da aynı anahtar var.
        [unknown-question] `{ $other }` adlı bir soru yok.
       *[syntax] dosya TOML biçiminde değil.
    }
    .data = { -untouched }
    .next = Dosyayı düzeltin, sonra `kasadar seed --check` ile deneyin.
error-unknown-dataset = `{ $dataset }` adlı bir veri kümesi yok.
    .data = { -untouched }
    .next = Şunlardan birini seçin: { $known }. Ad yazılmazsa `kasadar seed` hepsini yükler.
error-table-missing = `{ $dataset }` veri kümesi için gereken `{ $table }` tablosu henüz yok.
    .data = { -untouched }
    .next = Önce `kasadar upgrade`, sonra `kasadar seed` yazın.
error-answer-missing =
    { $ask ->
        [company-name] Firma adı verilmedi.
        [store-name] Mağaza adı verilmedi.
        [store-code] Mağaza kodu verilmedi.
        [admin-login] Yöneticinin kullanıcı adı verilmedi.
        [admin-name] Yöneticinin adı verilmedi.
       *[admin-password] Yönetici parolası verilmedi.
    }
    .data = { -untouched }
    .next =
        { $ask ->
            [company-name] `kasadar seed --company` komutunun ardına firma adını yazın.
            [store-name] `kasadar seed --store` komutunun ardına mağaza adını yazın.
            [store-code] `kasadar seed --store-code` komutunun ardına başka mağazada kullanılmayan kısa bir kod yazın.
            [admin-login] `kasadar seed --admin-login` komutunun ardına kullanıcı adını yazın.
            [admin-name] `kasadar seed --admin-name` komutunun ardına yöneticinin adını ve soyadını yazın.
           *[admin-password] Parolayı bir dosyaya yazın ve dosyayı `kasadar seed --admin-password-file` ile gösterin.
        }
error-weak-password = Parola çok kısa: en az { $minimum } karakter gerekir.
    .data = { -untouched }
    .next = Daha uzun bir parola seçin; birbiriyle ilgisiz birkaç sözcük iyi olur.
error-base-data-incomplete = Başlangıç verileri eksik: { $missing }.
    .data = Verileriniz güvende: denetim yalnızca okudu.
    .next = Eksikleri `kasadar seed` ile yükleyin; mağazanın değiştirdikleri olduğu gibi kalır.
error-hash-failed = Parola saklanmak üzere güvenli hâle getirilemedi.
    .data = { -untouched }
    .next = Bellek azsa öteki programları kapatın, sonra komutu yeniden çalıştırın.

## Programın kendisi

error-usage = { $detail }
    .data = { -untouched }
    .next = Bütün komutları `kasadar --help`, bir komutun seçeneklerini ardına yazılan `--help` gösterir.
error-broken-config =
    { $reason ->
        [unreadable] { $file } dosyasındaki ayarlar okunamıyor.
        [missing] { $file } diye bir ayar dosyası yok.
        [unknown-language] { $file } dosyasındaki dil `tr` ya da `en` olmalı.
        [not-utf8] { $file } dosyasındaki ayarlar UTF-8 kodlamasıyla yazılmamış.
        [password-in-address] { $file } dosyası, { NUMBER($line, useGrouping: 0) }. satır: merkez sunucunun adresinde parola yazıyor.
        [not-postgres] { $file } dosyası, { NUMBER($line, useGrouping: 0) }. satır: merkez sunucunun adresi `postgres://kullanıcı@sunucu/ad` biçiminde değil.
        [no-time] { $file } dosyası, { NUMBER($line, useGrouping: 0) }. satır: sessiz saat 22:30 gibi bir saat olarak yazılmamış.
        [unknown-default] { $file } dosyası, { NUMBER($line, useGrouping: 0) }. satır: varsayılan olarak yazılan `{ $database }` adlı veritabanı ayarlarda yok.
       *[syntax] { $file } dosyası, { NUMBER($line, useGrouping: 0) }. satır: ayarlar biçimine uygun yazılmamış.
    }
    .data = { -untouched }
    .next =
        { $reason ->
            [unreadable] Hesabınızın dosyadaki yetkilerine bakın ya da dosyayı başka yere taşıyın: Kasadar o zaman kendi ayarlarıyla başlar.
            [missing] `--config` seçeneğindeki yolu denetleyin.
            [not-utf8] Dosyayı düzenleyicinizde UTF-8 olarak kaydedin ya da başka yere taşıyın: Kasadar o zaman kendi ayarlarıyla başlar.
            [password-in-address] Parolayı adresten çıkarın; `kasadar password` onu anahtarlığa koyar.
           *[syntax] Satırı düzeltin ya da dosyayı başka yere taşıyın: Kasadar o zaman kendi ayarlarıyla başlar.
        }
error-unknown-database =
    { KNOWN($known) ->
        [yes] Ayarlarda `{ $database }` adlı bir veritabanı yok; kayıtlı olanlar: { $known }.
       *[no] Ayarlarda `{ $database }` adlı bir veritabanı yok; henüz hiçbir veritabanı kayıtlı değil.
    }
    .data = { -untouched }
    .next = `--db` seçeneğine bu adlardan birini, bir dosya yolunu ya da `postgres://kullanıcı@sunucu/ad` biçiminde bir adres yazın.
error-no-default-database = Hiçbir veritabanı belirtilmedi.
    .data = { -untouched }
    .next = `--db` seçeneğine bir yol ya da adres yazın veya ayarlarda varsayılan bir veritabanı seçin.
error-unwritable-config = Ayarlar { $file } dosyasına kaydedilemedi.
    .data = { -untouched }
    .next = Klasördeki yetkileri ve boş yeri denetleyin.
error-keyring-failed = Sistemin anahtarlığı kullanılamadı.
    .data = { -untouched }
    .next = Oturum açarak anahtarlığın kilidini açın ya da parolayı PGPASSFILE ile gösterilen dosyaya koyun.
error-interrupted = Yarıda kesildi.
    .data = { -only-finished }
    .next = Veritabanının nerede olduğunu `kasadar status` gösterir; sürdürmek için komutu yeniden çalıştırın.
error-input-closed = Şu bilgi sorulamadı, çünkü komut satırı etkileşimli değil: { $what }.
    .data = { -untouched }
    .next = Yanıtı seçenek olarak yazın (komutun ardına `--help` yazarak bakın) ya da Kasadar programını bir komut satırı penceresinde başlatın.
error-unexpected = Kasadar programının tanımadığı bir şey oldu: { $detail }
    .data = { -only-finished }
    .next = Her şeyin yolunda olup olmadığına `kasadar status` ile bakın; kodu ve günlük dosyasını desteğe gönderin.
error-editor-failed = `{ $editor }` düzenleyicisi başlatılamadı ya da hatayla kapandı.
    .data = { -untouched }
    .next = Düzenleyicinizi VISUAL ya da EDITOR değişkenine yazın, sonra yeniden `kasadar edit` yazın.
error-password-file = { $file } adlı parola dosyası okunamıyor.
    .data = { -untouched }
    .next = Dosyanın yolunu ve hesabınızın okuma yetkisini denetleyin.
error-empty-password-file = { $file } adlı parola dosyası ya da ilk satırı boş.
    .data = { -untouched }
    .next = Parolayı yalnızca sizin okuyabildiğiniz bir dosyanın ilk satırına yazın ve komutta o dosyayı gösterin.
