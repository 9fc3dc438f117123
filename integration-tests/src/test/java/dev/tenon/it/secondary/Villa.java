package dev.tenon.it.secondary;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Is referred to by its code, which is not its identifier. */
@Entity
class Villa {
    @Id
    @GeneratedValue
    @Nullable
    Long id;

    @Column(unique = true)
    String code;

    @OneToMany(mappedBy = "villa")
    List<Envoy> guests = new ArrayList<>();

    protected Villa() {
        this("");
    }

    Villa(String code) {
        this.code = code;
    }
}
