# Başlangıç verileri: yüklemenin ne ekleyeceği, ne değiştireceği, neyi olduğu gibi bırakacağı.

window-base-data-heading-looking = Başlangıç verilerine bakılıyor…
window-base-data-heading-unread = Başlangıç verilerine bakılamadı
window-base-data-heading-no-table = Önce güncelleme gerekiyor
window-base-data-heading-same = Her şey yerinde
window-base-data-heading-added = { $added } satır eklenecek
window-base-data-heading-changed = { $changed } satır değişecek
window-base-data-heading-both = { $added } satır eklenecek, { $changed } satır değişecek
window-base-data-sentence = Üreticinin verileri, mağazanın değişiklikleri ve bu sürümün verileri karşılaştırıldı.
window-base-data-promise = Mağazanın kaldırdığı bir yetki yeniden verilmez, parolalar hiçbir zaman sıfırlanmaz.
window-base-data-choose = Veritabanı

window-base-data-dataset = Veriler
window-base-data-result = Yükleme ne yapar?
window-base-data-kept = Mağazanın değiştirdiği, kalır
window-base-data-same = Aynı
window-base-data-added = { $added } eklenecek
window-base-data-changed = { $changed } değişecek
window-base-data-there = Yerinde

window-base-data-load = Yükle…
window-base-data-questions = Yüklemeden önce birkaç bilgi
window-base-data-questions-sentence = Bunları yalnızca siz bilebilirsiniz; programda hazır bir değer yoktur.
window-base-data-go = Yükle
window-base-data-loading = Başlangıç verileri yükleniyor…
window-base-data-done = Başlangıç verileri yüklendi
window-base-data-done-sentence = Eklenen satır: { $added }. Değişen satır: { $changed }.

window-base-data-no-table = Tablolar henüz hazır değil
window-base-data-no-table-sentence = Bu veriler, güncellemeyle gelecek tablolara yazılır. Önce veritabanını güncelleyin; şu an hiçbir şey eksilmiş değil.
window-base-data-update = Güncelle…
window-base-data-no-database = Henüz veritabanı tanımlanmadı
window-base-data-no-database-sentence = Yeni kurulum, veritabanını oluşturur ve başlangıç verilerini yükler.
window-base-data-install = Yeni kurulum…
