package dev.tenon.it.generated.versions;

import dev.tenon.annotation.Generated;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** A default begins its revisions, and a trigger counts them. */
@Entity
class Manuscript {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(unique = true)
    String title;

    @Version
    @Generated(Generated.Event.INSERT_AND_UPDATE)
    @Column(nullable = false, options = "default 1")
    int revision;

    Manuscript() {}

    Manuscript(String title) {
        this.title = title;
    }
}
