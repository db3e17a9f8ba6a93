# Sürüm damgası: veritabanının gerçekte hangi sürümde olduğu ve kayıtlı sürümün düzeltilmesi.

window-stamp-task = Sürüm damgası
window-stamp-step-find = Sürümü bul
window-stamp-step-choose = Sürümü seç
window-stamp-step-write = Damgala
window-stamp-step-result = Sonuç
window-stamp-safety = Hayır. Tablolara dokunulmaz, yalnızca kayıtlı sürüm değişir.
window-stamp-only-version = Tablolara dokunulmaz, yalnızca kayıtlı sürüm değişir.
window-stamp-looking = Tablolara bakılıyor…
window-stamp-unread = Sürüm belirlenemedi
window-stamp-same = Kayıtlı sürüm doğru
window-stamp-differs = Kayıtlı sürüm gerçek sürümden farklı
window-stamp-not-found = Gerçek sürüm kesin olarak bulunamadı
window-stamp-base = taban (hiçbir geçiş uygulanmamış)
window-stamp-recorded = Kayıtlı sürüm
window-stamp-real = Gerçek sürüm
window-stamp-unknown-real = Bilinmiyor

## Kanıt

window-stamp-verdict-exact = Gerçek sürüm bulundu
window-stamp-verdict-narrowed = Gerçek sürüm bulundu
window-stamp-verdict-several = Birden çok sürüm uyuyor
window-stamp-verdict-between = Bir güncelleme yarım kalmış
window-stamp-verdict-nearest = Tablolar hiçbir sürüme tam uymuyor
window-stamp-verdict-unsealed = Sürüm bu veritabanında bulunamıyor
window-stamp-verdict-empty = Veritabanı boş
window-stamp-evidence-exact = { $expected } nesnenin { $matched } tanesi eşleşiyor: { $revision }
window-stamp-evidence-narrowed =
    { $by ->
        [version-rows] Aynı tabloları bırakan birkaç sürüm var; sürüm tablosuna göre doğrusu: { $revision }
       *[ledger] Aynı tabloları bırakan birkaç sürüm var; kayıt defterine göre doğrusu: { $revision }
    }
window-stamp-evidence-several = Aynı tabloları bırakan sürümler: { $revisions }
window-stamp-evidence-between = { $before } geçişinin { $of } nesnesinden { $done } tanesi yerinde. Tamamlanan sürüm: { $after }
window-stamp-evidence-nearest = En yakını { $revision }: { $expected } nesnenin { $matched } tanesi eşleşiyor.
window-stamp-evidence-unsealed = Geçişlerin bu veritabanı türü için şema parmak izi yok.
window-stamp-evidence-empty = Hiç tablo yok; bu yüzden sürümü de yok.
window-stamp-next-exact = Kayıtlı sürüm farklıysa sonraki adımda gerçek sürüm yazılır.
window-stamp-next-narrowed = Kayıtlı sürüm farklıysa sonraki adımda gerçek sürüm yazılır.
window-stamp-next-several = En son hangi güncellemenin uygulandığını biliyorsanız sonraki adımda onu seçin.
window-stamp-next-between = En güvenlisi, o güncellemeden önceki yedeği geri yüklemektir. Ne yaptığınızdan eminseniz bir sürüm seçebilirsiniz.
window-stamp-next-nearest = Farkları kanıtta görebilirsiniz. Bir sürümü ancak nedenini yazarak seçebilirsiniz.
window-stamp-next-unsealed = Hangi sürümde olduğunu biliyorsanız sonraki adımda seçin.
window-stamp-next-empty = Tabloları oluşturmak için güncellemeyi başlatın; damgalamak tablo oluşturmaz.
window-stamp-show = Kanıtı göster
window-stamp-hide = Kanıtı gizle
window-stamp-candidate = { $expected } nesnenin { $matched } tanesi eşleşiyor.
window-stamp-unknown = Hiçbir geçişte olmayan nesneler
window-stamp-not-compared = Parmak izi olmadığı için karşılaştırılamayanlar: { $revisions }

## Seçim

window-stamp-choose = Hangi sürüm yazılacak?
window-stamp-which = Yazılacak sürüm
window-stamp-identified = Kanıtın gösterdiği sürüm: { $revision }
window-stamp-other = Başka bir sürüm
window-stamp-revision = Sürüm
window-stamp-no-match = Böyle bir sürüm yok
window-stamp-revision-missing = Yazılacak sürümü seçin.
window-stamp-becomes = Yazılacak sürüm
window-stamp-nothing = Kayıtlı sürüm zaten bu; yapılacak bir şey yok.
window-stamp-reason = Neden yine de bu sürüm yazılsın?
window-stamp-reason-sentence = Yazdığınız neden kayıt defterine geçer.
window-stamp-reason-missing = Nedenini yazın.
window-stamp-write = Damgala

## İşlem ve sonuç

window-stamp-writing = Sürüm yazılıyor…
window-stamp-done = Sürüm yazıldı
window-stamp-done-sentence = Tablolara dokunulmadı.
window-stamp-stopped = Damgalama durduruldu
window-stamp-failed = Sürüm yazılamadı
window-stamp-unchanged = Kayıtlı sürüm değişmedi.
