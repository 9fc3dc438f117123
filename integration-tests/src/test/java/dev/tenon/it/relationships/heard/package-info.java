/** Who listens to collections hears of every change of them, once. */
package dev.tenon.it.relationships.heard;
