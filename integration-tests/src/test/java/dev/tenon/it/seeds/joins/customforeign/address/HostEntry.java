package dev.tenon.it.seeds.joins.customforeign.address;

import dev.tenon.Ref;
import dev.tenon.annotation.JoinOn;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** The reference's {@code HostEntry}: the content of one entry is the address of another, as text. */
@Entity
class HostEntry {
    @Id
    Long id;

    @Column(columnDefinition = "inet", insertable = false, updatable = false)
    String ipAddress;

    @Nullable
    String content;

    @ManyToOne
    @JoinOn("that.ipAddress = cast(foreign(this.content) as inet)")
    @Nullable
    Ref<HostEntry> parent;
}
