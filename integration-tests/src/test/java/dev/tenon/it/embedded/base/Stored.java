package dev.tenon.it.embedded.base;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;

/** The root of all: identifier of any type, version, and a private field without accessors. */
@MappedSuperclass
public abstract class Stored<K extends Serializable> {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private K id;

    @Version
    private int version;

    @Column(name = "created_at", updatable = false)
    private Instant created = Instant.parse("2026-03-01T08:15:00Z");

    protected String remark;

    /** The identifier. */
    public K getId() {
        return id;
    }

    /** The version. */
    public int getVersion() {
        return version;
    }

    /** When it was made. */
    public Instant created() {
        return created;
    }
}
