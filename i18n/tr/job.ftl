# Bir işlem sürerken söylenenler.

progress-stage = { $stage ->
    [pre-checks] Ön denetimler yapılıyor
    [backup] Yedek alınıyor
    [verify-backup] Yedek doğrulanıyor
    [rehearsal] Kopya üzerinde deneme yapılıyor
    [apply] Uygulanıyor
    [verify] Sonuç doğrulanıyor
    [unpack] Yedek, veritabanının yanında açılıyor
    [swap] Eski ile yeni yer değiştiriyor
   *[put-back] Önceki durum geri konuyor
}
progress-bytes = { $done } kopyalandı
progress-bytes-of = { $done } / { $of } kopyalandı
progress-copy-restarted = Bu sırada başka bir program yazdı, kopyaya baştan başlanıyor; deneme { $attempt }
