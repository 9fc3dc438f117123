package dev.tenon.it.inheritance;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The third level: an object of it has a row in three tables. */
@Entity
@Table(name = "top_vocalist")
@PrimaryKeyJoinColumn(name = "vocalist_id")
class Headliner extends Vocalist {
    @Nullable
    BigDecimal fee;

    @ManyToOne
    @Nullable
    Ref<PlayHouse> home;

    protected Headliner() {}

    Headliner(String name, int octaves, BigDecimal fee) {
        super(name, octaves);
        this.fee = fee;
    }
}
