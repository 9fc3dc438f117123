package dev.tenon.it.relationships.oncolumn;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Weekly {
    @Id
    Long id;

    protected Weekly() {}

    Weekly(long id) {
        this.id = id;
    }
}
