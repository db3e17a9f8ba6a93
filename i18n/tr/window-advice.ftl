window-advice = Nedenini bulmak için Yardım ekranındaki destek dosyasını kaydedip desteğe gönderin.
