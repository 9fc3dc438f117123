package dev.tenon.it.seeds.joins.functions;

import dev.tenon.annotation.JoinOn;
import dev.tenon.annotation.ViewOnly;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** The reference's {@code Polygon}: a function of each database says what it contains, for want of PostGIS. */
@Entity
class Territory {
    @Id
    Long id;

    String prefix;

    @OneToMany
    @ViewOnly
    @JoinOn("starts_with(that.code, foreign(this.prefix))")
    @OrderBy("id")
    List<Landmark> onPostgres = new ArrayList<>();

    @OneToMany
    @ViewOnly
    @JoinOn("glob(foreign(this.prefix) || '*', that.code)")
    @OrderBy("id")
    List<Landmark> onSqlite = new ArrayList<>();

    protected Territory() {}

    Territory(long id, String prefix) {
        this.id = id;
        this.prefix = prefix;
    }
}
