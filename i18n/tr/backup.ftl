# Yedekler ve geri yükleme: ne söylenir, ne ters gidebilir.

backup-reason = { $reason ->
    [before-upgrade] yükseltmeden önce
    [before-downgrade] geri almadan önce
    [before-restore] geri yüklemeden önce
    [before-stamp] damgalamadan önce
   *[by-hand] elle alındı
}
backup-lies-in = Yedeğin klasörü: { $folder }
backup-none = Henüz yedek yok; bakılan klasör: { $folder }
backup-sound = { $flaws ->
    [0] { $depth ->
        [checksum] baytlar yazıldığı gibi
        [deep] sağlam: açılıp baştan sona denetlendi
       *[open] sağlam: içi denetlendi
    }
   *[other] sağlam; { $flaws } yerde satırlar, veritabanında olduğu gibi, var olmayan satırları gösteriyor
}
backup-cleared = { $removed } yedek silindi, { $kept } yedek duruyor
backup-would-clear = { $removed } yedek silinirdi, { $kept } yedek kalırdı

restore-answer = geri yükle
restore-question = { $place } içinde bu yedekten sonra yapılan her şey oradan silinecek; şimdiki durum önce saklanır. Sürdürmek için `{ $answer }` yazın:
restore-done = { $place } geri yüklendi ve denetlendi.
restore-saved = { $kind ->
    [backup] Önceki durum { $name } kimlikli yedekte; `kasadar restore --undo` onu geri getirir.
    [files] Önceki durum okunamadı; dosyaları şu klasörde: { $name }
    [database] Önceki veritabanı { $name } adıyla duruyor: `kasadar restore --undo` onu geri getirir, `kasadar restore --confirm` siler.
   *[nothing] Önceden bir veritabanı yoktu.
}

error-backup-folder = Yedekler okunamıyor ya da yazılamıyor: { $path }.
    .data = { -untouched }
    .next = Diskin takılı olduğuna, boş yere ve klasördeki yetkilere bakın; `kasadar doctor` da bakar.
error-no-room-for-backup = Yedek için { BYTES($needed) } gerekiyor, { $path } üzerinde { BYTES($free) } boş.
    .data = { -untouched }
    .next = Yer açın, eski yedekleri `kasadar backup prune` ile silin ya da ayarlarda `[backup] folder` altına başka bir klasör yazın.
error-backups-busy = { $path } klasöründeki yedekler üzerinde başka bir Kasadar çalışıyor.
    .data = { -untouched }
    .next = İşi bitene kadar bekleyin, sonra komutu yeniden çalıştırın.
error-no-such-backup = { $path } klasöründe `{ $backup }` kimlikli bir yedek yok.
    .data = { -untouched }
    .next = Var olanları `kasadar backup list` gösterir; başka yerdeki bir yedeğin yolu yazılır.
error-ambiguous-backup = `{ $backup }` ile başlayan birden çok yedek var: { $found }.
    .data = { -untouched }
    .next = Kimliğin daha uzun bir bölümünü yazın; tamamını `kasadar backup list` gösterir.
error-manifest-damaged = Bir yedeğin bilgi dosyası değiştirilmiş ya da hasarlı: { $file }.
    .data = Veritabanına dokunulmadı. Bu yedeğe güvenilemez.
    .next = `kasadar backup list` ile başka bir yedek seçin, `kasadar backup` ile yenisini alın.
error-manifest-too-new = { $file } dosyasını daha yeni bir Kasadar yazmış (biçim { $format }).
    .data = { -untouched }
    .next = Bu programı güncelleyin, sonra komutu yeniden çalıştırın; sürümünü `kasadar --version` gösterir.
error-backup-file-missing = Yedeğin dosyası yok: { $file }.
    .data = Veritabanına dokunulmadı. Dosyası bulunmadıkça bu yedek kullanılamaz.
    .next = `kasadar backup list` ile başka bir yedek seçin.
error-backup-damaged = { $file } dosyası, { $backup } kimlikli yedek alınırken yazılan dosya değil.
    .data = Veritabanına dokunulmadı. Bu yedeğe güvenilemez.
    .next = `kasadar backup list` ile başka bir yedek seçin; diski denetleyin ve `kasadar backup` ile yenisini alın.
