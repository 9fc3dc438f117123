package dev.tenon.it.secondary;

import dev.tenon.Ref;
import dev.tenon.annotation.SecondaryRow;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinColumns;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has no foreign key in the main table: they stand in one that has a row for each, and in one that may have none. */
@Entity
@SecondaryTable(
        name = "envoy_posting",
        pkJoinColumns = @PrimaryKeyJoinColumn(name = "envoy_id"),
        indexes = @Index(columnList = "embassy_id"))
@SecondaryTable(name = "envoy_retreat")
@SecondaryRow(table = "envoy_retreat", optional = true)
class Envoy {
    @Id
    @GeneratedValue
    @Nullable
    Long id;

    @Version
    int version;

    String name;

    @ManyToOne
    @JoinColumn(name = "embassy_id", table = "envoy_posting")
    @Nullable
    Ref<Embassy> embassy;

    @ManyToOne
    @JoinColumn(name = "superior_id", table = "envoy_posting")
    @Nullable
    Envoy superior;

    @OneToMany(mappedBy = "superior", cascade = CascadeType.ALL, orphanRemoval = true)
    List<Envoy> aides = new ArrayList<>();

    @OneToOne(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "cipher_id", table = "envoy_posting", unique = true)
    @Nullable
    Cipher cipher;

    @ManyToOne
    @JoinColumn(name = "embassy_id", table = "envoy_retreat")
    @Nullable
    Ref<Embassy> refuge;

    @ManyToOne
    @JoinColumn(name = "villa_code", referencedColumnName = "code", table = "envoy_retreat")
    @Nullable
    Ref<Villa> villa;

    @ManyToOne
    @JoinColumns(
            value = {
                @JoinColumn(name = "district_land", referencedColumnName = "land", table = "envoy_retreat"),
                @JoinColumn(name = "district_number", referencedColumnName = "number", table = "envoy_retreat")
            },
            foreignKey =
                    @ForeignKey(
                            foreignKeyDefinition = "foreign key (district_land, district_number)"
                                    + " references district (land, number) deferrable initially deferred"))
    @Nullable
    Ref<District> district;

    @Column(table = "envoy_retreat")
    @Nullable
    String season;

    protected Envoy() {
        this("");
    }

    Envoy(String name) {
        this.name = name;
    }
}
