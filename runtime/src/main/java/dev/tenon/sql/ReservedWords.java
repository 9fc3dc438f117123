package dev.tenon.sql;

import java.util.Set;

/**
 * The words that must be delimited as identifiers in at least one supported database.
 *
 * <p>One list for all databases, so that the SQL in generated code is the same everywhere. From the key word tables of
 * PostgreSQL 18 (reserved, and reserved for functions and types) and SQLite 3.
 */
public final class ReservedWords {
    private static final Set<String> WORDS = Set.of("""
            abort action add after all alter always analyse analyze and any array as asc asymmetric attach authorization
            autoincrement before begin between binary both by cascade case cast check collate collation column commit
            concurrently conflict constraint create cross current current_catalog current_date current_role
            current_schema current_time current_timestamp current_user database default deferrable deferred delete desc
            detach distinct do drop each else end escape except exclude exclusive exists explain fail false fetch
            filter first following for foreign freeze from full generated glob grant group groups having if ignore
            ilike immediate in index indexed initially inner insert instead intersect into is isnull join key last
            lateral leading left like limit localtime localtimestamp match materialized natural no not nothing notnull
            null nulls of offset on only or order others outer over overlaps partition placing plan pragma preceding
            primary query raise range recursive references regexp reindex release rename replace restrict returning
            right rollback row rows savepoint select session_user set similar some symmetric system_user table
            tablesample temp temporary then ties to trailing transaction trigger true unbounded union unique update
            user using vacuum values variadic verbose view virtual when where window with without
            """.trim().split("\\s+"));

    private ReservedWords() {}

    /** Whether the word, in lower case, is reserved somewhere. */
    public static boolean contains(String word) {
        return WORDS.contains(word);
    }
}
