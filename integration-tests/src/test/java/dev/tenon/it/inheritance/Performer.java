package dev.tenon.it.inheritance;

import dev.tenon.Ref;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The root of a hierarchy; an object may be of this very class. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
class Performer {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(nullable = false)
    String name;

    @Version
    int version;

    @ManyToOne
    @Nullable
    Ref<PlayHouse> house;

    @ManyToOne
    @Nullable
    Ref<Impresario> impresario;

    @ElementCollection
    Set<String> languages = new HashSet<>();

    protected Performer() {
        this("");
    }

    Performer(String name) {
        this.name = name;
    }
}
