package dev.tenon.it.seeds.basic.adjacency;

import dev.tenon.Ref;
import dev.tenon.annotation.ForeignKeyColumns;
import dev.tenon.annotation.JoinOn;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** The reference's {@code Folder}: the parent is in the same account, whose column is part of both keys. */
@Entity
@IdClass(BinderKey.class)
@ForeignKeyColumns(
        attributes = {"accountId", "parentId"},
        references = Binder.class,
        referencedAttributes = {"accountId", "binderId"})
class Binder {
    @Id
    Long accountId;

    @Id
    Long binderId;

    Long parentId;

    String name;

    @ManyToOne
    @JoinOn("that.accountId = this.accountId and that.binderId = foreign(this.parentId)")
    Ref<Binder> parent;

    @OneToMany(mappedBy = "parent")
    @OrderBy("binderId")
    List<Binder> children = new ArrayList<>();

    protected Binder() {}

    Binder(long accountId, long binderId, String name) {
        this.accountId = accountId;
        this.binderId = binderId;
        this.name = name;
    }

    @Override
    public String toString() {
        return name;
    }
}
