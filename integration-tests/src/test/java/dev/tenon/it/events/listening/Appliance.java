package dev.tenon.it.events.listening;

import dev.tenon.annotation.References;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** May have a row of settings, which is made when it is first needed. */
@Entity
class Appliance implements Audited {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false)
    String name;

    int brightness;

    @References(ApplianceSettings.class)
    Long settingsId;

    @OneToMany(mappedBy = "appliance", cascade = CascadeType.ALL, orphanRemoval = true)
    List<Bulb> bulbs = new ArrayList<>();

    Appliance() {}

    Appliance(String name) {
        this.name = name;
    }

    @Override
    public String subject() {
        return "appliance " + name;
    }
}
