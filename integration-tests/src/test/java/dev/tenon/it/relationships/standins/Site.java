package dev.tenon.it.relationships.standins;

import static jakarta.persistence.CascadeType.PERSIST;
import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;

/** Identified by two columns, mapped by fields, versioned. */
@Entity
@IdClass(SiteId.class)
public class Site {
    @Id
    private String country;

    @Id
    private int number;

    private String name;

    @Version
    private int version;

    @OneToOne(mappedBy = "site", fetch = LAZY)
    private Mast mast;

    @OneToMany(mappedBy = "site", cascade = PERSIST)
    private Set<Sensor> sensors = new HashSet<>();

    protected Site() {}

    public Site(String country, int number, String name) {
        this.country = country;
        this.number = number;
        this.name = name;
    }

    public String getCountry() {
        return country;
    }

    public int getNumber() {
        return number;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public int getVersion() {
        return version;
    }

    public Mast getMast() {
        return mast;
    }

    public void setMast(Mast mast) {
        this.mast = mast;
    }

    public Set<Sensor> getSensors() {
        return sensors;
    }
}
