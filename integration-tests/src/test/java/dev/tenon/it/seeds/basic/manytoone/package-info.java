/** "Many To One": a foreign key in the table of those that refer. */
package dev.tenon.it.seeds.basic.manytoone;
