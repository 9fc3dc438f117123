package dev.tenon.it.seeds.joins.viewonly;

import dev.tenon.Ref;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;

/** The reference's {@code Task}. */
@Entity
class Errand {
    @Id
    Long id;

    LocalDate day;

    @ManyToOne
    @JoinColumn(name = "worker_id")
    Ref<Worker> worker;

    @Column(insertable = false, updatable = false)
    Long workerId;

    protected Errand() {}

    Errand(long id, LocalDate day) {
        this.id = id;
        this.day = day;
    }
}
