# Geçmiş: bütün geçişler, çizimi ve her birinin sayfası.

window-history-unread = Geçmiş okunamadı
window-history-sentence = { $applied } uygulandı, { $pending } bekleyen
window-history-empty = Henüz geçiş yok
window-history-empty-sentence = Bu programın içinde hiç geçiş bulunmuyor; veritabanlarına dokunulmadı.
window-history-revision = Geçiş
window-history-applied = Uygulandı
window-history-by = Kim
window-history-took = Süre
window-history-pending = Bekleyen
window-history-unrecorded = Uygulandı, kaydı yok

## Bir geçişin sayfası

window-history-page = Seçilen geçiş
window-history-close = Sayfayı kapat
window-history-done = Uygulandı
window-history-id = Geçiş
window-history-when = Ne zaman
window-history-labels = Etiketler
window-history-file = Dosya
window-history-engine = SQL metni hangi veritabanı için
window-history-sql = { $engine } için SQL metni
window-history-no-sql = Bu geçiş o veritabanında hiçbir komut çalıştırmaz.
window-history-irreversible = Bu geçiş geri alınamaz: { $reason }
window-history-parent = Önceki
window-history-child = Sonraki
window-history-checksum = Doğrulama özeti
window-history-copy = Doğrulama özetini kopyala
window-history-back-sentence = Sonraki geçişler geri alınır. Önce planı ve silinecek satırları görürsünüz.
window-history-back = Bu sürüme dön…
