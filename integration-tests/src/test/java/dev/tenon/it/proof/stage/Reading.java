package dev.tenon.it.proof.stage;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Session;
import dev.tenon.TransactionOptions;
import dev.tenon.it.proof.check.Graph;
import dev.tenon.it.proof.model.Thing;
import dev.tenon.it.proof.model.World;
import dev.tenon.it.proof.schema.Elements;
import dev.tenon.it.proof.schema.End;
import dev.tenon.it.proof.schema.Schema;
import dev.tenon.it.proof.schema.Shape;
import dev.tenon.it.proof.schema.Slot;
import dev.tenon.metamodel.Fetch;
import dev.tenon.metamodel.Fetchable;
import dev.tenon.query.Select;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Other sessions see what was written: each association is loaded by the query in one of the ways there are, or when it is touched. */
final class Reading {
    private final Site site;
    private final Schema schema;
    private final World world;
    private final Map<Thing, Object> identifiers;
    private final Random random;

    Reading(Site site, World world, Map<Thing, Object> identifiers, long seed) {
        this.site = site;
        this.schema = site.schema();
        this.world = world;
        this.identifiers = identifiers;
        this.random = new Random(seed);
    }

    /** Reads everything in one session. */
    void with(TransactionOptions options) {
        List<Shape> shapes = new ArrayList<>(schema.shapes());
        Collections.shuffle(shapes, random);
        List<String> lines = new ArrayList<>();
        try (Session session = site.tenon().openSession(options)) {
            shapes.stream().limit(random.nextInt(shapes.size() + 1)).forEach(shape -> {
                List<Fetch> fetches = fetches(shape, 2);
                lines.add("session.list(select(" + shape + ".class).fetch(" + text(fetches) + "));");
                query(session, shape, fetches);
            });
            Graph graph = new Graph(schema, world, session::contains);
            identifiers.forEach((thing, id) -> {
                List<Shape> classes = thing.shape().chain();
                Shape asked = classes.get(random.nextInt(classes.size()));
                graph.mustShow(thing, session.get(asked.type(), id));
            });
        } catch (RuntimeException | AssertionError failure) {
            throw new AssertionError("reading in " + options + " by " + lines + "\n" + failure, failure);
        }
    }

    private <E> void query(Session session, Shape shape, List<Fetch> fetches) {
        Select<?> query = select(shape.type()).fetch(fetches.toArray(new Fetch[0]));
        assertThat(session.list(query))
                .extracting(shape::label)
                .containsExactlyInAnyOrderElementsOf(
                        world.things(shape).stream().map(Thing::label).toList());
    }

    // Ways

    private List<Fetch> fetches(Shape shape, int depth) {
        List<Fetch> fetches = new ArrayList<>();
        for (Map.Entry<End, Shape> each : ends(shape).entrySet()) {
            End end = each.getKey();
            if (random.nextBoolean()) {
                Fetch hop = way(attribute(each.getValue(), end.slot()));
                List<Fetch> next = depth == 1 ? List.of() : fetches(end.target(), depth - 1);
                fetches.add(next.isEmpty() ? hop : hop.then(next.toArray(new Fetch[0])));
            }
        }
        for (Elements elements : schema.all(Elements.class)) {
            boolean inherited = shape.isA(elements.owner());
            if ((inherited || elements.owner().isA(shape)) && random.nextBoolean()) {
                fetches.add(way(attribute(inherited ? shape : elements.owner(), elements.slot())));
            }
        }
        return fetches;
    }

    /** What the entity and those that extend it lead to, by an attribute of the entity or the first that has it. */
    private Map<End, Shape> ends(Shape shape) {
        Map<End, Shape> ends = new LinkedHashMap<>();
        End.of(schema, shape).forEach(end -> ends.put(end, shape));
        for (Shape below : schema.kinds(shape)) {
            End.of(schema, below).forEach(end -> ends.putIfAbsent(end, below));
        }
        return ends;
    }

    private Fetch way(Fetchable attribute) {
        return switch (random.nextInt(4)) {
            case 0 -> attribute.joined();
            case 1 -> attribute.subquery();
            case 2 -> attribute.chunks(2);
            default -> attribute.fetch();
        };
    }

    private static Fetchable attribute(Shape shape, Slot slot) {
        try {
            Class<?> metamodel = Class.forName(shape.type().getName() + "_");
            return (Fetchable) new Slot(metamodel, slot.name()).get(metamodel);
        } catch (ClassNotFoundException missing) {
            throw new AssertionError(missing);
        }
    }

    private static String text(List<Fetch> fetches) {
        return fetches.stream()
                .map(fetch ->
                        fetch + " " + fetch.way() + (fetch.next().isEmpty() ? "" : ".then(" + text(fetch.next()) + ")"))
                .collect(Collectors.joining(", "));
    }
}
