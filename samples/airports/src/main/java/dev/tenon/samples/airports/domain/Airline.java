package dev.tenon.samples.airports.domain;

import dev.tenon.Ref;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An airline with the routes that it operates. */
@Entity
@Table(indexes = @Index(columnList = "country_code"))
public class Airline {
    @Id
    @Column(length = 2)
    private String iata;

    @Column(nullable = false, length = 80)
    private String name;

    @ManyToOne(optional = false)
    private Ref<Country> country;

    @Column(length = 40)
    private @Nullable String alliance;

    @OneToMany(mappedBy = "airline", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Route> routes = new ArrayList<>();

    /** An airline without routes. */
    public Airline(String iata, String name, Ref<Country> country, @Nullable String alliance) {
        this.iata = iata;
        this.name = name;
        this.country = country;
        this.alliance = alliance;
    }

    public String iata() {
        return iata;
    }

    public String name() {
        return name;
    }

    public Ref<Country> country() {
        return country;
    }

    public @Nullable String alliance() {
        return alliance;
    }

    public List<Route> routes() {
        return routes;
    }
}
