package dev.tenon.it.relationships.standins;

import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.Objects;

/** Refers by two columns; equal by its identifier, which needs no loading. */
@Entity
public class Sensor {
    @Id
    private Long id;

    private String kind;

    @ManyToOne(fetch = LAZY, optional = false)
    private Site site;

    @ManyToOne(fetch = LAZY)
    private Sensor replaces;

    protected Sensor() {}

    public Sensor(Long id, String kind, Site site) {
        this.id = id;
        this.kind = kind;
        this.site = site;
    }

    public Long getId() {
        return id;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public Site getSite() {
        return site;
    }

    public void setSite(Site site) {
        this.site = site;
    }

    public Sensor getReplaces() {
        return replaces;
    }

    public void setReplaces(Sensor replaces) {
        this.replaces = replaces;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sensor that && Objects.equals(id, that.getId());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
