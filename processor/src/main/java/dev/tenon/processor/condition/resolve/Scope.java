package dev.tenon.processor.condition.resolve;

import dev.tenon.processor.condition.tree.Relation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The aliases that can be written at a place, and the relations that can be joined there. Immutable. */
public final class Scope {
    private final Relations relations;
    private final Map<String, Relation> aliases;
    private final int local;

    private Scope(Relations relations, Map<String, Relation> aliases, int local) {
        this.relations = relations;
        this.aliases = aliases;
        this.local = local;
    }

    /** A scope without aliases. */
    public static Scope of(Relations relations) {
        return new Scope(relations, Map.of(), -1);
    }

    /** This scope and one more alias. */
    public Scope with(String alias, Relation relation) {
        Map<String, Relation> more = new LinkedHashMap<>(aliases);
        more.put(alias, relation);
        return new Scope(relations, more, local);
    }

    /** The scope of a query in here: it sees these aliases, which are not its own. */
    Scope inner() {
        return new Scope(relations, aliases, aliases.size());
    }

    Optional<Relation> relation(String alias) {
        return Optional.ofNullable(aliases.get(alias));
    }

    /** Whether the alias belongs to a query inside the condition. */
    boolean isOwnOfQuery(String alias) {
        return local >= 0 && List.copyOf(aliases.keySet()).indexOf(alias) >= local;
    }

    List<String> aliases() {
        return List.copyOf(aliases.keySet());
    }

    Relations relations() {
        return relations;
    }
}
