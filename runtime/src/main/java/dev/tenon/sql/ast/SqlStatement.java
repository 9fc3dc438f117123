package dev.tenon.sql.ast;

/** A statement that can be executed. */
public sealed interface SqlStatement permits QueryExpression, InsertStatement, UpdateStatement, DeleteStatement {}
