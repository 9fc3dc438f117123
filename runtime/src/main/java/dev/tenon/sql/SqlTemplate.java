package dev.tenon.sql;

/**
 * SQL text as generated code carries it: the same for every database, with tokens for what a dialect decides.
 *
 * <p>Names are folded already and delimited by double quotes where they have to be. {@code ?} is a parameter. A line break
 * and the blanks around it count as one blank. Tokens:
 *
 * <ul>
 *   <li><code>{table catalog.schema.name}</code> a table outside the default schema
 *   <li><code>{keys c.id BIGINT}</code>, <code>{keys l.order_id BIGINT, l.no INTEGER}</code> the condition that those
 *       columns are one of a list of keys, bound as one {@code KeyList}; the words are {@code DataType.Kind}s
 *   <li><code>{rows 3}</code> one or more row values of three parameters each: {@code (?, ?, ?), (?, ?, ?)}
 *   <li><code>{rows default 2}</code> the same with a leading value that the database generates: {@code (default, ?, ?)}
 *       or {@code (null, ?, ?)}; for tables in which INSERT would otherwise have no column to name
 *   <li><code>{+columns}</code> further columns of an INSERT, contributed by incoming relationships (empty, or
 *       {@code , parent_id}); <code>{rows n}</code> grows by as many
 *   <li><code>{set}</code> the assignments of an UPDATE
 *   <li><code>{returning id}</code> the columns that an INSERT gives back
 *   <li><code>{op ~* ; a; b}</code>, <code>{ilike a; pattern}</code>, <code>{call greatest; a; b}</code>, <code>{type inet;
 *       a}</code>, <code>{cast DECIMAL 0 10 2; BIGINT; a}</code> (length, precision, scale; the kind it has or {@code -}),
 *       <code>{now DATE}</code>, <code>{literal DATE; '2026-03-31'}</code>, <code>{shift DATE; a; 1 0 0}</code> (months,
 *       days, seconds), <code>{extract year; DATE; a}</code>, <code>{days a; b}</code>, <code>{limit 10; -}</code>: parts of
 *       conditions that {@code ExpressionSyntax} spells; their operands may hold such tokens again
 *   <li><code>{same c.name VARCHAR}</code> the column equals the next parameter, null included ({@code is not distinct from})
 * </ul>
 *
 * @param text the template
 */
public record SqlTemplate(String text) {}
