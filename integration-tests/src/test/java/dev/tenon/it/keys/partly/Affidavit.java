package dev.tenon.it.keys.partly;

import dev.tenon.Ref;
import dev.tenon.annotation.OnUpdate;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Refers to a case file by both parts of its identifier. */
@Entity
class Affidavit {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne
    @OnUpdate(OnUpdate.Action.CASCADE)
    Ref<Casefile> casefile;

    Affidavit() {}

    Affidavit(Casefile casefile) {
        this.casefile = Ref.of(casefile);
    }
}
