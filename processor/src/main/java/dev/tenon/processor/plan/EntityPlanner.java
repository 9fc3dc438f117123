package dev.tenon.processor.plan;

import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.MappingModel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Plans the generated classes of entities. */
public final class EntityPlanner {
    /** Variables of generated methods. */
    private static final Set<String> VARIABLES = Set.of(
            "entry",
            "row",
            "at",
            "scope",
            "snapshot",
            "out",
            "next",
            "changes",
            "references",
            "keys",
            "value",
            "association",
            "deferred",
            "holder",
            "column",
            "path",
            "state",
            "from",
            "to",
            "like",
            "key",
            "identifier",
            "element",
            "takeover",
            "one",
            "other",
            "problem");

    private final MappingModel model;

    /** A planner over everything that the compilation can see. */
    public EntityPlanner(MappingModel model) {
        this.model = model;
    }

    /** Plans the classes of one entity, which has no errors. */
    public EntityPlan plan(EntityMapping entity) {
        LeafPlanner parts = new LeafPlanner(model, entity).plan();
        List<LeafPlan> leaves = parts.leaves();
        KeyPlan key = new KeyPlanner(entity, leaves, new ColumnValues(model)).plan();
        SelectionPlan selection = new SelectionPlanner(model, entity, leaves).plan();
        WritePlanner writes = new WritePlanner(entity, leaves, key);
        SecondaryPlanner secondaries = new SecondaryPlanner(entity, writes, parts.names());
        TemplatePlanner templates = new TemplatePlanner(model, entity, key, this::selectionOf);
        return new EntityPlan(
                entity,
                variable(entity, key),
                key,
                leaves,
                parts.embeddeds(),
                selection,
                writes.inserts(0),
                writes.updates(0),
                secondaries.plan(),
                writes.synchronised(),
                model.proxies(entity.name()),
                templates.plan(leaves, writes.inserts(0)));
    }

    /** A key often has the name of its entity: {@code Currency.currency}. */
    private static String variable(EntityMapping entity, KeyPlan key) {
        Set<String> taken = new HashSet<>(VARIABLES);
        key.columns().forEach(column -> taken.add(column.name()));
        return new NameScope(taken).unique(NameScope.decapitalised(entity.name().simple()));
    }

    private SelectionPlan selectionOf(EntityMapping entity) {
        List<LeafPlan> leaves = new LeafPlanner(model, entity).plan().leaves();
        return new SelectionPlanner(model, entity, leaves).plan();
    }
}
