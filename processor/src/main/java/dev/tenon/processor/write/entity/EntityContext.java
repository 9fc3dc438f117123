package dev.tenon.processor.write.entity;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.JoinMapping;
import dev.tenon.processor.model.mapping.MappingModel;
import dev.tenon.processor.model.mapping.RelationshipMapping;
import dev.tenon.processor.model.mapping.TableMapping;
import dev.tenon.processor.plan.AssociationPlan;
import dev.tenon.processor.plan.AttributePath;
import dev.tenon.processor.plan.BasicPlan;
import dev.tenon.processor.plan.EntityPlan;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import javax.lang.model.element.Modifier;

/**
 * What the writers of one generated class share: the plan, and the writers of single expressions. Each generated class
 * has its own, because each declares the constants and methods that it needs.
 */
final class EntityContext {
    private final MappingModel model;

    final EntityPlan plan;
    final ClassMembers members;
    final AttributeTypes types;
    final AccessWriter access;
    final AttributeWriter attributes;
    final ValueWriter values;
    final EmbeddedWriter embeddeds;

    EntityContext(EntityPlan plan, MappingModel model) {
        this.model = model;
        this.plan = plan;
        this.members = new ClassMembers(taken(plan));
        this.types = new AttributeTypes(model);
        this.access = new AccessWriter(members, types);
        this.attributes = new AttributeWriter(plan, members, access, types);
        this.values = new ValueWriter(members);
        this.embeddeds = new EmbeddedWriter(members, access, types);
    }

    private static Set<String> taken(EntityPlan plan) {
        Set<String> taken = new HashSet<>(EntityPlan.CONSTANTS);
        plan.slots().forEach(update -> taken.add(SlotWriter.constant(update)));
        for (AssociationPlan association : plan.associations()) {
            taken.add(association.constant());
            taken.add(selectConstant(association));
        }
        plan.secondaries().forEach(secondary -> taken.addAll(SecondaryWriter.constants(secondary)));
        for (BasicPlan basic : plan.deferred()) {
            taken.add(basic.deferred().orElseThrow().constant());
            taken.add(basic.deferred().orElseThrow().statement());
        }
        return taken;
    }

    /** The modifiers of a private method that writes JSON, which takes an instance to know how, or of any other. */
    static Modifier[] callable(boolean writesJson) {
        return writesJson ? new Modifier[] {Modifier.PRIVATE} : new Modifier[] {Modifier.PRIVATE, Modifier.STATIC};
    }

    /** The constant with the statement of an association. */
    static String selectConstant(AssociationPlan association) {
        return "SELECT_" + association.constant();
    }

    /** The table in which the keys of a map of entities stand. */
    TableMapping tableOfKeys(RelationshipMapping relationship) {
        return relationship.join() instanceof JoinMapping.LinkTableJoin link
                ? link.table()
                : model.entity(relationship.target().canonical()).orElseThrow().table();
    }

    /** The entity that a target is in the end: the root of the hierarchy where entities extend entities. */
    dev.tenon.processor.model.declaration.ClassName root(dev.tenon.processor.model.declaration.ClassName target) {
        return model.entity(target.canonical()).map(EntityMapping::name).orElse(target);
    }

    /** The entity class. */
    ClassName entity() {
        return TypeNames.of(plan.entity());
    }

    /** A variable that holds an instance. */
    CodeBlock variable() {
        return CodeBlock.of("$N", plan.variable());
    }

    /** {@code EntityEntry<Customer>}. */
    TypeName entry() {
        return ParameterizedTypeName.get(RuntimeNames.ENTRY, entity());
    }

    /** {@code LoadScope<Customer>}. */
    TypeName scope() {
        return ParameterizedTypeName.get(RuntimeNames.SCOPE, entity());
    }

    ClassName loader() {
        return TypeNames.of(plan.generated("Loader"));
    }

    ClassName persister() {
        return TypeNames.of(plan.generated("Persister"));
    }

    ClassName callbacks() {
        return TypeNames.of(plan.generated("Callbacks"));
    }

    ClassName lazy() {
        return TypeNames.of(plan.generated("Lazy"));
    }

    ClassName snapshot() {
        return persister().nestedClass("Snapshot");
    }

    /** The class of entries whose rows are only read: without a snapshot where that can be. */
    ClassName entryClass() {
        return plan.isReadWithoutSnapshot() ? persister().nestedClass("Entry") : snapshot();
    }

    /** The variable that holds an entry of {@link #entryClass} while its row is read. */
    CodeBlock entryVariable() {
        return CodeBlock.of(plan.isReadWithoutSnapshot() ? "entry" : "snapshot");
    }

    ClassName keyRecord() {
        return loader().nestedClass("Key");
    }

    /** {@code Customer.name}, as messages name it. */
    String display(String path) {
        return plan.entity().simple() + "." + path;
    }

    /** Adds what is done for an attribute; for one that a subclass adds, it is done to instances of that alone. */
    void add(MethodParts parts, AttributePath path, String name, Supplier<CodeBlock> code) {
        parts.add(name, attributes.condition(path), attributes.where(path, code));
    }
}
