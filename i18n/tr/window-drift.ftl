# Beklenmeyen değişiklikler: veritabanında ve geçiş dosyalarında Kasadar dışında neyin değiştiği.

window-drift-looking = Tablolara bakılıyor…
window-drift-unread = Tablolara bakılamadı
window-drift-heading = { $count } beklenmeyen değişiklik var
window-drift-heading-audit = Kayıt defteri değiştirilmiş
window-drift-heading-notes = Yalnızca zararsız eklemeler var
window-drift-heading-none = Beklenmeyen değişiklik yok
window-drift-sentence = Kasadar bunları yalnızca gösterir; hiçbir şeye dokunulmadı.
window-drift-means = Satışlar sürebilir. Güncellemeler ise tabloların beklenen durumda olmasına dayanır; ön denetim, bunlar giderilene kadar güncellemeyi durdurur.
window-drift-alarms = Giderilmesi gerekenler
window-drift-alarms-sentence = Bu nesneler güncellemelerin bıraktığı gibi değil. Elle ya da başka bir programla değiştirilmiş olabilirler.
window-drift-notes = Zararsız eklemeler
window-drift-notes-sentence = Bunlar sonradan eklenmiş; güncellemeleri engellemez.
window-drift-edited = Sonradan değiştirilen dosyalar
window-drift-edited-sentence = Bu dosyaların içeriği uygulandıkları günden farklı. Programı yeniden kurmak özgün dosyaları geri getirir.
window-drift-audit = Kayıt defterindeki değişiklikler
window-drift-audit-sentence = Satışlara dokunulmadı. Veritabanına kimlerin erişebildiğini bir yere yazın ve destek dosyasını gönderin.
window-drift-none = Tablolar, dosyalar ve kayıt defteri beklendiği gibi.
window-drift-change-missing = Eksik { $kind }:
window-drift-change-extra = Fazladan { $kind }:
window-drift-change-changed = Değişmiş { $kind }:
window-drift-expected = Beklenen:
window-drift-found = Bulunan:
window-drift-support = Destek dosyası kaydet…
window-drift-stamp = Sürümü belirle…
window-drift-restore = Yedekten geri yükle…
window-drift-saved = Destek dosyası kaydedildi: { $file }
