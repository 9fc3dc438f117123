package dev.tenon.it.lineage;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A root whose relationships have other sides that are for objects of one class below it. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
abstract class Railcar {
    @Id
    String code;

    @ManyToOne
    @Nullable
    Ref<Railyard> yard;

    @OneToOne
    @Nullable
    Ref<Railyard> pride;

    @ManyToOne
    @Nullable
    Ref<Railyard> washedAt;

    @ManyToMany
    Set<Railyard> calls = new LinkedHashSet<>();

    Railcar(String code) {
        this.code = code;
    }
}
