# Bir veritabanında satırların dışında ne olduğu.

schema-of = Şema: { $place }, parmak izi { $fingerprint }
schema-same = İki veritabanının şeması aynı.
schema-differs = Şemalar { $count } nesnede farklı:
schema-absent = yok
schema-present = var

object-enum = enum türü
object-sequence = sayaç
object-routine = yordam
object-table = tablo
object-column = sütun
object-primary-key = birincil anahtar
object-unique = benzersizlik
object-foreign-key = yabancı anahtar
object-check = denetim kısıtı
object-index = dizin
object-view = görünüm
object-trigger = tetikleyici
