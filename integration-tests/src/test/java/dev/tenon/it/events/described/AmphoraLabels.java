package dev.tenon.it.events.described;

import jakarta.persistence.PostLoad;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;

/** What callbacks of the class would do. */
class AmphoraLabels {
    @PrePersist
    void label(Amphora amphora) {
        amphora.label = "by " + amphora.potter;
    }

    @PreUpdate
    void count(Amphora amphora) {
        amphora.changes++;
    }

    @PostLoad
    void read(Amphora amphora) {
        amphora.label += ", read";
    }
}
