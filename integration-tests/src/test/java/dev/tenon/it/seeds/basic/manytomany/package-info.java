/** "Many To Many": a table between two. */
package dev.tenon.it.seeds.basic.manytomany;
