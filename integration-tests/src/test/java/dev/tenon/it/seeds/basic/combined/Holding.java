package dev.tenon.it.seeds.basic.combined;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** The association. */
@Entity
@IdClass(HoldingId.class)
class Holding {
    @Id
    @ManyToOne
    @JoinColumn(name = "left_id")
    Ref<Investor> investor;

    @Id
    @ManyToOne
    @JoinColumn(name = "right_id")
    Ref<Stock> stock;

    @Nullable
    String extraData;

    Holding() {}

    Holding(Stock stock) {
        this.stock = Ref.of(stock);
    }
}
