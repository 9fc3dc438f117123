package dev.tenon.it.seeds.joins.viewonly;

import dev.tenon.annotation.JoinOn;
import dev.tenon.annotation.ViewOnly;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** The reference's {@code User}: all tasks are written, those of the current week are only read. */
@Entity
class Worker {
    @Id
    Long id;

    String name;

    @OneToMany(mappedBy = "worker", cascade = CascadeType.ALL)
    @OrderBy("id")
    List<Errand> allErrands = new ArrayList<>();

    @OneToMany(cascade = CascadeType.PERSIST)
    @ViewOnly
    @JoinOn("that.workerId = this.id and that.day >= current_date - interval '7 days'")
    @OrderBy("id")
    List<Errand> currentErrands = new ArrayList<>();

    @OneToMany(mappedBy = "worker")
    @ViewOnly(syncBackReference = true)
    @JoinOn("that.workerId = this.id and that.day >= current_date - interval '7 days'")
    @OrderBy("id")
    List<Errand> syncedErrands = new ArrayList<>();

    protected Worker() {}

    Worker(long id, String name) {
        this.id = id;
        this.name = name;
    }
}
