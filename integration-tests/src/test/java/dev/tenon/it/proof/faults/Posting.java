package dev.tenon.it.proof.faults;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** An amount in a ledger. */
@Entity
class Posting {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    int amount;

    @ManyToOne
    @JoinColumn(name = "ledger_id")
    @Nullable
    Ref<Ledger> ledger;

    Posting() {}

    Posting(int amount) {
        this.amount = amount;
    }
}
