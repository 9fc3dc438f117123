package dev.tenon.it.keys;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;

/** Identified by its haven and a number there, which are embedded. */
@Entity
class Pier {
    @EmbeddedId
    PierKey id;

    @ManyToOne
    @MapsId("haven")
    @JoinColumn(
            name = "haven_code",
            foreignKey =
                    @ForeignKey(
                            foreignKeyDefinition = "foreign key (haven_code) references haven (code) deferrable"
                                    + " initially deferred"))
    Haven haven;

    int depth;

    Pier() {}

    Pier(Haven haven, int number) {
        this.id = new PierKey(haven.code, number);
        this.haven = haven;
    }
}
