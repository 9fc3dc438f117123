/** Elements that are detached while a collection holds them. */
package dev.tenon.it.relationships.detached;
