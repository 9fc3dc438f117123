package dev.tenon.query;

import dev.tenon.mapping.EntityType;
import dev.tenon.mapping.Join;
import dev.tenon.mapping.SecondaryTable;
import dev.tenon.sql.AliasedText;
import dev.tenon.sql.render.RenderedTemplate;
import java.util.HashMap;
import java.util.Map;

/**
 * What brings the targets of a relationship without link table into a statement: the tables, and the condition under which
 * their rows belong to an owner.
 *
 * @param from an item of FROM, with its aliases
 * @param table the number of the target's table that the condition asks of; a secondary one is still to be joined
 */
record TargetTables(String from, String condition, int table) {

    static TargetTables of(
            CompilationContext context, Join.Foreign join, EntityType<?> target, Source owner, String alias) {
        if (join instanceof Join.Condition condition) {
            return of(context, condition, owner.alias(), alias);
        }
        String remote = SecondaryTable.alias(alias, join.remoteTable());
        return new TargetTables(
                context.joins().table(target.table()) + " " + alias,
                Joins.ownerCondition(owner.alias(join.localTable()), remote, join.pairs()),
                join.remoteTable());
    }

    static TargetTables of(CompilationContext context, Join.Condition join, String owner, String alias) {
        Map<String, String> aliases = new HashMap<>(Map.of("this", owner, "that", alias));
        return new TargetTables(text(context, join.source(), aliases), text(context, join.on(), aliases), 0);
    }

    private static String text(CompilationContext context, String text, Map<String, String> aliases) {
        String named = new AliasedText(text).with(name -> aliases.computeIfAbsent(name, context.aliases()::next));
        return RenderedTemplate.of(named, context.syntax()).text();
    }
}
