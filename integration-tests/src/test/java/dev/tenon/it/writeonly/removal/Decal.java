package dev.tenon.it.writeonly.removal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** On any number of boards, of which it does not know. */
@Entity
class Decal {
    @Id
    private long id;

    private String label;

    Decal() {}

    Decal(long id, String label) {
        this.id = id;
        this.label = label;
    }

    String getLabel() {
        return label;
    }
}
