package dev.tenon.it.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where something is: a record of values that never change. */
record Spot(
        String street,
        @Nullable BigDecimal height,
        @Nullable LocalDate since,
        Kind kind) {
    /** What sort of place. */
    enum Kind {
        TOWN,
        COUNTRY
    }
}
