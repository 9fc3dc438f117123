/** Many-to-many relationships over link tables, from both sides. */
package dev.tenon.it.relationships.manytomany;
