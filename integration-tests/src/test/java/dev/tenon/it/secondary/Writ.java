package dev.tenon.it.secondary;

import dev.tenon.Ref;
import dev.tenon.annotation.OnDelete;
import dev.tenon.annotation.OnUpdate;
import dev.tenon.annotation.Overlaps;
import dev.tenon.annotation.SecondaryRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SecondaryTable;
import org.jspecify.annotations.Nullable;

/** Has columns in secondary tables that several attributes write, and one that must not be null where there is a row. */
@Entity
@SecondaryTable(
        name = "writ_place",
        foreignKey =
                @ForeignKey(
                        foreignKeyDefinition = "foreign key (id) references writ (id) deferrable initially deferred"))
@SecondaryTable(
        name = "writ_court",
        foreignKey =
                @ForeignKey(
                        foreignKeyDefinition = "foreign key (id) references writ (id) deferrable initially deferred"))
@SecondaryRow(table = "writ_court", optional = true)
class Writ {
    @Id
    long id;

    @ManyToOne
    @JoinColumn(name = "archive", referencedColumnName = "archive", table = "writ_place")
    @JoinColumn(name = "pigeonhole", referencedColumnName = "number", table = "writ_place")
    @Nullable
    Pigeonhole pigeonhole;

    @ManyToOne
    @Overlaps("pigeonhole")
    @JoinColumn(name = "archive", referencedColumnName = "archive", table = "writ_place")
    @JoinColumn(name = "chamber", referencedColumnName = "name", table = "writ_place")
    @Nullable
    Chamber chamber;

    @Column(name = "clerk_id", table = "writ_place")
    @Nullable
    Long clerkId;

    @ManyToOne
    @JoinColumn(name = "clerk_id", table = "writ_place")
    @OnDelete(OnDelete.Action.SET_NULL)
    @OnUpdate(OnUpdate.Action.CASCADE)
    @Nullable
    Clerk clerk;

    @ManyToOne
    @JoinColumn(name = "lawsuit_id", table = "writ_court", nullable = false)
    @Nullable
    Ref<Lawsuit> lawsuit;

    @Column(table = "writ_court")
    @Nullable
    String judge;

    protected Writ() {
        this(0);
    }

    Writ(long id) {
        this.id = id;
    }
}
