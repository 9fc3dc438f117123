/** "One To One": a foreign key that at most one row has. */
package dev.tenon.it.seeds.basic.onetoone;
