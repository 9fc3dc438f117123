package dev.tenon.it.places;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;

/** Has a place of its own in a procedure. */
@Entity
@Table(uniqueConstraints = @UniqueConstraint(columnNames = {"procedure_id", "nth"}))
class Instruction {
    @Id
    long id;

    @ManyToOne(optional = false)
    Procedure procedure;

    @Version
    int version;

    Instruction() {}

    Instruction(long id) {
        this.id = id;
    }
}
