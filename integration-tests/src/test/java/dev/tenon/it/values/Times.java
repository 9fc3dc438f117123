package dev.tenon.it.values;

import jakarta.persistence.Entity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** One attribute of each type of {@code java.time}. */
@Entity
class Times extends Row {
    LocalDate born;
    LocalTime opens;
    LocalDateTime starts;
    OffsetDateTime sent;
    OffsetTime daily;
    ZonedDateTime departs;
    Instant happened;
    Year vintage;
    YearMonth expires;
    MonthDay feast;
    Period term;
    Duration lasts;
    ZoneId region;
    ZoneOffset shift;
}
