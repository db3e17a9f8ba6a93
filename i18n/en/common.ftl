### Words that stand beside other texts everywhere.

label-data = Is the data safe?
label-next = What to do?
label-details = Details
label-code = Code
