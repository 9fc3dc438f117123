package dev.tenon.it.proof.schema;

import java.util.List;
import java.util.stream.Stream;

/** The entities of a domain and the relationships between them. Tables stand in the order in which rows can be deleted. */
public record Schema(Class<?> beside, List<Shape> shapes, List<Relation> relations) {

    /** The relations of one kind. */
    public <R extends Relation> List<R> all(Class<R> kind) {
        return relations.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The relations of one kind that an entity has, those of its superclasses included. */
    public <R extends Relation> List<R> of(Shape shape, Class<R> kind) {
        return all(kind).stream().filter(each -> shape.isA(each.owner())).toList();
    }

    /** The relations of one kind that an entity adds to those of its superclasses. */
    public <R extends Relation> List<R> own(Shape shape, Class<R> kind) {
        return all(kind).stream().filter(each -> each.owner() == shape).toList();
    }

    /** The entities that objects of an entity can be of: itself, and those below it, unless they are abstract. */
    public List<Shape> kinds(Shape shape) {
        return concrete().stream().filter(each -> each.isA(shape)).toList();
    }

    /** The entities that have objects. */
    public List<Shape> concrete() {
        return shapes.stream().filter(each -> !each.isAbstract()).toList();
    }

    /** Whether entities extend entities. */
    public boolean hasHierarchy() {
        return shapes.stream().anyMatch(shape -> shape.root() != shape);
    }

    /** References to what stands before their owners: tables that refer to each other have no order. */
    public List<Reference> againstTheOrder() {
        return all(Reference.class).stream()
                .filter(reference -> shapes.indexOf(reference.target()) < shapes.indexOf(reference.owner()))
                .toList();
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
