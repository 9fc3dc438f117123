package dev.tenon.it.seeds.joins.operators;

import dev.tenon.Ref;
import dev.tenon.annotation.JoinOn;
import dev.tenon.annotation.ViewOnly;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** The reference's {@code IPA}, with an array and a document beside its address. */
@Entity
class Endpoint {
    @Id
    Long id;

    @Column(columnDefinition = "inet")
    String address;

    @Column(columnDefinition = "int[]")
    String ports;

    @Column(columnDefinition = "jsonb")
    String doc;

    String name;

    @ManyToOne
    @ViewOnly
    @JoinOn("this.address << foreign(that.net)")
    Ref<Subnet> subnet;

    @Override
    public String toString() {
        return "e" + id;
    }
}
