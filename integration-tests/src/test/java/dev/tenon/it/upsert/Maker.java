package dev.tenon.it.upsert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** Has an identifier that the application assigns. */
@Entity
class Maker {
    @Id
    String code;

    @Column(nullable = false)
    String name;

    @OneToMany(mappedBy = "maker")
    List<Article> articles = new ArrayList<>();

    Maker() {}

    Maker(String code, String name) {
        this.code = code;
        this.name = name;
    }
}
