package dev.tenon.it.relationships.oncolumn;

import dev.tenon.Ref;
import dev.tenon.annotation.Overlaps;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Two foreign keys share {@code weekly_id}, and both relationships write it. */
@Entity
class Verdict {
    @Id
    Long id;

    @ManyToOne
    @JoinColumn(name = "weekly_id")
    @Nullable
    Ref<Weekly> weekly;

    @ManyToOne
    @JoinColumn(name = "critic_id", referencedColumnName = "id")
    @JoinColumn(name = "weekly_id", referencedColumnName = "weekly_id")
    @Overlaps("weekly")
    @Nullable
    Ref<Critic> critic;

    protected Verdict() {}

    Verdict(long id) {
        this.id = id;
    }
}
