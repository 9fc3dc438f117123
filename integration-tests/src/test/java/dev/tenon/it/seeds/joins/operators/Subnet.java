package dev.tenon.it.seeds.joins.operators;

import dev.tenon.annotation.JoinOn;
import dev.tenon.annotation.ViewOnly;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** The reference's {@code Network}: each collection compares by another operator of PostgreSQL. */
@Entity
class Subnet {
    @Id
    Long id;

    @Column(columnDefinition = "inet")
    String net;

    @Column(columnDefinition = "int[]")
    String ports;

    @Column(columnDefinition = "jsonb")
    String features;

    String label;

    @OneToMany
    @ViewOnly
    @JoinOn("this.net >>= foreign(that.address)")
    @OrderBy("id")
    List<Endpoint> within = new ArrayList<>();

    @OneToMany
    @ViewOnly
    @JoinOn("foreign(that.ports) && this.ports")
    @OrderBy("id")
    List<Endpoint> sharing = new ArrayList<>();

    @OneToMany
    @ViewOnly
    @JoinOn("foreign(that.doc) @> this.features")
    @OrderBy("id")
    List<Endpoint> equipped = new ArrayList<>();

    @OneToMany
    @ViewOnly
    @JoinOn("foreign(that.doc) ->> 'kind' = this.label")
    @OrderBy("id")
    List<Endpoint> ofKind = new ArrayList<>();

    @OneToMany
    @ViewOnly
    @JoinOn("foreign(that.name) ~ ('^' || this.label)")
    @OrderBy("id")
    List<Endpoint> named = new ArrayList<>();

    @OneToMany
    @ViewOnly
    @JoinOn("foreign(that.doc) ? this.label")
    @OrderBy("id")
    List<Endpoint> having = new ArrayList<>();
}
