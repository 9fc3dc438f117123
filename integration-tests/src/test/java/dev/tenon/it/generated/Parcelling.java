package dev.tenon.it.generated;

import dev.tenon.annotation.Generated;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Has a given number, and a default. */
@Entity
class Parcelling {
    @Id
    long number;

    String label;

    @Generated
    @Column(options = "default 7")
    int priority;

    @Generated(Generated.Event.INSERT_AND_UPDATE)
    @Column(columnDefinition = "varchar(40) generated always as (label || '!') stored")
    private String shout;

    Parcelling() {}

    Parcelling(long number, String label) {
        this.number = number;
        this.label = label;
    }

    String shout() {
        return shout;
    }
}
