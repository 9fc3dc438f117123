package dev.tenon.it.relationships.oncolumn;

import dev.tenon.Ref;
import dev.tenon.annotation.Overlaps;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

@Entity
class Berth {
    @Id
    Long id;

    @ManyToOne
    @JoinColumn(name = "ferry_id")
    @Overlaps({"lowerDeck", "upperDeck"})
    @Nullable
    Ref<Ferry> ferry;

    protected Berth() {}

    Berth(long id) {
        this.id = id;
    }
}
