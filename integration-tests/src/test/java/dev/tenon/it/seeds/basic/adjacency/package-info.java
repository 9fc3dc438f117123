/** Adjacency lists: rows that refer to other rows of their own table. */
package dev.tenon.it.seeds.basic.adjacency;
