package dev.tenon.processor.plan;

import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.model.mapping.ColumnMapping;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.JoinMapping;
import dev.tenon.processor.model.mapping.MappingModel;
import dev.tenon.processor.model.mapping.RelationshipMapping;
import dev.tenon.sql.Identifier;
import dev.tenon.type.DataType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes an entity's attributes apart: basic ones, associations, and the embedded values around them. */
final class LeafPlanner {
    /** What the snapshot inherits, and what it declares beside the attributes. */
    private static final Set<String> TAKEN_FIELDS = Set.of(
            "longKey",
            "key",
            "entity",
            "state",
            "map",
            "peers",
            "contents",
            "position",
            "keyed",
            "filling",
            "nextVersion",
            "get",
            "isLoaded",
            "id",
            "instance",
            "adopt",
            "entityClass",
            "identifier",
            "hashCode",
            "equals",
            "toString",
            "getClass",
            "notify",
            "notifyAll",
            "wait",
            "clone",
            "finalize");

    private final MappingModel model;
    private final EntityMapping entity;
    private final NameScope names = new NameScope(TAKEN_FIELDS);
    private final NameScope constants = new NameScope(EntityPlan.CONSTANTS);
    private final List<LeafPlan> leaves = new ArrayList<>();
    private final List<EmbeddedPlan> embeddeds = new ArrayList<>();
    /** The statements of groups of deferred attributes by the groups' names. */
    private final Map<String, String> statements = new HashMap<>();

    private int associations;
    private int deferred;

    LeafPlanner(MappingModel model, EntityMapping entity) {
        this.model = model;
        this.entity = entity;
    }

    /** Does the work; the results can be asked for then. */
    LeafPlanner plan() {
        for (AttributeMapping attribute : entity.attributes()) {
            AttributePath path = AttributePath.of(entity, attribute);
            leaves.addAll(leavesOf(path, false));
        }
        return this;
    }

    List<LeafPlan> leaves() {
        return leaves;
    }

    List<EmbeddedPlan> embeddeds() {
        return embeddeds;
    }

    /** The names that the snapshot has by now. */
    NameScope names() {
        return names;
    }

    private List<LeafPlan> leavesOf(AttributePath path, boolean widened) {
        AttributeMapping attribute = path.last();
        if (attribute instanceof AttributeMapping.Embedded embedded) {
            return partsOf(path, embedded);
        }
        if (attribute instanceof AttributeMapping.Basic basic) {
            return List.of(basic(path, basic, widened));
        }
        if (attribute instanceof AttributeMapping.Unresolved) {
            return List.of();
        }
        return List.of(association(path));
    }

    private List<LeafPlan> partsOf(AttributePath path, AttributeMapping.Embedded embedded) {
        boolean key = isKey(path.dotted());
        int place = embeddeds.size();
        String name = names.unique(NameScope.camel(path.dotted()));
        List<LeafPlan> parts = new ArrayList<>();
        for (AttributeMapping attribute : embedded.attributes()) {
            parts.addAll(leavesOf(path.child(attribute), !key));
        }
        embeddeds.add(place, new EmbeddedPlan(path, name, parts, key));
        return parts;
    }

    private BasicPlan basic(AttributePath path, AttributeMapping.Basic basic, boolean widened) {
        DataType type = entity.column(basic)
                .map(ColumnMapping::type)
                .orElseGet(() -> DataType.of(basic.value().kind()));
        String dotted = path.dotted();
        boolean key = isKey(dotted);
        String name = key && !path.isNested() ? NameScope.camel(dotted) : names.unique(NameScope.camel(dotted));
        return new BasicPlan(
                path,
                name,
                new ValuePlan(basic.value(), type, widened),
                key,
                entity.version().filter(dotted::equals).isPresent(),
                basic.deferral().map(deferral -> deferred(name, deferral)));
    }

    private DeferredPlan deferred(String name, AttributeMapping.Deferral deferral) {
        String constant = constants.unique(NameScope.constant(name));
        String statement = "SELECT_" + constant;
        return new DeferredPlan(
                deferred++,
                constant,
                names.unique(name + "Holder"),
                names.unique(name + "Known"),
                deferral.group().isEmpty()
                        ? statement
                        : statements.computeIfAbsent(deferral.group(), group -> statement),
                deferral.group(),
                deferral.alone() || isLarge(deferral.group()));
    }

    /** Whether any of a group is read for one entity at a time: the others are read with it. */
    private boolean isLarge(String group) {
        return !group.isEmpty()
                && entity.attributes().stream()
                        .anyMatch(attribute -> attribute instanceof AttributeMapping.Basic basic
                                && basic.deferral()
                                        .filter(deferral -> deferral.alone()
                                                && deferral.group().equals(group))
                                        .isPresent());
    }

    /** Whether the path is the identifier's, a part of it, or the embedded value around a part of it. */
    private boolean isKey(String path) {
        return entity.identifier().attributes().stream()
                .anyMatch(id -> id.equals(path) || id.startsWith(path + ".") || path.startsWith(id + "."));
    }

    private AssociationPlan association(AttributePath path) {
        String name = names.unique(NameScope.camel(path.dotted()));
        String constant = constants.unique(NameScope.constant(name));
        return new AssociationPlan(path, name, associations++, constant, width(path.last()));
    }

    private int width(AttributeMapping attribute) {
        if (!(attribute instanceof RelationshipMapping relationship) || !relationship.isToOne()) {
            return 0;
        }
        Optional<JoinMapping.ForeignKeyJoin> direct = AssociationPlan.foreignKeyOnOwner(relationship)
                .filter(JoinMapping.ForeignKeyJoin::referencesIdentifier);
        return direct.map(join -> join.pairs().size())
                .orElseGet(() -> keyColumns(relationship).size());
    }

    private List<Identifier> keyColumns(RelationshipMapping relationship) {
        return model.entity(relationship.target().canonical())
                .map(target -> target.table().primaryKey())
                .orElse(List.of());
    }
}
