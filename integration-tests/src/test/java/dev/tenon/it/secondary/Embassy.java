package dev.tenon.it.secondary;

import dev.tenon.Ref;
import dev.tenon.annotation.SecondaryRow;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SecondaryTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refers to the first of its envoys, who refer to it: each by a secondary table. */
@Entity
@SecondaryTable(name = "embassy_staff")
@SecondaryRow(table = "embassy_staff", optional = true)
class Embassy {
    @Id
    @GeneratedValue
    @Nullable
    Long id;

    String city;

    @ManyToOne(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "head_id", table = "embassy_staff")
    @Nullable
    Envoy head;

    @Column(table = "embassy_staff")
    @Nullable
    String motto;

    @OneToMany(mappedBy = "embassy", cascade = CascadeType.PERSIST)
    List<Envoy> envoys = new ArrayList<>();

    @OneToMany(mappedBy = "refuge")
    List<Envoy> refugees = new ArrayList<>();

    protected Embassy() {
        this("");
    }

    Embassy(String city) {
        this.city = city;
    }

    static @Nullable String cityOf(@Nullable Ref<Embassy> embassy) {
        return embassy == null ? null : embassy.get().city;
    }
}
