package dev.tenon.it.secondary;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SecondaryTable;
import org.jspecify.annotations.Nullable;

/** Stands in for itself until it is read. */
@Entity
@SecondaryTable(name = "operative_cover")
public class Operative {
    @Id
    @GeneratedValue
    @Nullable
    private Long id;

    private String name;

    @Column(table = "operative_cover")
    @Nullable
    private String alias;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "handler_id", table = "operative_cover")
    @Nullable
    private Operative handler;

    protected Operative() {
        this("", null);
    }

    Operative(String name, @Nullable Operative handler) {
        this.name = name;
        this.handler = handler;
    }

    /** The name. */
    public String getName() {
        return name;
    }

    /** Who is reported to. */
    public @Nullable Operative getHandler() {
        return handler;
    }
}
