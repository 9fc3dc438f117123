package dev.tenon.it.seeds.basic.declarative;

import dev.tenon.annotation.MappingOf;
import dev.tenon.elsewhere.LightKeeper;
import dev.tenon.elsewhere.Lighthouse;
import jakarta.persistence.CascadeType;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

@MappingOf(Lighthouse.class)
interface LighthouseMapping {
    @Id
    @GeneratedValue
    Long id();

    @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    @JoinColumn(name = "tended_by")
    @Nullable
    LightKeeper keeper();
}
