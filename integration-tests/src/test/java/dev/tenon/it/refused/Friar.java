package dev.tenon.it.refused;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;

/** Lives in an cloister, may have a crosier, and sings psalms in order, some of them twice. */
@Entity
class Friar {
    @Id
    long id;

    @Convert(converter = VowConverter.class)
    String vow;

    @ManyToOne
    Cloister cloister;

    @OneToOne(mappedBy = "bearer")
    Crosier crosier;

    @ManyToMany
    @OrderColumn
    List<Psalm> psalms = new ArrayList<>();

    Friar() {}

    Friar(long id, Cloister cloister, Psalm... psalms) {
        this.id = id;
        this.cloister = cloister;
        this.psalms.addAll(List.of(psalms));
    }
}
