package dev.tenon.it.seeds.joins.alternate;

import dev.tenon.*;
import dev.tenon.annotation.*;
import jakarta.persistence.*;
import java.util.*;

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
