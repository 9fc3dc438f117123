/** What INSERT, UPDATE and DELETE hold, and what becomes of an object's row: the scenarios one by one. */
package dev.tenon.it.scenarios.rows;
