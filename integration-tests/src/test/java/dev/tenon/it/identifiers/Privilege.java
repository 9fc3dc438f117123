package dev.tenon.it.identifiers;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;

/** One part of its embedded identifier is a reference. */
@Entity
class Privilege {
    @EmbeddedId
    PrivilegeKey id;

    @ManyToOne
    @MapsId("holder")
    @JoinColumn(name = "holder_id")
    Holder holder;

    String note;

    Privilege() {}

    Privilege(Holder holder, String role) {
        this.id = new PrivilegeKey(holder.id, role);
        this.holder = holder;
    }
}
