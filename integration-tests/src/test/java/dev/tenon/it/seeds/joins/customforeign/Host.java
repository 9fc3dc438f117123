package dev.tenon.it.seeds.joins.customforeign;

import dev.tenon.Ref;
import dev.tenon.annotation.JoinOn;
import dev.tenon.annotation.ViewOnly;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** The reference's {@code HostEntry}: the text of an entry may be the address of another one. */
@Entity
class Host {
    @Id
    Long id;

    @Column(name = "ip_address", nullable = false)
    String ipAddress;

    long number;

    String content;

    @ManyToOne
    @JoinOn("that.ipAddress = cast(foreign(this.content) as varchar(40))")
    Ref<Host> parent;

    @OneToMany
    @ViewOnly
    @JoinOn("foreign(that.number) % this.number = 0 and that.id <> this.id")
    @OrderBy("id")
    List<Host> multiples = new ArrayList<>();

    @OneToMany
    @ViewOnly
    @JoinOn("abs(foreign(that.number) - this.number) = 1")
    @OrderBy("id")
    List<Host> neighbours = new ArrayList<>();

    protected Host() {}

    Host(long id, long number, String content) {
        this.id = id;
        this.ipAddress = "10.0.0." + number;
        this.number = number;
        this.content = content;
    }

    @Override
    public String toString() {
        return String.valueOf(id);
    }
}
