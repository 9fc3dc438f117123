package dev.tenon.it.seeds.joins.materializedpath;

import dev.tenon.annotation.JoinOn;
import dev.tenon.annotation.ViewOnly;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** The reference's {@code Element}: its path says which elements it is below. */
@Entity
class Leaf {
    @Id
    String path;

    @OneToMany
    @ViewOnly
    @JoinOn("foreign(that.path) like this.path || '/%'")
    @OrderBy("path")
    List<Leaf> descendants = new ArrayList<>();

    protected Leaf() {}

    Leaf(String path) {
        this.path = path;
    }

    @Override
    public String toString() {
        return path;
    }
}
