/**
 * In: a request, and which phone it came from if that is proven. Out: the pages of that phone's own: its number, and what belongs to its
 * lines. Whoever is not proven to be a phone with lines is told how to become one, and nothing of anybody.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.serve.page.own;
