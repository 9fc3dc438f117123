package dev.tenon.it.inheritance;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has performers of all kinds. */
@Entity
class PlayHouse {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String city;

    @OneToMany(mappedBy = "house", cascade = CascadeType.PERSIST)
    List<Performer> performers = new ArrayList<>();

    @OneToMany(mappedBy = "home")
    List<Headliner> headliners = new ArrayList<>();

    protected PlayHouse() {
        this("");
    }

    PlayHouse(String city) {
        this.city = city;
    }
}
