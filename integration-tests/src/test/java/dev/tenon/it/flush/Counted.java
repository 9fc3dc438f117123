package dev.tenon.it.flush;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.TableGenerator;

/** Takes its identifiers from a table of counters. */
@Entity
class Counted {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "counters")
    @TableGenerator(name = "counters", allocationSize = 2)
    Long id;
}
