### Kayıt defterinin ve veritabanının durumu: neyin bozuk olduğu, neyin zamanının geldiği.

## Kayıt defteri: `audit-<breach>` tek bir kayıt içindir.

audit-edited = Kayıt defterindeki { NUMBER($seq, useGrouping: 0) } numaralı kayıt ya da ondan önceki, yazıldıktan sonra değiştirilmiş.
audit-missing = Kayıt defterinde { NUMBER($seq, useGrouping: 0) } numaralı kayıttan önceki kayıtlar silinmiş.
audit-moved = Kayıt defterindeki { NUMBER($seq, useGrouping: 0) } numaralı kayıt yazıldığında başka bir yerdeydi.
audit-unchained = Kayıt defterindeki { NUMBER($seq, useGrouping: 0) } numaralı kaydı bu Kasadar dışında bir şey yazmış.
audit-cut = Kayıt defterinin { NUMBER($seq, useGrouping: 0) } numaralı kayıttan başlayan sonu silinmiş.
audit-next = Satışlara dokunulmamıştır. Veritabanına kimlerin erişebildiğini bir yere yazın ve bir destek dosyası gönderin: `kasadar support-file`.
