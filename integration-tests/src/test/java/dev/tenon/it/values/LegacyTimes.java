package dev.tenon.it.values;

import jakarta.persistence.Entity;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Calendar;
import java.util.Date;

/** The classes from before {@code java.time}, which can change in place. */
@Entity
@SuppressWarnings("deprecation") // @Temporal goes with the types
class LegacyTimes extends Row {
    Date moment;

    @Temporal(TemporalType.TIMESTAMP)
    Date stamp;

    @Temporal(TemporalType.DATE)
    Date born;

    @Temporal(TemporalType.TIME)
    Date opens;

    Calendar starts;

    @Temporal(TemporalType.DATE)
    Calendar expires;

    java.sql.Date dated;
    Time timed;
    Timestamp stamped;
}
