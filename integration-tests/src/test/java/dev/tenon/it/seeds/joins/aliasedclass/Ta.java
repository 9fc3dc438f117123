package dev.tenon.it.seeds.joins.aliasedclass;

import dev.tenon.Ref;
import dev.tenon.annotation.JoinOn;
import dev.tenon.annotation.JoinTarget;
import dev.tenon.annotation.References;
import dev.tenon.annotation.ViewOnly;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** The reference's {@code A}: it sees only those of its targets that lead on to a {@code C}, or those of a query. */
@Entity
class Ta {
    @Id
    Long id;

    @References(Tb.class)
    Long bId;

    @ManyToOne
    @ViewOnly
    @JoinTarget("that join Td d on d.bId = that.id join Tc c on c.id = d.cId")
    @JoinOn("this.bId = that.id")
    Ref<Tb> b;

    @ManyToOne
    @ViewOnly
    @JoinTarget("(select b from Tb b join Td d on d.bId = b.id join Tc c on c.id = d.cId where b.name <> 'none') that")
    @JoinOn("this.bId = that.id")
    Ref<Tb> queried;

    protected Ta() {}

    Ta(long id, long bId) {
        this.id = id;
        this.bId = bId;
    }
}
