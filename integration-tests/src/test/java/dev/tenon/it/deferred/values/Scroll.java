package dev.tenon.it.deferred.values;

import dev.tenon.Deferred;
import dev.tenon.annotation.DeferredGroup;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Reached by its properties; everything is in one group. */
@Entity
class Scroll extends Remarked {
    private Long id;
    private Deferred<Material> material;
    private Deferred<Material> ordinal;
    private Deferred<List<String>> words;
    private Deferred<Integer> length;
    private Deferred<Boolean> sealed;
    private Deferred<BigDecimal> price;
    private Deferred<Instant> found;

    @Id
    @GeneratedValue
    public Long getId() {
        return id;
    }

    void setId(Long id) {
        this.id = id;
    }

    @DeferredGroup("all")
    @Basic(fetch = FetchType.LAZY)
    @Enumerated(EnumType.STRING)
    public Deferred<Material> getMaterial() {
        return material;
    }

    void setMaterial(Deferred<Material> material) {
        this.material = material;
    }

    @DeferredGroup("all")
    @Column(name = "material_number")
    public Deferred<Material> getOrdinal() {
        return ordinal;
    }

    void setOrdinal(Deferred<Material> ordinal) {
        this.ordinal = ordinal;
    }

    @DeferredGroup("all")
    @Convert(converter = WordsConverter.class)
    public Deferred<List<String>> getWords() {
        return words;
    }

    void setWords(Deferred<List<String>> words) {
        this.words = words;
    }

    @DeferredGroup("all")
    public Deferred<Integer> getLength() {
        return length;
    }

    void setLength(Deferred<Integer> length) {
        this.length = length;
    }

    @DeferredGroup("all")
    public Deferred<Boolean> getSealed() {
        return sealed;
    }

    void setSealed(Deferred<Boolean> sealed) {
        this.sealed = sealed;
    }

    @DeferredGroup("all")
    @Column(precision = 10, scale = 2)
    public Deferred<BigDecimal> getPrice() {
        return price;
    }

    void setPrice(Deferred<BigDecimal> price) {
        this.price = price;
    }

    @DeferredGroup("all")
    public Deferred<Instant> getFound() {
        return found;
    }

    void setFound(Deferred<Instant> found) {
        this.found = found;
    }
}
