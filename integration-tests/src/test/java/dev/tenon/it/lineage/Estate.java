package dev.tenon.it.lineage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PrePersist;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;

/** The abstract root. */
@Entity
@IdClass(EstateKey.class)
@Inheritance(strategy = InheritanceType.JOINED)
abstract class Estate {
    @Id
    String shire = "";

    @Id
    int plot;

    @Column(nullable = false)
    String owner = "";

    @Version
    int version;

    @Transient
    final List<String> heard = new ArrayList<>();

    @PrePersist
    @PostLoad
    void hear() {
        heard.add("estate");
    }

    EstateKey key() {
        return new EstateKey(shire, plot);
    }
}
