package dev.tenon.it.events;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Transient;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Has callbacks of its own, and overrides one of its superclass. */
@Entity
class Hamper extends Traced {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String label;

    @Column(nullable = false)
    String code;

    int changes;

    @ManyToOne
    Entrepot entrepot;

    @OneToMany(mappedBy = "hamper", cascade = CascadeType.ALL, orphanRemoval = true)
    List<Content> contents = new ArrayList<>();

    @Transient
    String entrepotSeenWhenLoaded;

    Hamper() {}

    Hamper(String label) {
        this.label = label;
    }

    @Override
    Long number() {
        return id;
    }

    @PrePersist
    private void encode() {
        heard.add("hamper: new");
        code = label.toUpperCase(Locale.ROOT);
    }

    @PreUpdate
    void count() {
        heard.add("hamper: changed");
        if ("refused".equals(label)) {
            throw new IllegalArgumentException("a hamper cannot be refused");
        }
        changes++;
        code = label.toUpperCase(Locale.ROOT);
    }

    @Override
    @PostLoad
    void traceLoaded() {
        heard.add("hamper: loaded");
        entrepotSeenWhenLoaded = entrepot == null ? null : entrepot.name;
    }
}
