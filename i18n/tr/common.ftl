### Her yerde başka metinlerin yanında duran sözler.

label-data = Veriler güvende mi?
label-next = Ne yapmalı?
label-details = Ayrıntılar
label-code = Kod
