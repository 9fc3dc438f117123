package dev.tenon.samples.airports.domain;

import dev.tenon.Ref;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** A part of a country. */
@Entity
@Table(indexes = @Index(columnList = "country_code"))
public class Region {
    @Id
    @Column(length = 8)
    private String code;

    @Column(nullable = false, length = 80)
    private String name;

    @ManyToOne(optional = false)
    private Ref<Country> country;

    @OneToMany(mappedBy = "region")
    @OrderBy("name")
    private List<Airport> airports = new ArrayList<>();

    /** A region without airports. */
    public Region(String code, String name, Ref<Country> country) {
        this.code = code;
        this.name = name;
        this.country = country;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public Ref<Country> country() {
        return country;
    }

    public List<Airport> airports() {
        return airports;
    }
}
