package dev.tenon.it.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a night costs: one of several records, as a property tells. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
sealed interface Fee {
    /** The same for everybody. */
    record Flat(int cents) implements Fee {}

    /** For each guest. */
    record PerGuest(int cents, int most) implements Fee {}
}
