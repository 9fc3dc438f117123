package dev.tenon.it.condition;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;

/** Something that happened, told in every type of time. */
@Entity
class Event {
    @Id
    Long id;

    LocalDate day;
    LocalDateTime at;
    Instant moment;
    LocalTime hour;
    UUID code;
    String name;
    String digits;
    BigDecimal price;
    boolean paid;

    protected Event() {}

    Event(Long id) {
        this.id = id;
    }
}
