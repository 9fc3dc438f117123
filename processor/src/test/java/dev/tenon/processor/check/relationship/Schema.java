package dev.tenon.processor.check.relationship;

import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.Options;
import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.declaration.Declarations;
import dev.tenon.processor.model.mapping.AttributeAccess;
import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.model.mapping.ColumnMapping;
import dev.tenon.processor.model.mapping.Container;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.IdentifierMapping;
import dev.tenon.processor.model.mapping.Instantiation;
import dev.tenon.processor.model.mapping.JoinMapping;
import dev.tenon.processor.model.mapping.JoinMapping.Pair;
import dev.tenon.processor.model.mapping.MappingModel;
import dev.tenon.processor.model.mapping.RelationshipMapping;
import dev.tenon.processor.model.mapping.RelationshipMapping.Direction;
import dev.tenon.processor.model.mapping.RelationshipMapping.Holder;
import dev.tenon.processor.model.mapping.RelationshipMapping.Kind;
import dev.tenon.processor.model.mapping.RelationshipMapping.Loading;
import dev.tenon.processor.model.mapping.TableMapping;
import dev.tenon.processor.resolve.name.Names;
import dev.tenon.sql.Identifier;
import dev.tenon.sql.QualifiedName;
import dev.tenon.type.DataType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Entities and relationships in a few words, as the truth table of semantics.md section 3.2 has them. */
final class Schema {
    private final Map<String, List<Relation>> entities = new LinkedHashMap<>();

    /** A relationship that is being described. */
    static final class Relation {
        private final String owner;
        private final String name;
        private final Kind kind;
        private final Direction direction;
        private final String target;
        private final JoinMapping join;
        private Optional<String> mappedBy = Optional.empty();
        private boolean viewOnly;
        private boolean written = true;
        private List<String> overlaps = List.of();

        private Relation(String owner, String name, Kind kind, Direction direction, String target, JoinMapping join) {
            this.owner = owner;
            this.name = name;
            this.kind = kind;
            this.direction = direction;
            this.target = target;
            this.join = join;
        }

        Relation mappedBy(String attribute) {
            mappedBy = Optional.of(attribute);
            return this;
        }

        Relation viewOnly() {
            viewOnly = true;
            return this;
        }

        Relation readOnly() {
            written = false;
            return this;
        }

        Relation overlaps(String... names) {
            overlaps = List.of(names);
            return this;
        }
    }

    /** Declares an entity with its own table, named after it. */
    Schema entity(String name) {
        entities.putIfAbsent(name, new ArrayList<>());
        return this;
    }

    /** A to-one; the pairs are {@code own column -> target's column}. */
    Relation manyToOne(String owner, String name, String target, String... pairs) {
        return add(new Relation(
                owner,
                name,
                Kind.MANY_TO_ONE,
                Direction.MANY_TO_ONE,
                target,
                new JoinMapping.ForeignKeyJoin(pairs(pairs), true, true)));
    }

    /** A to-many; the pairs are {@code own column -> target's column}. */
    Relation oneToMany(String owner, String name, String target, String... pairs) {
        return add(new Relation(
                owner,
                name,
                Kind.ONE_TO_MANY,
                Direction.ONE_TO_MANY,
                target,
                new JoinMapping.ForeignKeyJoin(pairs(pairs), false, true)));
    }

    /** A many-to-many over {@code link(ownColumn, targetColumn)}. */
    Relation manyToMany(String owner, String name, String target, String link, String ownColumn, String targetColumn) {
        TableMapping table = table(link, List.of());
        return add(new Relation(
                owner,
                name,
                Kind.MANY_TO_MANY,
                Direction.MANY_TO_MANY,
                target,
                new JoinMapping.LinkTableJoin(
                        table,
                        List.of(new Pair(id("id"), id(ownColumn))),
                        List.of(new Pair(id(targetColumn), id("id"))))));
    }

