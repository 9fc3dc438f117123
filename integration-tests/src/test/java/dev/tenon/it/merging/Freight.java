package dev.tenon.it.merging;

import dev.tenon.Ref;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** Is given to a haulier once, which no UPDATE changes. */
@Entity
class Freight {
    @Id
    String code;

    String cargo;

    @ManyToOne
    @JoinColumn(updatable = false)
    Ref<Haulier> haulier;

    /** Likewise; what it says is merged all the same. */
    @ManyToOne(cascade = CascadeType.MERGE)
    @JoinColumn(updatable = false)
    Haulier partner;

    Freight() {}

    Freight(String code, String cargo) {
        this.code = code;
        this.cargo = cargo;
    }
}
