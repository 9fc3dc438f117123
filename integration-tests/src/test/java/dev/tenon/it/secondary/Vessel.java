package dev.tenon.it.secondary;

import dev.tenon.Ref;
import dev.tenon.annotation.Json;
import dev.tenon.annotation.SecondaryRow;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Has papers in a second table, and perhaps a history in a third. */
@Entity
@SecondaryTable(name = "vessel_papers", pkJoinColumns = @PrimaryKeyJoinColumn(name = "vessel_id"))
@SecondaryTable(name = "vessel_history")
@SecondaryRow(table = "vessel_history", optional = true)
class Vessel {
    @Id
    @GeneratedValue
    @Nullable
    Long id;

    @Version
    int version;

    String name;

    @Column(table = "vessel_papers", unique = true)
    String registration;

    @Column(table = "vessel_papers")
    @Nullable
    LocalDate expires;

    @Embedded
    @AttributeOverride(name = "length", column = @Column(name = "hull_length", table = "vessel_papers"))
    @AttributeOverride(name = "draught", column = @Column(table = "vessel_papers"))
    @Nullable
    Hull hull;

    @Column(table = "vessel_history")
    @Nullable
    String builder;

    @Column(table = "vessel_history", name = "name")
    @Nullable
    String formerName;

    @Json
    @Column(table = "vessel_history")
    @Nullable
    List<String> refits;

    @ManyToOne
    @Nullable
    Ref<Shipowner> owner;

    @ElementCollection
    Set<String> ports = new HashSet<>();

    protected Vessel() {
        this("", "");
    }

    Vessel(String name, String registration) {
        this.name = name;
        this.registration = registration;
    }
}
