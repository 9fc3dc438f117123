package dev.tenon.processor.model.mapping;

import dev.tenon.processor.model.declaration.ClassName;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The resolved mappings that one compilation can see. Immutable. */
public final class MappingModel {
    private final List<EntityMapping> entities;
    private final List<ProjectionMapping> projections;
    private final List<ProxyMapping> proxies;
    private final Map<String, EntityMapping> compiled;
    private final Map<String, EntityMapping> all = new LinkedHashMap<>();
    private final Map<String, EntityMapping> roots = new HashMap<>();

    /**
     * A model.
     *
     * @param entities the entities of this compilation, sorted by qualified name
     * @param projections the {@code @Projection} records of this compilation, sorted by qualified name
     * @param proxies the association proxies of its entities, in declaration order
     * @param compiled entities of other modules that are referred to, by canonical name
     */
    public MappingModel(
            List<EntityMapping> entities,
            List<ProjectionMapping> projections,
            List<ProxyMapping> proxies,
            Map<String, EntityMapping> compiled) {
        this.entities = List.copyOf(entities);
        this.projections = List.copyOf(projections);
        this.proxies = List.copyOf(proxies);
        this.compiled = Map.copyOf(compiled);
        entities.forEach(entity -> all.putIfAbsent(entity.name().canonical(), entity));
        compiled.forEach(all::putIfAbsent);
        all.values().forEach(root -> root.subclasses()
                .forEach(subclass -> roots.putIfAbsent(subclass.name().canonical(), root)));
    }

    /** A model without projections and proxies. */
    public MappingModel(List<EntityMapping> entities, Map<String, EntityMapping> compiled) {
        this(entities, List.of(), List.of(), compiled);
    }

    /** The same with the projections that were made of it. */
    public MappingModel withProjections(List<ProjectionMapping> made) {
        return new MappingModel(entities, made, proxies, compiled);
    }

    /** The same with the association proxies of its entities. */
    public MappingModel withProxies(List<ProxyMapping> made) {
        return new MappingModel(entities, projections, made, compiled);
    }

    /** The entities of this compilation, sorted by qualified name. */
    public List<EntityMapping> entities() {
        return entities;
    }

    /** The {@code @Projection} records of this compilation, sorted by qualified name. */
    public List<ProjectionMapping> projections() {
        return projections;
    }

    /** The association proxies of an entity of this compilation, in declaration order. */
    public List<ProxyMapping> proxies(ClassName owner) {
        return proxies.stream().filter(proxy -> proxy.owner().equals(owner)).toList();
    }

    /** Entities of other modules that are referred to, by canonical name. */
    public Map<String, EntityMapping> compiled() {
        return compiled;
    }

    /** The entity of that canonical class name, here or in another module; for a subclass the root of its hierarchy. */
    public Optional<EntityMapping> entity(String canonicalName) {
        return Optional.ofNullable(all.get(canonicalName)).or(() -> Optional.ofNullable(roots.get(canonicalName)));
    }

    /** Every entity by canonical name, those of this compilation first. */
    public Map<String, EntityMapping> all() {
        return Collections.unmodifiableMap(all);
    }
}
