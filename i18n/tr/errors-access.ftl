# Kimin işlem yapabileceği, kimin yapamayacağı.

error-sign-in-failed = Kullanıcı adı veya parola yanlış.
    .data = { -untouched }
    .next = Caps Lock tuşuna ve klavye düzenine bakıp yeniden deneyin. Kapatılmış bir hesapla giriş yapılamaz.
error-right-missing = { $login } bu işlemi yapamaz: { $right } yetkisi yok.
    .data = { -untouched }
    .next = Şu rollerden birine sahip biri giriş yapsın: { $roles }.
error-users-unreadable = Bu veritabanının kullanıcıları okunamıyor: { $table } tablosunda { $column } sütunu yok.
    .data = { -untouched }
    .next = Veritabanının gerçekte hangi sürümde olduğunu `kasadar identify` gösterir; destek dosyasını satıcınıza gönderin.
error-nobody-entitled = Bu veritabanında { $right } yetkisine sahip etkin bir kullanıcı yok.
    .data = { -untouched }
    .next = Kasa programında bir kullanıcıya bu yetkiyi içeren bir rol verin, sonra yeniden deneyin.
