/** "One To Many": a foreign key in the table of the children. */
package dev.tenon.it.seeds.basic.onetomany;
