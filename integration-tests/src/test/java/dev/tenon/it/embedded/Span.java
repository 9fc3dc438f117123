package dev.tenon.it.embedded;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** A value that cannot change: final fields, made by its constructor; one has a reserved word for its name. */
@Embeddable
final class Span {
    private final LocalDate from;
    private final LocalDate until;

    Span(LocalDate from, LocalDate until) {
        this.from = from;
        this.until = until;
    }

    LocalDate from() {
        return from;
    }

    LocalDate until() {
        return until;
    }
}
