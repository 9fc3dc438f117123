package dev.tenon.it.relationships.collections;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** One for each language. */
@Entity
class Title {
    @Id
    Long id;

    String language;

    String text;

    @ManyToOne
    Ref<Project> project;

    Title() {}

    Title(Long id, String language, String text) {
        this.id = id;
        this.language = language;
        this.text = text;
    }
}
