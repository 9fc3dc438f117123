package dev.tenon.it.seeds.basic.nullable;

import static jakarta.persistence.GenerationType.IDENTITY;

import dev.tenon.Ref;
import dev.tenon.annotation.References;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** In a package marked {@code @NullMarked}, a type says for itself whether null is allowed. */
@Entity
class Patient {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String name;

    int age;

    @Nullable
    Integer weight;

    @Nullable
    String nickname;

    @Column(nullable = true)
    String file;

    @References(Ward.class)
    @Nullable
    Long wardId;

    @ManyToOne
    @Nullable
    Ref<Ward> ward;

    @ManyToOne
    Ref<Clinic> clinic;

    @ManyToOne(optional = true)
    Ref<Clinic> formerClinic;

    Patient() {}

    Patient(String name) {
        this.name = name;
    }
}
