package dev.tenon.processor.resolve.projection;

import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.MappingModel;
import dev.tenon.processor.model.mapping.ProjectionMapping.Source;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the path that a component's name means.
 *
 * <p>A name is an attribute's, or begins with the name of an embedded value or a to-one relationship and goes on in it
 * with a capital letter ({@code billingAddressCity}) or behind an underscore ({@code billingAddress_city}). The attribute
 * of the whole name counts first, then the longest beginning that leads to an attribute.
 */
final class PathSearch {
    private final MappingModel model;

    PathSearch(MappingModel model) {
        this.model = model;
    }

    /** Where the name leads from a class of an entity's hierarchy; empty if nowhere. */
    Optional<Source> find(EntityMapping entity, ClassName type, String name) {
        return find(PathPlace.of(entity, type), name);
    }

    private Optional<Source> find(PathPlace place, String name) {
        Optional<AttributeMapping> whole = place.attribute(name);
        return whole.isPresent()
                ? whole.map(attribute -> new Source(place.pathTo(attribute), place.owner(), attribute))
                : splits(place, name)
                        .flatMap(split -> split.rests().flatMap(rest -> find(split.inside(), rest).stream()))
                        .findFirst();
    }

    /** How far a name comes that leads nowhere. */
    DeadEnd deadEnd(EntityMapping entity, ClassName type, String name) {
        return deadEnd(PathPlace.of(entity, type), name);
    }

    private DeadEnd deadEnd(PathPlace place, String name) {
        return splits(place, name)
                .findFirst()
                .map(split -> deadEnd(split.inside(), split.rests().findFirst().orElseThrow()))
                .orElseGet(() -> new DeadEnd(place, name, model));
    }

    /** The beginnings of a name that lead further, the longest first. */
    private Stream<Split> splits(PathPlace place, String name) {
        return Stream.iterate(name.length() - 1, end -> end > 0, end -> end - 1)
                .filter(end -> isBoundary(name, end))
                .flatMap(end -> place
                        .attribute(name.substring(0, end))
                        .flatMap(attribute -> place.into(attribute, model))
                        .map(inside -> new Split(inside, name.substring(end)))
                        .stream());
    }

    /** Whether a name can be split there. */
    static boolean isBoundary(String name, int at) {
        return at < name.length()
                && (Character.isUpperCase(name.charAt(at)) || (name.charAt(at) == '_' && at + 1 < name.length()));
    }

    /** A beginning that leads to a place, and the rest of the name. */
    private record Split(PathPlace inside, String rest) {
        /** The rest as an attribute's name: with a small letter, or as it is ({@code URL}). */
        Stream<String> rests() {
            String word = rest.charAt(0) == '_' ? rest.substring(1) : rest;
            return Stream.of(Character.toLowerCase(word.charAt(0)) + word.substring(1), word)
                    .distinct();
        }
    }
}
