package dev.tenon.it.inheritance;

import dev.tenon.Ref;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds attributes of all kinds: a primitive, an embedded value, a unique column, a collection. */
@Entity
class Vocalist extends Performer {
    int octaves;

    @Column(unique = true)
    @Nullable
    String register;

    @Embedded
    @Nullable
    Compass compass;

    @ManyToOne
    @Nullable
    Ref<Vocalist> teacher;

    @OneToMany(mappedBy = "teacher")
    List<Vocalist> pupils = new ArrayList<>();

    @OneToMany(mappedBy = "vocalist", cascade = CascadeType.ALL, orphanRemoval = true)
    List<Aria> arias = new ArrayList<>();

    protected Vocalist() {}

    Vocalist(String name, int octaves) {
        super(name);
        this.octaves = octaves;
    }
}
