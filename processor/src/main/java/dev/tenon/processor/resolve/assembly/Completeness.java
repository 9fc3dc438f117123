package dev.tenon.processor.resolve.assembly;

import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.model.mapping.IdentifierMapping;
import dev.tenon.processor.model.mapping.IdentifierMapping.Form;
import dev.tenon.processor.model.mapping.Instantiation;
import dev.tenon.processor.model.mapping.JoinMapping;
import dev.tenon.processor.model.mapping.RelationshipMapping;
import dev.tenon.processor.model.mapping.TableMapping;
import dev.tenon.processor.model.mapping.ValueMapping;
import dev.tenon.processor.resolve.attribute.EntityDraft;
import java.util.List;

/** Tells whether a mapping has holes, so that no loader can be generated from it. */
final class Completeness {
    private Completeness() {}

    static boolean isErroneous(
            EntityDraft entity, IdentifierMapping identifier, TableMapping table, List<AttributeMapping> attributes) {
        return identifier.form() == Form.UNRESOLVED
                || table.primaryKey().isEmpty()
                || (identifier.form() == Form.ID_CLASS && hasBrokenKeyClass(identifier))
                || entity.instantiation() instanceof Instantiation.Unresolved
                || attributes.stream().anyMatch(Completeness::isErroneous);
    }

    private static boolean hasBrokenKeyClass(IdentifierMapping identifier) {
        return identifier
                .key()
                .filter(key -> !(key.instantiation() instanceof Instantiation.Unresolved)
                        && !key.members().isEmpty())
                .isEmpty();
    }

    private static boolean isErroneous(AttributeMapping attribute) {
        if (attribute instanceof AttributeMapping.Basic basic) {
            return basic.value() instanceof ValueMapping.Unresolved;
        }
        if (attribute instanceof AttributeMapping.Embedded embedded) {
            return embedded.instantiation() instanceof Instantiation.Unresolved
                    || embedded.attributes().stream().anyMatch(Completeness::isErroneous);
        }
        if (attribute instanceof AttributeMapping.Elements elements) {
            return isErroneous(elements.element())
                    || elements.mapKey().filter(Completeness::isErroneous).isPresent();
        }
        return !(attribute instanceof RelationshipMapping relationship)
                || relationship.join() instanceof JoinMapping.Unresolved;
    }
}
