package dev.tenon.it.relationships.conditions;

import dev.tenon.annotation.References;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** The target of all conditions: a value of each kind to compare. */
@Entity
class Flare {
    @Id
    Long id;

    @References(Buoy.class)
    Long buoyId;

    String code;
    int strength;

    @Column(precision = 8, scale = 2)
    BigDecimal price;

    boolean lit;

    @Nullable
    String note;

    LocalDate fired;
    LocalDateTime seen;
    Instant moment;

    Flare() {}

    Flare(long id, String code, int strength, boolean lit, @Nullable String note) {
        this.id = id;
        this.buoyId = 1L;
        this.code = code;
        this.strength = strength;
        this.price = BigDecimal.valueOf(strength).movePointLeft(1);
        this.lit = lit;
        this.note = note;
        at(Instant.parse("2026-03-31T08:15:30.250Z"), LocalDateTime.parse("2026-03-31T08:15:30.250"));
    }

    final Flare at(Instant moment, LocalDateTime seen) {
        this.moment = moment;
        this.seen = seen;
        fired = seen.toLocalDate();
        return this;
    }

    @Override
    public String toString() {
        return String.valueOf(id);
    }
}
