package dev.tenon.it.upsert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** Has a random identifier, a unique name, and a version that is a time. */
@Entity
class Setting {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;

    @Column(unique = true)
    final String name;

    String content;

    @Version
    Instant changed;

    Setting(String name, String content) {
        this.name = name;
        this.content = content;
    }
}
