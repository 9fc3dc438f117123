package dev.tenon.it.seeds.joins.alternate;

import dev.tenon.annotation.JoinOn;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** The reference's {@code User}. */
@Entity
class Resident {
    @Id
    Long id;

    String name;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinOn("that.residentId = this.id and that.city = 'Boston'")
    List<Home> bostonHomes = new ArrayList<>();

    protected Resident() {}

    Resident(long id, String name) {
        this.id = id;
        this.name = name;
    }
}
