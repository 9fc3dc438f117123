package dev.tenon.it.proof.schema;

import java.util.List;
import java.util.stream.Stream;

/** The entities of a domain and the relationships between them. Tables stand in the order in which rows can be deleted. */
public record Schema(Class<?> beside, List<Shape> shapes, List<Relation> relations) {

    /** The relations of one kind. */
    public <R extends Relation> List<R> all(Class<R> kind) {
        return relations.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The relations of one kind that an entity has. */
    public <R extends Relation> List<R> of(Shape shape, Class<R> kind) {
        return all(kind).stream().filter(each -> each.owner() == shape).toList();
    }

    /** All tables, those first that refer to others. */
    public List<String> tables() {
        return Stream.of(
                        all(Links.class).stream().map(Links::table),
                        all(Elements.class).stream().map(Elements::table),
                        shapes.stream().flatMap(shape -> shape.secondaryTables().stream()),
                        shapes.stream().map(Shape::table))
                .flatMap(tables -> tables)
                .toList();
    }

    @Override
    public String toString() {
        return beside.getSimpleName();
    }
}
