package dev.tenon.it.unique;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Its unique values leave no room for others: one is too short, the other one is checked. */
@Entity
class Airfield {
    @Id
    long id;

    @Column(unique = true, nullable = false, length = 3)
    String code;

    @Column(unique = true, check = @CheckConstraint(constraint = "runway >= 0"))
    int runway;

    Airfield() {}

    Airfield(long id, String code, int runway) {
        this.id = id;
        this.code = code;
        this.runway = runway;
    }
}
