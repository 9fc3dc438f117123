package dev.tenon.it.names.overlong;

import dev.tenon.Ref;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;

/** Its derived constraint names exceed 63 bytes. */
@Entity
@Table(indexes = @Index(columnList = "responsible_representative_name, another_rather_lengthy_attribute"))
class ExceptionallyVerboselyNamedOrganisationalUnit {
    @Id
    Long id;

    String responsibleRepresentativeName;

    String anotherRatherLengthyAttribute;

    @Column(unique = true)
    String uniqueIdentificationWithinTheEnterprise;

    @ManyToOne
    Ref<ExceptionallyVerboselyNamedOrganisationalUnit> immediatelySuperordinateUnit;

    @ManyToOne
    Ref<ExceptionallyVerboselyNamedOrganisationalUnit> immediatelySuperordinatePart;

    @ElementCollection
    Set<String> alternativeDesignationsInCommonUse = new HashSet<>();

    @ElementCollection
    Set<String> alternativeDesignationsInCommonWriting = new HashSet<>();

    ExceptionallyVerboselyNamedOrganisationalUnit() {}

    ExceptionallyVerboselyNamedOrganisationalUnit(Long id) {
        this.id = id;
    }
}
