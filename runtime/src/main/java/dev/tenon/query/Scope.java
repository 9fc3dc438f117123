package dev.tenon.query;

import dev.tenon.QueryException;
import dev.tenon.expression.Place;
import dev.tenon.mapping.Association;
import dev.tenon.mapping.AttributeType;
import dev.tenon.mapping.EntityType;
import dev.tenon.mapping.Join;
import dev.tenon.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows that one level of a query can mention: its own FROM, then that of the query around it. */
final class Scope {
    private final CompilationContext context;
    private final @Nullable Scope outer;
    private final List<Source> sources = new ArrayList<>();
    private @Nullable String rawAlias;

    Scope(CompilationContext context, @Nullable Scope outer) {
        this.context = context;
        this.outer = outer;
    }

    void add(Source source) {
        sources.add(source);
    }

    /** A query in SQL, whose columns have no entity. */
    void addRaw(String alias) {
        rawAlias = alias;
    }

    /** A column of the query in SQL. */
    String rawColumn(String name) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            if (scope.rawAlias != null) {
                return scope.rawAlias + "." + Identifier.parse(name).sql();
            }
        }
        throw new QueryException(
                "TN512", "column " + name + " is not in scope\nhelp:   bring a query in SQL in with from(rawSql(…))");
    }

    /** The attribute that a node means. */
    ColumnPath resolve(Place<?> place, String name) {
        String path = name;
        Place<?> row = place;
        while (row instanceof Place.Part<?> part) {
            path = part.attribute() + "." + path;
            row = part.owner();
        }
        if (row instanceof Place.Step<?> step) {
            ColumnPath foreignKey = foreignKey(step, path);
            if (foreignKey != null) {
                return foreignKey;
            }
        }
        Source source = source(row);
        return new ColumnPath(source, Attributes.find(source.type(), path));
    }

    /** A path to what a foreign key refers to is the foreign key itself: no join is needed. */
    private @Nullable ColumnPath foreignKey(Place.Step<?> step, String path) {
        ColumnPath relationship = resolve(step.parent(), step.attribute());
        if (!(relationship.attribute() instanceof Association association)
                || !(association.join() instanceof Join.ForeignKey join)
                || !join.foreignOnOwner()) {
            return null;
        }
        if (!(Attributes.find(context.type(association.target()), path) instanceof AttributeType.Basic target)
                || target.table() > 0) {
            return null;
        }
        for (Join.Pair pair : join.pairs()) {
            if (pair.remote().equals(target.column())) {
                return new ColumnPath(
                        relationship.source(),
                        new AttributeType.Basic(
                                        target.name(), target.type(), pair.local(), association.optional(), false)
                                .inTable(join.localTable()));
            }
        }
        return null;
    }

    /** The source that a place means; joins what a path needs. */
    Source source(Place<?> place) {
        if (place instanceof Place.Step<?> step) {
            return target(step);
        }
        if (place instanceof Place.Part<?> part) {
            return source(part.owner());
        }
        for (Scope scope = this; scope != null; scope = scope.outer) {
            for (Source source : scope.sources) {
                if (place.equals(source.place())) {
                    return source;
                }
            }
        }
        for (Scope scope = this; place instanceof Place.Only<?> && scope != null; scope = scope.outer) {
            Source related = scope.ofItsHierarchy(place.type());
            if (related != null) {
                return related;
            }
        }
        throw notInScope(place);
    }

    /** The only source of a superclass or a subclass, whose attributes the source's rows have, or may have (LOD-32). */
    private @Nullable Source ofItsHierarchy(Class<?> type) {
        Source found = null;
        for (Source source : sources) {
            if (source.place() instanceof Place.Only<?> place
                    && source.type().includes(type)
                    && (type.isAssignableFrom(place.type()) || place.type().isAssignableFrom(type))) {
                if (found != null) {
                    return null;
                }
                found = source;
            }
        }
        return found;
    }

    private Source target(Place.Step<?> step) {
        ColumnPath relationship = resolve(step.parent(), step.attribute());
        Source from = relationship.source();
        Source joined = from.joined(step.attribute());
        if (joined != null) {
            return joined;
        }
        Association association = (Association) relationship.attribute();
        boolean outerJoin = from.isNullable() || Attributes.mayLackTarget(from.type(), association);
        Source target = context.joins().toOne(from, association, outerJoin ? JoinType.LEFT : JoinType.INNER, null);
        from.join(step.attribute(), target);
        return target;
    }

    private QueryException notInScope(Place<?> place) {
        String name = place.type().getSimpleName();
        List<String> aliases = new ArrayList<>();
        List<String> inScope = new ArrayList<>();
        for (Scope scope = this; scope != null; scope = scope.outer) {
            for (Source source : scope.sources) {
                inScope.add(source.place() == null ? source.type().name() : describe(source.place(), source.type()));
                if (source.type().javaType() == place.type() && source.place() instanceof Place.Alias<?> alias) {
                    aliases.add(alias.alias());
                }
            }
        }
        String help = aliases.isEmpty()
                ? "join it, or bring it in with from(" + name + ".class)"
                : "name it by its alias, as " + aliases.get(0) + ".…";
        return new QueryException(
                "TN512",
                place.display() + " is not in scope\nfound:  in scope "
                        + (inScope.isEmpty() ? "is nothing" : inScope.stream().collect(Collectors.joining(", ")))
                        + "\nhelp:   " + help);
    }

    private static String describe(Place<?> place, EntityType<?> type) {
        String name =
                place.type() == type.javaType() ? type.name() : place.type().getSimpleName();
        return place instanceof Place.Alias<?> alias ? name + " as " + alias.alias() : name;
    }
}
