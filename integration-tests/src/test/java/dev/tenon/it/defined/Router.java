package dev.tenon.it.defined;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** Its address is a type of PostgreSQL's own; SQLite takes any word for a type. */
@Entity
class Router {
    @Id
    long id;

    @Column(columnDefinition = "inet")
    @Nullable
    String address;

    @Column(columnDefinition = "text default 'none'")
    @Nullable
    String place;

    Router() {}

    Router(long id, @Nullable String address, @Nullable String place) {
        this.id = id;
        this.address = address;
        this.place = place;
    }
}
