/** Every form of relationship with every loading strategy. */
package dev.tenon.it.loading.matrix;