error-backup-unsound = { $reason ->
        [integrity] { $backup } kimlikli yedek bütünlük denetiminden geçmedi: { $detail }
        [fingerprint] { $backup } kimlikli yedekteki şema, kayda geçen şema değil.
        [version] { $backup } kimlikli yedekteki sürüm, kayda geçen sürüm değil: { $detail }
        [rows] { $backup } kimlikli yedekteki satır sayıları kayda geçenlerden farklı: { $detail }
       *[unreadable] { $backup } kimlikli yedek açılamıyor: { $detail }
    }
    .data = Veritabanına dokunulmadı. Bu yedeğe güvenilemez.
    .next = `kasadar backup list` ile başka bir yedek seçin. Yeni alınan yedek bozuksa veritabanının kendisi bozuktur: `kasadar doctor` ile bakın.
error-foreign-backup = { $backup } kimlikli yedek başka bir veritabanından alınmış: { $from }.
    .data = { -untouched }
    .next = { $place } için alınmış bir yedek seçin. İstenen başka veritabanının içeriğiyse `kasadar restore` komutuna `--from-other-database` ekleyin.
error-other-engine = { $backup } kimlikli yedek { $place } için uygun değil: biri SQLite, öteki PostgreSQL.
    .data = { -untouched }
    .next = `kasadar backup list` ile başka bir yedek seçin.
error-backup-too-new = { $backup } kimlikli yedek bu programdan daha yeni: sürümü { $rows }.
    .data = { -untouched }
    .next = Bu programı güncelleyin ya da o geçişlerin klasörünü `--migrations` ile gösterin; sonra `kasadar restore` komutunu yeniden çalıştırın.
error-written-meanwhile = { $place } durmadan yazıldığı için şimdiki durumu saklanıp değiştirilemedi.
    .data = { -untouched }
    .next = Kasa programını kapatın, sonra `kasadar restore` komutunu yeniden çalıştırın.
error-network-place = { $path } bir ağ sürücüsünde.
    .data = { -untouched } Mağaza veritabanını koruyan kilitler ağ üzerinden çalışmaz.
    .next = Veritabanını bu makinenin diskine kopyalayın ve `--db` ile gösterin; sonra `kasadar restore` komutunu yeniden çalıştırın.
error-sessions-open = { $place } kullanımda: { $sessions }.
    .data = { -untouched }
    .next = Bitirmelerini bekleyin ya da oturumlarını `kasadar restore --end-sessions` ile sonlandırın.
error-nothing-to-undo = { $place } için geri alınabilecek bir geri yükleme kayıtlı değil.
    .data = { -untouched }
    .next = Geri yüklenebilecek yedekleri `kasadar backup list` gösterir.
error-nothing-to-confirm = { $place } için onay bekleyen bir geri yükleme yok.
    .data = { -untouched }
    .next = Yapılacak bir şey yok; veritabanının durumunu `kasadar status` gösterir.
error-restore-not-confirmed = { $place } geri yüklenmedi, çünkü kimse onaylamadı.
    .data = { -untouched }
    .next = Nelerin değişeceğine `kasadar restore YEDEK --dry-run` ile bakın, sonra `--yes` ekleyin.
error-restore-stuck = { $path } için başlatılan bir geri yükleme yarıda kalmış ve getirdiği dosya ortada yok.
    .data = Geri yüklemeden önceki durum yedeklerin arasında; başka bir şey değiştirilmedi.
    .next = { $journal } dosyasını silin, sonra yeniden geri yükleyin: yedekleri `kasadar backup list` gösterir.
error-restored-differs = { $reason ->
        [fingerprint] { $place } geri yüklendi, ama şeması yedektekinden farklı.
        [version] { $place } geri yüklendi, ama sürümü yedektekinden farklı: { $detail }
        [rows] { $place } geri yüklendi, ama satır sayıları yedektekinden farklı: { $detail }
        [integrity] { $place } geri yüklendi, ama bütünlük denetiminden geçmedi: { $detail }
       *[unreadable] { $place } geri yüklendi, ama açılamıyor: { $detail }
    }
    .data = Önceki durum saklandı. Bu veritabanıyla satış yapmayın.
    .next = Önceki durumu `kasadar restore --undo` ile geri getirin ve diski denetleyin.
error-server-needed = { $backup } kimlikli yedeğin içine yalnızca sunucusuyla bakılabilir.
    .data = { -untouched }
    .next = Sunucuyu `--db` ile gösterip komutu yeniden çalıştırın.
error-nothing-to-restore-into = { $place } için yazılan klasör yok.
    .data = { -untouched }
    .next = Klasörü oluşturun ya da `--db` ile yazılan yolu düzeltin, sonra `kasadar restore` komutunu yeniden çalıştırın.
error-saved-as-files = { $place } dosyasının önceki hâli okunamadığı için dosya olarak saklandı: { $folder }.
    .data = { -untouched }
    .next = O dosyalar destek içindir; geri yüklenebilecek yedekleri `kasadar backup list` gösterir.
