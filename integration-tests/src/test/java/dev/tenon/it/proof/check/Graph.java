package dev.tenon.it.proof.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Ref;
import dev.tenon.it.proof.model.Thing;
import dev.tenon.it.proof.model.World;
import dev.tenon.it.proof.schema.Contribution;
import dev.tenon.it.proof.schema.Elements;
import dev.tenon.it.proof.schema.Inverse;
import dev.tenon.it.proof.schema.Links;
import dev.tenon.it.proof.schema.Reference;
import dev.tenon.it.proof.schema.Relation;
import dev.tenon.it.proof.schema.Schema;
import dev.tenon.it.proof.schema.Shape;
import dev.tenon.it.proof.schema.Slot;
import dev.tenon.it.proof.schema.Value;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What objects hold, read as a program reads them: fields, references, collections, from both sides. */
public final class Graph {
    private final Schema schema;
    private final World world;
    private final Predicate<Object> isThere;

    /**
     * The objects of a domain, to be compared with a world.
     *
     * @param isThere false for objects that were deleted: collections hold them until they are read again (CAS-16)
     */
    public Graph(Schema schema, World world, Predicate<Object> isThere) {
        this.schema = schema;
        this.world = world;
        this.isThere = isThere;
    }

    /** Fails unless an object holds what the model says. */
    public void mustShow(Thing thing, Object object) {
        assertThat(read(thing.shape(), object)).as(thing.label()).isEqualTo(expected(thing));
    }

    private Map<String, Object> expected(Thing thing) {
        Map<String, Object> held = new TreeMap<>();
        for (Value value : thing.shape().values()) {
            held.put(value.slot().name(), String.valueOf(world.get(thing, value)));
        }
        for (Reference reference : schema.all(Reference.class)) {
            if (reference.owner() == thing.shape()) {
                held.put(reference.slot().name(), String.valueOf(world.target(thing, reference)));
            }
            Inverse inverse = reference.inverse();
            if (reference.target() == thing.shape() && inverse != null) {
                List<Thing> owners = world.referring(thing, reference);
                held.put(
                        inverse.slot().name(),
                        inverse.isCollection()
                                ? sorted(owners)
                                : owners.isEmpty() ? "null" : owners.get(0).label());
            }
        }
        for (Links links : schema.all(Links.class)) {
            if (links.owner() == thing.shape()) {
                held.put(links.slot().name(), shown(links.position() != null, world.list(thing, links)));
            }
            if (links.target() == thing.shape() && links.inverse() != null) {
                held.put(links.inverse().name(), sorted(world.holding(thing, links)));
            }
        }
        for (Contribution contribution : schema.of(thing.shape(), Contribution.class)) {
            held.put(
                    contribution.slot().name(),
                    shown(contribution.position() != null, world.list(thing, contribution)));
        }
        for (Elements elements : schema.of(thing.shape(), Elements.class)) {
            held.put(
                    elements.slot().name(),
                    elements.isMap()
                            ? new TreeMap<>(world.map(thing, elements)).toString()
                            : shown(elements.isOrdered(), world.values(thing, elements)));
        }
        if (thing.shape().isVersioned()) {
            held.put("version", String.valueOf(world.version(thing)));
        }
        return held;
    }

    private Map<String, Object> read(Shape shape, Object object) {
        Map<String, Object> held = new TreeMap<>();
        for (Value value : shape.values()) {
            held.put(value.slot().name(), String.valueOf(value.slot().get(object)));
        }
        for (Reference reference : schema.all(Reference.class)) {
            if (reference.owner() == shape) {
                held.put(
                        reference.slot().name(),
                        label(reference.target(), reference.slot().get(object)));
            }
            Inverse inverse = reference.inverse();
            if (reference.target() == shape && inverse != null) {
                Object shown = inverse.slot().get(object);
                held.put(
                        inverse.slot().name(),
                        inverse.isCollection()
                                ? contents(reference.owner(), shown, false)
                                : label(reference.owner(), shown));
            }
        }
        for (Links links : schema.all(Links.class)) {
            if (links.owner() == shape) {
                held.put(links.slot().name(), contents(links, links.target(), object, links.position() != null));
            }
            if (links.target() == shape && links.inverse() != null) {
                held.put(
                        links.inverse().name(),
                        contents(links.owner(), links.inverse().get(object), false));
            }
        }
        for (Contribution contribution : schema.of(shape, Contribution.class)) {
            held.put(
                    contribution.slot().name(),
                    contents(contribution, contribution.target(), object, contribution.position() != null));
        }
        for (Elements elements : schema.of(shape, Elements.class)) {
            Object values = elements.slot().get(object);
            held.put(
                    elements.slot().name(),
                    values instanceof Map<?, ?> map
                            ? new TreeMap<>(map).toString()
                            : shown(elements.isOrdered(), (Collection<?>) Objects.requireNonNull(values)));
        }
        if (shape.isVersioned()) {
            held.put("version", String.valueOf(new Slot(shape.type(), "version").get(object)));
        }
        return held;
    }

    private String label(Shape shape, @Nullable Object value) {
        Object target = value instanceof Ref<?> ref ? ref.get() : value;
        return target == null || !isThere.test(target) ? "null" : shape.label(target);
    }

    private String contents(Relation relation, Shape shape, Object owner, boolean ordered) {
        return contents(shape, relation.slot().get(owner), ordered);
    }

    private String contents(Shape shape, @Nullable Object collection, boolean ordered) {
        List<String> labels = ((Collection<?>) Objects.requireNonNull(collection))
                .stream().filter(isThere).map(shape::label).toList();
        return shown(ordered, labels);
    }

    private static String sorted(Collection<?> elements) {
        return shown(false, elements);
    }

    private static String shown(boolean ordered, Collection<?> elements) {
        var texts = elements.stream().map(String::valueOf);
        return (ordered ? texts : texts.sorted()).toList().toString();
    }
}
