# What a database holds besides rows.

schema-of = Schema of { $place }, fingerprint { $fingerprint }
schema-same = Both databases have the same schema.
schema-differs = The schemas differ in { $count ->
    [one] one object
   *[other] { $count } objects
}:
schema-absent = not there
schema-present = there

object-enum = enumerated type
object-sequence = sequence
object-routine = routine
object-table = table
object-column = column
object-primary-key = primary key
object-unique = unique
object-foreign-key = foreign key
object-check = check
object-index = index
object-view = view
object-trigger = trigger
