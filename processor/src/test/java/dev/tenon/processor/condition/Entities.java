package dev.tenon.processor.condition;

import dev.tenon.processor.condition.resolve.Relations;
import dev.tenon.processor.condition.resolve.Scope;
import dev.tenon.processor.condition.source.ConditionText;
import dev.tenon.processor.condition.tree.Relation;
import dev.tenon.processor.condition.tree.Relation.Attribute;
import dev.tenon.processor.condition.tree.ResolvedFrom;
import dev.tenon.processor.condition.tree.ResolvedTarget;
import dev.tenon.processor.condition.tree.Term;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.Address;
import dev.tenon.sql.Identifier;
import dev.tenon.sql.QualifiedName;
import dev.tenon.type.DataType;
import dev.tenon.type.DataType.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Entities to write conditions over, and what becomes of a condition over two of them. */
final class Entities implements Relations {
    private final Map<String, Relation> entities = new LinkedHashMap<>();

    /** Entities of the reference text, and one that has an attribute of every type. */
    static Entities all() {
        return new Entities()
                .entity("User", "user", "id BIGINT", "name VARCHAR", "manager_id BIGINT manager", "tags collection")
                .entity("Address", "address", "id BIGINT", "user_id BIGINT userId", "city VARCHAR", "street VARCHAR")
                .entity("HostEntry", "host_entry", "id BIGINT", "ip_address =inet ipAddress", "content VARCHAR")
                .entity("IPA", "ip_address", "id BIGINT", "v4address =inet")
                .entity("Network", "network", "id BIGINT", "v4representation =cidr")
                .entity("Polygon", "polygon", "id BIGINT", "geom =geometry(POLYGON,4326)")
                .entity("Point", "point", "id BIGINT", "geom =geometry(POINT,4326)")
                .entity("Article", "article", "id BIGINT", "writer_id BIGINT writerId", "magazine_id BIGINT magazineId")
                .entity("Writer", "writer", "id BIGINT", "magazine_id BIGINT magazineId")
                .entity("Element", "element", "path VARCHAR")
                .entity("A", "a", "id BIGINT", "b_id BIGINT bId")
                .entity("B", "b", "id BIGINT", "d_id BIGINT dId", "kind VARCHAR")
                .entity("C", "c", "id BIGINT", "a_id BIGINT aId", "d_id BIGINT dId")
                .entity("D", "d", "id BIGINT", "c_id BIGINT cId", "b_id BIGINT bId")
                .entity(
                        "Order",
                        "sales.order",
                        "id BIGINT",
                        "customer_id BIGINT customer",
                        "customer_id BIGINT customer.id",
                        "address_city VARCHAR address.city",
                        "several address address.city address.zip",
                        "address_zip VARCHAR address.zip",
                        "several line line.orderId line.no",
                        "line_order_id BIGINT line.orderId",
                        "line_no INTEGER line.no",
                        "items collection",
                        "unresolved broken",
                        "\"order\" INTEGER order",
                        "paid BOOLEAN",
                        "total DECIMAL",
                        "day DATE",
                        "at TIMESTAMP",
                        "moment INSTANT",
                        "hour TIME",
                        "code UUID",
                        "took DURATION",
                        "picture BLOB",
                        "doc =jsonb",
                        "mood =mood");
    }

    /** Columns as {@code column TYPE path}, {@code column =definition path}; the path is the column's name by default. */
    private Entities entity(String name, String table, String... attributes) {
        List<Attribute> read = new ArrayList<>();
        for (String attribute : attributes) {
            read.add(attribute(attribute.split(" ")));
        }
        String[] parts = table.split("\\.");
        QualifiedName qualified = parts.length == 1
                ? QualifiedName.of(Identifier.parse(table))
                : new QualifiedName(null, Identifier.parse(parts[0]), Identifier.parse(parts[1]));
        entities.put(name, new Relation(name, qualified, read));
        return this;
    }

    private static Attribute attribute(String[] words) {
        if (words[1].equals("collection")) {
            return new Attribute.None(words[0], "a collection");
        }
        if (words[0].equals("unresolved")) {
            return new Attribute.Unresolved(words[1]);
        }
        if (words[0].equals("several")) {
            return new Attribute.Several(words[1], List.of(words).subList(2, words.length));
        }
        DataType type = words[1].startsWith("=")
                ? DataType.varchar(0).defined(words[1].substring(1))
                : DataType.of(Kind.valueOf(words[1]));
        return new Attribute.Single(words.length > 2 ? words[2] : words[0], Identifier.parse(words[0]), type, true);
    }

    Relation get(String name) {
        return entities.get(name);
    }

    @Override
    public Optional<Relation> entity(String name) {
        return Optional.ofNullable(entities.get(name.substring(name.lastIndexOf('.') + 1)));
    }

    @Override
    public Optional<Relation> table(String name) {
        return name.equals("node_to_node")
                ? Optional.of(new Relation(
                        "\"node_to_node\"",
                        QualifiedName.of(Identifier.parse("node_to_node")),
                        List.of(attribute(new String[] {"left_node_id", "BIGINT"}))))
                : Optional.empty();
    }

    @Override
    public List<String> entityNames() {
        return List.copyOf(entities.keySet());
    }

    /** A result, and what was said about it. */
    record Read<T>(Optional<T> result, List<Diagnostic> diagnostics) {
        T get() {
            if (!diagnostics.isEmpty()) {
                throw new AssertionError(diagnostics.get(0).render());
            }
            return result.orElseThrow();
        }

        /** The only message, without the pointer to its page. */
        String message() {
            if (diagnostics.size() != 1) {
                throw new AssertionError("messages: " + diagnostics);
            }
            return diagnostics.get(0).render().replaceFirst("\n  docs: .*", "");
        }
    }

    private static final Address ADDRESS = Address.ofType("com.acme.Order");

    Scope scope(String self, String target) {
        return Scope.of(this).with("this", get(self)).with("that", get(target));
    }

    Read<Term> condition(String self, String target, String text) {
        return condition(scope(self, target), text);
    }

    Read<Term> condition(Scope scope, String text) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Term> term =
                new JoinLanguage(diagnostics).condition(ConditionText.condition("Order.x", text, ADDRESS), scope);
        return new Read<>(term, diagnostics.all());
    }

    Read<ResolvedFrom> from(String text) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<ResolvedFrom> from =
                new JoinLanguage(diagnostics).from(ConditionText.from("Order.x", text, ADDRESS), Scope.of(this));
        return new Read<>(from, diagnostics.all());
    }

    Read<ResolvedTarget> target(String target, String text) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<ResolvedTarget> relation = new JoinLanguage(diagnostics)
                .target(ConditionText.target("Order.x", text, ADDRESS), Scope.of(this), get(target));
        return new Read<>(relation, diagnostics.all());
    }
}
