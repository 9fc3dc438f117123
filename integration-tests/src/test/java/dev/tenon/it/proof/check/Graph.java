package dev.tenon.it.proof.check;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Ref;
import dev.tenon.it.proof.model.Thing;
import dev.tenon.it.proof.model.World;
import dev.tenon.it.proof.schema.Contribution;
import dev.tenon.it.proof.schema.Elements;
import dev.tenon.it.proof.schema.Identity;
import dev.tenon.it.proof.schema.Inverse;
import dev.tenon.it.proof.schema.Links;
import dev.tenon.it.proof.schema.Reference;
import dev.tenon.it.proof.schema.Schema;
import dev.tenon.it.proof.schema.Shape;
import dev.tenon.it.proof.schema.Slot;
import dev.tenon.it.proof.schema.Value;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> held = new TreeMap<>();
        expected.put("class", thing.shape().name());
        held.put("class", object.getClass().getSimpleName());
        for (Value value : thing.shape().values()) {
            expected.put(value.slot().name(), String.valueOf(world.get(thing, value)));
            held.put(value.slot().name(), String.valueOf(value.slot().get(object)));
        }
        for (Reference reference : schema.all(Reference.class)) {
            if (thing.shape().isA(reference.owner())) {
                String name = reference.slot().name();
                expected.put(name, String.valueOf(world.target(thing, reference)));
                held.put(name, label(reference.target(), reference.slot().get(object)));
            }
            if (thing.shape().isA(reference.target()) && reference.inverse() != null) {
                Inverse inverse = reference.inverse();
                expected.put(inverse.slot().name(), expected(world.members(thing, reference), reference));
                held.put(inverse.slot().name(), shown(inverse.slot().get(object), reference));
            }
        }
        for (Links links : schema.all(Links.class)) {
            if (thing.shape().isA(links.owner())) {
                expected.put(links.slot().name(), expected(thing, links));
                held.put(links.slot().name(), shown(links.target(), links.slot().get(object), links.isOrdered()));
            }
            if (thing.shape().isA(links.target()) && links.inverse() != null) {
                expected.put(links.inverse().name(), list(world.holding(thing, links), false));
                held.put(
                        links.inverse().name(),
                        shown(links.owner(), links.inverse().get(object), false));
            }
        }
        for (Contribution contribution : schema.of(thing.shape(), Contribution.class)) {
            boolean ordered = contribution.isOrdered();
            String name = contribution.slot().name();
            expected.put(
                    name,
                    contribution.isMap()
                            ? map(world.entries(thing, contribution))
                            : list(world.list(thing, contribution), ordered));
            held.put(name, shown(contribution.target(), contribution.slot().get(object), ordered));
        }
        for (Contribution contribution : schema.all(Contribution.class)) {
            if (thing.shape().isA(contribution.target()) && contribution.mirror() != null) {
                List<Thing> holders = world.holding(thing, contribution);
                String name = contribution.mirror().name();
                expected.put(name, holders.isEmpty() ? "null" : holders.get(0).label());
                held.put(name, label(contribution.owner(), contribution.mirror().get(object)));
            }
        }
        for (Elements elements : schema.of(thing.shape(), Elements.class)) {
            String name = elements.slot().name();
            expected.put(
                    name,
                    elements.isMap()
                            ? map(world.map(thing, elements))
                            : list(world.values(thing, elements), elements.isOrdered()));
            Object values = requireNonNull(elements.slot().get(object));
            held.put(
                    name,
                    values instanceof Map<?, ?> map ? map(map) : list((Collection<?>) values, elements.isOrdered()));
        }
        if (thing.shape().identity() instanceof Identity.Given<?> identity) {
            expected.put("identifier", String.valueOf(world.identifier(thing)));
            held.put("identifier", String.valueOf(identity.of(object)));
        }
        if (thing.shape().isVersioned()) {
            expected.put("version", String.valueOf(world.version(thing)));
            held.put("version", String.valueOf(new Slot(thing.shape().type(), "version").get(object)));
        }
        assertThat(held).as(thing.label()).isEqualTo(expected);
    }

    // What the model says

    private static String expected(List<Thing> members, Reference reference) {
        Inverse inverse = requireNonNull(reference.inverse());
        if (!inverse.isCollection()) {
            return members.isEmpty() ? "null" : members.get(0).label();
        }
        return inverse.isMap()
                ? map(members.stream().collect(Collectors.toMap(Thing::label, Thing::label)))
                : list(members, reference.isOrdered());
    }

    private String expected(Thing owner, Links links) {
        return links.isMap() ? map(world.entries(owner, links)) : list(world.list(owner, links), links.isOrdered());
    }

    // What an object shows

    private String shown(@Nullable Object held, Reference reference) {
        return requireNonNull(reference.inverse()).isCollection()
                ? shown(reference.owner(), held, reference.isOrdered())
                : label(reference.owner(), held);
    }

    private String shown(Shape shape, @Nullable Object held, boolean ordered) {
        if (requireNonNull(held) instanceof Map<?, ?> map) {
            Map<String, String> labels = new TreeMap<>();
            map.forEach((key, target) -> {
                if (isThere.test(target)) {
                    labels.put(String.valueOf(key), shape.label(target));
                }
            });
            return map(labels);
        }
        return list(
                ((Collection<?>) held)
                        .stream().filter(isThere).map(shape::label).toList(),
                ordered);
    }

    private String label(Shape shape, @Nullable Object value) {
        Object target = value instanceof Ref<?> ref ? ref.get() : value;
        return target == null || !isThere.test(target) ? "null" : shape.label(target);
    }

    // As text

    private static String map(Map<?, ?> map) {
        return new TreeMap<>(map).toString();
    }

    private static String list(Collection<?> elements, boolean ordered) {
        var texts = elements.stream().map(String::valueOf);
        return (ordered ? texts : texts.sorted()).toList().toString();
    }
}
