package dev.tenon.query;

import dev.tenon.mapping.EntityType;
import dev.tenon.mapping.Join;
import dev.tenon.sql.AliasedText;
import dev.tenon.sql.render.RenderedTemplate;
import java.util.HashMap;
import java.util.Map;

/**
 * What brings the targets of a relationship without link table into a statement: the tables, and the condition under which
 * their rows belong to an owner.
 *
 * @param from an item of FROM, with its aliases
 */
record TargetTables(String from, String condition) {

    static TargetTables of(
            CompilationContext context, Join.Foreign join, EntityType<?> target, String owner, String alias) {
        if (!(join instanceof Join.Condition condition)) {
            return new TargetTables(
                    context.joins().table(target.table()) + " " + alias,
                    Joins.ownerCondition(owner, alias, join.pairs()));
        }
        Map<String, String> aliases = new HashMap<>(Map.of("this", owner, "that", alias));
        return new TargetTables(text(context, condition.source(), aliases), text(context, condition.on(), aliases));
    }

    private static String text(CompilationContext context, String text, Map<String, String> aliases) {
        String named = new AliasedText(text).with(name -> aliases.computeIfAbsent(name, context.aliases()::next));
        return RenderedTemplate.of(named, context.syntax()).text();
    }
}