    /** What the rule says, each with the relationship it is said of. */
    List<Diagnostic> check() {
        Diagnostics diagnostics = new Diagnostics();
        MappingModel model = new MappingModel(
                entities.keySet().stream().map(this::entityMapping).toList(), Map.of());
        Declarations none = Declarations.none();
        new OverlappingWritesCheck()
                .check(new Subjects(none, model, new Names(Options.Naming.SNAKE_CASE)), diagnostics);
        return diagnostics.all();
    }

    private Relation add(Relation relation) {
        entity(relation.owner).entity(relation.target);
        entities.getOrDefault(relation.owner, new ArrayList<>()).add(relation);
        return relation;
    }

    private EntityMapping entityMapping(String name) {
        List<Relation> relations = entities.getOrDefault(name, List.of());
        return new EntityMapping(
                ClassName.of("shop", name),
                ClassName.of("shop", name),
                name,
                table(name.toLowerCase(java.util.Locale.ROOT), relations),
                List.of(),
                new IdentifierMapping(
                        IdentifierMapping.Form.SIMPLE,
                        List.of("id"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Optional.empty(),
                relations.stream().map(Schema::attribute).toList(),
                List.of(),
                List.of(),
                new Instantiation.NoArguments(true),
                List.of(),
                List.of(),
                EntityMapping.Extensibility.EXTENSIBLE,
                List.of(),
                false,
                Address.ofType("shop." + name));
    }

    private static AttributeMapping attribute(Relation relation) {
        boolean toMany = relation.direction != Direction.MANY_TO_ONE;
        return new RelationshipMapping(
                relation.name,
                relation.name,
                new AttributeAccess(
                        AttributeAccess.Style.FIELD,
                        ClassName.of("shop", relation.owner),
                        relation.name,
                        relation.name,
                        true,
                        true,
                        false,
                        false,
                        false),
                relation.kind,
                relation.direction,
                ClassName.of("shop", relation.target),
                toMany ? Holder.COLLECTION : Holder.PLAIN,
                toMany ? Optional.of(Container.LIST) : Optional.empty(),
                Loading.LAZY,
                true,
                relation.join,
                relation.mappedBy,
                relation.mappedBy,
                Optional.empty(),
                false,
                Set.of(),
                false,
                relation.viewOnly,
                false,
                RelationshipMapping.PassiveDeletes.NONE,
                false,
                relation.overlaps,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Address.ofType("shop." + relation.owner).member(Address.Member.Kind.FIELD, relation.name),
                Optional.empty());
    }

    private static TableMapping table(String name, List<Relation> relations) {
        Map<String, List<ColumnMapping.ColumnWriter>> writers = new LinkedHashMap<>();
        for (Relation relation : relations) {
            if (relation.join instanceof JoinMapping.ForeignKeyJoin join && join.foreignOnOwner()) {
                for (int i = 0; i < join.pairs().size(); i++) {
                    writers.computeIfAbsent(join.pairs().get(i).local().text(), column -> new ArrayList<>())
                            .add(new ColumnMapping.ColumnWriter.JoinColumn(
                                    relation.name, i, relation.written, relation.written));
                }
            }
        }
        List<ColumnMapping> columns = writers.entrySet().stream()
                .map(entry -> new ColumnMapping(
                        id(entry.getKey()),
                        DataType.of(DataType.Kind.BIGINT),
                        true,
                        false,
                        false,
                        entry.getValue(),
                        "",
                        "",
                        Address.ofType("shop." + name)))
                .toList();
        return new TableMapping(
                QualifiedName.of(id(name)), columns, List.of(id("id")), List.of(), List.of(), List.of(), List.of(), "");
    }

    private static List<Pair> pairs(String... pairs) {
        return Arrays.stream(pairs)
                .map(pair -> pair.split(" -> "))
                .map(sides -> new Pair(id(sides[0]), id(sides[1])))
                .toList();
    }

    private static Identifier id(String name) {
        return Identifier.parse(name);
    }
}
