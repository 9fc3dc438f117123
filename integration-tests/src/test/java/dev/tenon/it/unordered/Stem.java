package dev.tenon.it.unordered;

import dev.tenon.Ref;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** Equal by identity. */
@Entity
class Stem {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String flower;

    @Embedded
    Cut cut;

    @ManyToOne
    Ref<Ribbon> ribbon;

    @ManyToOne
    Ref<Bouquet> bouquet;

    @OneToMany(mappedBy = "stem", cascade = CascadeType.ALL)
    List<Frond> fronds = new ArrayList<>();

    Stem() {}

    Stem(String flower, Integer length, Ribbon ribbon) {
        this.flower = flower;
        this.cut = length == null ? null : new Cut(length);
        this.ribbon = ribbon == null ? null : Ref.of(ribbon);
    }

    /** How it was cut. */
    @Embeddable
    record Cut(int length) {}
}
