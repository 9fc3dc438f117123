package dev.tenon.it.embedded.other;

import dev.tenon.it.embedded.base.Described;
import jakarta.persistence.Entity;
import java.time.LocalDate;

/** Chooses a date, and a smaller identifier. */
@Entity
public class Chronicle extends Described<Integer, LocalDate> {}
