package dev.tenon.it.proof.check;

import dev.tenon.it.proof.model.Thing;
import dev.tenon.it.proof.model.World;
import dev.tenon.it.proof.schema.Contribution;
import dev.tenon.it.proof.schema.Elements;
import dev.tenon.it.proof.schema.Links;
import dev.tenon.it.proof.schema.Reference;
import dev.tenon.it.proof.schema.Schema;
import dev.tenon.it.proof.schema.Shape;
import dev.tenon.it.proof.schema.Value;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rows that a world stands for, each as a line of text in which labels stand for keys. */
final class Expected {
    private final Schema schema;
    private final World world;

    Expected(Schema schema, World world) {
        this.schema = schema;
        this.world = world;
    }

    /** The rows of all tables. */
    List<String> rows() {
        Stream<String> entities = world.things().stream()
                .flatMap(thing -> thing.shape().chain().stream().map(level -> row(thing, level)));
        Stream<String> links = schema.all(Links.class).stream().flatMap(this::rows);
        Stream<String> elements = schema.all(Elements.class).stream().flatMap(this::rows);
        return Stream.of(entities, links, elements)
                .flatMap(rows -> rows)
                .sorted()
                .toList();
    }

    /** The row in the table of one of the entities that the thing is of. */
    private String row(Thing thing, Shape level) {
        Map<String, Object> columns = new TreeMap<>();
        for (Value value : level.ownValues()) {
            value.columns()
                    .forEach(
                            (column, part) -> columns.put(column, String.valueOf(part.apply(world.get(thing, value)))));
        }
        for (Reference reference : schema.own(level, Reference.class)) {
            Thing target = world.target(thing, reference);
            columns.put(reference.slot().name(), String.valueOf(target));
            if (reference.isOrdered()) {
                columns.put(
                        reference.place(),
                        target == null
                                ? "null"
                                : world.places(target, reference).indexOf(thing));
            }
        }
        for (Contribution contribution : schema.all(Contribution.class)) {
            if (contribution.target() == level) {
                addContributed(thing, contribution, columns);
            }
        }
        Object identifier = world.identifier(thing);
        if (identifier != null) {
            columns.put("identifier", level.key().text(identifier));
        }
        if (level.isRoot() && level.isVersioned()) {
            columns.put("version", world.version(thing));
        }
        return level.table() + " " + thing.label() + " " + columns;
    }

    private void addContributed(Thing thing, Contribution contribution, Map<String, Object> columns) {
        List<Thing> holders = world.holding(thing, contribution);
        columns.put(
                contribution.slot().name(),
                holders.isEmpty() ? "null" : holders.get(0).label());
        if (contribution.place() != null) {
            columns.put(contribution.place(), holders.isEmpty() ? "null" : place(holders.get(0), contribution, thing));
        }
    }

    private Object place(Thing holder, Contribution contribution, Thing thing) {
        if (contribution.isOrdered()) {
            return world.list(holder, contribution).indexOf(thing);
        }
        return world.entries(holder, contribution).entrySet().stream()
                .filter(entry -> entry.getValue() == thing)
                .map(Map.Entry::getKey)
                .findAny()
                .orElseThrow();
    }

    private Stream<String> rows(Links links) {
        return owners(links.owner()).flatMap(owner -> {
            String start = links.table() + " " + owner + " ";
            if (links.isMap()) {
                return world.entries(owner, links).entrySet().stream()
                        .map(entry -> start + entry.getValue() + " " + entry.getKey());
            }
            List<Thing> targets = world.list(owner, links);
            return IntStream.range(0, targets.size())
                    .mapToObj(place -> start + targets.get(place) + (links.isOrdered() ? " " + place : ""));
        });
    }

    private Stream<String> rows(Elements elements) {
        return owners(elements.owner()).flatMap(owner -> {
            String start = elements.table() + " " + owner + " ";
            if (elements.isMap()) {
                return world.map(owner, elements).entrySet().stream()
                        .map(entry -> start + columns(elements, entry.getValue()) + " " + entry.getKey());
            }
            List<Object> values = world.values(owner, elements);
            return IntStream.range(0, values.size())
                    .mapToObj(place ->
                            start + columns(elements, values.get(place)) + (elements.isOrdered() ? " " + place : ""));
        });
    }

    private static Map<String, String> columns(Elements elements, Object value) {
        Map<String, String> columns = new TreeMap<>();
        elements.value().columns().forEach((column, part) -> columns.put(column, String.valueOf(part.apply(value))));
        return columns;
    }

    private Stream<Thing> owners(Shape shape) {
        return world.things(shape).stream();
    }
}
