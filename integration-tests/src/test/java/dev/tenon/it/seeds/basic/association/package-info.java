/** "Association Object": a link table with columns of its own. */
package dev.tenon.it.seeds.basic.association;
