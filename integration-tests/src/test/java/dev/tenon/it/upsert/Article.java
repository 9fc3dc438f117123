package dev.tenon.it.upsert;

import dev.tenon.Ref;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;

/** Has an identifier that the database makes, and a number that the world knows it by. */
@Entity
class Article {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false, unique = true)
    String ean;

    String name;

    @Column(updatable = false)
    String addedBy;

    @Column(insertable = false, columnDefinition = "integer default 7")
    Integer stock;

    @Version
    int version;

    @ManyToOne
    Ref<Maker> maker;

    @ElementCollection
    Set<String> labels = new HashSet<>();

    Article() {}

    Article(String ean, String name) {
        this.ean = ean;
        this.name = name;
    }
}
