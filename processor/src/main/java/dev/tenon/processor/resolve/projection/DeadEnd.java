package dev.tenon.processor.resolve.projection;

import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.model.mapping.MappingModel;
import dev.tenon.processor.model.mapping.RelationshipMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a component's name leads nowhere.
 *
 * @param place how far it came
 * @param rest what is left of it there, as an attribute's name
 */
record DeadEnd(PathPlace place, String rest, MappingModel model) {

    boolean isAtTheBeginning() {
        return place.path().isEmpty();
    }

    /** The collection that the rest begins with, if it does. */
    Optional<String> collection() {
        return place.attributes().stream()
                .filter(DeadEnd::isCollection)
                .map(AttributeMapping::name)
                .filter(name -> rest.startsWith(name) && PathSearch.isBoundary(rest, name.length()))
                .findFirst();
    }

    private static boolean isCollection(AttributeMapping attribute) {
        return attribute instanceof AttributeMapping.Elements
                || (attribute instanceof RelationshipMapping relationship && !relationship.isToOne());
    }

    /** Names that the component could have had: those of the attributes here, and one step further. */
    List<String> candidates(String written) {
        String beginning = written.substring(0, written.length() - rest.length());
        List<String> candidates = new ArrayList<>();
        for (AttributeMapping attribute : place.attributes()) {
            if (!isCollection(attribute)) {
                String name = joined(beginning, attribute.name());
                candidates.add(name);
                place.into(attribute, model)
                        .ifPresent(inside -> inside.names().forEach(next -> candidates.add(joined(name, next))));
            }
        }
        return candidates;
    }

    private static String joined(String beginning, String name) {
        return beginning.isEmpty() || beginning.endsWith("_")
                ? beginning + name
                : beginning + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
