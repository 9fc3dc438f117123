package dev.tenon.processor.model.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The resolved mappings that one compilation can see.
 *
 * @param entities the entities of this compilation, sorted by qualified name
 * @param projections the {@code @Projection} records of this compilation, sorted by qualified name
 * @param compiled entities of other modules that are referred to, by canonical name
 */
public record MappingModel(
        List<EntityMapping> entities, List<ProjectionMapping> projections, Map<String, EntityMapping> compiled) {

    public MappingModel {
        entities = List.copyOf(entities);
        projections = List.copyOf(projections);
        compiled = Map.copyOf(compiled);
    }

    /** A model without projections. */
    public MappingModel(List<EntityMapping> entities, Map<String, EntityMapping> compiled) {
        this(entities, List.of(), compiled);
    }

    /** The same with the projections that were made of it. */
    public MappingModel withProjections(List<ProjectionMapping> made) {
        return new MappingModel(entities, made, compiled);
    }

    /** The entity of that canonical class name, here or in another module. */
    public Optional<EntityMapping> entity(String canonicalName) {
        return entities.stream()
                .filter(entity -> entity.name().canonical().equals(canonicalName))
                .findFirst()
                .or(() -> Optional.ofNullable(compiled.get(canonicalName)));
    }

    /** Every entity by canonical name, those of this compilation first. */
    public Map<String, EntityMapping> all() {
        Map<String, EntityMapping> all = new LinkedHashMap<>();
        entities.forEach(entity -> all.put(entity.name().canonical(), entity));
        compiled.forEach(all::putIfAbsent);
        return all;
    }
}
