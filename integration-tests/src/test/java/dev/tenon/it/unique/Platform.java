package dev.tenon.it.unique;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

/** The database checks its number at commit, if it can. */
@Entity
@Table(uniqueConstraints = @UniqueConstraint(columnNames = "number", options = "deferrable initially deferred"))
class Platform {
    @Id
    long id;

    @Column(nullable = false)
    int number;

    Platform() {}

    Platform(long id, int number) {
        this.id = id;
        this.number = number;
    }
}
